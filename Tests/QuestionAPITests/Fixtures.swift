import QuestionAPI
import QuestionModel
import Testing

/// Invented values, and the law that every body keeps.
enum Fixtures {
  static let id = QuestionID(high: 0x0190_F3C2_7A10_7C4E, low: 0x9B1A_2F6D_3C5E_8A90)
  static let revision = ContentDigest(of: Array("one".utf8))
  static let other = ContentDigest(of: Array("two".utf8))
  static let authorship = Authorship(author: "Lân", message: "Sửa \"lỗi\"")

  static var question: Question {
    var content = QuestionContent(kind: .singleChoice, stem: "Một cộng một?")
    content.choices = [Choice(id: "a", text: "2"), Choice(id: "b", text: "3")]
    content.tags = tags("grade:1", "subject:toán")
    (content.level, content.language) = ("biết", "vi")
    content.extra["future"] = ["x": .null]
    var key = AnswerKey(right: ["a"], explanation: "1 + 1 = 2")
    key.feedback = ["b": "Đếm lại"]
    return Question(content: content, key: key)
  }

  static func tags(_ names: String...) -> [QuestionModel.Tag] { names.compactMap { try? QuestionModel.Tag($0) } }

  static func revision(of question: Question, key: SealedKey, parents: [RevisionID] = []) -> Revision {
    Revision(
      question: id, parents: parents, generation: parents.count, origin: "bank", author: "Lân",
      created: Timestamp(milliseconds: 1_769_847_300_250), message: nil, status: .published, content: question.content,
      keyDigest: key.digest)
  }

  /// Writes a value, reads it, and writes it again.
  static func expectRoundTrip<Value: JSONConvertible & Equatable>(
    _ value: Value, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = CanonicalJSON.bytes(of: value.json)
    let read = try Value(json: JSONParser.parse(bytes))
    #expect(read == value, sourceLocation: sourceLocation)
    #expect(CanonicalJSON.bytes(of: read.json) == bytes, sourceLocation: sourceLocation)
  }

  /// The field that a body names as wrong.
  static func fault<Value: JSONConvertible>(_ type: Value.Type, _ json: String) throws -> String? {
    let value = try JSONParser.parse(json)
    do {
      _ = try Value(json: value)
      return nil
    } catch {
      return error.field
    }
  }
}
