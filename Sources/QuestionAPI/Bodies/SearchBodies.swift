public import QuestionModel

/// What is searched, and which page of it.
public struct SearchRequest: Sendable, Hashable {
  /// Most questions on a page.
  public static let maximumLimit = 200

  /// The search, in the grammar of `SearchParser`.
  public var query: String
  /// Questions on the page, 1 to 200.
  public var limit: Int
  /// Where the page before ended; nil for the first.
  public var cursor: String?

  /// A request.
  public init(query: String = "", limit: Int = 20, cursor: String? = nil) {
    self.query = query
    self.limit = limit
    self.cursor = cursor
  }
}

/// A question in a list.
public struct QuestionSummary: Sendable, Hashable {
  /// The question.
  public var id: QuestionID
  /// Its current revision.
  public var revision: RevisionID
  /// Where it stands.
  public var status: QuestionStatus
  /// What it asks for.
  public var kind: QuestionKind
  /// The beginning of its stem, at most 240 characters.
  public var stem: String
  /// Its tags.
  public var tags: [Tag]
  /// Its cognitive level.
  public var level: String?
  /// Its language.
  public var language: String?
  /// Whether edits made apart wait to be merged.
  public var conflict: Bool

  /// Most characters of a stem.
  public static let maximumStem = 240

  /// A summary of a question's parts.
  public init(
    id: QuestionID, revision: RevisionID, status: QuestionStatus, content: QuestionContent, conflict: Bool
  ) {
    self.id = id
    self.revision = revision
    self.status = status
    kind = content.kind
    stem = Self.beginning(of: content.stem)
    tags = content.tags
    level = content.level
    language = content.language
    self.conflict = conflict
  }

  /// A summary that takes of a content's JSON only what it shows.
  init(
    id: QuestionID, revision: RevisionID, status: QuestionStatus, content json: JSONValue, conflict: Bool
  ) throws(FieldProblem) {
    self.id = id
    self.revision = revision
    self.status = status
    self.conflict = conflict
    var reader = try FieldReader(json, path: "content")
    kind = QuestionKind(name: try reader.string("kind"))
    stem = Self.beginning(of: try reader.optionalString("stem") ?? "")
    tags = try Self.tags(of: &reader)
    level = try reader.optionalString("level")
    language = try reader.optionalString("language")
  }

  private static func beginning(of stem: String) -> String {
    // A character has a scalar or more, so only a stem with more scalars can be too long.
    stem.utf8.count > maximumStem && stem.unicodeScalars.count > maximumStem ? String(stem.prefix(maximumStem)) : stem
  }

  private static func tags(of reader: inout FieldReader) throws(FieldProblem) -> [Tag] {
    try reader.list("tags") { (value, path) throws(FieldProblem) in try Tag(value.string ?? "", path: path) }
  }
}

extension QuestionSummary: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try QuestionID(taking: "id", of: &reader)
    revision = try RevisionID(taking: "revision", of: &reader)
    status = try QuestionStatus(named: reader.string("status"), field: reader.field("status"))
    kind = QuestionKind(name: try reader.string("kind"))
    stem = try reader.string("stem")
    tags = try Self.tags(of: &reader)
    level = try reader.optionalString("level")
    language = try reader.optionalString("language")
    conflict = try reader.flag("conflict")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("conflict", .bool(conflict)), ("id", .string(id.description)), ("kind", .string(kind.name)),
      ("revision", .string(revision.description)), ("status", .string(status.rawValue)), ("stem", .string(stem)),
      ("tags", .strings(tags.map(\.name))),
    ])
    object["language"] = language.map(JSONValue.string)
    object["level"] = level.map(JSONValue.string)
    return .object(object)
  }
}

/// A page of a search's result.
public struct SearchPage: Sendable, Hashable {
  /// The questions, best first.
  public var items: [QuestionSummary]
  /// Where the next page begins; nil on the last.
  public var next: String?

  /// A page.
  public init(items: [QuestionSummary], next: String?) {
    self.items = items
    self.next = next
  }
}

extension SearchPage: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try QuestionSummary(json: value, path: path)
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

/// A value of a facet and how many questions have it.
public struct FacetCount: Sendable, Hashable {
  /// The value, such as `toán` or `published`.
  public var value: String
  /// How many questions have it.
  public var count: Int

  /// A count.
  public init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

/// How a search's result is spread.
public struct FacetCounts: Sendable, Hashable {
  /// Questions counted.
  public var total: Int
  /// Whether the result is larger than what was counted.
  public var isPartial: Bool
  /// Counts by facet: `subject`, `grade`, `level`, `kind`, `status`, `language`; the commonest value first.
  public var facets: [String: [FacetCount]]

  /// Counts.
  public init(total: Int, isPartial: Bool, facets: [String: [FacetCount]]) {
    self.total = total
    self.isPartial = isPartial
    self.facets = facets
  }
}

extension FacetCounts: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    total = try reader.integer("total")
    isPartial = try reader.flag("partial")
    facets = try reader.dictionary("facets") { (value, path) throws(FieldProblem) in
      try [FacetCount](counts: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "facets": .object(JSONObject(facets.map { ($0, $1.countsJSON) })), "partial": .bool(isPartial),
      "total": .integer(total),
    ]
  }
}

extension [FacetCount] {
  /// Reads counts from an array of objects.
  init(counts json: JSONValue, path: String) throws(FieldProblem) {
    self = []
    guard let elements = json.array else { throw FieldProblem(path, "must be an array, not \(json.typeName)") }
    for (index, element) in elements.enumerated() {
      var reader = try FieldReader(element, path: "\(path)[\(index)]")
      append(FacetCount(value: try reader.string("value"), count: try reader.integer("count")))
    }
  }

  /// The counts as an array of objects.
  var countsJSON: JSONValue { .array(map { ["count": .integer($0.count), "value": .string($0.value)] }) }
}
