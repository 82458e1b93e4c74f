extension MemoryState: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    stability = try Self.number("stability", within: Self.stabilities, from: &reader)
    difficulty = try Self.number("difficulty", within: Self.difficulties, from: &reader)
    phase = try Phase(taking: &reader)
    reviewed = try Self.time("reviewed", from: &reader)
    due = try Self.time("due", from: &reader)
    repetitions = try Self.count("repetitions", atLeast: 1, from: &reader)
    lapses = try Self.count("lapses", atLeast: 0, from: &reader)
  }

  /// The JSON form; `step` is there only on a step of minutes.
  public var json: JSONValue {
    var object = JSONObject([
      ("difficulty", .number(difficulty)), ("due", .string(due.description)), ("lapses", .integer(lapses)),
      ("phase", .string(phase.name)), ("repetitions", .integer(repetitions)),
      ("reviewed", .string(reviewed.description)), ("stability", .number(stability)),
    ])
    object["step"] = phase.step.map { .integer($0) }
    return .object(object)
  }

  private static func number(
    _ name: String, within bounds: ClosedRange<Double>, from reader: inout FieldReader
  ) throws(FieldProblem) -> Double {
    guard let number = try reader.optionalNumber(name) else { throw FieldProblem(reader.field(name), "is missing") }
    guard bounds.contains(number) else {
      throw FieldProblem(
        reader.field(name), "must lie between \(bounds.lowerBound) and \(bounds.upperBound), not be \(number)")
    }
    return number
  }

  private static func time(_ name: String, from reader: inout FieldReader) throws(FieldProblem) -> Timestamp {
    guard let time = Timestamp(try reader.string(name)) else {
      throw FieldProblem(reader.field(name), "must be an RFC 3339 time in UTC")
    }
    return time
  }

  private static func count(
    _ name: String, atLeast least: Int, from reader: inout FieldReader
  ) throws(FieldProblem) -> Int {
    let count = try reader.integer(name)
    guard count >= least else { throw FieldProblem(reader.field(name), "must be \(least) or more, not \(count)") }
    return count
  }
}

extension MemoryState.Phase {
  fileprivate var name: String {
    switch self {
    case .learning: "learning"
    case .review: "review"
    case .relearning: "relearning"
    }
  }

  /// The step of minutes it stands on; nil where it is on days.
  var step: Int? {
    switch self {
    case .learning(let step), .relearning(let step): step
    case .review: nil
    }
  }

  fileprivate init(taking reader: inout FieldReader) throws(FieldProblem) {
    let name = try reader.string("phase")
    let step = try reader.optionalInteger("step") ?? 0
    guard (0..<MemoryScheduler.maximumSteps).contains(step) else {
      throw FieldProblem(
        reader.field("step"), "must lie between 0 and \(MemoryScheduler.maximumSteps - 1), not be \(step)")
    }
    switch name {
    case "learning": self = .learning(step: step)
    case "review": self = .review
    case "relearning": self = .relearning(step: step)
    default:
      throw FieldProblem(reader.field("phase"), "must be \"learning\", \"review\" or \"relearning\", not \"\(name)\"")
    }
  }
}
