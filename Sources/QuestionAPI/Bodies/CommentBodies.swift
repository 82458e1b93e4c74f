public import QuestionModel

/// What someone says about a question; it never changes, and may be resolved and reopened.
public struct QuestionComment: Sendable, Hashable {
  /// That it was resolved or reopened.
  public struct Change: Sendable, Hashable {
    /// Whether it was resolved, not reopened.
    public var isResolved: Bool
    /// Who did it, as far as is known.
    public var author: String?
    /// When.
    public var time: Timestamp

    /// A change.
    public init(isResolved: Bool, author: String?, time: Timestamp) {
      self.isResolved = isResolved
      self.author = author
      self.time = time
    }
  }

  /// Its number among the comments on the question, from 1.
  public var number: Int
  /// The revision that it was made on.
  public var revision: RevisionID
  /// Path of the field that it is about, such as `choices[1].text`; nil for the whole question.
  public var field: String?
  /// Who made it, as far as is known.
  public var author: String?
  /// When it was made.
  public var created: Timestamp
  /// What it says, in NFC.
  public var text: String
  /// Number of the comment that it answers; nil for one that begins a thread.
  public var answers: Int?
  /// When it was resolved and reopened, by whom, oldest first.
  public var changes: [Change]

  /// A comment.
  public init(
    number: Int, revision: RevisionID, field: String?, author: String?, created: Timestamp, text: String,
    answers: Int?, changes: [Change] = []
  ) {
    self.number = number
    self.revision = revision
    self.field = field
    self.author = author
    self.created = created
    self.text = text
    self.answers = answers
    self.changes = changes
  }

  /// Whether it is resolved now.
  public var isResolved: Bool { changes.last?.isResolved ?? false }

  /// Whether it begins a thread that waits to be resolved.
  public var isOpen: Bool { answers == nil && !isResolved }
}

extension QuestionComment: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    number = try reader.integer("number")
    revision = try RevisionID(taking: "revision", of: &reader)
    field = try reader.optionalString("field")
    author = try reader.optionalString("author")
    created = try Timestamp(taking: "created", of: &reader)
    text = try reader.string("text")
    answers = try reader.optionalInteger("answers")
    changes = try reader.list("changes") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      return Change(
        isResolved: try reader.flag("resolved"), author: try reader.optionalString("author"),
        time: try Timestamp(taking: "time", of: &reader))
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    let changes = changes.map { change -> JSONValue in
      var object = JSONObject([
        ("resolved", .bool(change.isResolved)), ("time", .string(change.time.description)),
      ])
      object["author"] = change.author.map(JSONValue.string)
      return .object(object)
    }
    var object = JSONObject([
      ("changes", .array(changes)), ("created", .string(created.description)), ("number", .integer(number)),
      ("resolved", .bool(isResolved)), ("revision", .string(revision.description)), ("text", .string(text)),
    ])
    object["answers"] = answers.map(JSONValue.integer)
    object["author"] = author.map(JSONValue.string)
    object["field"] = field.map(JSONValue.string)
    return .object(object)
  }
}

/// A comment as it is sent to be kept.
public struct CommentDraft: Sendable, Hashable, JSONConvertible {
  /// Most characters (Unicode scalars, in NFC) of a comment.
  public static let maximumLength = 10_000

  /// What it says: 1 to 10,000 characters, no control characters but line breaks and tabs.
  public var text: String
  /// Path of the field that it is about; nil for the whole question.
  public var field: String?
  /// The revision that it is made on; nil for the current one.
  public var revision: RevisionID?
  /// Number of the comment that it answers; nil begins a thread.
  public var answers: Int?
  /// Who makes it.
  public var author: String?

  /// A comment to be kept.
  public init(
    _ text: String, field: String? = nil, revision: RevisionID? = nil, answers: Int? = nil, by author: String? = nil
  ) {
    self.text = text
    self.field = field
    self.revision = revision
    self.answers = answers
    self.author = author
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    text = try reader.string("text")
    field = try reader.optionalString("field")
    revision = try reader.value("revision").map { value throws(FieldProblem) in
      guard let revision = value.string.flatMap({ RevisionID($0) }) else {
        throw FieldProblem(reader.field("revision"), "must be 64 hexadecimal digits")
      }
      return revision
    }
    answers = try reader.optionalInteger("answers")
    author = try reader.optionalString("author")
    guard let unknown = reader.rest.members.first else { return }
    throw FieldProblem(reader.field(unknown.name), "is no part of a comment")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("text", .string(text))])
    object["answers"] = answers.map(JSONValue.integer)
    object["author"] = author.map(JSONValue.string)
    object["field"] = field.map(JSONValue.string)
    object["revision"] = revision.map { .string($0.description) }
    return .object(object)
  }
}

/// Asks for a comment to be resolved or reopened.
public struct ResolveRequest: Sendable, Hashable, JSONConvertible {
  /// Who asks.
  public var author: String?

  /// A request.
  public init(by author: String?) { self.author = author }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    author = try reader.optionalString("author")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["author"] = author.map(JSONValue.string)
    return .object(object)
  }
}
