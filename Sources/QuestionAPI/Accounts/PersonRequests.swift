public import QuestionModel

/// Asks for people.
public struct PeopleRequest: Sendable, Hashable {
  /// Most people on a page.
  public static let maximumLimit = 200

  /// What the name of each holds, folded; nil finds everybody.
  public var text: String?
  /// The role of each; nil finds every one.
  public var role: Role?
  /// Id of the class that each belongs to; nil finds those of all and of none.
  public var classID: String?
  /// Most people to tell, 1 to 200.
  public var limit: Int
  /// Where the page before ended.
  public var cursor: String?

  /// A request.
  public init(
    text: String? = nil, role: Role? = nil, classID: String? = nil, limit: Int = 50, cursor: String? = nil
  ) {
    self.text = text
    self.role = role
    self.classID = classID
    self.limit = limit
    self.cursor = cursor
  }
}

/// A page of people, sorted by the names they sign in with.
public struct PeoplePage: Sendable, Hashable, JSONConvertible {
  /// The people.
  public var items: [Person]
  /// Where the next page begins; nil on the last one.
  public var next: String?

  /// A page.
  public init(items: [Person], next: String? = nil) {
    self.items = items
    self.next = next
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Person(json: value, path: path) }
    next = try reader.optionalString("next")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("items", .array(items.map(\.json)))])
    object["next"] = next.map(JSONValue.string)
    return .object(object)
  }
}

/// Somebody who is to have an account.
public struct PersonDraft: Sendable, Hashable {
  /// The name that the person signs in with.
  public var name: String
  /// The name that others see; nil takes the one to sign in with.
  public var displayName: String?
  /// What the person is here.
  public var role: Role
  /// The first password; nil has one drawn, which must be changed at the first sign-in. A peer has none.
  public var password: String?

  /// A draft.
  public init(name: String, displayName: String? = nil, role: Role, password: String? = nil) {
    self.name = name
    self.displayName = displayName
    self.role = role
    self.password = password
  }
}

/// What is to be otherwise with a person; what is nil stays.
public struct PersonChange: Sendable, Hashable {
  /// The name that the person signs in with.
  public var name: String?
  /// The name that others see.
  public var displayName: String?
  /// What the person is here.
  public var role: Role?
  /// Whether the person is kept out.
  public var isDisabled: Bool?
  /// Whether the person signs in without the code of a telephone from now on, as after losing it.
  public var removesTimeCode: Bool

  /// A change.
  public init(
    name: String? = nil, displayName: String? = nil, role: Role? = nil, isDisabled: Bool? = nil,
    removesTimeCode: Bool = false
  ) {
    self.name = name
    self.displayName = displayName
    self.role = role
    self.isDisabled = isDisabled
    self.removesTimeCode = removesTimeCode
  }
}

extension PersonChange {
  /// What those who watch over the service hear of it.
  public var securityEvents: [SecurityEvent.Kind] {
    var kinds: [SecurityEvent.Kind] = []
    if let isDisabled { kinds.append(isDisabled ? .personDisabled : .personEnabled) }
    if role != nil { kinds.append(.roleChanged) }
    if removesTimeCode { kinds.append(.secondFactorChanged) }
    if name != nil || displayName != nil { kinds.append(.personChanged) }
    return kinds
  }
}

/// Asks for new passwords for people, by their ids, by a class, or both.
public struct ResetRequest: Sendable, Hashable {
  /// Ids of people.
  public var people: [String]
  /// Id of a class, all of whose students are meant.
  public var classID: String?

  /// A request.
  public init(people: [String] = [], classID: String? = nil) {
    self.people = people
    self.classID = classID
  }
}

extension PersonDraft: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    displayName = try reader.optionalString("displayName")
    role = try Role(named: reader.string("role"), field: reader.field("role"))
    password = try reader.optionalString("password")
    try reader.refuseRest(of: "a person")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("name", .string(name)), ("role", .string(role.rawValue))])
    object["displayName"] = displayName.map(JSONValue.string)
    object["password"] = password.map(JSONValue.string)
    return .object(object)
  }
}

extension PersonChange: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.optionalString("name")
    displayName = try reader.optionalString("displayName")
    let field = reader.field("role")
    role = try reader.optionalString("role").map { name throws(FieldProblem) in try Role(named: name, field: field) }
    isDisabled = try reader.optionalFlag("disabled")
    removesTimeCode = try reader.flag("removeTimeCode")
    try reader.refuseRest(of: "a change of a person")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["name"] = name.map(JSONValue.string)
    object["displayName"] = displayName.map(JSONValue.string)
    object["role"] = role.map { .string($0.rawValue) }
    object["disabled"] = isDisabled.map(JSONValue.bool)
    if removesTimeCode { object["removeTimeCode"] = true }
    return .object(object)
  }
}

extension ResetRequest: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    people = try reader.strings("people")
    classID = try reader.optionalString("class")
    try reader.refuseRest(of: "a reset of passwords")
    guard people.isEmpty, classID == nil else { return }
    throw FieldProblem(reader.field("people"), "must name somebody, or class a class")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("people", .strings(people))])
    object["class"] = classID.map(JSONValue.string)
    return .object(object)
  }
}

extension FieldReader {
  /// Takes a boolean that may be missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the value, or nil.
  /// - Throws: `FieldProblem` if it is no boolean.
  mutating func optionalFlag(_ name: String) throws(FieldProblem) -> Bool? {
    guard let value = value(name) else { return nil }
    guard let flag = value.bool else {
      throw FieldProblem(field(name), "must be true or false, not \(value.typeName)")
    }
    return flag
  }
}
