public import QuestionModel

/// What an attempt earned, as far as whoever asks may see it.
public struct AttemptResult: Sendable, Hashable {
  /// Names the attempt.
  public var id: String
  /// The sitting it belongs to.
  public var sitting: String
  /// What the test is called.
  public var title: String
  /// Whose attempt it is, as a teacher sees it.
  public var candidate: String?
  /// When it began.
  public var started: Timestamp
  /// When it was handed in or ran out; nil while it goes on.
  public var ended: Timestamp?
  /// How many items there are.
  public var count: Int
  /// How many of them were answered.
  public var answered: Int
  /// How many steps came too late to count.
  public var late: Int
  /// The marks; nil while they may not be seen.
  public var score: Score?
  /// When the marks may be seen, where that is known.
  public var visibleFrom: Timestamp?
  /// Item by item, in the order of this student's paper; empty where no more than the score may be seen.
  public var items: [ItemResult]
  /// The paper as the student had it; nil where no more than the score may be seen.
  public var paper: Paper?

  /// A result of which no mark may be seen.
  public init(
    id: String, sitting: String, title: String, candidate: String?, started: Timestamp, ended: Timestamp?, count: Int,
    answered: Int, late: Int
  ) {
    self.id = id
    self.sitting = sitting
    self.title = title
    self.candidate = candidate
    self.started = started
    self.ended = ended
    self.count = count
    self.answered = answered
    self.late = late
    items = []
  }

  /// What was earned in all.
  public struct Score: Sendable, Hashable {
    /// Points earned.
    public var points: Double
    /// Points there were.
    public var maximum: Double
    /// Whether it is passed; nil where nobody passes or fails.
    public var isPassed: Bool?
    /// How many items wait for a teacher, whose points are not in it.
    public var waiting: Int

    /// A score.
    public init(points: Double, maximum: Double, isPassed: Bool? = nil, waiting: Int = 0) {
      self.points = points
      self.maximum = maximum
      self.isPassed = isPassed
      self.waiting = waiting
    }

    /// The score of some marks.
    ///
    /// - Parameters:
    ///   - marks: all marks of an attempt.
    ///   - passMark: the share that is needed; nil where nobody passes or fails.
    public init(_ marks: [ItemMark], passMark: Double?) {
      points = marks.reduce(0) { $0 + $1.points }
      maximum = marks.reduce(0) { $0 + $1.maximum }
      waiting = marks.count { $0.reason == .waits }
      let needed = passMark.map { $0 * maximum - 1e-9 }
      let (points, waiting) = (points, waiting)
      // What still waits may be what is missing.
      isPassed = needed.flatMap { points >= $0 ? true : waiting > 0 ? nil : false }
    }
  }
}

extension AttemptResult.Score: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    points = try reader.optionalNumber("points") ?? 0
    maximum = try reader.optionalNumber("maximum") ?? 0
    if reader.rest["isPassed"] != nil { isPassed = try reader.flag("isPassed") }
    waiting = try reader.optionalInteger("waiting") ?? 0
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("maximum", .number(maximum)), ("points", .number(points)), ("waiting", .integer(waiting)),
    ])
    object["isPassed"] = isPassed.map(JSONValue.bool)
    return .object(object)
  }
}

extension AttemptResult: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    sitting = try reader.string("sitting")
    title = try reader.string("title")
    candidate = try reader.optionalString("candidate")
    started = try reader.time("started")
    ended = try reader.optionalTime("ended")
    count = try reader.integer("count")
    answered = try reader.integer("answered")
    late = try reader.optionalInteger("late") ?? 0
    let (scorePath, paperPath) = (reader.field("score"), reader.field("paper"))
    score = try reader.value("score").map { value throws(FieldProblem) in try Score(json: value, path: scorePath) }
    visibleFrom = try reader.optionalTime("visibleFrom")
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try ItemResult(json: value, path: path) }
    paper = try reader.value("paper").map { value throws(FieldProblem) in try Paper(json: value, path: paperPath) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["answered"] = .integer(answered)
    object["candidate"] = candidate.map(JSONValue.string)
    object["count"] = .integer(count)
    object["ended"] = ended.map { .string($0.description) }
    object["id"] = .string(id)
    object["items"] = .array(items.map(\.json))
    object["late"] = late == 0 ? nil : .integer(late)
    object["paper"] = paper?.json
    object["score"] = score?.json
    object["sitting"] = .string(sitting)
    object["started"] = .string(started.description)
    object["title"] = .string(title)
    object["visibleFrom"] = visibleFrom.map { .string($0.description) }
    return .object(object)
  }
}
