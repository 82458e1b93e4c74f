public import QuestionModel

/// Asks for one tag to be renamed over the whole bank.
public struct RenameTagRequest: Sendable, Hashable, JSONConvertible {
  /// The tag as it is.
  public var from: Tag
  /// The tag as it shall be.
  public var to: Tag
  /// Who renames it, and why.
  public var authorship: Authorship

  /// A request.
  public init(from: Tag, to: Tag, by authorship: Authorship) {
    self.from = from
    self.to = to
    self.authorship = authorship
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    from = try Tag(reader.string("from"), path: reader.field("from"))
    to = try Tag(reader.string("to"), path: reader.field("to"))
    authorship = try Authorship(taking: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["from"] = .string(from.name)
    object["to"] = .string(to.name)
    return .object(object)
  }
}

/// Asks for several tags to become one over the whole bank.
public struct MergeTagsRequest: Sendable, Hashable, JSONConvertible {
  /// The tags as they are, at least one.
  public var tags: [Tag]
  /// The tag that takes their place.
  public var into: Tag
  /// Who merges them, and why.
  public var authorship: Authorship

  /// A request.
  public init(tags: [Tag], into: Tag, by authorship: Authorship) {
    self.tags = tags
    self.into = into
    self.authorship = authorship
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    tags = try reader.tags("tags")
    guard !tags.isEmpty else { throw FieldProblem(reader.field("tags"), "must name at least one tag") }
    into = try Tag(reader.string("into"), path: reader.field("into"))
    authorship = try Authorship(taking: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["tags"] = .strings(tags.map(\.name))
    object["into"] = .string(into.name)
    return .object(object)
  }
}

/// Asks for tags to be added to and removed from what a search finds.
public struct ChangeTagsRequest: Sendable, Hashable, JSONConvertible {
  /// The search.
  public var query: String
  /// Tags to add.
  public var add: [Tag]
  /// Tags to remove.
  public var remove: [Tag]
  /// Who changes them, and why.
  public var authorship: Authorship

  /// A request.
  public init(query: String, add: [Tag], remove: [Tag], by authorship: Authorship) {
    self.query = query
    self.add = add
    self.remove = remove
    self.authorship = authorship
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    query = try reader.string("query")
    add = try reader.tags("add")
    remove = try reader.tags("remove")
    authorship = try Authorship(taking: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["query"] = .string(query)
    object["add"] = .strings(add.map(\.name))
    object["remove"] = .strings(remove.map(\.name))
    return .object(object)
  }
}

extension TagChange: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(changed: try reader.integer("changed"), operation: try reader.optionalInteger("operation"))
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("changed", .integer(changed))])
    object["operation"] = operation.map(JSONValue.integer)
    return .object(object)
  }
}

extension FieldReader {
  /// Takes an array of tags; empty where it is missing.
  mutating func tags(_ name: String) throws(FieldProblem) -> [Tag] {
    var tags: [Tag] = []
    for (index, text) in try strings(name).enumerated() {
      tags.append(try Tag(text, path: "\(field(name))[\(index)]"))
    }
    return tags
  }
}
