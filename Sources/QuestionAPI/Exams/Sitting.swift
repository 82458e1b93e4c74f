public import QuestionModel

/// A quiz as it is given: one revision of it, when, to whom, and how. It stays in its bank, as attempts do.
public struct Sitting: Sendable, Hashable {
  /// Random, and the same for as long as it exists.
  public var id: String
  /// The quiz.
  public var quiz: QuestionID
  /// The revision of the quiz that is taken; what is edited later changes nothing here.
  public var revision: RevisionID
  /// What students read: the quiz's title where nothing else was said.
  public var title: String
  /// When it may be begun; nil for at once.
  public var opens: Timestamp?
  /// When every attempt ends; nil for never.
  public var closes: Timestamp?
  /// What a student types to begin; nil where there is none, and for who only takes it.
  public var accessCode: String?
  /// Whether a student types something to begin.
  public var needsCode: Bool
  /// Ids of the classes whose students may take it; with no class and no person, everybody may.
  public var classes: [String]
  /// Ids of people who may take it besides.
  public var people: [String]
  /// How it is taken.
  public var settings: QuizSettings
  /// How many questions and essays each student meets.
  public var count: Int
  /// What they are worth together.
  public var total: Double
  /// When the marks were released; nil while they are not.
  public var released: Timestamp?
  /// What was decided about questions that turned out to be wrong.
  public var remedies: [QuestionRemedy]
  /// When it was made.
  public var created: Timestamp
  /// Who made it.
  public var author: String?
  /// How many attempts there are; of who only takes it, their own.
  public var attempts: Int
  /// How many of them are over, where one sitting was asked for by a teacher; nil elsewhere.
  public var ended: Int?
  /// The attempts of whoever asks, in the order in which they began.
  public var own: [OwnAttempt]

  /// A sitting.
  public init(
    id: String, quiz: QuestionID, revision: RevisionID, title: String, opens: Timestamp?, closes: Timestamp?,
    accessCode: String?, needsCode: Bool, classes: [String], people: [String], settings: QuizSettings, count: Int,
    total: Double, released: Timestamp?, remedies: [QuestionRemedy], created: Timestamp, author: String?, attempts: Int,
    own: [OwnAttempt] = []
  ) {
    self.id = id
    self.quiz = quiz
    self.revision = revision
    self.title = title
    self.opens = opens
    self.closes = closes
    self.accessCode = accessCode
    self.needsCode = needsCode
    self.classes = classes
    self.people = people
    self.settings = settings
    self.count = count
    self.total = total
    self.released = released
    self.remedies = remedies
    self.created = created
    self.author = author
    self.attempts = attempts
    self.own = own
  }

  /// Whether it may be begun or gone on with.
  ///
  /// - Parameter now: by the clock of the bank.
  /// - Returns: false before it opens and once it is closed.
  public func isOpen(at now: Timestamp) -> Bool {
    (opens.map { now >= $0 } ?? true) && !isClosed(at: now)
  }

  /// Whether nobody can take it any more.
  ///
  /// - Parameter now: by the clock of the bank.
  /// - Returns: true from its end on.
  public func isClosed(at now: Timestamp) -> Bool { closes.map { now >= $0 } ?? false }
}

extension Sitting: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    quiz = try QuestionID(taking: "quiz", of: &reader)
    revision = try reader.digest("revision")
    title = try reader.string("title")
    opens = try reader.optionalTime("opens")
    closes = try reader.optionalTime("closes")
    accessCode = try reader.optionalString("accessCode")
    needsCode = try reader.flag("needsCode")
    classes = try reader.strings("classes")
    people = try reader.strings("people")
    settings = try QuizSettings(json: reader.value("settings") ?? [:], path: reader.field("settings"))
    count = try reader.integer("count")
    total = try reader.optionalNumber("total") ?? 0
    released = try reader.optionalTime("released")
    remedies = try reader.list("remedies") { (value, path) throws(FieldProblem) in
      try QuestionRemedy(json: value, path: path)
    }
    created = try reader.time("created")
    author = try reader.optionalString("author")
    attempts = try reader.optionalInteger("attempts") ?? 0
    ended = try reader.optionalInteger("ended")
    own = try reader.list("own") { (value, path) throws(FieldProblem) in try OwnAttempt(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["accessCode"] = accessCode.map(JSONValue.string)
    object["attempts"] = .integer(attempts)
    object["author"] = author.map(JSONValue.string)
    object["classes"] = .strings(classes)
    object["closes"] = closes.map { .string($0.description) }
    object["count"] = .integer(count)
    object["created"] = .string(created.description)
    object["ended"] = ended.map { .integer($0) }
    object["id"] = .string(id)
    object["needsCode"] = .bool(needsCode)
    object["opens"] = opens.map { .string($0.description) }
    object["own"] = own.isEmpty ? nil : .array(own.map(\.json))
    object["people"] = .strings(people)
    object["quiz"] = .string(quiz.description)
    object["released"] = released.map { .string($0.description) }
    object["remedies"] = .array(remedies.map(\.json))
    object["revision"] = .string(revision.description)
    object["settings"] = settings.json
    object["title"] = .string(title)
    object["total"] = .number(total)
    return .object(object)
  }
}

/// What was decided about a question after it was given.
public struct QuestionRemedy: Sendable, Hashable, JSONConvertible {
  /// What is done.
  public enum Kind: Sendable, Hashable {
    /// Answers are graded by the key of another revision, by the ids of its options.
    case revision(RevisionID)
    /// Everybody gets the whole mark.
    case everyone
    /// It counts for nobody.
    case void
  }

  /// The question.
  public var question: QuestionID
  /// What is done.
  public var kind: Kind

  /// A remedy.
  public init(question: QuestionID, kind: Kind) {
    self.question = question
    self.kind = kind
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    question = try QuestionID(taking: "question", of: &reader)
    switch try reader.string("remedy") {
    case "revision": kind = .revision(try reader.digest("revision"))
    case "everyone": kind = .everyone
    case "void": kind = .void
    case let name:
      throw FieldProblem(reader.field("remedy"), "must be one of revision, everyone, void, not \"\(name)\"")
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("question", .string(question.description))])
    switch kind {
    case .revision(let revision):
      object["remedy"] = "revision"
      object["revision"] = .string(revision.description)
    case .everyone: object["remedy"] = "everyone"
    case .void: object["remedy"] = "void"
    }
    return .object(object)
  }
}
