public import QuestionModel

/// A class with those who teach it and those who learn in it.
public struct SchoolClass: Sendable, Hashable {
  /// Random, and the same for as long as the class exists.
  public var id: String
  /// Its name, such as `10A1`; no other class has it.
  public var name: String
  /// How many students it has.
  public var students: Int
  /// How many teach it.
  public var teachers: Int

  /// A class.
  public init(id: String, name: String, students: Int = 0, teachers: Int = 0) {
    self.id = id
    self.name = name
    self.students = students
    self.teachers = teachers
  }

  /// The name of a class as it is kept.
  ///
  /// - Parameters:
  ///   - text: as a person typed it.
  ///   - field: the field it stands in, for messages.
  /// - Returns: the name.
  /// - Throws: `FieldProblem` where it is empty, too long, or holds control characters.
  public static func name(_ text: String, field: String = "name") throws(FieldProblem) -> String {
    let name = try PersonName.display(text, field: field)
    guard name.count <= 40 else { throw FieldProblem(field, "is longer than 40 letters") }
    return name
  }
}

/// Classes.
public struct ClassList: Sendable, Hashable, JSONConvertible {
  /// The classes, sorted by name.
  public var classes: [SchoolClass]

  /// A list.
  public init(_ classes: [SchoolClass]) { self.classes = classes }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    classes = try reader.list("classes") { (value, path) throws(FieldProblem) in
      try SchoolClass(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["classes": .array(classes.map(\.json))] }
}

/// Asks for a class to be made, or to be called otherwise.
public struct ClassRequest: Sendable, Hashable, JSONConvertible {
  /// Its name.
  public var name: String

  /// A request.
  public init(name: String) { self.name = name }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    try reader.refuseRest(of: "a class")
  }

  /// The JSON form.
  public var json: JSONValue { ["name": .string(name)] }
}

/// Asks for people to join or to leave a class, by their ids.
public struct MembersChange: Sendable, Hashable, JSONConvertible {
  /// Those who learn in it from now on.
  public var students: [String]
  /// Those who teach it from now on.
  public var teachers: [String]
  /// Those who have no more to do with it.
  public var remove: [String]

  /// A change.
  public init(students: [String] = [], teachers: [String] = [], remove: [String] = []) {
    self.students = students
    self.teachers = teachers
    self.remove = remove
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    students = try reader.strings("students")
    teachers = try reader.strings("teachers")
    remove = try reader.strings("remove")
    try reader.refuseRest(of: "a change of members")
  }

  /// The JSON form.
  public var json: JSONValue {
    ["remove": .strings(remove), "students": .strings(students), "teachers": .strings(teachers)]
  }
}

extension SchoolClass: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    name = try reader.string("name")
    students = try reader.integer("students")
    teachers = try reader.integer("teachers")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "id": .string(id), "name": .string(name), "students": .integer(students), "teachers": .integer(teachers),
    ]
  }
}
