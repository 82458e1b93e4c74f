internal import CNcurses
internal import TerminalScreen

/// The look of a role: colours by number (-1 is the terminal's own) and attributes.
struct Look {
  var foreground: Int16 = -1
  var background: Int16 = -1
  var attributes: TextAttributes = []
}

extension Ink {
  /// The number that a terminal of so many colours shows it by; -1 is its own.
  func number(_ depth: ColorDepth) -> Int16 {
    let most = depth == .indexed ? 255 : depth == .sixteen ? 15 : 7
    switch self {
    case .terminal: return -1
    case .index(let index) where Int(index) <= most: return Int16(index)
    case .index(let index):
      let (red, green, blue) = XtermColors.parts(Int(index))
      return Int16(XtermColors.nearest(red, green, blue, in: 0...most))
    case .rgb(let red, let green, let blue):
      // The first sixteen are whatever the terminal's theme makes of them.
      let range = depth == .indexed ? 16...most : 0...most
      return Int16(XtermColors.nearest(Int(red), Int(green), Int(blue), in: range))
    }
  }
}

/// Looks of all roles, made known to ncurses as one colour pair a role, and pairs for the colours of pictures.
struct Palette {
  private let looks: [Look]
  /// How many colours are used.
  let depth: ColorDepth
  private var pairs: ColorPairs

  /// Reads what the terminal can do; `allowsColor` false (as `NO_COLOR` asks) leaves attributes only.
  init(_ scheme: ColorScheme, allowsColor: Bool) {
    var depth = ColorDepth.none
    if allowsColor, has_colors(), start_color() == OK, curses_color_pairs() > StyleRole.allCases.count {
      _ = use_default_colors()
      switch curses_colors() {
      case 256: depth = .indexed
      case 16..<256: depth = .sixteen
      // Above 256 a number is a colour's red, green and blue, save the first eight.
      case 8...: depth = .eight
      default: depth = .none
      }
    }
    self.depth = depth
    looks = StyleRole.allCases.map { Self.look(of: $0, in: scheme, depth) }
    let count = StyleRole.allCases.count
    pairs = ColorPairs(from: Int16(count + 1), to: Int(curses_color_pairs())) { number, foreground, background in
      _ = init_pair(number, foreground, background)
    }
    guard depth != .none else { return }
    for (index, look) in looks.enumerated() {
      _ = init_pair(Int16(index + 1), look.foreground, look.background)
    }
    // What nothing is drawn on has the background of ordinary text.
    curses_set_background(rendition(of: .plain).pair)
  }

  /// The ncurses attributes and colour pair of `style`.
  mutating func rendition(of style: Style) -> (attributes: UInt32, pair: Int16) {
    let index = Int(style.role.rawValue)
    let attributes = looks[index].attributes.union(style.attributes)
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= curses_attribute_bold() }
    if attributes.contains(.dim) { bits |= curses_attribute_dim() }
    if attributes.contains(.italic) { bits |= curses_attribute_italic() }
    if attributes.contains(.underline) { bits |= curses_attribute_underline() }
    if attributes.contains(.reverse) { bits |= curses_attribute_reverse() }
    guard depth != .none else { return (bits, 0) }
    guard style.foreground != nil || style.background != nil else { return (bits, Int16(index + 1)) }
    let look = looks[index]
    let pair = pairs.pair(
      style.foreground.map { Int16($0) } ?? look.foreground, style.background.map { Int16($0) } ?? look.background)
    return (bits, pair ?? Int16(index + 1))
  }

  /// The look of a role in a scheme where so many colours can be shown.
  static func look(of role: StyleRole, in scheme: ColorScheme, _ depth: ColorDepth) -> Look {
    var look = builtIn(role, scheme.base, depth)
    guard let change = scheme.changes[role] else { return look }
    look.attributes = change.attributes ?? look.attributes
    guard depth != .none, scheme.base != .mono else { return look }
    look.foreground = change.foreground.map { $0.number(depth) } ?? look.foreground
    look.background = change.background.map { $0.number(depth) } ?? look.background
    return look
  }

  private static func builtIn(_ role: StyleRole, _ base: ColorScheme.Base, _ depth: ColorDepth) -> Look {
    guard depth != .none, base != .mono else { return Look(attributes: plainAttributes(of: role)) }
    guard depth == .indexed else { return basicLook(of: role, base, bright: depth == .sixteen ? 8 : 0) }
    return switch base {
    case .light: lightLook(of: role)
    case .dark: darkLook(of: role)
    case .highContrast: highContrastLook(of: role)
    case .standard, .mono: indexedLook(of: role)
    }
  }
}
