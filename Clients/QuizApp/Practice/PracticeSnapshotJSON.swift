public import QuestionModel

extension PracticeSnapshot: JSONConvertible {
  /// The layout of a journal entry that this version writes and reads.
  static let format = "practice/1"

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let format = try reader.string("format")
    guard format == Self.format else {
      throw FieldProblem(reader.field("format"), "must be \"\(Self.format)\", not \"\(format)\"")
    }
    id = try reader.string("id")
    bank = try reader.string("bank")
    options = try PracticeOptions(json: reader.value("options") ?? .null, path: reader.field("options"))
    guard let seed = UInt64(try reader.string("seed")) else {
      throw FieldProblem(reader.field("seed"), "must be a whole number in a string")
    }
    self.seed = seed
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Item(json: value, path: path) }
    guard !items.isEmpty else { throw FieldProblem(reader.field("items"), "is empty") }
    position = Swift.min(Swift.max(0, try reader.integer("position")), items.count - 1)
    elapsed = Swift.max(0, try reader.integer("elapsed"))
    version = try reader.integer("version")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "bank": .string(bank), "elapsed": .integer(elapsed), "format": .string(Self.format), "id": .string(id),
      "items": .array(items.map(\.json)), "options": options.json, "position": .integer(position),
      "seed": .string(String(seed)), "version": .integer(version),
    ]
  }
}

extension PracticeSnapshot.Item: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let id = QuestionID(try reader.string("id")), let revision = RevisionID(try reader.string("revision")) else {
      throw FieldProblem(path, "must hold a question's id and a revision")
    }
    self.id = id
    self.revision = revision
    passage = try reader.optionalString("passage").flatMap { RevisionID($0) }
    let responsePath = reader.field("response")
    response = try reader.value("response").map { value throws(FieldProblem) in
      try Response(json: value, path: responsePath)
    }
    isGraded = try reader.flag("graded")
    isFlagged = try reader.flag("flagged")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("flagged", .bool(isFlagged)), ("graded", .bool(isGraded)), ("id", .string(id.description)),
      ("revision", .string(revision.description)),
    ])
    object["passage"] = passage.map { .string($0.description) }
    object["response"] = response?.json
    return .object(object)
  }
}
