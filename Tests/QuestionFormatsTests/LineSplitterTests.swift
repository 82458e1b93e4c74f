import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

/// Lines cut out of chunks.
struct LineSplitterTests {
  /// Number and text of every line, with `!` after those that are too long.
  private func lines(of chunks: [[UInt8]]) -> [String] {
    var splitter = LineSplitter()
    var lines = chunks.flatMap { splitter.lines(of: $0) }
    if let last = splitter.last() { lines.append(last) }
    #expect(splitter.last() == nil)
    return lines.map { "\($0.number):\(String(decoding: $0.bytes, as: UTF8.self))\($0.isTooLong ? "!" : "")" }
  }

  @Test(arguments: [
    ("", []), ("\n", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]), ("a\r\nb\r\n", ["1:a", "2:b"]),
    ("a\n\n \t\r\nb", ["1:a", "4:b"]), ("\u{FEFF}a\nb", ["1:a", "2:b"]), ("\u{FEFF}\na", ["2:a"]), ("\u{FEFF}", []),
    ("a\n\u{FEFF}b", ["1:a", "2:\u{FEFF}b"]), ("a\rb\n", ["1:a\rb"]), ("a\n\r", ["1:a"]), (" a \n", ["1: a "]),
    ("câu\nhỏi", ["1:câu", "2:hỏi"]), ("a\0b\n", ["1:a\0b"]),
  ])
  func cutsLines(text: String, wanted: [String]) {
    #expect(lines(of: [Array(text.utf8)]) == wanted)
  }

  @Test func chunksMayEndAnywhere() {
    let bytes = Array("\u{FEFF}một\r\n\r\nhai\n \n\u{1F600}ba\r\n\nbốn".utf8)
    let wanted = ["1:một", "3:hai", "5:\u{1F600}ba", "7:bốn"]
    #expect(lines(of: [bytes]) == wanted)
    #expect(lines(of: bytes.map { [$0] }) == wanted)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        #expect(lines(of: [Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...])]) == wanted)
      }
    }
  }

  @Test func randomBytesGiveTheSameLinesInAnyChunks() {
    var random = SeededGenerator(seed: 30)
    let bytes: [UInt8] = [0x0A, 0x0D, 0x20, 0x61, 0xEF, 0xBB, 0xBF, 0xFF]
    for _ in 0..<1000 {
      let file = (0..<Int.random(in: 0...30, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0 }
      var chunks: [[UInt8]] = []
      var start = 0
      while start < file.count {
        let end = Int.random(in: start...file.count, using: &random)
        chunks.append(Array(file[start..<end]))
        start = end
      }
      #expect(lines(of: chunks) == lines(of: [file]))
    }
  }

  @Test(arguments: [1 << 10, 1 << 16, 10 << 20])
  func aLineThatIsTooLongIsCutAndFlagged(chunkSize: Int) {
    var splitter = LineSplitter()
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: chunkSize)
    for _ in 0..<((10 << 20) / chunkSize) { #expect(splitter.lines(of: chunk).isEmpty) }
    let lines = splitter.lines(of: Array("\nshort\n".utf8))
    #expect(lines.map(\.isTooLong) == [true, false])
    #expect(lines.map(\.number) == [1, 2])
    #expect(lines.first?.bytes.count == LineSplitter.maximumLength)
    #expect(lines.last?.bytes == Array("short".utf8))
  }

  @Test func theLongestLineAllowedIsWhole() {
    var splitter = LineSplitter()
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: LineSplitter.maximumLength)
    let lines = splitter.lines(of: line + [UInt8(ascii: "\n")] + line + [UInt8(ascii: "x"), UInt8(ascii: "\n")])
    #expect(lines.map(\.isTooLong) == [false, true])
  }

  @Test func aLastLineThatIsTooLongIsFlagged() {
    var splitter = LineSplitter()
    _ = splitter.lines(of: [UInt8](repeating: UInt8(ascii: "x"), count: LineSplitter.maximumLength + 1))
    #expect(splitter.last()?.isTooLong == true)
  }
}
