public import QuestionModel

/// Asks for a quiz to be given.
public struct SittingDraft: Sendable, Hashable, JSONConvertible {
  /// The quiz.
  public var quiz: QuestionID
  /// Its revision; nil for the one it has now.
  public var revision: RevisionID?
  /// What students read; nil for the quiz's title.
  public var title: String?
  /// When it may be begun; nil for at once.
  public var opens: Timestamp?
  /// When every attempt ends; nil for never.
  public var closes: Timestamp?
  /// What a student types to begin; nil for nothing.
  public var accessCode: String?
  /// Ids or names of the classes whose students may take it; with no class and no person, everybody may.
  public var classes: [String] = []
  /// Ids or names of people who may take it besides.
  public var people: [String] = []
  /// How it is taken; nil for as the quiz says.
  public var settings: QuizSettings?

  /// A draft that gives a quiz to everybody at once.
  public init(quiz: QuestionID) { self.quiz = quiz }

  /// Most letters of a title.
  public static let maximumTitle = 200
  /// Most letters of an access code.
  public static let maximumCode = 64

  /// What is wrong with it.
  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if let opens, let closes, closes <= opens { problems.append(FieldProblem("closes", "must come after it opens")) }
    problems += Self.problems(title: title, code: accessCode)
    if classes.count > 1000 { problems.append(FieldProblem("classes", "are more than 1000")) }
    if people.count > 10_000 { problems.append(FieldProblem("people", "are more than 10000")) }
    return problems
  }

  static func problems(title: String?, code: String?) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if let title, title.trimmed.isEmpty || title.count > maximumTitle {
      problems.append(FieldProblem("title", "must have 1 to \(maximumTitle) letters"))
    }
    if let code, code.trimmed.isEmpty || code.count > maximumCode {
      problems.append(FieldProblem("accessCode", "must have 1 to \(maximumCode) letters"))
    }
    return problems
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    quiz = try QuestionID(taking: "quiz", of: &reader)
    revision = try reader.optionalDigest("revision")
    title = try reader.optionalString("title")
    opens = try reader.optionalTime("opens")
    closes = try reader.optionalTime("closes")
    accessCode = try reader.optionalString("accessCode")
    classes = try reader.strings("classes")
    people = try reader.strings("people")
    let settingsPath = reader.field("settings")
    settings = try reader.value("settings").map { value throws(FieldProblem) in
      try QuizSettings(json: value, path: settingsPath)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["accessCode"] = accessCode.map(JSONValue.string)
    object["classes"] = classes.isEmpty ? nil : .strings(classes)
    object["closes"] = closes.map { .string($0.description) }
    object["opens"] = opens.map { .string($0.description) }
    object["people"] = people.isEmpty ? nil : .strings(people)
    object["quiz"] = .string(quiz.description)
    object["revision"] = revision.map { .string($0.description) }
    object["settings"] = settings?.json
    object["title"] = title.map(JSONValue.string)
    return .object(object)
  }
}

/// What is to be otherwise with a sitting; what is nil stays as it is.
public struct SittingChange: Sendable, Hashable, JSONConvertible {
  /// What students read.
  public var title: String?
  /// When it may be begun.
  public var opens: Timestamp?
  /// When every attempt ends.
  public var closes: Timestamp?
  /// What a student types to begin; empty takes the code away.
  public var accessCode: String?
  /// Ids or names of the classes whose students may take it.
  public var classes: [String]?
  /// Ids or names of people who may take it besides.
  public var people: [String]?
  /// True lets students see their marks, false hides them again.
  public var isReleased: Bool?

  /// A change of nothing.
  public init() {}

  /// What is wrong with it.
  public var problems: [FieldProblem] {
    SittingDraft.problems(title: title, code: accessCode?.isEmpty == true ? nil : accessCode)
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    title = try reader.optionalString("title")
    opens = try reader.optionalTime("opens")
    closes = try reader.optionalTime("closes")
    accessCode = try reader.optionalString("accessCode")
    if reader.rest["classes"] != nil { classes = try reader.strings("classes") }
    if reader.rest["people"] != nil { people = try reader.strings("people") }
    if reader.rest["isReleased"] != nil { isReleased = try reader.flag("isReleased") }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["accessCode"] = accessCode.map(JSONValue.string)
    object["classes"] = classes.map { .strings($0) }
    object["closes"] = closes.map { .string($0.description) }
    object["isReleased"] = isReleased.map(JSONValue.bool)
    object["opens"] = opens.map { .string($0.description) }
    object["people"] = people.map { .strings($0) }
    object["title"] = title.map(JSONValue.string)
    return .object(object)
  }
}

/// Asks for an attempt to begin.
public struct BeginRequest: Sendable, Hashable, JSONConvertible {
  /// What the student typed; nil where the sitting asks for nothing.
  public var accessCode: String?

  /// A request.
  public init(accessCode: String? = nil) { self.accessCode = accessCode }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    accessCode = try reader.optionalString("accessCode")
  }

  /// The JSON form.
  public var json: JSONValue { .object(JSONObject(accessCode.map { [("accessCode", .string($0))] } ?? [])) }
}

extension FieldReader {
  /// Takes a SHA-256 digest that may be missing.
  mutating func optionalDigest(_ name: String) throws(FieldProblem) -> ContentDigest? {
    guard let text = try optionalString(name) else { return nil }
    guard let digest = ContentDigest(text) else { throw FieldProblem(field(name), "must be 64 hexadecimal digits") }
    return digest
  }

  /// Takes a SHA-256 digest that must be there.
  mutating func digest(_ name: String) throws(FieldProblem) -> ContentDigest {
    guard let digest = try optionalDigest(name) else { throw FieldProblem(field(name), "is missing") }
    return digest
  }
}
