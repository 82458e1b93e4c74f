public import QuestionModel

/// Steps of an attempt on their way to the bank.
public struct AttemptSteps: Sendable, Hashable, JSONConvertible {
  /// The steps, in the order in which they were taken.
  public var steps: [AttemptEvent]

  /// Most steps of one request.
  public static let maximumCount = 500

  /// Some steps.
  public init(_ steps: [AttemptEvent]) { self.steps = steps }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    steps = try reader.list("steps") { (value, path) throws(FieldProblem) in try AttemptEvent(json: value, path: path) }
    guard (1...Self.maximumCount).contains(steps.count) else {
      throw FieldProblem(reader.field("steps"), "must be 1 to \(Self.maximumCount), not \(steps.count)")
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["steps": .array(steps.map(\.json))] }
}

/// What became of steps: sent once they are on the disk.
public struct AttemptReceipt: Sendable, Hashable {
  /// What became of one step.
  public struct Line: Sendable, Hashable {
    /// Who sent it.
    public var writer: String
    /// Its number among the steps of who sent it.
    public var sequence: Int
    /// `saved`, `known`, `outdated`, `late` or `refused`.
    public var outcome: Outcome
    /// Why it was refused.
    public var reason: String?

    /// A line.
    public init(writer: String, sequence: Int, outcome: Outcome, reason: String? = nil) {
      self.writer = writer
      self.sequence = sequence
      self.outcome = outcome
      self.reason = reason
    }
  }

  /// What becomes of a step.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It is kept, and it counts.
    case saved
    /// It was kept before.
    case known
    /// It is kept, but a later step of the same writer counts.
    case outdated
    /// It is kept, but came after the end.
    case late
    /// It is not kept.
    case refused
  }

  /// One line a step, in the order in which they came.
  public var lines: [Line]
  /// The moment this was said, by the clock of the bank.
  public var now: Timestamp
  /// When the attempt ends.
  public var deadline: Timestamp?
  /// When it was handed in or ran out; nil while it goes on.
  public var ended: Timestamp?
  /// How many items have a saved answer.
  public var answered: Int
  /// What may be seen now of the items that these steps closed.
  public var feedback: [ItemResult]

  /// A receipt.
  public init(
    lines: [Line], now: Timestamp, deadline: Timestamp?, ended: Timestamp?, answered: Int, feedback: [ItemResult] = []
  ) {
    self.lines = lines
    self.now = now
    self.deadline = deadline
    self.ended = ended
    self.answered = answered
    self.feedback = feedback
  }
}

extension AttemptReceipt.Line {
  /// The line of a verdict.
  ///
  /// - Parameters:
  ///   - verdict: what became of the step.
  ///   - event: the step.
  public init(_ verdict: AttemptVerdict, on event: AttemptEvent) {
    let outcome: AttemptReceipt.Outcome =
      switch verdict {
      case .counts: .saved
      case .known: .known
      case .outdated: .outdated
      case .late: .late
      case .refused: .refused
      }
    var reason: String?
    if case .refused(let refusal) = verdict { reason = refusal.description }
    self.init(writer: event.writer, sequence: event.sequence, outcome: outcome, reason: reason)
  }
}

extension AttemptReceipt: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    lines = try reader.list("steps") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      guard let outcome: Outcome = try reader.choice("outcome") else {
        throw FieldProblem(reader.field("outcome"), "is missing")
      }
      return Line(
        writer: try reader.string("writer"), sequence: try reader.integer("sequence"), outcome: outcome,
        reason: try reader.optionalString("reason"))
    }
    now = try reader.time("now")
    deadline = try reader.optionalTime("deadline")
    ended = try reader.optionalTime("ended")
    answered = try reader.integer("answered")
    feedback = try reader.list("feedback") { (value, path) throws(FieldProblem) in
      try ItemResult(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["answered"] = .integer(answered)
    object["deadline"] = deadline.map { .string($0.description) }
    object["ended"] = ended.map { .string($0.description) }
    object["feedback"] = feedback.isEmpty ? nil : .array(feedback.map(\.json))
    object["now"] = .string(now.description)
    object["steps"] = .array(
      lines.map { line in
        var object = JSONObject()
        object["outcome"] = .string(line.outcome.rawValue)
        object["reason"] = line.reason.map(JSONValue.string)
        object["sequence"] = .integer(line.sequence)
        object["writer"] = .string(line.writer)
        return .object(object)
      })
    return .object(object)
  }
}
