public import QuestionModel

/// Asks for a sitting to be graded anew, after a key turned out to be wrong.
public struct RegradeRequest: Sendable, Hashable, JSONConvertible {
  /// What is decided from now on about each question; those that are not named are graded by their pinned key again.
  public var remedies: [QuestionRemedy]
  /// The digest of the preview that a person saw; nil only shows what would change.
  public var digest: ContentDigest?

  /// A request.
  public init(_ remedies: [QuestionRemedy], expecting digest: ContentDigest? = nil) {
    self.remedies = remedies
    self.digest = digest
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    remedies = try reader.list("remedies") { (value, path) throws(FieldProblem) in
      try QuestionRemedy(json: value, path: path)
    }
    digest = try reader.optionalDigest("digest")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("remedies", .array(remedies.map(\.json)))])
    object["digest"] = digest.map { .string($0.description) }
    return .object(object)
  }
}

/// Every mark that a regrade changes.
public struct RegradeReport: Sendable, Hashable {
  /// The attempts whose marks change.
  public var changes: [Change]
  /// How many attempts stay as they are.
  public var unchanged: Int
  /// Stands for all of it: the regrade is made with it, and refused if it would do something else by then.
  public var digest: ContentDigest
  /// Whether it was made, and not only shown.
  public var isMade: Bool

  /// What changes for one attempt.
  public struct Change: Sendable, Hashable {
    /// Names the attempt.
    public var attempt: String
    /// The name that others see; nil where the person was erased.
    public var candidate: String?
    /// Points before.
    public var before: Double
    /// Points after.
    public var after: Double
    /// The items whose marks change, with their marks after.
    public var items: [ItemMark]

    /// A change.
    public init(attempt: String, candidate: String?, before: Double, after: Double, items: [ItemMark]) {
      self.attempt = attempt
      self.candidate = candidate
      self.before = before
      self.after = after
      self.items = items
    }
  }

  /// A report.
  public init(changes: [Change], unchanged: Int, isMade: Bool) {
    self.changes = changes
    self.unchanged = unchanged
    self.isMade = isMade
    digest = ContentDigest(of: CanonicalJSON.bytes(of: .array(changes.map(\.json))))
  }
}

extension RegradeReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    changes = try reader.list("changes") { (value, path) throws(FieldProblem) in try Change(json: value, path: path) }
    unchanged = try reader.integer("unchanged")
    digest = try reader.digest("digest")
    isMade = try reader.flag("isMade")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "changes": .array(changes.map(\.json)), "digest": .string(digest.description), "isMade": .bool(isMade),
      "unchanged": .integer(unchanged),
    ]
  }
}

extension RegradeReport.Change: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    attempt = try reader.string("attempt")
    candidate = try reader.optionalString("candidate")
    before = try reader.optionalNumber("before") ?? 0
    after = try reader.optionalNumber("after") ?? 0
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try ItemMark(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["after"] = .number(after)
    object["attempt"] = .string(attempt)
    object["before"] = .number(before)
    object["candidate"] = candidate.map(JSONValue.string)
    object["items"] = .array(items.map(\.json))
    return .object(object)
  }
}
