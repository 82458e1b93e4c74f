public import QuestionModel

/// Asks to be let in.
public struct SignInRequest: Sendable, Hashable {
  /// The name that the person signs in with.
  public var name: String
  /// The password.
  public var password: String
  /// What the telephone shows, or a recovery code, where the account asks for one.
  public var code: String?

  /// A request.
  public init(name: String, password: String, code: String? = nil) {
    self.name = name
    self.password = password
    self.code = code
  }
}

/// Somebody is let in.
public struct SignedIn: Sendable, Hashable {
  /// What proves it from now on, as `Authorization: Bearer TOKEN`; it is told this once.
  public var token: String
  /// When that ends at the latest; unused it ends sooner.
  public var expires: Timestamp
  /// Who it is.
  public var person: Person

  /// Somebody.
  public init(token: String, expires: Timestamp, person: Person) {
    self.token = token
    self.expires = expires
    self.person = person
  }
}

/// Whom a bank takes its caller for.
public struct CallerIdentity: Sendable, Hashable {
  /// What the caller is; nil for whoever has the bank's file, and for somebody unknown.
  public var role: Role?
  /// What the caller may do; all of it for whoever has the bank's file.
  public var scopes: Set<Scope>
  /// When the session or the token ends at the latest; nil where there is none.
  public var expires: Timestamp?
  /// The person; nil where there is none.
  public var person: Person?

  /// Somebody.
  public init(role: Role?, scopes: Set<Scope>, expires: Timestamp? = nil, person: Person? = nil) {
    self.role = role
    self.scopes = scopes
    self.expires = expires
    self.person = person
  }
}

/// Asks for another password for oneself.
public struct PasswordChange: Sendable, Hashable {
  /// The password until now.
  public var current: String
  /// The password from now on.
  public var new: String

  /// A change.
  public init(current: String, new: String) {
    self.current = current
    self.new = new
  }
}

extension SignInRequest: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    password = try reader.string("password")
    code = try reader.optionalString("code")
    try reader.refuseRest(of: "a sign-in")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("name", .string(name)), ("password", .string(password))])
    object["code"] = code.map(JSONValue.string)
    return .object(object)
  }
}

extension SignedIn: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    token = try reader.string("token")
    expires = try reader.time("expires")
    person = try Person(json: reader.value("person") ?? .null, path: reader.field("person"))
  }

  /// The JSON form.
  public var json: JSONValue {
    ["expires": .string(expires.description), "person": person.json, "token": .string(token)]
  }
}

extension CallerIdentity: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let field = reader.field("role")
    role = try reader.optionalString("role").map { name throws(FieldProblem) in try Role(named: name, field: field) }
    scopes = try reader.scopes("scopes")
    expires = try reader.optionalTime("expires")
    let place = reader.field("person")
    person = try reader.value("person").map { value throws(FieldProblem) in try Person(json: value, path: place) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("scopes", scopes.json)])
    object["role"] = role.map { .string($0.rawValue) }
    object["expires"] = expires.map { .string($0.description) }
    object["person"] = person?.json
    return .object(object)
  }
}

extension PasswordChange: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    current = try reader.string("current")
    new = try reader.string("new")
    try reader.refuseRest(of: "a change of password")
  }

  /// The JSON form.
  public var json: JSONValue { ["current": .string(current), "new": .string(new)] }
}

extension Set<Scope> {
  /// The scopes by name, always in the same order.
  var json: JSONValue { .strings(Scope.allCases.filter(contains).map(\.rawValue)) }
}

extension FieldReader {
  /// Takes an array of scopes; empty where it is missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the scopes.
  /// - Throws: `FieldProblem` naming the word that is none.
  mutating func scopes(_ name: String) throws(FieldProblem) -> Set<Scope> {
    let words = try strings(name)
    return words.isEmpty ? [] : try Scope.scopes(in: words.joined(separator: ","), field: field(name))
  }
}
