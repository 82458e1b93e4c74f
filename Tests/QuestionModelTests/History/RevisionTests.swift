import PropertyTesting
import QuestionModel
import Testing

/// Revisions and the keys they seal.
struct RevisionTests {
  private let salt = [UInt8](0..<16)

  private func revision(salt: [UInt8]) throws -> (Revision, SealedKey) {
    let key = SealedKey(try AnswerKey(json: JSONParser.parse(QuestionJSONTests.key)), salt: salt)
    var revision = Revision(
      question: QuestionID(high: 0x0190_F3C2_7A10_7C4E, low: 0x9B1A_2F6D_3C5E_8A90),
      parents: [ContentDigest(of: [1]), ContentDigest(of: [2])], generation: 3, origin: "bank-1", author: "Lân",
      created: Timestamp(milliseconds: 1_769_847_300_250), message: "Sửa", status: .inReview,
      content: try QuestionContent(json: JSONParser.parse(QuestionJSONTests.whole)), keyDigest: key.digest)
    revision.extra["newer"] = ["x": 1]
    return (revision, key)
  }

  @Test func comesBackByteForByte() throws {
    let (revision, _) = try revision(salt: salt)
    let bytes = revision.canonicalBytes
    let read = try Revision(json: JSONParser.parse(bytes))
    #expect(read == revision)
    #expect(read.canonicalBytes == bytes)
    #expect(CanonicalJSON.bytes(of: try JSONParser.parse(bytes)) == bytes)
  }

  @Test func keepsALaterSchemaAndItsMembers() throws {
    guard case .object(var object) = try revision(salt: salt).0.json else { return }
    object["schema"] = "question/2"
    object["signature"] = ["by": "bank-2"]
    let read = try Revision(json: .object(object))
    #expect(read.json == .object(object))
  }

  @Test func theDigestChangesWithTheSalt() throws {
    let (one, key) = try revision(salt: salt)
    let (other, otherKey) = try revision(salt: [UInt8](1...16))
    #expect(key.digest != otherKey.digest)
    #expect(one.canonicalBytes != other.canonicalBytes)
    #expect(try key.open() == otherKey.open())
    #expect(try revision(salt: salt).1 == key)
  }

  @Test func theKeyCannotBeReadOffTheRevision() throws {
    var question = Samples.choice(.singleChoice, right: ["c"])
    question.key.explanation = "because of the third"
    question.key.feedback = ["a": "not the first"]
    let documents = Samples.ids.prefix(4).map { right -> String in
      question.key.right = [right]
      let sealed = SealedKey(question.key, salt: salt)
      let revision = Revision(
        question: QuestionID(high: 1, low: 2), parents: [], generation: 0, origin: "b", author: nil,
        created: Timestamp(milliseconds: 0), message: nil, status: .draft, content: question.content,
        keyDigest: sealed.digest)
      #expect(revision.keyDigest != ContentDigest(of: CanonicalJSON.bytes(of: question.key.json)))
      let text = CanonicalJSON.text(of: revision.json)
      #expect(!text.contains("because") && !text.contains("not the first") && !text.contains("\"right\""))
      return text.replacing(sealed.digest.description, with: "")
    }
    #expect(Set(documents).count == 1)
  }

  @Test func aSealedKeyOpensWithoutItsSalt() throws {
    let key = try AnswerKey(json: JSONParser.parse(QuestionJSONTests.key))
    let sealed = SealedKey(key, salt: salt)
    #expect(try sealed.open() == key)
    #expect(SealedKey(bytes: sealed.bytes) == sealed)
    #expect(String(decoding: sealed.bytes, as: UTF8.self).contains(#""salt":"000102030405060708090a0b0c0d0e0f""#))
  }

  @Test(arguments: ["", "[]", "null", "{", #"{"right":1}"#])
  func badKeyPartsAreRefused(text: String) {
    let problem = #expect(throws: FieldProblem.self) { try SealedKey(bytes: Array(text.utf8)).open() }
    #expect(problem?.field.hasPrefix("key") == true)
  }

  @Test(
    arguments: [
      ("schema", nil, "schema"), ("schema", "quiz/1", "schema"), ("question", "12", "question"),
      ("question", nil, "question"),
      ("parents", ["x"], "parents[0]"), ("parents", "x", "parents"), ("generation", 1.5, "generation"),
      ("generation", nil, "generation"), ("origin", nil, "origin"), ("created", "now", "created"),
      ("created", nil, "created"),
      ("status", "gone", "status"), ("content", nil, "content"), ("content", ["kind": 1], "content.kind"),
      ("keyDigest", "12", "keyDigest"), ("keyDigest", nil, "keyDigest"), ("author", 1, "author"),
      ("message", [], "message"),
    ] as [(String, JSONValue?, String)])
  func aWrongRevisionNamesItsField(member: String, value: JSONValue?, field: String) throws {
    guard case .object(var object) = try revision(salt: salt).0.json else { return }
    object[member] = value
    #expect(#expect(throws: FieldProblem.self) { try Revision(json: .object(object)) }?.field == field)
  }

  @Test func survivesAnyMutation() throws {
    let bytes = try revision(salt: salt).0.canonicalBytes
    var random = SeededGenerator(seed: 24)
    for _ in 0..<3000 {
      guard let json = try? JSONParser.parse(random.mutated(bytes)), let read = try? Revision(json: json) else {
        continue
      }
      #expect(try Revision(json: JSONParser.parse(read.canonicalBytes)) == read)
    }
  }
}
