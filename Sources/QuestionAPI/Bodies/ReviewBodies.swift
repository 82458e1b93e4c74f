public import QuestionModel

/// Which questions are to be reviewed, and which page of them.
public struct ReviewRequest: Sendable, Hashable {
  /// The search that finds what waits for a reviewer.
  public static let waiting = "status:inReview"

  /// The search, in the grammar of `SearchParser`; what waits for a reviewer unless told.
  public var query: String
  /// Questions on the page, 1 to 200.
  public var limit: Int
  /// Where the page before ended; nil for the first.
  public var cursor: String?

  /// A request.
  public init(query: String = Self.waiting, limit: Int = 20, cursor: String? = nil) {
    self.query = query
    self.limit = limit
    self.cursor = cursor
  }
}

/// A question with what its reviewer needs to know.
public struct ReviewEntry: Sendable, Hashable {
  /// The question.
  public var question: QuestionSummary
  /// Faults of item writing, found by rule.
  public var faults: [ItemFault]
  /// Comments that wait to be resolved.
  public var openComments: Int
  /// Who made the current revision, as far as is known.
  public var author: String?
  /// When it was made.
  public var changed: Timestamp

  /// An entry.
  public init(question: QuestionSummary, faults: [ItemFault], openComments: Int, author: String?, changed: Timestamp) {
    self.question = question
    self.faults = faults
    self.openComments = openComments
    self.author = author
    self.changed = changed
  }

  /// The entry of a question as it is now.
  ///
  /// - Throws: `BankError.corrupt` if the record does not read.
  public init(_ record: QuestionRecord, openComments: Int) throws(BankError) {
    let revision = try record.decoded()
    self.init(
      question: try record.summary(), faults: try record.faults(), openComments: openComments, author: revision.author,
      changed: revision.created)
  }

  /// Faults that must not be published.
  public var errors: Int { faults.count { $0.severity == .error } }
  /// Faults to be looked at.
  public var warnings: Int { faults.count - errors }
}

extension ReviewEntry: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    question = try QuestionSummary(json: reader.value("question") ?? .null, path: reader.field("question"))
    faults = try reader.list("faults") { (value, path) throws(FieldProblem) in try ItemFault(json: value, path: path) }
    openComments = try reader.integer("openComments")
    author = try reader.optionalString("author")
    changed = try Timestamp(taking: "changed", of: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("changed", .string(changed.description)), ("errors", .integer(errors)), ("faults", .array(faults.map(\.json))),
      ("openComments", .integer(openComments)), ("question", question.json), ("warnings", .integer(warnings)),
    ])
    object["author"] = author.map(JSONValue.string)
    return .object(object)
  }
}

/// A page of the review queue.
public struct ReviewPage: Sendable, Hashable {
  /// The questions, in the order of a search: the newest question first.
  public var items: [ReviewEntry]
  /// Where the next page begins; nil on the last.
  public var next: String?

  /// A page.
  public init(items: [ReviewEntry], next: String?) {
    self.items = items
    self.next = next
  }
}

extension ReviewPage: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try ReviewEntry(json: value, path: path)
    }
    next = try reader.optionalString("next")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("items", .array(items.map(\.json)))])
    object["next"] = next.map(JSONValue.string)
    return .object(object)
  }
}
