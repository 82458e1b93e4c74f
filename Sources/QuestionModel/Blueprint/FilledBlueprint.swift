/// What filling a blueprint came to.
public struct FilledBlueprint: Sendable, Hashable {
  /// The test, with the questions that were found.
  public var quiz: Quiz
  /// The cells that too few questions were found for; empty where the test is whole.
  public var shortages: [CellShortage]
  /// Mean difficulty of the questions taken, 0 to 1; nil where none was.
  public var difficulty: Double?

  /// A result.
  public init(quiz: Quiz, shortages: [CellShortage], difficulty: Double?) {
    self.quiz = quiz
    self.shortages = shortages
    self.difficulty = difficulty
  }
}

/// A cell that too few questions were found for, and where they went.
public struct CellShortage: Sendable, Hashable {
  /// The cell.
  public var cell: String
  /// How many it asks for.
  public var wanted: Int
  /// How many were taken.
  public var taken: Int
  /// How many in the bank fit it.
  public var matching: Int
  /// How many of those were in one of the last tests.
  public var recent: Int
  /// How many of those are much like one that was taken.
  public var alike: Int

  /// How many are missing.
  public var missing: Int { wanted - taken }

  /// A shortage.
  public init(cell: String, wanted: Int, taken: Int, matching: Int, recent: Int, alike: Int) {
    self.cell = cell
    self.wanted = wanted
    self.taken = taken
    self.matching = matching
    self.recent = recent
    self.alike = alike
  }
}

extension CellShortage: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      cell: try reader.string("cell"), wanted: try reader.integer("wanted"), taken: try reader.integer("taken"),
      matching: try reader.integer("matching"), recent: try reader.integer("recent"),
      alike: try reader.integer("alike"))
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "alike": .integer(alike), "cell": .string(cell), "matching": .integer(matching), "missing": .integer(missing),
      "recent": .integer(recent), "taken": .integer(taken), "wanted": .integer(wanted),
    ]
  }
}

extension FilledBlueprint: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    quiz = try Quiz(QuestionContent(json: reader.value("quiz") ?? .null, path: reader.field("quiz")))
    shortages = try reader.list("shortages") { (value, path) throws(FieldProblem) in
      try CellShortage(json: value, path: path)
    }
    difficulty = try reader.optionalNumber("difficulty")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["difficulty"] = difficulty.map(JSONValue.number)
    object["quiz"] = quiz.content().json
    object["shortages"] = .array(shortages.map(\.json))
    return .object(object)
  }
}
