import Testing

@testable import TerminalScreen

/// QR codes, against one that another program made, and read back.
struct QRCodeTests {
  /// The code of "hello", as the Python package `qrcode` draws it with this mask.
  @Test func itIsTheCodeThatOthersDraw() throws {
    let code = try #require(QRCode("hello"))
    let rows = (0..<code.size).map { y in
      (0..<code.size).map { x in code.isDark(x: x, y: y) ? "#" : "." }.joined()
    }
    #expect(rows.joined(separator: "\n") == Self.hello)
  }

  @Test(arguments: [0, 1, 17, 18, 53, 54, 106, 107, 134, 135, 154, 155, 192, 193, 230])
  func itReadsBack(_ length: Int) throws {
    let text = String((0..<length).map { Character(Unicode.Scalar(UInt8(33 + $0 * 7 % 90))) })
    let code = try #require(QRCode(text))
    #expect(QRReader(code).text == text)
  }

  @Test func whatIsTooLongHasNone() {
    #expect(QRCode(String(repeating: "x", count: QRCode.maximumLength)) != nil)
    #expect(QRCode(String(repeating: "x", count: QRCode.maximumLength + 1)) == nil)
  }

  @Test func itIsDrawnInHalfBlocksWithLightAroundIt() throws {
    let code = try #require(QRCode("hello"))
    let picture = code.picture(margin: 2)
    #expect(picture.size == Size(width: 25, height: 13))
    #expect(picture.lines[0].plainText == String(repeating: "█", count: 25))
    // The upper edge of the finder: two modules of light, then seven dark ones above light ones.
    #expect(picture.lines[1].plainText.hasPrefix("██ ▄▄▄▄▄ █"))
    #expect(picture.lines[12].plainText == String(repeating: "▀", count: 25))
  }

  private static let hello = """
    #######..#.##.#######
    #.....#.##.#..#.....#
    #.###.#.##..#.#.###.#
    #.###.#..#.#..#.###.#
    #.###.#.#...#.#.###.#
    #.....#.#..##.#.....#
    #######.#.#.#.#######
    ........#####........
    ##.#..##.##...###.##.
    .#####.###....#....##
    ..##.####.#.##...##.#
    ...#.#..#..#.....#.##
    ....#.##.##.#.#.#....
    ........####...##.#.#
    #######.###..#.#.###.
    #.....#..#####.##....
    #.###.#..#.#..###...#
    #.###.#.#.##...#.####
    #.###.#..##.#...#.#.#
    #.....#.###..##......
    #######.#.###..#.#.#.
    """
}

/// Reads the bytes of a code whose modules are as they were drawn, without correcting anything.
private struct QRReader {
  let code: QRCode

  init(_ code: QRCode) { self.code = code }

  var text: String {
    let words = codewords
    let version = (code.size - 17) / 4
    let blocks = version < 6 ? 1 : 2
    let data = [19, 34, 55, 80, 108, 136, 156, 194, 232][version - 1]
    let length = data / blocks
    let ordered = (0..<blocks).flatMap { block in (0..<length).map { words[$0 * blocks + block] } }
    let halves = ordered.flatMap { [$0 >> 4, $0 & 15] }
    guard halves[0] == 4 else { return "another mode" }
    let count = Int(halves[1] << 4 | halves[2])
    return String(decoding: (0..<count).map { halves[3 + 2 * $0] << 4 | halves[4 + 2 * $0] }, as: UTF8.self)
  }

  private var codewords: [UInt8] {
    var mask = 0
    for (bit, x) in [(2, 2), (1, 3), (0, 4)] where code.isDark(x: x, y: 8) { mask |= 1 << bit }
    mask ^= 0b101
    var bits: [Bool] = []
    var goesUp = true
    var right = code.size - 1
    while right > 0 {
      if right == 6 { right -= 1 }
      for step in 0..<code.size {
        let y = goesUp ? code.size - 1 - step : step
        for x in [right, right - 1] where !isPattern(x, y) {
          bits.append(code.isDark(x: x, y: y) != inverts(mask, x, y))
        }
      }
      goesUp.toggle()
      right -= 2
    }
    return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
  }

  private func isPattern(_ x: Int, _ y: Int) -> Bool {
    let last = code.size - 1
    if x == 6 || y == 6 { return true }
    if (x < 9 && y < 9) || (x < 9 && y > last - 8) || (x > last - 8 && y < 9) { return true }
    let version = (code.size - 17) / 4
    if version >= 7, (x < 6 && y > last - 11) || (y < 6 && x > last - 11) { return true }
    guard version > 1 else { return false }
    let centres = version < 7 ? [last - 6] : [6, version * 2 + 8, last - 6]
    return centres.contains { cy in
      centres.contains { cx in
        let isFinder = (cx == 6 && cy == 6) || (cx == 6 && cy == last - 6) || (cx == last - 6 && cy == 6)
        return !isFinder && abs(x - cx) <= 2 && abs(y - cy) <= 2
      }
    }
  }

  private func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    let rules = [
      (x + y) % 2, y % 2, x % 3, (x + y) % 3, (x / 3 + y / 2) % 2, x * y % 2 + x * y % 3,
      (x * y % 2 + x * y % 3) % 2, ((x + y) % 2 + x * y % 3) % 2,
    ]
    return rules[mask] == 0
  }
}
