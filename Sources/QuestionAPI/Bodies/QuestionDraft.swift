public import QuestionModel

/// Who makes a revision, and why.
public struct Authorship: Sendable, Hashable {
  /// Name of the person, as far as is known.
  public var author: String?
  /// Why the revision is made.
  public var message: String?

  /// An authorship.
  public init(author: String? = nil, message: String? = nil) {
    self.author = author
    self.message = message
  }
}

/// A question as an author sends it to be saved.
public struct QuestionDraft: Sendable, Hashable {
  /// What students see, and the key.
  public var question: Question
  /// Where it stands from now on; nil keeps what is, and makes a new question a draft.
  public var status: QuestionStatus?
  /// Who saves it, and why.
  public var authorship: Authorship

  /// A draft.
  public init(_ question: Question, status: QuestionStatus? = nil, by authorship: Authorship = Authorship()) {
    self.question = question
    self.status = status
    self.authorship = authorship
  }
}

extension QuestionDraft: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    // Fields are named as an author sees them: `stem`, not `content.stem`.
    let content = try QuestionContent(json: reader.value("content") ?? JSONValue.object(JSONObject()), path: path)
    let key = try AnswerKey(json: reader.value("key") ?? JSONValue.object(JSONObject()), path: reader.field("key"))
    question = Question(content: content, key: key)
    status = try reader.optionalString("status").map { name throws(FieldProblem) in try QuestionStatus(named: name) }
    authorship = Authorship(author: try reader.optionalString("author"), message: try reader.optionalString("message"))
    guard let unknown = reader.rest.members.first else { return }
    throw FieldProblem(unknown.name, "is no part of a draft; a question's own fields stand under \"content\"")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("content", question.content.json), ("key", question.key.json)])
    object["status"] = status.map { .string($0.rawValue) }
    object["author"] = authorship.author.map(JSONValue.string)
    object["message"] = authorship.message.map(JSONValue.string)
    return .object(object)
  }
}

extension QuestionStatus {
  /// Reads a status as documents and people name it.
  ///
  /// - Parameters:
  ///   - name: such as `inReview`.
  ///   - field: the field it stands in, for messages.
  /// - Throws: `FieldProblem` listing the names there are.
  public init(named name: String, field: String = "status") throws(FieldProblem) {
    guard let status = QuestionStatus(rawValue: name) else {
      let names = QuestionStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(field, "must be one of \(names), not \"\(name)\"")
    }
    self = status
  }
}
