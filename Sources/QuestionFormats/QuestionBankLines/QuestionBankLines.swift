public import QuestionModel

/// This project's own JSON Lines: a row is a question as it is now, or one revision of its history.
public enum QuestionBankLines {
  static func row(_ value: JSONValue) throws(FieldProblem) -> FormatItem.Content {
    var reader = try FieldReader(value)
    if let document = try reader.optionalString("document") {
      return .revision(document: Array(document.utf8), key: try reader.optionalString("key").map { Array($0.utf8) })
    }
    let id = try reader.optionalString("question").map { text throws(FieldProblem) -> QuestionID in
      guard let id = QuestionID(text) else { throw FieldProblem("question", "must be a UUID") }
      return id
    }
    let status = try reader.optionalString("status").map { name throws(FieldProblem) -> QuestionStatus in
      guard let status = QuestionStatus(rawValue: name) else {
        throw FieldProblem("status", "\"\(name)\" is no status")
      }
      return status
    }
    guard let content = reader.value("content") else { throw FieldProblem("content", "is missing") }
    let key = reader.value("key") ?? .object(JSONObject())
    let question = Question(content: try QuestionContent(json: content), key: try AnswerKey(json: key, path: "key"))
    if let unknown = reader.rest.members.first { throw FieldProblem(unknown.name, "is not known beside a question") }
    // Not the key nor the status: the same question with a better key is an edit, not another question.
    let derived = QuestionID(derivedFrom: CanonicalJSON.bytes(of: content))
    return .question(ReadQuestion(id: id ?? derived, question: question, status: status))
  }

  /// Writes a question as it is now.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - question: the question.
  ///   - status: where it stands; nil leaves that to whoever reads it.
  ///   - withKey: whether its key is written.
  /// - Returns: one line with its end.
  public static func line(
    id: QuestionID, question: Question, status: QuestionStatus?, withKey: Bool = true
  ) -> [UInt8] {
    var object = JSONObject([
      ("content", question.content.json), ("question", .string(id.description)),
    ])
    object["status"] = status.map { .string($0.rawValue) }
    if withKey { object["key"] = question.key.json }
    return CanonicalJSON.bytes(of: .object(object)) + [UInt8(ascii: "\n")]
  }

  /// Writes a revision with the exact bytes it was made of.
  ///
  /// - Parameters:
  ///   - document: the revision's bytes.
  ///   - key: the key part's bytes.
  /// - Returns: one line with its end.
  public static func line(document: [UInt8], key: [UInt8]?) -> [UInt8] {
    var object = JSONObject([("document", .string(String(decoding: document, as: UTF8.self)))])
    object["key"] = key.map { .string(String(decoding: $0, as: UTF8.self)) }
    return CanonicalJSON.bytes(of: .object(object)) + [UInt8(ascii: "\n")]
  }
}
