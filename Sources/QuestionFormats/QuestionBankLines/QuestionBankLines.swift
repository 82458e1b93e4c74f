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
    let unsaid = try parts(reader.strings(Member.unsaid))
    let isInvented = try reader.flag(Member.inventedOptionIDs)
    if let unknown = reader.rest.members.first { throw FieldProblem(unknown.name, "is not known beside a question") }
    // Not the key nor the status: the same question with a better key is an edit, not another question.
    let derived = QuestionID(derivedFrom: CanonicalJSON.bytes(of: content))
    return .question(
      ReadQuestion(
        id: id ?? derived, question: question, status: status, hasInventedOptionIDs: isInvented, unsaid: unsaid))
  }

  /// Members of a question that came out of a poorer format.
  private enum Member {
    static let (unsaid, inventedOptionIDs) = ("unsaid", "inventedOptionIDs")
  }

  private static func parts(_ names: [String]) throws(FieldProblem) -> Set<QuestionPart> {
    var parts: Set<QuestionPart> = []
    for name in names {
      guard let part = QuestionPart(rawValue: name) else {
        throw FieldProblem(Member.unsaid, "\"\(name)\" is no part of a question")
      }
      parts.insert(part)
    }
    return parts
  }

  /// Writes a question out of a file of another format, with what that format has no place for: whoever reads the line
  /// keeps that as it is there.
  ///
  /// - Parameter read: the question.
  /// - Returns: one line with its end.
  public static func line(of read: ReadQuestion) -> [UInt8] {
    var object = object(id: read.id, question: read.question, status: read.status, withKey: true)
    if !read.unsaid.isEmpty {
      object[Member.unsaid] = .array(read.unsaid.map(\.rawValue).sorted().map { .string($0) })
    }
    if read.hasInventedOptionIDs { object[Member.inventedOptionIDs] = .bool(true) }
    return CanonicalJSON.bytes(of: .object(object)) + [UInt8(ascii: "\n")]
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
    CanonicalJSON.bytes(of: .object(object(id: id, question: question, status: status, withKey: withKey)))
      + [UInt8(ascii: "\n")]
  }

  private static func object(
    id: QuestionID, question: Question, status: QuestionStatus?, withKey: Bool
  ) -> JSONObject {
    var object = JSONObject([
      ("content", question.content.json), ("question", .string(id.description)),
    ])
    object["status"] = status.map { .string($0.rawValue) }
    if withKey { object["key"] = question.key.json }
    return object
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
