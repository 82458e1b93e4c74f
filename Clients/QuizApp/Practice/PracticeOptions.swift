public import QuestionModel

/// What a practice quiz is made of and how it runs.
public struct PracticeOptions: Sendable, Hashable {
  /// Most questions of one quiz.
  public static let maximumCount = 200

  /// Which questions come first.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// Drawn and mixed by the seed.
    case shuffled
    /// As the search finds them.
    case asFound
  }

  /// How the questions are chosen among those that the search finds.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// By the order alone.
    case free
    /// Those that are about to be forgotten, and some new ones.
    case due
    /// Those of topics in which the student is weak.
    case weak
    /// One after another, each as hard as the student can just do.
    case adaptive
  }

  /// When one is told what was right.
  public enum Feedback: String, Sendable, Hashable, CaseIterable {
    /// After each answer.
    case immediate
    /// When all is done.
    case final
  }

  /// How the questions are chosen.
  public var mode: Mode
  /// The search that finds the questions; only published ones are taken.
  public var query: String
  /// How many questions, 1 to 200.
  public var count: Int
  /// The order of the questions.
  public var order: Order
  /// When answers are graded.
  public var feedback: Feedback
  /// Time for all of it in minutes; nil without a clock.
  public var minutes: Int?
  /// What draws and mixes; nil takes one at random.
  public var seed: UInt64?

  /// Options.
  public init(
    mode: Mode = .free, query: String = "", count: Int = 10, order: Order = .shuffled,
    feedback: Feedback = .immediate, minutes: Int? = nil, seed: UInt64? = nil
  ) {
    self.mode = mode
    self.query = query
    self.count = Swift.min(Swift.max(1, count), Self.maximumCount)
    self.order = order
    self.feedback = feedback
    self.minutes = minutes
    self.seed = seed
  }

  /// Options to practise one question; of a passage all its questions, as they stand.
  init(of id: QuestionID, kind: QuestionKind?) {
    self = kind == .passage ? Self(query: "passage:\(id)", order: .asFound) : Self(query: "id:\(id)", count: 1)
  }

  /// The search with what students may not see left out.
  var publishedQuery: String {
    query.trimmed.isEmpty ? "status:published" : "(\(query)) status:published"
  }
}

extension PracticeOptions: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let order = try reader.string("order")
    let feedback = try reader.string("feedback")
    let mode = try reader.optionalString("mode") ?? Mode.free.rawValue
    guard let order = Order(rawValue: order), let feedback = Feedback(rawValue: feedback),
      let mode = Mode(rawValue: mode)
    else { throw FieldProblem(path, "must name a mode, an order and a feedback that this version knows") }
    self.init(
      mode: mode, query: try reader.string("query"), count: try reader.integer("count"), order: order,
      feedback: feedback,
      minutes: try reader.optionalInteger("minutes"),
      // A seed has more bits than a JSON number keeps.
      seed: try reader.optionalString("seed").flatMap { UInt64($0) })
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("count", .integer(count)), ("feedback", .string(feedback.rawValue)), ("order", .string(order.rawValue)),
      ("query", .string(query)),
    ])
    if mode != .free { object["mode"] = .string(mode.rawValue) }
    object["minutes"] = minutes.map { .integer($0) }
    object["seed"] = seed.map { .string(String($0)) }
    return .object(object)
  }
}
