import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

struct CSVTextTests {
  private func fields(_ text: String) throws -> [[String]] {
    try CSVText.records(of: Array(text.utf8)).map(\.fields)
  }

  @Test func linesAreRead() throws {
    #expect(try fields("") == [])
    #expect(try fields("a,b\r\nc,d") == [["a", "b"], ["c", "d"]])
    #expect(try fields("a;b,c;d\n1;2;3") == [["a", "b,c", "d"], ["1", "2", "3"]])
    #expect(try fields("a,\n,b\n , \n") == [["a", ""], ["", "b"]])
    #expect(try fields("\"a\"\"b\",\"c\nd\"\n\"x\"y,z,") == [["a\"b", "c\nd"], ["xy", "z", ""]])
    #expect(try fields("a\rb\r") == [["a"], ["b"]])
    let lines = try CSVText.records(of: Array("\u{FEFF}a,\"b\n\n\"\n\nc\n".utf8))
    #expect(lines.map(\.line) == [1, 5] && lines[0].fields == ["a", "b\n\n"])
    #expect(throws: CSVText.Fault(line: 2, reason: "a quotation mark is not closed")) { try fields("a\n\"b\nc") }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("ab,;\t\"\nđ ệ'\r\n\"\u{301},\u{323}")
    for _ in 0..<2000 {
      let row = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        "x"
          + String(
            (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in letters.randomElement(using: &generator) })
      }
      #expect(try fields(CSVText.line(["a", "b"]) + CSVText.line(row)).last == row)
    }
  }

  @Test func formulasAreTold() {
    #expect(CSVText.line(["=1+1", "-x", "@a", "+b", "a=b"]) == "'=1+1,'-x,'@a,'+b,a=b\r\n")
    #expect(CSVText.line(["=\u{301}1", "'=1", "'a"]) == "'=\u{301}1,''=1,'a\r\n")
  }

  @Test func whatLooksLikeAFormulaIsMeantAsItWasWritten() throws {
    for text in ["=1", "'=1", "''-x", "'a", "'", "", "-kind:numeric", "\r=", "=\u{301}"] {
      let read = try CSVText.records(of: Array(CSVText.line([text, "x"]).utf8)).first?.fields.first
      #expect(CSVText.meaning(of: read ?? "?") == text)
    }
  }
}
