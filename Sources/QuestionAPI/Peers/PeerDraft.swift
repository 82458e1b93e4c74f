public import QuestionModel

/// A peer to be added, or what of one is to be changed.
public struct PeerDraft: Sendable, Hashable {
  /// What it shall be called here: letters, digits, `-`, `_` and `.`, at most 64.
  public var name: String
  /// Where its service is; nil for a bank that only calls this one.
  public var url: String?
  /// What this bank proves itself with there; nil where the service asks for nothing.
  public var token: String?
  /// The fingerprint of its key that was told some other way; nil trusts what answers at the address.
  public var fingerprint: String?
  /// Where it stands.
  public var relation: PeerRelation
  /// The search whose questions are taken from it; nil takes none.
  public var pull: String?
  /// The search whose questions are given to it; nil gives none.
  public var push: String?
  /// Whether answer keys are asked of it.
  public var wantsKeys: Bool
  /// Whether it gets answer keys.
  public var getsKeys: Bool

  /// A draft.
  public init(
    name: String, url: String?, token: String? = nil, fingerprint: String? = nil,
    relation: PeerRelation = .equal, pull: String? = nil, push: String? = nil, wantsKeys: Bool = false,
    getsKeys: Bool = false
  ) {
    self.name = name
    self.url = url
    self.token = token
    self.fingerprint = fingerprint
    self.relation = relation
    self.pull = pull
    self.push = push
    self.wantsKeys = wantsKeys
    self.getsKeys = getsKeys
  }
}

extension PeerDraft: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    url = try reader.optionalString("url")
    token = try reader.optionalString("token")
    fingerprint = try reader.optionalString("fingerprint")
    relation = try PeerRelation(taking: &reader)
    pull = try reader.optionalString("pull")
    push = try reader.optionalString("push")
    wantsKeys = try reader.flag("wantsKeys")
    getsKeys = try reader.flag("getsKeys")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("getsKeys", .bool(getsKeys)), ("name", .string(name)), ("relation", .string(relation.rawValue)),
      ("wantsKeys", .bool(wantsKeys)),
    ])
    object["url"] = url.map(JSONValue.string)
    object["token"] = token.map(JSONValue.string)
    object["fingerprint"] = fingerprint.map(JSONValue.string)
    object["pull"] = pull.map(JSONValue.string)
    object["push"] = push.map(JSONValue.string)
    return .object(object)
  }
}
