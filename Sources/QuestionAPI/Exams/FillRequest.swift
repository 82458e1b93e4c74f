public import QuestionModel

/// A blueprint to fill with questions.
public struct FillRequest: Sendable, Hashable {
  /// Which plan is filled.
  public enum Plan: Sendable, Hashable {
    /// One that the bank keeps, as it is now.
    case stored(QuestionID)
    /// One that is being written.
    case draft(Blueprint)
  }

  /// Which plan is filled.
  public var plan: Plan
  /// What draws: the same plan, bank and seed give the same test.
  public var seed: UInt64

  /// A request.
  public init(_ plan: Plan, seed: UInt64) {
    self.plan = plan
    self.seed = seed
  }
}

extension FillRequest: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    if let text = try reader.optionalString("blueprint") {
      guard let id = QuestionID(text) else { throw FieldProblem(reader.field("blueprint"), "must be a UUID") }
      plan = .stored(id)
    } else {
      let content = try QuestionContent(json: reader.value("content") ?? .null, path: reader.field("content"))
      plan = .draft(try Blueprint(content))
    }
    seed = try reader.seed("seed")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    switch plan {
    case .stored(let id): object["blueprint"] = .string(id.description)
    case .draft(let blueprint): object["content"] = blueprint.content().json
    }
    object["seed"] = .string(String(seed))
    return .object(object)
  }
}

extension FieldReader {
  /// Takes a seed: a whole number, or one as text, since not every one is exact as a JSON number.
  mutating func seed(_ name: String) throws(FieldProblem) -> UInt64 {
    switch value(name) {
    case .number(let number)?:
      if let seed = UInt64(exactly: number) { return seed }
    case .string(let text)?:
      if let seed = UInt64(text) { return seed }
    case nil: throw FieldProblem(field(name), "is missing")
    default: break
    }
    throw FieldProblem(field(name), "must be a whole number from 0, or one as text")
  }
}
