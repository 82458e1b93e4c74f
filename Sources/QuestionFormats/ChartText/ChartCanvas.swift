/// Cells of two by four dots each, on which a chart is drawn.
struct ChartCanvas {
  let width: Int
  let height: Int
  /// The dots of each cell as the bits of a Braille pattern.
  private var dots: [UInt8]
  /// Eighths of each cell that a bar fills, from below.
  private var filled: [Int]
  private var marks: [Character?]
  private var series: [Int?]
  /// Whether the line in a cell has no gaps.
  private var solid: [Bool]

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    let count = self.width * self.height
    dots = Array(repeating: 0, count: count)
    filled = Array(repeating: 0, count: count)
    marks = Array(repeating: nil, count: count)
    series = Array(repeating: nil, count: count)
    solid = Array(repeating: false, count: count)
  }

  /// The dot at a share of so many, from the left or from below.
  static func dot(_ share: Double, count: Int, isUpward: Bool = false) -> Int {
    let place = Int((share * Double(count - 1)).rounded())
    return isUpward ? count - 1 - place : place
  }

  /// Draws a line through dots; one that is not solid has gaps.
  mutating func line(_ places: [(x: Int, y: Int)], isSolid: Bool, series: Int) {
    var length = 0
    for (from, to) in zip(places, places.dropFirst()) {
      let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        length += 1
        guard isSolid || length % 4 < 2 else { continue }
        set(
          x: from.x + Int((share * Double(to.x - from.x)).rounded()),
          y: from.y + Int((share * Double(to.y - from.y)).rounded()), isSolid, series)
      }
    }
  }

  private mutating func set(x: Int, y: Int, _ isSolid: Bool, _ series: Int) {
    guard let place = place(x / 2, y / 4), x >= 0, y >= 0 else { return }
    let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    dots[place] |= bits[y % 4 * 2 + x % 2]
    (self.series[place], solid[place]) = (series, isSolid)
  }

  /// Draws a bar from the bottom between two shares of the width; whatever is there is seen.
  mutating func bar(from left: Double, to right: Double, height share: Double, series: Int) {
    let first = min(width - 1, Int((left * Double(width)).rounded()))
    var last = max(first + 1, Int((right * Double(width)).rounded()))
    // Between broad bars there is a gap.
    if last - first > 2 { last -= 1 }
    let eighths = max(1, Int((share * Double(height * 8)).rounded()))
    for column in first..<last {
      for row in 0..<height {
        guard let place = place(column, row) else { continue }
        let part = min(8, eighths - (height - 1 - row) * 8)
        guard part > 0 else { continue }
        (filled[place], self.series[place]) = (part, series)
      }
    }
  }

  /// Puts a mark in a cell, or beside it where there is one already.
  mutating func mark(_ mark: Character, column: Int, row: Int, series: Int) {
    let places = [0, 1, -1, 2, -2, 3, -3].compactMap { self.place(column + $0, row) }
    let free = places.first { marks[$0] == nil }
    guard let free else { return }
    (marks[free], self.series[free]) = (mark, series)
  }

  /// What is seen in a cell, and whose it is.
  func cell(_ column: Int, _ row: Int, _ glyphs: ChartText.Glyphs) -> (character: Character, series: Int?) {
    guard let place = place(column, row) else { return (" ", nil) }
    if let mark = marks[place] { return (mark, series[place]) }
    if filled[place] > 0 {
      let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
      return (glyphs == .fine ? blocks[filled[place] - 1] : "#", series[place])
    }
    guard dots[place] > 0 else { return (" ", nil) }
    let braille = Unicode.Scalar(0x2800 + UInt32(dots[place])).map(Character.init)
    return (glyphs == .fine ? braille ?? " " : solid[place] ? "*" : ".", series[place])
  }

  private func place(_ column: Int, _ row: Int) -> Int? {
    (0..<width).contains(column) && (0..<height).contains(row) ? row * width + column : nil
  }
}
