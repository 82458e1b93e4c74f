/// Colour pairs made as they are needed, as many as the terminal has; then the nearest of those that are there.
struct ColorPairs {
  private struct Colors: Hashable {
    var foreground: Int16
    var background: Int16

    /// How unlike two pairs look: what lies behind fills most of a cell.
    func distance(to other: Colors) -> Int {
      TerminalColor.distance(foreground, other.foreground) + 2 * TerminalColor.distance(background, other.background)
    }
  }

  private let define: (Int16, Int16, Int16) -> Void
  private var next: Int16
  private let last: Int16
  private var made: [Colors: Int16] = [:]
  /// What was found for colours that came too late, so that each is sought once.
  private var found: [Colors: Int16] = [:]

  /// Pairs of the numbers from `first` on, below `count` and what ncurses' numbers allow.
  ///
  /// - Parameters:
  ///   - first: the first number that is free.
  ///   - count: how many pairs the terminal has.
  ///   - define: makes a pair of this number, foreground and background known.
  init(from first: Int16, to count: Int, define: @escaping (Int16, Int16, Int16) -> Void) {
    self.define = define
    next = first
    last = Int16(Swift.max(0, Swift.min(count, Int(Int16.max)) - 1))
  }

  /// The pair of two colours; nil where there is none at all.
  mutating func pair(_ foreground: Int16, _ background: Int16) -> Int16? {
    let colors = Colors(foreground: foreground, background: background)
    if let number = made[colors] ?? found[colors] { return number }
    guard next <= last else {
      let nearest = made.min { ($0.key.distance(to: colors), $0.value) < ($1.key.distance(to: colors), $1.value) }
      found[colors] = nearest?.value
      return nearest?.value
    }
    define(next, foreground, background)
    made[colors] = next
    next += 1
    return made[colors]
  }
}

/// How unlike colours are that are told by number.
enum TerminalColor {
  /// From 0 for the same; one that is the terminal's own (-1) is unlike every other.
  static func distance(_ one: Int16, _ other: Int16) -> Int {
    if one == other { return 0 }
    guard one >= 0, other >= 0 else { return 3 * 255 * 255 }
    let (red, green, blue) = XtermColors.parts(Int(one))
    let (red2, green2, blue2) = XtermColors.parts(Int(other))
    return (red - red2) * (red - red2) + (green - green2) * (green - green2) + (blue - blue2) * (blue - blue2)
  }
}
