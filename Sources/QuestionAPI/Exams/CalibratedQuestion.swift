public import QuestionModel

/// Which calibrated questions are asked for, and which page of them.
public struct CurveRequest: Sendable, Hashable {
  /// Most questions on a page.
  public static let maximumLimit = 1000

  /// The search, in the grammar of `SearchParser`.
  public var query: String
  /// Questions on the page, 1 to 1000.
  public var limit: Int
  /// Where the page before ended; nil for the first.
  public var cursor: String?

  /// A request.
  public init(query: String = "", limit: Int = maximumLimit, cursor: String? = nil) {
    self.query = query
    self.limit = limit
    self.cursor = cursor
  }
}

/// A question whose curve was estimated from the answers to some test.
public struct CalibratedQuestion: Sendable, Hashable {
  /// The question.
  public var id: QuestionID
  /// Its current revision; it asks the same as the one that was given in the test.
  public var revision: RevisionID
  /// How likely students answer it rightly.
  public var curve: ItemCurve
  /// From how many students' answers the curve was estimated.
  public var students: Int

  /// A question.
  public init(id: QuestionID, revision: RevisionID, curve: ItemCurve, students: Int) {
    self.id = id
    self.revision = revision
    self.curve = curve
    self.students = students
  }
}

extension CalibratedQuestion: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try QuestionID(taking: "id", of: &reader)
    revision = try RevisionID(taking: "revision", of: &reader)
    guard let discrimination = try reader.optionalNumber("discrimination"),
      let difficulty = try reader.optionalNumber("difficulty")
    else { throw FieldProblem(path, "must have a discrimination and a difficulty") }
    curve = ItemCurve(discrimination: discrimination, difficulty: difficulty)
    students = try reader.integer("students")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "difficulty": .number(curve.difficulty), "discrimination": .number(curve.discrimination),
      "id": .string(id.description), "revision": .string(revision.description), "students": .integer(students),
    ]
  }
}

/// A page of calibrated questions.
public struct CurvePage: Sendable, Hashable {
  /// The questions, in the order in which they came to the bank.
  public var items: [CalibratedQuestion]
  /// Where the next page begins; nil on the last.
  public var next: String?

  /// A page.
  public init(items: [CalibratedQuestion], next: String? = nil) {
    self.items = items
    self.next = next
  }
}

extension CurvePage: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try CalibratedQuestion(json: value, path: path)
    }
    next = try reader.optionalString("next")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("items", .array(items.map(\.json)))])
    object["next"] = next.map(JSONValue.string)
    return .object(object)
  }
}
