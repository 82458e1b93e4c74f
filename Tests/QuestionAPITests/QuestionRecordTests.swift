import PropertyTesting
import QuestionAPI
import QuestionModel
import Testing

/// Revisions framed in a response.
struct QuestionRecordTests {
  private func record(heads: [RevisionID]? = nil) -> QuestionRecord {
    let key = SealedKey(Fixtures.question.key, salt: [UInt8](0..<16))
    let document = Fixtures.revision(of: Fixtures.question, key: key).canonicalBytes
    let revision = ContentDigest(of: document)
    return QuestionRecord(
      id: Fixtures.id, revision: revision, heads: heads ?? [revision], document: document, keyDocument: key.bytes)
  }

  @Test func theBodyIsJSONAndReadsBack() throws {
    for record in [
      record(), record().withoutKey, record(heads: []), record(heads: [Fixtures.revision, Fixtures.other]),
    ] {
      let json = try JSONParser.parse(record.body)
      #expect(CanonicalJSON.bytes(of: json) == record.body)
      #expect(try QuestionRecord(json: json) == record)
      #expect(json.object?["conflict"] == (record.heads.isEmpty ? nil : .bool(record.isInConflict)))
      #expect(record.byItself.body == record.byItself.byItself.body)
    }
  }

  @Test func theBodyHoldsTheStoredBytesAsTheyAre() throws {
    let document = Array(#"{ "schema" : "question/9", "newer": 1.50 }"#.utf8)
    let record = QuestionRecord(
      id: Fixtures.id, revision: ContentDigest(of: document), heads: [], document: document, keyDocument: nil)
    #expect(String(decoding: record.body, as: UTF8.self).contains(String(decoding: document, as: UTF8.self)))
    _ = try JSONParser.parse(record.body)
  }

  @Test func withoutTheKeyNothingOfItIsLeft() throws {
    let record = record().withoutKey
    #expect(record.keyDocument == nil)
    #expect(!String(decoding: record.body, as: UTF8.self).contains("Đếm lại"))
    #expect(try record.question() == Question(content: Fixtures.question.content, key: AnswerKey()))
  }

  @Test func opensTheQuestion() throws {
    #expect(try record().question() == Fixtures.question)
    #expect(try record().decoded().status == .published)
    #expect(!record().isInConflict && record(heads: [Fixtures.revision, Fixtures.other]).isInConflict)
  }

  @Test func damagedBytesAreCorrupt() {
    func corrupt(document: String, key: String?) -> Bool {
      let record = QuestionRecord(
        id: Fixtures.id, revision: Fixtures.revision, heads: [], document: Array(document.utf8),
        keyDocument: key.map { Array($0.utf8) })
      do {
        _ = try record.question()
        return false
      } catch {
        if case .corrupt(let reason) = error { return reason.contains(Fixtures.revision.short) }
        return false
      }
    }
    let good = String(decoding: record().document, as: UTF8.self)
    #expect(corrupt(document: "", key: nil))
    #expect(corrupt(document: "{}", key: nil))
    #expect(corrupt(document: good, key: "[]"))
    #expect(corrupt(document: String(good.dropLast()), key: "{}"))
    #expect(!corrupt(document: good, key: "{}"))
  }

  @Test func wrongBodiesAreRefused() throws {
    let object = try #require(JSONParser.parse(record().body).object)
    let faults: [(name: String, value: JSONValue?)] = [
      ("id", nil), ("id", "12"), ("revision", nil), ("revision", "x"), ("document", nil), ("document", .null),
      ("heads", ["x"]),
      ("heads", "x"),
    ]
    for fault in faults {
      var changed = object
      changed[fault.name] = fault.value
      let problem = #expect(throws: FieldProblem.self) { try QuestionRecord(json: .object(changed)) }
      #expect(problem?.field.hasPrefix(fault.name) == true)
    }
  }
}
