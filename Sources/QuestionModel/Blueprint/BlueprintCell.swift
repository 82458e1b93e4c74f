/// A cell of a blueprint (ma trận đề): how many questions of one kind, on one outcome, at one level, for how many points.
public struct BlueprintCell: Sendable, Hashable {
  /// What a cell asks for.
  public enum Kind: Sendable, Hashable {
    /// Questions of a kind out of the bank; nil takes every kind that a machine can grade.
    case questions(QuestionKind?)
    /// Essays, which the teacher writes and marks.
    case essay
  }

  /// Stable within the document.
  public var id: String
  /// Id of the section that its questions go to.
  public var section: String
  /// What it asks for.
  public var kind: Kind
  /// Cognitive level; nil takes every level.
  public var level: String?
  /// Tags that each question has, or ones below them: topic, outcome, grade.
  public var tags: [Tag]
  /// A further search that each question is found by; nil takes all.
  public var query: String?
  /// How many questions, 1 to 200.
  public var count: Int
  /// What each of them is worth, 0 to 1000.
  public var points: Double
  /// Members this version does not know.
  public var extra = JSONObject()

  /// A cell.
  public init(
    id: String, section: String, kind: Kind, level: String? = nil, tags: [Tag] = [], query: String? = nil, count: Int,
    points: Double
  ) {
    self.id = id
    self.section = section
    self.kind = kind
    self.level = level
    self.tags = tags
    self.query = query
    self.count = count
    self.points = points
  }

  /// What all of its questions are worth together.
  public var total: Double { Double(count) * points }

  /// Most questions of one cell.
  public static let maximumCount = 200
  /// Counts that are read at all, so that no sum of them overflows, whatever a document says.
  private static let readableCounts = 0...1_000_000
  /// Most points of one question.
  public static let maximumPoints = 1000.0
}

extension BlueprintCell.Kind {
  /// The name in documents.
  public static let essayName = "essay"

  /// The name in documents; nil for questions of every kind.
  public var name: String? {
    switch self {
    case .questions(let kind): kind?.name
    case .essay: Self.essayName
    }
  }

  /// The kind of a name in documents.
  public init(name: String?) {
    self = name == Self.essayName ? .essay : .questions(name.map { QuestionKind(name: $0) })
  }
}

extension BlueprintCell: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    section = try reader.string("section")
    kind = Kind(name: try reader.optionalString("kind"))
    level = try reader.optionalString("level")
    tags = try reader.list("tags") { (value, path) throws(FieldProblem) -> Tag in
      guard let text = value.string else { throw FieldProblem(path, "must be a string, not \(value.typeName)") }
      return try Tag(text, path: path)
    }
    query = try reader.optionalString("query")
    count = try reader.integer("count")
    guard Self.readableCounts.contains(count) else {
      throw FieldProblem(reader.field("count"), "must lie between 1 and \(Self.maximumCount), not be \(count)")
    }
    points = try reader.optionalNumber("points") ?? 1
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["id"] = .string(id)
    object["section"] = .string(section)
    object["kind"] = kind.name.map(JSONValue.string)
    object["level"] = level.map(JSONValue.string)
    object["tags"] = tags.isEmpty ? nil : .strings(tags.map(\.name))
    object["query"] = query.map(JSONValue.string)
    object["count"] = .integer(count)
    object["points"] = .number(points)
    return .object(object)
  }
}
