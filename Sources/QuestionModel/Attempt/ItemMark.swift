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
  /// Those that are but a name.
  private static let plain: [(name: String, reason: Self)] = [
    ("blank", .blank), ("right", .right), ("wrong", .wrong), ("partly", .partly), ("waits", .waits),
    ("person", .person), ("everyone", .everyone), ("void", .void),
  ]

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let name = try reader.string("kind")
    if let found = Self.plain.first(where: { $0.name == name }) {
      self = found.reason
    } else if name == "statements" {
      self = .statements(right: try reader.integer("right"), of: try reader.integer("of"))
    } else {
      throw FieldProblem(reader.field("kind"), "\"\(name)\" is no reason for a mark")
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    if case .statements(let right, let count) = self {
      return ["kind": "statements", "of": .integer(count), "right": .integer(right)]
    }
    return ["kind": .string(Self.plain.first { $0.reason == self }?.name ?? "")]
  }
}

extension ItemMark: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    item = try reader.string("item")
    points = try reader.optionalNumber("points") ?? 0
    maximum = try reader.optionalNumber("maximum") ?? 0
    reason = try Reason(json: reader.value("reason") ?? .null, path: reader.field("reason"))
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
