/// What a student earned with one item, and why.
public struct ItemMark: Sendable, Hashable {
  /// Id of the quiz's item.
  public var item: String
  /// Points earned.
  public var points: Double
  /// Points there were.
  public var maximum: Double
  /// Why.
  public var reason: Reason
  /// What a teacher says to it.
  public var comment: String?

  /// Why an item earned what it did.
  public enum Reason: Sendable, Hashable {
    /// Nothing was answered.
    case blank
    /// It is right as a whole.
    case right
    /// Nothing of it is right.
    case wrong
    /// So many statements of a cluster were judged rightly.
    case statements(right: Int, of: Int)
    /// It earns a part by its weights.
    case partly
    /// A teacher has to mark it.
    case waits
    /// A teacher marked it.
    case person
    /// Everybody got the whole mark.
    case everyone
    /// It counts for nobody.
    case void
  }

  /// A mark.
  public init(item: String, points: Double, maximum: Double, reason: Reason, comment: String? = nil) {
    self.item = item
    self.points = points
    self.maximum = maximum
    self.reason = reason
    self.comment = comment
  }

  /// Share of its points, 0 to 1; 0 where there were none.
  public var fraction: Double { maximum > 0 ? points / maximum : 0 }
}

extension ItemMark.Reason: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    switch json {
    case "blank": self = .blank
    case "right": self = .right
    case "wrong": self = .wrong
    case "partly": self = .partly
    case "waits": self = .waits
    case "person": self = .person
    case "everyone": self = .everyone
    case "void": self = .void
    default:
      var reader = try FieldReader(json, path: path)
      self = .statements(right: try reader.integer("statementsRight"), of: try reader.integer("statements"))
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    switch self {
    case .blank: "blank"
    case .right: "right"
    case .wrong: "wrong"
    case .partly: "partly"
    case .waits: "waits"
    case .person: "person"
    case .everyone: "everyone"
    case .void: "void"
    case .statements(let right, let count):
      ["statements": .integer(count), "statementsRight": .integer(right)]
    }
  }
}

extension ItemMark: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    item = try reader.string("item")
    points = try reader.optionalNumber("points") ?? 0
    maximum = try reader.optionalNumber("maximum") ?? 0
    reason = try Reason(json: reader.value("reason") ?? "blank", path: reader.field("reason"))
    comment = try reader.optionalString("comment")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["comment"] = comment.map(JSONValue.string)
    object["item"] = .string(item)
    object["maximum"] = .number(maximum)
    object["points"] = .number(points)
    object["reason"] = reason.json
    return .object(object)
  }
}
