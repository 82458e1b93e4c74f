public import QuestionModel

extension BulkRefusal: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try QuestionID(taking: "id", of: &reader)
    stem = try reader.string("stem")
    reasons = try reader.list("reasons") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      return FieldProblem(try reader.string("field"), try reader.string("reason"))
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "id": .string(id.description),
      "reasons": .array(reasons.map { ["field": .string($0.field), "reason": .string($0.reason)] }),
      "stem": .string(stem),
    ]
  }
}

extension BulkPreview: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      found: try reader.integer("found"), changed: try reader.integer("changed"),
      refusedCount: try reader.integer("refusedCount"), refused: try reader.refusals("refused"),
      examples: try reader.list("examples") { (value, path) throws(FieldProblem) in
        try Example(json: value, path: path)
      }, digest: try ContentDigest(taking: "digest", of: &reader))
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "changed": .integer(changed), "digest": .string(digest.description), "examples": .array(examples.map(\.json)),
      "found": .integer(found), "refused": .array(refused.map(\.json)), "refusedCount": .integer(refusedCount),
    ]
  }
}

extension BulkPreview.Example: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try QuestionID(taking: "id", of: &reader)
    stem = try reader.string("stem")
    diff = try QuestionDiff(json: reader.value("diff") ?? .null, path: reader.field("diff"))
  }

  /// The JSON form.
  public var json: JSONValue {
    ["diff": diff.json, "id": .string(id.description), "stem": .string(stem)]
  }
}

extension BulkReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      found: try reader.integer("found"), changed: try reader.integer("changed"),
      refusedCount: try reader.integer("refusedCount"), refused: try reader.refusals("refused"),
      operation: try reader.optionalInteger("operation"))
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("changed", .integer(changed)), ("found", .integer(found)), ("refused", .array(refused.map(\.json))),
      ("refusedCount", .integer(refusedCount)),
    ])
    object["operation"] = operation.map(JSONValue.integer)
    return .object(object)
  }
}

extension FieldReader {
  fileprivate mutating func refusals(_ name: String) throws(FieldProblem) -> [BulkRefusal] {
    try list(name) { (value, path) throws(FieldProblem) in try BulkRefusal(json: value, path: path) }
  }
}
