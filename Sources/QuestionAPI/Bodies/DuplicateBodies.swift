public import QuestionModel

/// Asks for questions that are much alike among those that a search finds; retired ones are left out.
public struct DuplicateRequest: Sendable, Hashable {
  /// Most groups of one answer.
  public static let maximumLimit = 1000

  /// The search, in the grammar of `SearchParser`.
  public var query: String
  /// Whether questions of one template, in which a number, a sign or a decisive word differs, are groups too.
  public var includesVariants: Bool
  /// Most groups to tell, 1 to 1000.
  public var limit: Int

  /// A request.
  public init(query: String = "", includesVariants: Bool = false, limit: Int = 100) {
    self.query = query
    self.includesVariants = includesVariants
    self.limit = limit
  }
}

/// Questions that are much alike, each linked to another of them.
public struct DuplicateGroup: Sendable, Hashable {
  /// Two questions that are much alike.
  public struct Pair: Sendable, Hashable {
    /// The question with the smaller id.
    public var first: QuestionID
    /// The question with the greater id.
    public var second: QuestionID
    /// The weight of what they have in common by that of all they have, 0 to 1.
    public var share: Double
    /// What the one is to the other.
    public var relation: QuestionSimilarity.Relation

    /// A pair.
    public init(first: QuestionID, second: QuestionID, share: Double, relation: QuestionSimilarity.Relation) {
      self.first = first
      self.second = second
      self.share = share
      self.relation = relation
    }
  }

  /// The questions, by their ids.
  public var members: [QuestionSummary]
  /// What links them.
  public var pairs: [Pair]

  /// A group.
  public init(members: [QuestionSummary], pairs: [Pair]) {
    self.members = members
    self.pairs = pairs
  }
}

/// What a look for duplicates found.
public struct DuplicateReport: Sendable, Hashable {
  /// How many questions were compared.
  public var questions: Int
  /// How many groups there are, told here or not.
  public var found: Int
  /// The groups, the closest first.
  public var groups: [DuplicateGroup]

  /// A report.
  public init(questions: Int, found: Int, groups: [DuplicateGroup]) {
    self.questions = questions
    self.found = found
    self.groups = groups
  }
}

extension DuplicateReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    questions = try reader.integer("questions")
    found = try reader.integer("found")
    groups = try reader.list("groups") { (value, path) throws(FieldProblem) in
      try DuplicateGroup(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    ["found": .integer(found), "groups": .array(groups.map(\.json)), "questions": .integer(questions)]
  }
}

extension DuplicateGroup: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    members = try reader.list("members") { (value, path) throws(FieldProblem) in
      try QuestionSummary(json: value, path: path)
    }
    pairs = try reader.list("pairs") { (value, path) throws(FieldProblem) in try Pair(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue { ["members": .array(members.map(\.json)), "pairs": .array(pairs.map(\.json))] }
}

extension DuplicateGroup.Pair: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    first = try QuestionID(taking: "first", of: &reader)
    second = try QuestionID(taking: "second", of: &reader)
    share = try reader.share()
    relation = try reader.relation()
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "first": .string(first.description), "relation": .string(relation.rawValue),
      "second": .string(second.description), "share": .number(share),
    ]
  }
}
