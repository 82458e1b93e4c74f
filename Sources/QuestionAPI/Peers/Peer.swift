public import QuestionModel
public import QuestionSync

/// Another bank that this one exchanges questions with.
public struct Peer: Sendable, Hashable {
  /// What it is called here.
  public var name: String
  /// Where its service is; nil where only it calls this bank.
  public var url: String?
  /// Id of the bank; nil until it has told.
  public var bank: String?
  /// The key that is pinned to it, as people compare it; nil until it has told.
  public var fingerprint: String?
  /// The key that people compared, where the bank has rotated it since.
  public var comparedFingerprint: String?
  /// Whether the pinned key is revoked, so that nothing of the bank is believed until it is added anew.
  public var isKeyRevoked = false
  /// What the bank calls itself.
  public var title: String?
  /// Its agency code.
  public var agency: String?
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
  /// When it was added.
  public var added: Timestamp
  /// When the last exchange that this bank began was over; nil before the first.
  public var lastRun: Timestamp?
  /// What came of it.
  public var outcome: SyncOutcome?
  /// How far an exchange is that runs now.
  public var progress: SyncProgress?

  /// A peer of its parts.
  public init(
    name: String, url: String?, bank: String?, fingerprint: String?, comparedFingerprint: String? = nil,
    title: String? = nil, agency: String? = nil, relation: PeerRelation, pull: String?, push: String?,
    wantsKeys: Bool, getsKeys: Bool, added: Timestamp, lastRun: Timestamp? = nil, outcome: SyncOutcome? = nil,
    progress: SyncProgress? = nil
  ) {
    self.name = name
    self.url = url
    self.bank = bank
    self.fingerprint = fingerprint
    self.comparedFingerprint = comparedFingerprint
    self.title = title
    self.agency = agency
    self.relation = relation
    self.pull = pull
    self.push = push
    self.wantsKeys = wantsKeys
    self.getsKeys = getsKeys
    self.added = added
    self.lastRun = lastRun
    self.outcome = outcome
    self.progress = progress
  }
}

extension Peer: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    url = try reader.optionalString("url")
    bank = try reader.optionalString("bank")
    fingerprint = try reader.optionalString("fingerprint")
    comparedFingerprint = try reader.optionalString("comparedFingerprint")
    isKeyRevoked = try reader.flag("keyRevoked")
    title = try reader.optionalString("title")
    agency = try reader.optionalString("agency")
    relation = try PeerRelation(taking: &reader)
    pull = try reader.optionalString("pull")
    push = try reader.optionalString("push")
    wantsKeys = try reader.flag("wantsKeys")
    getsKeys = try reader.flag("getsKeys")
    added = try Timestamp(taking: "added", of: &reader)
    lastRun = try reader.optionalString("lastRun").flatMap { Timestamp($0) }
    outcome = try reader.value("outcome").map { value throws(FieldProblem) in
      try SyncOutcome(json: value, path: reader.field("outcome"))
    }
    progress = try reader.value("progress").map { value throws(FieldProblem) in
      try SyncProgress(json: value, path: reader.field("progress"))
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("added", .string(added.description)), ("getsKeys", .bool(getsKeys)), ("name", .string(name)),
      ("relation", .string(relation.rawValue)),
      ("wantsKeys", .bool(wantsKeys)),
    ])
    object["bank"] = bank.map(JSONValue.string)
    object["fingerprint"] = fingerprint.map(JSONValue.string)
    object["comparedFingerprint"] = comparedFingerprint.map(JSONValue.string)
    object["keyRevoked"] = isKeyRevoked ? true : nil
    object["url"] = url.map(JSONValue.string)
    object["title"] = title.map(JSONValue.string)
    object["agency"] = agency.map(JSONValue.string)
    object["pull"] = pull.map(JSONValue.string)
    object["push"] = push.map(JSONValue.string)
    object["lastRun"] = lastRun.map { .string($0.description) }
    object["outcome"] = outcome?.json
    object["progress"] = progress?.json
    return .object(object)
  }
}

extension PeerRelation {
  init(taking reader: inout FieldReader) throws(FieldProblem) {
    let name = try reader.string("relation")
    guard let relation = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(reader.field("relation"), "must be one of \(names), not \"\(name)\"")
    }
    self = relation
  }
}

/// The peers of a bank.
public struct PeerList: Sendable, Hashable, JSONConvertible {
  /// The peers, sorted by name.
  public var peers: [Peer]

  /// A list.
  public init(_ peers: [Peer]) { self.peers = peers }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    peers = try reader.list("peers") { (value, path) throws(FieldProblem) in try Peer(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue { ["peers": .array(peers.map(\.json))] }
}
