public import QuestionModel

/// A person, or another bank, with an account here.
public struct Person: Sendable, Hashable {
  /// A class that somebody belongs to.
  public struct Membership: Sendable, Hashable {
    /// Id of the class.
    public var id: String
    /// Its name, such as `10A1`.
    public var name: String
    /// Whether the person teaches it, and is no student of it.
    public var isTeacher: Bool

    /// A membership.
    public init(id: String, name: String, isTeacher: Bool) {
      self.id = id
      self.name = name
      self.isTeacher = isTeacher
    }
  }

  /// Random, and the same for as long as the account exists.
  public var id: String
  /// The name that the person signs in with: lower case, and nobody else's.
  public var name: String
  /// The name that others see.
  public var displayName: String
  /// What the person is here.
  public var role: Role
  /// Whether the person is kept out.
  public var isDisabled: Bool
  /// Whether the person must choose a password before anything else.
  public var mustChangePassword: Bool
  /// Whether signing in takes the code of a telephone besides.
  public var hasTimeCode: Bool
  /// When the account was made.
  public var created: Timestamp
  /// The classes, sorted by name.
  public var classes: [Membership]

  /// A person.
  public init(
    id: String, name: String, displayName: String, role: Role, isDisabled: Bool = false,
    mustChangePassword: Bool = false, hasTimeCode: Bool = false, created: Timestamp, classes: [Membership] = []
  ) {
    self.id = id
    self.name = name
    self.displayName = displayName
    self.role = role
    self.isDisabled = isDisabled
    self.mustChangePassword = mustChangePassword
    self.hasTimeCode = hasTimeCode
    self.created = created
    self.classes = classes
  }
}

extension Person: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    name = try reader.string("name")
    displayName = try reader.string("displayName")
    role = try Role(named: reader.string("role"), field: reader.field("role"))
    isDisabled = try reader.flag("disabled")
    mustChangePassword = try reader.flag("mustChangePassword")
    hasTimeCode = try reader.flag("timeCode")
    created = try reader.time("created")
    classes = try reader.list("classes") { (value, path) throws(FieldProblem) in
      try Membership(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "classes": .array(classes.map(\.json)), "created": .string(created.description),
      "disabled": .bool(isDisabled), "displayName": .string(displayName), "id": .string(id),
      "mustChangePassword": .bool(mustChangePassword), "name": .string(name), "role": .string(role.rawValue),
      "timeCode": .bool(hasTimeCode),
    ]
  }
}

extension Person.Membership: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      id: try reader.string("id"), name: try reader.string("name"), isTeacher: try reader.flag("teacher"))
  }

  /// The JSON form.
  public var json: JSONValue { ["id": .string(id), "name": .string(name), "teacher": .bool(isTeacher)] }
}

extension FieldReader {
  /// Takes a moment that must be there.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the moment.
  /// - Throws: `FieldProblem` if it is missing or no RFC 3339 time in UTC.
  mutating func time(_ name: String) throws(FieldProblem) -> Timestamp {
    guard let time = try optionalTime(name) else { throw FieldProblem(field(name), "is missing") }
    return time
  }

  /// Takes a moment that may be missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the moment, or nil.
  /// - Throws: `FieldProblem` if it is no RFC 3339 time in UTC.
  mutating func optionalTime(_ name: String) throws(FieldProblem) -> Timestamp? {
    guard let text = try optionalString(name) else { return nil }
    guard let time = Timestamp(text) else {
      throw FieldProblem(field(name), "must be a time such as 2026-01-31T08:15:00Z, or a date such as 2026-01-31")
    }
    return time
  }

  /// Refuses members that nobody took.
  ///
  /// - Parameter what: what the object is, such as `a person`.
  /// - Throws: `FieldProblem` naming the first of them.
  func refuseRest(of what: String) throws(FieldProblem) {
    guard let unknown = rest.members.first else { return }
    throw FieldProblem(field(unknown.name), "is no part of \(what)")
  }
}
