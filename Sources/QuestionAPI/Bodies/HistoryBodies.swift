public import QuestionModel

/// A revision in a history.
public struct RevisionSummary: Sendable, Hashable {
  /// Its id.
  public var revision: RevisionID
  /// What it was made from.
  public var parents: [RevisionID]
  /// Its distance from the first revision.
  public var generation: Int
  /// When it was made.
  public var created: Timestamp
  /// Who made it.
  public var author: String?
  /// Why it was made.
  public var message: String?
  /// The question's status from then on.
  public var status: QuestionStatus
  /// Whether it is a head: nothing was made from it yet.
  public var isHead: Bool

  /// A summary.
  public init(_ revision: Revision, id: RevisionID, isHead: Bool) {
    self.revision = id
    parents = revision.parents
    generation = revision.generation
    created = revision.created
    author = revision.author
    message = revision.message
    status = revision.status
    self.isHead = isHead
  }
}

extension RevisionSummary: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    revision = try RevisionID(taking: "revision", of: &reader)
    created = try Timestamp(taking: "created", of: &reader)
    parents = try reader.digests("parents")
    generation = try reader.integer("generation")
    author = try reader.optionalString("author")
    message = try reader.optionalString("message")
    status = try QuestionStatus(named: reader.string("status"), field: reader.field("status"))
    isHead = try reader.flag("head")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("created", .string(created.description)), ("generation", .integer(generation)), ("head", .bool(isHead)),
      ("parents", .strings(parents.map(\.description))), ("revision", .string(revision.description)),
      ("status", .string(status.rawValue)),
    ])
    object["author"] = author.map(JSONValue.string)
    object["message"] = message.map(JSONValue.string)
    return .object(object)
  }
}

/// A question's history, newest first.
public struct RevisionHistory: Sendable, Hashable, JSONConvertible {
  /// The revisions.
  public var items: [RevisionSummary]

  /// A history.
  public init(items: [RevisionSummary]) { self.items = items }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try RevisionSummary(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json))] }
}

extension QuestionDiff: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      fields: try reader.list("fields") { (value, path) throws(FieldProblem) in
        var reader = try FieldReader(value, path: path)
        let name = try reader.string("field")
        let parts = try reader.list("parts") { (value, path) throws(FieldProblem) -> WordDiff.Part in
          var reader = try FieldReader(value, path: path)
          if let text = try reader.optionalString("same") { return .same(text) }
          if let text = try reader.optionalString("removed") { return .removed(text) }
          return .added(try reader.string("added"))
        }
        return Field(name: name, parts: parts)
      })
  }

  /// The JSON form.
  public var json: JSONValue {
    let fields = fields.map { field -> JSONValue in
      let parts = field.parts.map { part -> JSONValue in
        switch part {
        case .same(let text): ["same": .string(text)]
        case .removed(let text): ["removed": .string(text)]
        case .added(let text): ["added": .string(text)]
        }
      }
      return ["field": .string(field.name), "parts": .array(parts)]
    }
    return ["fields": .array(fields)]
  }
}

/// What an answer is worth, and what would have been right.
public struct AnswerResult: Sendable, Hashable {
  /// Share of the mark, 0 to 1.
  public var fraction: Double
  /// Whether a person has to grade it.
  public var needsPerson: Bool
  /// The key, for showing what was right and why.
  public var key: AnswerKey

  /// A result.
  public init(fraction: Double, needsPerson: Bool, key: AnswerKey) {
    self.fraction = fraction
    self.needsPerson = needsPerson
    self.key = key
  }
}

extension AnswerResult: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let fraction = try reader.optionalNumber("fraction") else {
      throw FieldProblem(reader.field("fraction"), "is missing")
    }
    self.fraction = fraction
    needsPerson = try reader.flag("needsPerson")
    key = try AnswerKey(json: reader.value("key") ?? JSONValue.object(JSONObject()), path: reader.field("key"))
  }

  /// The JSON form.
  public var json: JSONValue {
    ["fraction": .number(fraction), "key": key.json, "needsPerson": .bool(needsPerson)]
  }
}

/// A page of the change feed.
public struct ChangePage: Sendable, Hashable {
  /// One change: a revision came into this bank.
  public struct Change: Sendable, Hashable {
    /// Its number in the bank's feed, from 1 without gaps.
    public var sequence: Int64
    /// The question.
    public var id: QuestionID
    /// The revision.
    public var revision: RevisionID

    /// A change.
    public init(sequence: Int64, id: QuestionID, revision: RevisionID) {
      self.sequence = sequence
      self.id = id
      self.revision = revision
    }
  }

  /// The changes, oldest first.
  public var changes: [Change]
  /// Where the next page begins; never nil, since a feed has no end.
  public var next: String

  /// A page.
  public init(changes: [Change], next: String) {
    self.changes = changes
    self.next = next
  }
}

extension ChangePage: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    changes = try reader.list("changes") { (value, path) throws(FieldProblem) -> Change in
      var reader = try FieldReader(value, path: path)
      return Change(
        sequence: Int64(try reader.integer("sequence")), id: try QuestionID(taking: "id", of: &reader),
        revision: try RevisionID(taking: "revision", of: &reader))
    }
    next = try reader.string("next")
  }

  /// The JSON form.
  public var json: JSONValue {
    let changes = changes.map { change -> JSONValue in
      [
        "id": .string(change.id.description), "revision": .string(change.revision.description),
        "sequence": .integer(change.sequence),
      ]
    }
    return ["changes": .array(changes), "next": .string(next)]
  }
}
