public import QuestionModel

/// Asks for a new key in the place of the one that signs.
public struct KeyRotation: Sendable, Hashable, JSONConvertible {
  /// Most bytes of a reason.
  public static let longestReason = 1000

  /// Why, for the other banks and the audit.
  public var reason: String?

  /// A request.
  public init(reason: String? = nil) { self.reason = reason }

  /// What is wrong with it.
  public var problems: [FieldProblem] { Self.problems(ofReason: reason) }

  static func problems(ofReason reason: String?) -> [FieldProblem] {
    guard let reason, reason.utf8.count > longestReason else { return [] }
    return [FieldProblem("reason", "must have at most \(longestReason) bytes")]
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    reason = try reader.optionalString("reason")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["reason"] = reason.map(JSONValue.string)
    return .object(object)
  }
}

/// Asks that nobody believe a key any more.
public struct KeyRevocation: Sendable, Hashable, JSONConvertible {
  /// The key, as people compare it: an earlier one of the bank, or another bank's for which it vouches; nil for the one
  /// that signs, whose place a new one takes.
  public var fingerprint: String?
  /// Whether a new key is not to be believed by the word of the revoked one: people then compare it anew.
  public var isWithoutSuccessor: Bool
  /// Why, for the other banks and the audit.
  public var reason: String?

  /// A request.
  public init(fingerprint: String? = nil, isWithoutSuccessor: Bool = false, reason: String? = nil) {
    self.fingerprint = fingerprint
    self.isWithoutSuccessor = isWithoutSuccessor
    self.reason = reason
  }

  /// What is wrong with it.
  public var problems: [FieldProblem] {
    var problems = KeyRotation.problems(ofReason: reason)
    if fingerprint != nil, isWithoutSuccessor {
      problems.append(FieldProblem("withoutSuccessor", "is for the key that signs only; leave the fingerprint out"))
    }
    return problems
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    fingerprint = try reader.optionalString("fingerprint")
    isWithoutSuccessor = try reader.flag("withoutSuccessor")
    reason = try reader.optionalString("reason")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["fingerprint"] = fingerprint.map(JSONValue.string)
    object["withoutSuccessor"] = isWithoutSuccessor ? true : nil
    object["reason"] = reason.map(JSONValue.string)
    return .object(object)
  }
}
