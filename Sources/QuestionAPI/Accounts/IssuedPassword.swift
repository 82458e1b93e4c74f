public import QuestionModel

/// A password that was drawn for somebody; told once, and changed at the next sign-in.
public struct IssuedPassword: Sendable, Hashable, JSONConvertible {
  /// Id of the person.
  public var id: String
  /// The name to sign in with.
  public var name: String
  /// The name that others see.
  public var displayName: String
  /// The password.
  public var password: String

  /// A password.
  public init(id: String, name: String, displayName: String, password: String) {
    self.id = id
    self.name = name
    self.displayName = displayName
    self.password = password
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    name = try reader.string("name")
    displayName = try reader.string("displayName")
    password = try reader.string("password")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "displayName": .string(displayName), "id": .string(id), "name": .string(name), "password": .string(password),
    ]
  }
}

/// Passwords that were drawn.
public struct IssuedPasswords: Sendable, Hashable, JSONConvertible {
  /// The passwords, each with whose it is.
  public var passwords: [IssuedPassword]

  /// Passwords.
  public init(_ passwords: [IssuedPassword]) { self.passwords = passwords }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    passwords = try reader.list("passwords") { (value, path) throws(FieldProblem) in
      try IssuedPassword(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["passwords": .array(passwords.map(\.json))] }
}

/// Somebody who was given an account.
public struct AddedPerson: Sendable, Hashable, JSONConvertible {
  /// The person.
  public var person: Person
  /// The password that was drawn; nil where one was chosen, or none is needed.
  public var password: String?

  /// Somebody.
  public init(person: Person, password: String? = nil) {
    self.person = person
    self.password = password
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    person = try Person(json: reader.value("person") ?? .null, path: reader.field("person"))
    password = try reader.optionalString("password")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("person", person.json)])
    object["password"] = password.map(JSONValue.string)
    return .object(object)
  }
}

/// What became of somebody's traces.
public struct Erasure: Sendable, Hashable, JSONConvertible {
  /// What stands instead of the name from now on, such as `erased-3f9a01c2`.
  public var alias: String
  /// Comments and changes of comments that bear the alias now.
  public var comments: Int
  /// Rows of the audit and of operations that bear it now.
  public var records: Int
  /// Revisions that keep the name they were made with: they are signed history that other banks may have.
  public var revisions: Int

  /// An erasure.
  public init(alias: String, comments: Int, records: Int, revisions: Int) {
    self.alias = alias
    self.comments = comments
    self.records = records
    self.revisions = revisions
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    alias = try reader.string("alias")
    comments = try reader.integer("comments")
    records = try reader.integer("records")
    revisions = try reader.integer("revisions")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "alias": .string(alias), "comments": .integer(comments), "records": .integer(records),
      "revisions": .integer(revisions),
    ]
  }
}
