public import QuestionModel

/// One of a bank's keys, and whether what it signed is believed.
public struct BankKeyCard: Sendable, Hashable {
  /// What became of a key.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It signs what the bank makes.
    case current
    /// Another key followed it; what it signed is believed.
    case replaced
    /// What it signed is not believed any more.
    case revoked
  }

  /// The key, as people compare it.
  public var fingerprint: String
  /// What became of it.
  public var state: State
  /// When it was replaced or revoked.
  public var changed: Timestamp?
  /// Why, in the words of whoever did it.
  public var reason: String?

  /// A key.
  public init(fingerprint: String, state: State, changed: Timestamp? = nil, reason: String? = nil) {
    self.fingerprint = fingerprint
    self.state = state
    self.changed = changed
    self.reason = reason
  }
}

extension BankKeyCard: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    fingerprint = try reader.string("fingerprint")
    let name = try reader.string("state")
    guard let state = State(rawValue: name) else {
      let names = State.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(reader.field("state"), "must be one of \(names), not \"\(name)\"")
    }
    self.state = state
    changed = try reader.optionalString("changed").flatMap { Timestamp($0) }
    reason = try reader.optionalString("reason")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("fingerprint", .string(fingerprint)), ("state", .string(state.rawValue))])
    object["changed"] = changed.map { .string($0.description) }
    object["reason"] = reason.map(JSONValue.string)
    return .object(object)
  }
}
