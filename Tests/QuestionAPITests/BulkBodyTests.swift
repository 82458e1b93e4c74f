import QuestionAPI
import QuestionModel
import Testing

/// Bodies of changes over many questions through JSON and back, and what is wrong in them.
struct BulkBodyTests {
  private var changes: BulkChanges {
    var changes = BulkChanges()
    changes.addTags = Fixtures.tags("exam:mid", "grade:12")
    changes.removeTags = Fixtures.tags("x")
    (changes.level, changes.licence, changes.language) = (.set("biết"), .clear, .keep)
    changes.status = .inReview
    changes.replacement = TextReplacement(
      "dao ham", with: "đạo hàm", in: [.stem, .answers], matchesCase: true, wholeWords: true)
    return changes
  }

  @Test func requests() throws {
    try Fixtures.expectRoundTrip(BulkRequest(.query("grade:12"), changes, by: Fixtures.authorship))
    try Fixtures.expectRoundTrip(BulkRequest(.ids([Fixtures.id]), BulkChanges()))
    try Fixtures.expectRoundTrip(BulkRequest(.ids([]), changes))
  }

  @Test func answers() throws {
    let refusal = BulkRefusal(id: Fixtures.id, stem: "Đề", reasons: [FieldProblem("stem", "is empty")])
    let diff = QuestionDiff(fields: [.init(name: "stem", parts: [.same("a"), .removed("b"), .added("c")])])
    try Fixtures.expectRoundTrip(
      BulkPreview(
        found: 3, changed: 2, refusedCount: 1, refused: [refusal],
        examples: [.init(id: Fixtures.id, stem: "Đề", diff: diff)], digest: Fixtures.revision))
    try Fixtures.expectRoundTrip(
      BulkReport(found: 3, changed: 2, refusedCount: 1, refused: [refusal], operation: 7))
    try Fixtures.expectRoundTrip(BulkReport(found: 0, changed: 0, refusedCount: 0, refused: [], operation: nil))
  }

  @Test func operations() throws {
    let operation = BankOperation(
      number: 2, time: Timestamp(milliseconds: 1_769_847_300_250), author: "Lân", action: "undo", detail: "1: change",
      changed: 4, undoes: 1, undoneBy: 3)
    try Fixtures.expectRoundTrip(OperationList(items: [operation]))
    try Fixtures.expectRoundTrip(
      UndoReport(
        operation: 4, changed: 2, keptCount: 2,
        kept: [
          .init(id: Fixtures.id, stem: "Đề", reason: .edited, fields: ["stem"]),
          .init(id: Fixtures.id, stem: "Đề", reason: .conflict),
        ]))
    try Fixtures.expectRoundTrip(UndoReport(operation: nil, changed: 0, keptCount: 0, kept: []))
    try Fixtures.expectRoundTrip(TagChange(changed: 3, operation: 9))
  }

  @Test(arguments: [
    (#"{"changes":{}}"#, "query"), (#"{"query":"","ids":[],"changes":{}}"#, "query"),
    (#"{"query":""}"#, "changes"), (#"{"ids":["x"],"changes":{}}"#, "ids[0]"),
    (#"{"query":"","changes":{"stem":"x"}}"#, "changes.stem"), (#"{"query":"","changes":{},"to":1}"#, "to"),
    (#"{"query":"","changes":{"status":"old"}}"#, "changes.status"),
    (#"{"query":"","changes":{"addTags":[""]}}"#, "changes.addTags[0]"),
    (#"{"query":"","changes":{"level":3}}"#, "changes.level"),
    (#"{"query":"","changes":{"replace":{"text":"a"}}}"#, "changes.replace.with"),
    (#"{"query":"","changes":{"replace":{"text":"a","with":"b","fields":["passage"]}}}"#, "changes.replace.fields"),
  ])
  func faults(json: String, field: String) throws {
    #expect(try Fixtures.fault(BulkRequest.self, json) == field)
  }

  @Test func missingFieldsAreAllAndNullTakesAway() throws {
    let json = #"{"query":"","changes":{"level":null,"replace":{"text":"a","with":""}}}"#
    let changes = try BulkRequest(json: JSONParser.parse(json)).changes
    #expect(changes.level == .clear && changes.licence == .keep)
    #expect(changes.replacement?.fields == Set(TextReplacement.Field.allCases))
  }
}
