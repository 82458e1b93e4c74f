public import QuestionModel

/// A token by which a program or another bank comes in; what it is made of is told once, when it is made.
public struct AccessToken: Sendable, Hashable {
  /// Names it; no secret.
  public var id: String
  /// What its owner calls it.
  public var name: String
  /// The name that its owner signs in with.
  public var owner: String
  /// What it is good for, as far as its owner's role goes.
  public var scopes: Set<Scope>
  /// When it was made.
  public var created: Timestamp
  /// When it ends.
  public var expires: Timestamp
  /// The day it was last used; nil where it never was.
  public var lastUsed: Timestamp?

  /// A token.
  public init(
    id: String, name: String, owner: String, scopes: Set<Scope>, created: Timestamp, expires: Timestamp,
    lastUsed: Timestamp? = nil
  ) {
    self.id = id
    self.name = name
    self.owner = owner
    self.scopes = scopes
    self.created = created
    self.expires = expires
    self.lastUsed = lastUsed
  }
}

/// Asks for a token.
public struct TokenDraft: Sendable, Hashable {
  /// Days a token lasts unless something else is asked for, and at most.
  public static let (usualDays, maximumDays) = (90, 366)

  /// What its owner calls it.
  public var name: String
  /// What it is good for.
  public var scopes: Set<Scope>
  /// For how many days, 1 to 366.
  public var days: Int
  /// Id of the peer that it is for; nil makes one for oneself.
  public var person: String?

  /// A draft.
  public init(name: String, scopes: Set<Scope>, days: Int = Self.usualDays, person: String? = nil) {
    self.name = name
    self.scopes = scopes
    self.days = days
    self.person = person
  }
}

/// A token that was made, with what proves it; told once.
public struct MadeToken: Sendable, Hashable, JSONConvertible {
  /// What its bearer shows.
  public var secret: String
  /// The token.
  public var token: AccessToken

  /// A token.
  public init(secret: String, token: AccessToken) {
    self.secret = secret
    self.token = token
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    secret = try reader.string("secret")
    token = try AccessToken(json: reader.value("token") ?? .null, path: reader.field("token"))
  }

  /// The JSON form.
  public var json: JSONValue { ["secret": .string(secret), "token": token.json] }
}

/// Tokens.
public struct TokenList: Sendable, Hashable, JSONConvertible {
  /// The tokens, the newest last.
  public var tokens: [AccessToken]

  /// A list.
  public init(_ tokens: [AccessToken]) { self.tokens = tokens }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    tokens = try reader.list("tokens") { (value, path) throws(FieldProblem) in
      try AccessToken(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["tokens": .array(tokens.map(\.json))] }
}

extension AccessToken: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    name = try reader.string("name")
    owner = try reader.string("owner")
    scopes = try reader.scopes("scopes")
    created = try reader.time("created")
    expires = try reader.time("expires")
    lastUsed = try reader.optionalTime("lastUsed")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("created", .string(created.description)), ("expires", .string(expires.description)), ("id", .string(id)),
      ("name", .string(name)), ("owner", .string(owner)), ("scopes", scopes.json),
    ])
    object["lastUsed"] = lastUsed.map { .string($0.description) }
    return .object(object)
  }
}

extension TokenDraft: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    scopes = try reader.scopes("scopes")
    days = try reader.optionalInteger("days") ?? Self.usualDays
    person = try reader.optionalString("person")
    try reader.refuseRest(of: "a token")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("days", .integer(days)), ("name", .string(name)), ("scopes", scopes.json)])
    object["person"] = person.map(JSONValue.string)
    return .object(object)
  }
}
