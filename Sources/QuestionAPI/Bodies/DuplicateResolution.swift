public import QuestionModel

/// What becomes of questions that are much alike: one is kept, the others are retired.
public struct DuplicateResolution: Sendable, Hashable {
  /// A question as it was compared.
  public struct Question: Sendable, Hashable {
    /// The question.
    public var id: QuestionID
    /// Its current revision when it was compared.
    public var revision: RevisionID

    /// A question at a revision.
    public init(id: QuestionID, revision: RevisionID) {
      self.id = id
      self.revision = revision
    }
  }

  /// Most questions that are retired at once.
  public static let mostRetired = 100

  /// The question that is kept.
  public var keep: Question
  /// Those that are retired, 1 to 100.
  public var retire: [Question]
  /// Whether the kept question gets the tags of the others.
  public var mergesTags: Bool

  /// A resolution.
  public init(keep: Question, retire: [Question], mergesTags: Bool) {
    self.keep = keep
    self.retire = retire
    self.mergesTags = mergesTags
  }

  /// What is wrong with it, whatever is in the bank.
  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if !(1...Self.mostRetired).contains(retire.count) {
      problems.append(FieldProblem("retire", "must name 1 to \(Self.mostRetired) questions"))
    }
    if Set(retire.map(\.id)).count < retire.count {
      problems.append(FieldProblem("retire", "names a question twice"))
    }
    if retire.contains(where: { $0.id == keep.id }) {
      problems.append(FieldProblem("retire", "names the question that is kept"))
    }
    return problems
  }
}

/// Asks for duplicates to be resolved.
public struct ResolveDuplicatesRequest: Sendable, Hashable, JSONConvertible {
  /// What becomes of them.
  public var resolution: DuplicateResolution
  /// Who resolves them, and why.
  public var authorship: Authorship

  /// A request.
  public init(_ resolution: DuplicateResolution, by authorship: Authorship) {
    self.resolution = resolution
    self.authorship = authorship
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let keep = reader.value("keep") else { throw FieldProblem(reader.field("keep"), "is missing") }
    resolution = DuplicateResolution(
      keep: try DuplicateResolution.Question(json: keep, path: reader.field("keep")),
      retire: try reader.list("retire") { (value, path) throws(FieldProblem) in
        try DuplicateResolution.Question(json: value, path: path)
      }, mergesTags: try reader.flag("mergeTags"))
    authorship = try Authorship(taking: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["keep"] = resolution.keep.json
    object["mergeTags"] = .bool(resolution.mergesTags)
    object["retire"] = .array(resolution.retire.map(\.json))
    return .object(object)
  }
}

extension DuplicateResolution.Question: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try QuestionID(taking: "id", of: &reader)
    revision = try RevisionID(taking: "revision", of: &reader)
  }

  /// The JSON form.
  public var json: JSONValue { ["id": .string(id.description), "revision": .string(revision.description)] }
}

/// What resolving duplicates did.
public struct ResolvedDuplicates: Sendable, Hashable, JSONConvertible {
  /// Questions that are retired now and were not before.
  public var retired: Int
  /// Tags that the kept question got.
  public var tagsAdded: Int
  /// The operation that takes it back; nil where nothing was to be done.
  public var operation: Int?

  /// A result.
  public init(retired: Int, tagsAdded: Int, operation: Int?) {
    self.retired = retired
    self.tagsAdded = tagsAdded
    self.operation = operation
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    retired = try reader.integer("retired")
    tagsAdded = try reader.integer("tagsAdded")
    operation = try reader.optionalInteger("operation")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("retired", .integer(retired)), ("tagsAdded", .integer(tagsAdded))])
    object["operation"] = operation.map(JSONValue.integer)
    return .object(object)
  }
}
