import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

/// The project's own lines.
struct QuestionBankLinesTests {
  @Test func aQuestionComesBackWhole() throws {
    var question = Rows.sample
    question.content.extra["future"] = ["x": [1, .null]]
    question.key.feedback = ["B": "Xa hơn về nam"]
    question.key.extra["later"] = true
    for status in QuestionStatus.allCases {
      let line = QuestionBankLines.line(id: Rows.id, question: question, status: status)
      #expect(line.last == UInt8(ascii: "\n") && line.count { $0 == UInt8(ascii: "\n") } == 1)
      let row = try #require(Rows.question(Rows.read(.questionBank, line)))
      #expect(row.id == Rows.id && row.question == question && row.status == status)
      #expect(QuestionBankLines.line(id: row.id, question: row.question, status: status) == line)
    }
  }

  @Test func aLineTellsWhatItsFileHadNoPlaceFor() throws {
    let read = ReadQuestion(
      id: Rows.id, question: Rows.sample, hasInventedOptionIDs: true, unsaid: [.tags, .level])
    guard case .question(let back) = try Rows.read(.questionBank, QuestionBankLines.line(of: read)) else {
      Issue.record("no question")
      return
    }
    #expect(back == read)
    let whole = ReadQuestion(id: Rows.id, question: Rows.sample, status: .draft)
    #expect(
      QuestionBankLines.line(of: whole)
        == QuestionBankLines.line(id: Rows.id, question: Rows.sample, status: .draft))
  }

  @Test func aRevisionKeepsItsExactBytes() throws {
    let document = Array(#"{ "schema":"question/9", "b":1, "a":"\u00e9" }"#.utf8)
    let key = Array(#"{ "salt" : "00" }"#.utf8)
    for key in [key, nil] {
      let row = try Rows.read(.questionBank, QuestionBankLines.line(document: document, key: key))
      guard case .revision(let readDocument, let readKey) = row else {
        Issue.record("no revision")
        return
      }
      #expect(readDocument == document && readKey == key)
    }
  }

  @Test func anUnknownKindIsKeptWhole() throws {
    let row = #"{"content":{"areas":[1],"kind":"hotspot","stem":"Bấm"},"key":{"hot":[2]}}"#
    let read = try #require(Rows.question(Rows.read(.questionBank, row)))
    #expect(read.question.content.kind == .unknown("hotspot"))
    #expect(read.question.content.extra["areas"] == [1])
    #expect(read.question.key.extra["hot"] == [2])
    #expect(read.status == nil)
  }

  @Test func withoutAnIdTheContentIsTheId() throws {
    func id(_ row: String) throws -> QuestionID? { try Rows.question(Rows.read(.questionBank, row))?.id }
    let content = #""content":{"kind":"numeric","stem":"1+1"}"#
    let first = try #require(try id("{\(content)}"))
    #expect(try id("{ \(content) }") == first)
    #expect(try id(#"{\#(content),"key":{"numbers":[{"value":2}]},"status":"draft"}"#) == first)
    #expect(try id(#"{"content":{"kind":"numeric","stem":"1+2"}}"#) != first)
    #expect(first.bytes[6] >> 4 == 8 && first.bytes[8] >> 6 == 0b10)
  }

  @Test(arguments: [
    ("nonsense", "", "not valid JSON"), (#"{"a":1,"a":2}"#, "", "twice"), ("[]", "", "object"), ("5", "", "object"),
    ("{}", "content", "missing"), (#"{"document":1}"#, "document", "string"),
    (#"{"document":"x","key":{}}"#, "key", "string"),
    (#"{"question":"12","content":{}}"#, "question", "UUID"), (#"{"question":5,"content":{}}"#, "question", "string"),
    (#"{"status":"gone","content":{}}"#, "status", "gone"),
    (#"{"content":{"kind":"numeric","stem":"1"},"unsaid":["hue"]}"#, "unsaid", "no part"),
    (#"{"content":[]}"#, "", "object"),
    (#"{"content":{"kind":5}}"#, "kind", "string"),
    (#"{"content":{"kind":"numeric","tags":["a//b"]}}"#, "tags[0]", "empty"),
    (#"{"content":{"kind":"numeric"},"key":[]}"#, "key", "object"),
    (#"{"content":{"kind":"numeric"},"key":{"right":5}}"#, "key.right", "array"),
    (#"{"content":{"kind":"numeric"},"note":"x"}"#, "note", "not known"),
    (#"{"content":{"kind":"hotspot"},"note":"x"}"#, "note", "not known"),
  ])
  func aBadRowSaysWhy(row: String, field: String, reason: String) {
    let problem = #expect(throws: Rows.Refusal.self) { try Rows.read(.questionBank, row) }
    #expect(problem?.description.hasPrefix(field.isEmpty ? "" : field + ": ") == true, "\(problem?.description ?? "")")
    #expect(problem?.description.contains(reason) == true, "\(problem?.description ?? "")")
  }

  @Test(arguments: [FileFormat.questionBank, .arc])
  func aLineThatIsTooLongOrNotUTF8SaysSo(format: FileFormat) {
    let long = [UInt8](repeating: UInt8(ascii: " "), count: LineSplitter.maximumLength) + Array("{}\n".utf8)
    #expect(
      #expect(throws: Rows.Refusal.self) { try Rows.read(format, long) }?.description.contains("longer than") == true)
    let odd: [UInt8] = [0x22, 0xFF, 0x22]
    #expect(#expect(throws: Rows.Refusal.self) { try Rows.read(format, odd) }?.description.contains("UTF-8") == true)
  }

  @Test(arguments: [FileFormat.questionBank, .arc])
  func survivesAnyMutation(format: FileFormat) throws {
    let line =
      format == .arc
      ? try #require(ArcRow.line(id: Rows.id, question: Rows.sample))
      : QuestionBankLines.line(id: Rows.id, question: Rows.sample, status: .draft)
    var random = SeededGenerator(seed: 31)
    for _ in 0..<3000 {
      guard let row = try? Rows.read(format, random.mutated(line)), let read = Rows.question(row) else { continue }
      let again = QuestionBankLines.line(id: read.id, question: read.question, status: .draft)
      let twice = try #require(Rows.question(Rows.read(.questionBank, again)))
      #expect(twice.question == read.question && twice.id == read.id)
    }
  }
}
