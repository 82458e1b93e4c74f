import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct CSVRecordReaderTests {
  private func read(_ bytes: [UInt8], chunk: Int, separator: UInt8? = nil) throws -> [CSVText.Record] {
    var reader = CSVRecordReader(separator: separator)
    var records: [CSVText.Record] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      records += try reader.records(of: Array(bytes[start..<min(bytes.count, start + chunk)]))
    }
    records += try reader.rest()
    return records
  }

  @Test func chunksMakeNoDifference() throws {
    var generator = SeededGenerator(seed: 4)
    let signs = Array("a,;\t\"\"\n\r\r\nđ x".utf8)
    for _ in 0..<600 {
      let bytes = (0..<30).compactMap { _ in signs.randomElement(using: &generator) }
      let whole = try? CSVText.records(of: bytes)
      for chunk in [1, 2, 7] { #expect((try? read(bytes, chunk: chunk)) == whole, "\(bytes)") }
    }
  }

  @Test func theFirstLineMayNameTheSeparator() throws {
    let records = try read(Array("\u{FEFF}sep=;\r\na,b;c\n".utf8), chunk: 3)
    #expect(records == [CSVText.Record(line: 2, fields: ["a,b", "c"])])
    #expect(try read(Array("a,b\tc".utf8), chunk: 9, separator: 0x09).map(\.fields) == [["a,b", "c"]])
    #expect(try read(Array("a;b\rc;d,e\r".utf8), chunk: 9).map(\.fields) == [["a", "b"], ["c", "d,e"]])
  }

  @Test(arguments: ["ĐỀ KIỂM TRA\na;b;c\n", "Đề kiểm tra, lớp 9\n\na;b;c", "\"a,b,\nc\"\na;b;c\n1;\"2\";3\n"])
  func aTitleDoesNotTellTheSeparator(text: String) throws {
    for chunk in [1, 5, 100] {
      #expect(try read(Array(text.utf8), chunk: chunk).map(\.fields).contains(["a", "b", "c"]))
    }
  }

  @Test func whatHasNoEndIsAFault() {
    let long = Array("a\n\"".utf8) + [UInt8](repeating: 0x61, count: CSVRecordReader.maximumRecord + 1)
    #expect(throws: CSVText.Fault.self) { try read(long, chunk: 1 << 20) }
    #expect(throws: CSVText.Fault(line: 2, reason: "the file is not in UTF-8; save it as \"CSV UTF-8\"")) {
      try read([0x61, 0x0A, 0x62, 0xFF, 0x0A], chunk: 2)
    }
    #expect(throws: CSVText.Fault.self) { try read([0x61, 0, 0x62, 0], chunk: 9) }
  }
}
