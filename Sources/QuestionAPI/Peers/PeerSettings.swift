public import QuestionModel

/// What is exchanged with another bank.
public struct PeerSettings: Sendable, Hashable {
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

  /// Settings of their parts.
  public init(relation: PeerRelation, pull: String?, push: String?, wantsKeys: Bool, getsKeys: Bool) {
    self.relation = relation
    self.pull = pull
    self.push = push
    self.wantsKeys = wantsKeys
    self.getsKeys = getsKeys
  }

  /// The settings of a peer as they are.
  public init(_ peer: Peer) {
    self.init(
      relation: peer.relation, pull: peer.pull, push: peer.push, wantsKeys: peer.wantsKeys, getsKeys: peer.getsKeys)
  }
}

extension PeerSettings: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    relation = try PeerRelation(taking: &reader)
    pull = try reader.optionalString("pull")
    push = try reader.optionalString("push")
    wantsKeys = try reader.flag("wantsKeys")
    getsKeys = try reader.flag("getsKeys")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("getsKeys", .bool(getsKeys)), ("relation", .string(relation.rawValue)), ("wantsKeys", .bool(wantsKeys)),
    ])
    object["pull"] = pull.map(JSONValue.string)
    object["push"] = push.map(JSONValue.string)
    return .object(object)
  }
}

extension Peer {
  /// Has other settings from now on.
  public mutating func take(_ settings: PeerSettings) {
    relation = settings.relation
    (pull, push) = (settings.pull, settings.push)
    (wantsKeys, getsKeys) = (settings.wantsKeys, settings.getsKeys)
  }
}

/// What came of other settings.
public struct PeerChange: Sendable, Hashable, JSONConvertible {
  /// The peer as it is now.
  public var peer: Peer
  /// How many questions went out of view here, since they are not taken any more.
  public var evicted: Int

  /// A change.
  public init(peer: Peer, evicted: Int) {
    self.peer = peer
    self.evicted = evicted
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    peer = try Peer(json: reader.value("peer") ?? .null, path: reader.field("peer"))
    evicted = try reader.integer("evicted")
  }

  /// The JSON form.
  public var json: JSONValue { ["evicted": .integer(evicted), "peer": peer.json] }
}
