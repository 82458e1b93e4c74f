import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

/// Files as they come from people: broken rows are told with their line, sound ones stored around them.
@Suite(.serialized)
struct BadInputTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  /// Imports one row between two sound ones and gives the reason it was refused for.
  private func refused(_ row: [UInt8]) async throws -> String {
    let answer = try await bank.take(Sample.line(1, "Trước") + row + [UInt8(ascii: "\n")] + Sample.line(2, "Sau"))
    #expect(answer.report == ImportReport(created: 2, rejected: 1))
    #expect(answer.rejects.map(\.place.line) == [2])
    #expect(answer.rejects.allSatisfy { $0.row.utf8.count <= 4 * 4096 })
    #expect(try store.findings() == [])
    return answer.rejects.first?.reason ?? ""
  }

  private func row(content: String, key: String = #"{"right":["a"]}"#) -> [UInt8] {
    Array(#"{"question":"\#(Sample.id(9))","content":{\#(content)},"key":\#(key)}"#.utf8)
  }

  private let choices = #""choices":[{"id":"a","text":"x"},{"id":"b","text":"y"}]"#

  @Test(arguments: [
    "no JSON", "{", "[]", "42", "null", "{}", #"{"content":42}"#, #"{"content":{}}"#, "\u{0}\u{0}\u{0}",
    #"{"content":{"kind":"singleChoice","stem":"a"}} trailing"#, #"{"question":"1","content":{}}"#,
    #"{"document":42}"#,
  ])
  func rowThatIsNoQuestionIsRefused(text: String) async throws {
    #expect(try await !refused(Array(text.utf8)).isEmpty)
  }

  @Test func rowWithoutAKeyIsRefused() async throws {
    let text = #"{"content":{"kind":"singleChoice","stem":"Một?",\#(choices)}}"#
    #expect(try await refused(Array(text.utf8)).contains("key"))
  }

  @Test func duplicateOptionsAreRefused() async throws {
    let same = #""kind":"singleChoice","stem":"Một?","choices":[{"id":"a","text":"x"},{"id":"b","text":" x"}]"#
    #expect(try await refused(row(content: same)).contains("choices[1].text"))
  }

  @Test func duplicateOptionIDsAreRefused() async throws {
    let same = #""kind":"singleChoice","stem":"Một?","choices":[{"id":"a","text":"x"},{"id":"a","text":"y"}]"#
    #expect(try await refused(row(content: same)).contains("choices[1].id"))
  }

  @Test func nulInATextIsRefused() async throws {
    let content = #""kind":"singleChoice","stem":"Một\u0000?",\#(choices)"#
    #expect(try await refused(row(content: content)).contains("stem"))
  }

  @Test func bytesThatAreNotUTF8AreRefused() async throws {
    var bytes = row(content: #""kind":"singleChoice","stem":"M@t?",\#(choices)"#)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
    bytes[place] = 0xE9
    #expect(try await refused(bytes).contains("UTF-8"))
  }

  @Test func unpairedSurrogateIsRefused() async throws {
    #expect(try await !refused(row(content: #""kind":"singleChoice","stem":"\ud800",\#(choices)"#)).isEmpty)
  }

  @Test func deepNestingIsRefused() async throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try await !refused(Array(#"{"content":\#(deep)"#.utf8)).isEmpty)
    let closed = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let content = #""kind":"singleChoice","stem":"Một?",\#(choices),"x":\#(closed)"#
    let answer = try await bank.take(Sample.line(1, "Trước") + row(content: content))
    #expect(answer.report == ImportReport(unchanged: 1, rejected: 1))
  }

  @Test func endlessLineIsRefusedWithoutItsNeighbours() async throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    #expect(try await refused(long).contains("longer"))
  }

  @Test func hugeTextIsRefused() async throws {
    let stem = String(repeating: "dài ", count: 100_000)
    #expect(try await refused(row(content: #""kind":"singleChoice","stem":"\#(stem)",\#(choices)"#)).contains("stem"))
  }

  @Test func truncatedFileKeepsItsWholeRows() async throws {
    let file = Sample.lines(0..<10)
    let answer = try await bank.take(Array(file.dropLast(40)))
    #expect(answer.report == ImportReport(created: 9, rejected: 1))
    #expect(answer.rejects.map(\.place.line) == [10])
    #expect(try await bank.take(file).report == ImportReport(created: 1, unchanged: 9))
  }

  @Test func unknownKindIsKeptWhole() async throws {
    let content = #""kind":"matching","stem":"Nối","pairs":[["a",1.5],["b",null]],"choices":[{"id":"a","text":""}]"#
    let answer = try await bank.take(row(content: content, key: #"{"pairs":{"a":"b"}}"#))
    #expect(answer.report == ImportReport(created: 1))
    let question = try await bank.question(Sample.id(9)).question()
    #expect(question.content.kind == .unknown("matching"))
    #expect(question.content.extra["pairs"] == [["a", 1.5], ["b", .null]])
    #expect(question.key.extra["pairs"] == ["a": "b"])
    #expect(try await bank.ids("kind:matching nối") == [Sample.id(9)])
  }

  @Test func emptyFileIsUnreadable() async throws {
    for text in ["", "\n\n", "  \r\n", "\u{FEFF}"] { try await unreadable(Array(text.utf8), "empty") }
  }

  @Test func utf16IsUnreadable() async throws {
    let units = String(decoding: Sample.line(1, "Một?"), as: UTF8.self).utf16
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in units {
      little += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
    }
    try await unreadable(little, "UTF-16")
    try await unreadable(big, "UTF-16")
  }

  @Test func anotherKindOfFileIsUnreadable() async throws {
    try await unreadable(Array("tên,tuổi\nMột,x\n".utf8), "format")
    try await unreadable([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 100), "zip")
    try await unreadable(Array("%PDF-1.7".utf8), "PDF")
    try await unreadable([UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20), "format")
  }

  private func unreadable(_ bytes: [UInt8], _ word: String) async throws {
    let error = await #expect(throws: BankError.self) { try await bank.take(bytes) }
    guard case .unreadable(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains(word))
    #expect(try await bank.stats().revisions == 0)
  }

  @Test func byteOrderMarkAndCarriageReturnsAreNoPartOfARow() async throws {
    let rows = Sample.lines(0..<3).split(separator: UInt8(ascii: "\n")).flatMap { Array($0) + Array("\r\n\r\n".utf8) }
    #expect(try await bank.take([0xEF, 0xBB, 0xBF] + rows, chunk: 2).report == ImportReport(created: 3))
  }
}
