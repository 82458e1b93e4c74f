public import QuestionModel

/// A page of the attempts of a sitting, as teachers see them, with what each earned.
public struct SittingResults: Sendable, Hashable {
  /// The questions and essays that the attempts of this page met.
  public var items: [ItemHeader]
  /// The attempts, in the order in which they began.
  public var attempts: [AttemptRow]
  /// Where the next page begins; nil on the last one.
  public var next: String?

  /// Most attempts of a page.
  public static let maximumLimit = 1000

  /// A page.
  public init(items: [ItemHeader], attempts: [AttemptRow], next: String? = nil) {
    self.items = items
    self.attempts = attempts
    self.next = next
  }

  /// What an item is about.
  public struct ItemHeader: Sendable, Hashable {
    /// Id of the quiz's item; of what was drawn for each student, that of the question.
    public var id: String
    /// The question and its pinned revision; nil for an essay.
    public var pinned: GradedItem.Pinned?
    /// Its stem, or the essay's text.
    public var stem: String
    /// Id of its section.
    public var section: String
    /// What it is worth.
    public var points: Double
    /// Its tags of the namespace `topic`.
    public var topics: [String]
    /// Its cognitive level.
    public var level: String?

    /// A header.
    public init(
      id: String, pinned: GradedItem.Pinned?, stem: String, section: String, points: Double, topics: [String],
      level: String?
    ) {
      self.id = id
      self.pinned = pinned
      self.stem = stem
      self.section = section
      self.points = points
      self.topics = topics
      self.level = level
    }
  }

  /// What an attempt earned.
  public struct AttemptRow: Sendable, Hashable {
    /// Names the attempt.
    public var id: String
    /// Id of the account; nil where the person was erased, and for one without an account.
    public var account: String?
    /// The name that others see; nil where the person was erased.
    public var candidate: String?
    /// Which attempt of this person it is, from 1.
    public var number: Int
    /// When it began.
    public var started: Timestamp
    /// When it was handed in or ran out; nil while it goes on.
    public var ended: Timestamp?
    /// How many items were answered.
    public var answered: Int
    /// How many steps came too late to count.
    public var late: Int
    /// What it earned so far.
    public var score: AttemptResult.Score
    /// The marks, in the order of this student's paper.
    public var marks: [ItemMark]

    /// A row.
    public init(
      id: String, account: String?, candidate: String?, number: Int, started: Timestamp, ended: Timestamp?,
      answered: Int, late: Int, score: AttemptResult.Score, marks: [ItemMark]
    ) {
      self.id = id
      self.account = account
      self.candidate = candidate
      self.number = number
      self.started = started
      self.ended = ended
      self.answered = answered
      self.late = late
      self.score = score
      self.marks = marks
    }
  }
}

extension SittingResults: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try ItemHeader(json: value, path: path) }
    attempts = try reader.list("attempts") { (value, path) throws(FieldProblem) in
      try AttemptRow(json: value, path: path)
    }
    next = try reader.optionalString("next")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("attempts", .array(attempts.map(\.json))), ("items", .array(items.map(\.json))),
    ])
    object["next"] = next.map(JSONValue.string)
    return .object(object)
  }
}

extension SittingResults.ItemHeader: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    if reader.rest["question"] != nil {
      pinned = GradedItem.Pinned(
        question: try QuestionID(taking: "question", of: &reader), revision: try reader.digest("revision"))
    }
    stem = try reader.string("stem")
    section = try reader.string("section")
    points = try reader.optionalNumber("points") ?? 0
    topics = try reader.strings("topics")
    level = try reader.optionalString("level")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id)
    object["level"] = level.map(JSONValue.string)
    object["points"] = .number(points)
    object["question"] = pinned.map { .string($0.question.description) }
    object["revision"] = pinned.map { .string($0.revision.description) }
    object["section"] = .string(section)
    object["stem"] = .string(stem)
    object["topics"] = .strings(topics)
    return .object(object)
  }
}

extension SittingResults.AttemptRow: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    account = try reader.optionalString("account")
    candidate = try reader.optionalString("candidate")
    number = try reader.integer("number")
    started = try reader.time("started")
    ended = try reader.optionalTime("ended")
    answered = try reader.integer("answered")
    late = try reader.optionalInteger("late") ?? 0
    score = try AttemptResult.Score(json: reader.value("score") ?? [:], path: reader.field("score"))
    marks = try reader.list("marks") { (value, path) throws(FieldProblem) in try ItemMark(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["account"] = account.map(JSONValue.string)
    object["answered"] = .integer(answered)
    object["candidate"] = candidate.map(JSONValue.string)
    object["ended"] = ended.map { .string($0.description) }
    object["id"] = .string(id)
    object["late"] = late == 0 ? nil : .integer(late)
    object["marks"] = .array(marks.map(\.json))
    object["number"] = .integer(number)
    object["score"] = score.json
    object["started"] = .string(started.description)
    return .object(object)
  }
}
