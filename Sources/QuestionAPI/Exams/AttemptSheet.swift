public import QuestionModel

/// An attempt as its student takes it: the paper without any key, and what is saved so far.
public struct AttemptSheet: Sendable, Hashable {
  /// Names the attempt.
  public var id: String
  /// The sitting it belongs to.
  public var sitting: String
  /// What the test is called.
  public var title: String
  /// Which attempt of this student it is, from 1.
  public var number: Int
  /// When it began, by the clock of the bank.
  public var started: Timestamp
  /// When it ends; nil for one without an end.
  public var deadline: Timestamp?
  /// The moment this was said, by the clock of the bank: a clock is run from the difference, never from the client's time.
  public var now: Timestamp
  /// When it was handed in or ran out; nil while it goes on.
  public var ended: Timestamp?
  /// How it is taken.
  public var settings: QuizSettings
  /// The questions in the order of this student.
  public var paper: Paper
  /// The answers that are saved, by item.
  public var responses: [String: Response]
  /// The items marked for another look.
  public var flagged: Set<String>
  /// The items that cannot be answered again.
  public var closed: Set<String>
  /// What may be seen already of items that are closed, where feedback is immediate.
  public var feedback: [ItemResult]

  /// Seconds left when this was said; nil without an end.
  public var secondsLeft: Int? {
    deadline.map { max(0, Int(($0.milliseconds - now.milliseconds + 999) / 1000)) }
  }

  /// A sheet.
  public init(
    id: String, sitting: String, title: String, number: Int, started: Timestamp, deadline: Timestamp?, now: Timestamp,
    ended: Timestamp?, settings: QuizSettings, paper: Paper, responses: [String: Response] = [:],
    flagged: Set<String> = [], closed: Set<String> = [], feedback: [ItemResult] = []
  ) {
    self.id = id
    self.sitting = sitting
    self.title = title
    self.number = number
    self.started = started
    self.deadline = deadline
    self.now = now
    self.ended = ended
    self.settings = settings
    self.paper = paper
    self.responses = responses
    self.flagged = flagged
    self.closed = closed
    self.feedback = feedback
  }
}

extension AttemptSheet: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    sitting = try reader.string("sitting")
    title = try reader.string("title")
    number = try reader.integer("number")
    started = try reader.time("started")
    deadline = try reader.optionalTime("deadline")
    now = try reader.time("now")
    ended = try reader.optionalTime("ended")
    settings = try QuizSettings(json: reader.value("settings") ?? [:], path: reader.field("settings"))
    paper = try Paper(json: reader.value("paper") ?? .null, path: reader.field("paper"))
    responses = try reader.dictionary("responses") { (value, path) throws(FieldProblem) in
      try Response(json: value, path: path)
    }
    flagged = Set(try reader.strings("flagged"))
    closed = Set(try reader.strings("closed"))
    feedback = try reader.list("feedback") { (value, path) throws(FieldProblem) in
      try ItemResult(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["closed"] = .strings(closed.sorted())
    object["deadline"] = deadline.map { .string($0.description) }
    object["ended"] = ended.map { .string($0.description) }
    object["feedback"] = feedback.isEmpty ? nil : .array(feedback.map(\.json))
    object["flagged"] = .strings(flagged.sorted())
    object["id"] = .string(id)
    object["now"] = .string(now.description)
    object["number"] = .integer(number)
    object["paper"] = paper.json
    object["responses"] = .object(JSONObject(responses.map { ($0, $1.json) }))
    object["settings"] = settings.json
    object["sitting"] = .string(sitting)
    object["started"] = .string(started.description)
    object["title"] = .string(title)
    return .object(object)
  }
}

/// What an item earned, with what may be seen of it.
public struct ItemResult: Sendable, Hashable {
  /// What it earned, and why.
  public var mark: ItemMark
  /// What was answered.
  public var response: Response?
  /// The key it was graded by; nil where it may not be seen.
  public var key: AnswerKey?

  /// A result.
  public init(mark: ItemMark, response: Response?, key: AnswerKey?) {
    self.mark = mark
    self.response = response
    self.key = key
  }
}

extension ItemResult: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let (responsePath, keyPath) = (reader.field("response"), reader.field("key"))
    response = try reader.value("response").map { value throws(FieldProblem) in
      try Response(json: value, path: responsePath)
    }
    key = try reader.value("key").map { value throws(FieldProblem) in try AnswerKey(json: value, path: keyPath) }
    mark = try ItemMark(json: .object(reader.rest), path: path)
  }

  /// The JSON form: that of the mark, with more.
  public var json: JSONValue {
    var object = mark.json.object ?? JSONObject()
    object["key"] = key?.json
    object["response"] = response?.json
    return .object(object)
  }
}
