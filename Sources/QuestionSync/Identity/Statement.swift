public import QuestionModel

/// What a bank states about keys and publications, its own or another bank's.
public struct Statement: Sendable, Hashable {
  /// The name and version of the document's layout.
  public static let schema = "statement/1"

  /// What is stated.
  public enum Content: Sendable, Hashable {
    /// The issuer has this name and agency code.
    case identity(name: String, agency: String)
    /// The issuer vouches that a key belongs to a bank.
    case endorsement(bank: String, key: BankKey)
    /// The issuer's key, which signs this, is followed by a new one.
    case rotation(newKey: BankKey)
    /// A bank's key is not to be trusted any more; a key that follows it by rotation stays trusted.
    case revocation(bank: String, key: BankKey, successor: BankKey?, reason: String)
    /// The issuer's key signs anew what an earlier key of the issuer's had signed.
    case signatures([RootSignature])
    /// The issuer has published a revision of a question.
    case acceptance(question: QuestionID, revision: RevisionID)
    /// The issuer's reviewers leave out a revision that was proposed to it, as long as nothing new is made of it.
    case declination(question: QuestionID, revision: RevisionID, reason: String)
    /// Something that this version does not know; its members are in `extra`.
    case unknown(kind: String)
  }

  /// Id of the bank that states it.
  public var issuer: String
  /// The key of the issuer that signs it.
  public var key: BankKey
  /// When it was stated, by the issuer's clock.
  public var created: Timestamp
  /// What is stated.
  public var content: Content
  /// Members this version does not know.
  public var extra: JSONObject

  /// A statement of its parts.
  public init(issuer: String, key: BankKey, created: Timestamp, content: Content, extra: JSONObject = JSONObject()) {
    self.issuer = issuer
    self.key = key
    self.created = created
    self.content = content
    self.extra = extra
  }

  /// The name of its kind.
  public var kind: String {
    switch content {
    case .identity: "identity"
    case .endorsement: "endorsement"
    case .rotation: "rotation"
    case .revocation: "revocation"
    case .signatures: "signatures"
    case .acceptance: "acceptance"
    case .declination: "declination"
    case .unknown(let kind): kind
    }
  }
}

extension Statement: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let schema = try reader.string("schema")
    guard schema.hasPrefix("statement/") else {
      throw FieldProblem(reader.field("schema"), "must begin with \"statement/\", not be \"\(schema.clipped())\"")
    }
    let kind = try reader.string("kind")
    issuer = try reader.bank("issuer")
    key = try reader.bankKey("key")
    guard let created = Timestamp(try reader.string("created")) else {
      throw FieldProblem(reader.field("created"), "must be an RFC 3339 time in UTC")
    }
    self.created = created
    content = try Content(kind: kind, &reader)
    extra = reader.rest
    if schema != Self.schema { extra["schema"] = .string(schema) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["created"] = .string(created.description)
    object["issuer"] = .string(issuer)
    object["key"] = .string(key.description)
    object["kind"] = .string(kind)
    object["schema"] = .string(Self.schema)
    content.write(to: &object)
    object.merge(extra)
    return .object(object)
  }
}

extension Statement.Content {
  fileprivate init(kind: String, _ reader: inout FieldReader) throws(FieldProblem) {
    switch kind {
    case "identity":
      self = .identity(name: try reader.string("name"), agency: try reader.string("agency"))
    case "endorsement":
      self = .endorsement(bank: try reader.bank("bank"), key: try reader.bankKey("bankKey"))
    case "rotation":
      self = .rotation(newKey: try reader.bankKey("newKey"))
    case "revocation":
      self = .revocation(
        bank: try reader.bank("bank"), key: try reader.bankKey("bankKey"),
        successor: try reader.optionalBankKey("successor"), reason: try reader.optionalString("reason") ?? "")
    case "signatures":
      self = .signatures(
        try reader.list("signatures") { (value, path) throws(FieldProblem) in
          try RootSignature(json: value, path: path)
        })
    case "acceptance":
      let (question, revision) = try reader.proposed()
      self = .acceptance(question: question, revision: revision)
    case "declination":
      let (question, revision) = try reader.proposed()
      self = .declination(
        question: question, revision: revision, reason: try reader.optionalString("reason") ?? "")
    default:
      self = .unknown(kind: kind)
    }
  }

  fileprivate func write(to object: inout JSONObject) {
    switch self {
    case .identity(let name, let agency):
      object["agency"] = .string(agency)
      object["name"] = .string(name)
    case .endorsement(let bank, let key):
      object["bank"] = .string(bank)
      object["bankKey"] = .string(key.description)
    case .rotation(let newKey):
      object["newKey"] = .string(newKey.description)
    case .revocation(let bank, let key, let successor, let reason):
      object["bank"] = .string(bank)
      object["bankKey"] = .string(key.description)
      object["reason"] = .string(reason)
      object["successor"] = (successor?.description).map(JSONValue.string)
    case .signatures(let signatures): object["signatures"] = .array(signatures.map(\.json))
    case .acceptance(let question, let revision):
      object["question"] = .string(question.description)
      object["revision"] = .string(revision.description)
    case .declination(let question, let revision, let reason):
      object["question"] = .string(question.description)
      object["reason"] = .string(reason)
      object["revision"] = .string(revision.description)
    case .unknown: break
    }
  }
}

extension FieldReader {
  /// Takes the id of a bank.
  fileprivate mutating func bank(_ name: String) throws(FieldProblem) -> String {
    let bank = try string(name)
    guard (1...SyncCaller.longestBank).contains(bank.utf8.count) else {
      throw FieldProblem(field(name), "must be a bank's id of 1 to \(SyncCaller.longestBank) bytes")
    }
    return bank
  }

  /// Takes the question and the revision that were proposed.
  fileprivate mutating func proposed() throws(FieldProblem) -> (QuestionID, RevisionID) {
    guard let question = QuestionID(try string("question")) else {
      throw FieldProblem(field("question"), "must be a UUID")
    }
    guard let revision = RevisionID(try string("revision")) else {
      throw FieldProblem(field("revision"), "must be 64 hexadecimal digits")
    }
    return (question, revision)
  }

  fileprivate mutating func bankKey(_ name: String) throws(FieldProblem) -> BankKey {
    guard let key = try optionalBankKey(name) else { throw FieldProblem(field(name), "is missing") }
    return key
  }

  fileprivate mutating func optionalBankKey(_ name: String) throws(FieldProblem) -> BankKey? {
    guard let text = try optionalString(name) else { return nil }
    guard let key = BankKey(text) else { throw FieldProblem(field(name), "must be 64 hexadecimal digits") }
    return key
  }
}
