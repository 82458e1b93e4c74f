public import QuestionModel

/// Asks for an exchange with a peer.
public struct SyncRunRequest: Sendable, Hashable, JSONConvertible {
  /// Whether to compare everything.
  public var repairs: Bool

  /// A request.
  public init(repairs: Bool = false) { self.repairs = repairs }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    repairs = try reader.flag("repairs")
  }

  /// The JSON form.
  public var json: JSONValue { ["repairs": .bool(repairs)] }
}

/// What a bank shall call itself.
public struct IdentityRequest: Sendable, Hashable, JSONConvertible {
  /// Its title; nil for none.
  public var title: String?
  /// Its agency code; nil for none.
  public var agency: String?

  /// A request.
  public init(title: String?, agency: String?) {
    self.title = title
    self.agency = agency
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    title = try reader.optionalString("title")
    agency = try reader.optionalString("agency")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["title"] = title.map(JSONValue.string)
    object["agency"] = agency.map(JSONValue.string)
    return .object(object)
  }
}
