public import QuestionModel

/// How far an exchange with another bank has come; stored in the transaction that stores what it stands for.
public struct SyncCheckpoint: Sendable, Hashable {
  /// A first clone that is not at its end.
  public struct Clone: Sendable, Hashable {
    /// The other bank's name of the bundle.
    public var id: String
    /// How many parts it has.
    public var parts: Int
    /// The part that is to be taken next.
    public var next: Int
    /// The cursor from which the feed goes on after it.
    public var position: String

    /// A clone of its parts.
    public init(id: String, parts: Int, next: Int, position: String) {
      self.id = id
      self.parts = parts
      self.next = next
      self.position = position
    }
  }

  /// The cursor of the other bank's feed; nil before a first clone is whole.
  public var pull: String?
  /// The cursor of this bank's feed until which everything was pushed.
  public var push: String?
  /// A first clone that is not at its end.
  public var clone: Clone?
  /// Whether everything is to be compared before the feed goes on.
  public var needsRepair = false
  /// When everything was last compared, or first cloned.
  public var repaired: Timestamp?
  /// The search that was pulled.
  public var pullSelection: String?
  /// The search that was pushed.
  public var pushSelection: String?
  /// Whether the other bank wanted pictures or sounds that it may not have yet.
  public var owesMedia = false
  /// Whether answer keys were asked for.
  public var wantsKeys = false

  /// The checkpoint of two banks that never met.
  public init() {}

  /// Whether the last comparison is a week ago or more.
  ///
  /// - Parameter time: now; a clock that was put back makes no comparison due.
  /// - Returns: false before a first clone is whole.
  public func isRepairDue(at time: Timestamp) -> Bool {
    guard let repaired else { return false }
    return time.milliseconds - repaired.milliseconds >= 7 * 86_400_000
  }
}

extension SyncCheckpoint: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    pull = try reader.optionalString("pull")
    push = try reader.optionalString("push")
    let clonePath = reader.field("clone")
    clone = try reader.value("clone").map { value throws(FieldProblem) in try Clone(json: value, path: clonePath) }
    needsRepair = try reader.flag("needsRepair")
    if let text = try reader.optionalString("repaired") {
      guard let time = Timestamp(text) else {
        throw FieldProblem(reader.field("repaired"), "must be an RFC 3339 time in UTC")
      }
      repaired = time
    }
    pullSelection = try reader.optionalString("pullSelection")
    pushSelection = try reader.optionalString("pushSelection")
    owesMedia = try reader.flag("owesMedia")
    wantsKeys = try reader.flag("wantsKeys")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["pull"] = pull.map(JSONValue.string)
    object["push"] = push.map(JSONValue.string)
    object["clone"] = clone?.json
    object["needsRepair"] = .bool(needsRepair)
    object["repaired"] = repaired.map { .string($0.description) }
    object["pullSelection"] = pullSelection.map(JSONValue.string)
    object["pushSelection"] = pushSelection.map(JSONValue.string)
    object["owesMedia"] = owesMedia ? .bool(true) : nil
    object["wantsKeys"] = .bool(wantsKeys)
    return .object(object)
  }
}

extension SyncCheckpoint.Clone: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    parts = try reader.integer("parts")
    next = try reader.integer("next")
    position = try reader.string("position")
  }

  /// The JSON form.
  public var json: JSONValue {
    ["id": .string(id), "parts": .integer(parts), "next": .integer(next), "position": .string(position)]
  }
}
