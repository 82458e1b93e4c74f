/// An option of a choice question, or a statement of a cluster.
public struct Choice: Sendable, Hashable {
  /// Stable within the question; answers and merges name it.
  public var id: String
  /// What the student reads.
  public var text: String
  /// Whether it keeps its place when options are shuffled ("all of the above").
  public var pinned: Bool
  /// Cognitive level of a cluster's statement.
  public var level: String?
  /// Members this version does not know.
  public var extra: JSONObject

  /// An option.
  public init(id: String, text: String, pinned: Bool = false, level: String? = nil, extra: JSONObject = JSONObject()) {
    self.id = id
    self.text = text
    self.pinned = pinned
    self.level = level
    self.extra = extra
  }
}

extension Choice: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    text = try reader.string("text")
    pinned = try reader.flag("pinned")
    level = try reader.optionalString("level")
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["id"] = .string(id)
    object["level"] = level.map(JSONValue.string)
    object["pinned"] = pinned ? true : nil
    object["text"] = .string(text)
    return .object(object)
  }
}
