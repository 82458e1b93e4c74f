extension QRDrawing {
  /// How hard the code is to read (ISO/IEC 18004, 7.8.3): long runs, squares, what looks like a finder, and too much of
  /// one colour.
  var penalty: Int {
    let size = Int(Double(modules.count).squareRoot())
    let rows = (0..<size).map { Array(modules[$0 * size..<($0 + 1) * size]) }
    let columns = (0..<size).map { x in rows.map { $0[x] } }
    let lines = (rows + columns).reduce(0) { $0 + Self.runs($1) + Self.finders($1) }
    var squares = 0
    for y in 1..<size {
      for x in 1..<size where Set([rows[y][x], rows[y][x - 1], rows[y - 1][x], rows[y - 1][x - 1]]).count == 1 {
        squares += 3
      }
    }
    let dark = modules.count { $0 }
    return lines + squares + abs(dark * 20 - modules.count * 10) / modules.count * 10
  }

  /// Three points for five modules of one colour in a row, and one for each further one.
  private static func runs(_ line: [Bool]) -> Int {
    var (points, length) = (0, 0)
    for (place, isDark) in line.enumerated() {
      length = place > 0 && line[place - 1] == isDark ? length + 1 : 1
      points += length == 5 ? 3 : length > 5 ? 1 : 0
    }
    return points
  }

  private static let finder = [true, false, true, true, true, false, true]

  /// Forty points for what looks like a finder with four light modules before or behind it.
  private static func finders(_ line: [Bool]) -> Int {
    let light = Array(repeating: false, count: 4)
    return (0...Swift.max(0, line.count - 11)).reduce(0) { points, place in
      let part = Array(line[place..<Swift.min(line.count, place + 11)])
      return points + (part == finder + light ? 40 : 0) + (part == light + finder ? 40 : 0)
    }
  }
}
