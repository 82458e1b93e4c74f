public import QuestionModel

/// What this machine holds of an attempt: the steps that the bank has not acknowledged. The paper is not in it, for the
/// bank gives it again.
public struct ExamRecord: Sendable, Hashable {
  /// Names the attempt.
  public let attempt: String
  /// The bank that it belongs to.
  public var bank: String
  /// The sitting that it belongs to.
  public let sitting: String
  /// What the test is called.
  public let title: String
  /// The steps, in the order in which they were taken.
  public let steps: [AttemptEvent]
  /// Counts the states of an attempt; a higher one is newer.
  public let version: Int

  /// A record.
  public init(
    attempt: String, bank: String = "", sitting: String, title: String, steps: [AttemptEvent], version: Int
  ) {
    self.attempt = attempt
    self.bank = bank
    self.sitting = sitting
    self.title = title
    self.steps = steps
    self.version = version
  }

  /// How many questions have something that is not saved.
  public var unsavedCount: Int { Set(steps.compactMap(\.item)).count }
  /// Whether it was handed in, and the bank does not know yet.
  public var isHandedIn: Bool { steps.contains { $0.kind == .submitted } }
}

extension ExamRecord: JSONConvertible {
  /// The layout of a journal entry that this version writes and reads.
  static let format = "exam/1"

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let format = try reader.string("format")
    guard format == Self.format else {
      throw FieldProblem(reader.field("format"), "must be \"\(Self.format)\", not \"\(format)\"")
    }
    attempt = try reader.string("attempt")
    bank = try reader.string("bank")
    sitting = try reader.string("sitting")
    title = try reader.string("title")
    steps = try reader.list("steps") { (value, path) throws(FieldProblem) in try AttemptEvent(json: value, path: path) }
    version = try reader.integer("version")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "attempt": .string(attempt), "bank": .string(bank), "format": .string(Self.format),
      "sitting": .string(sitting), "steps": .array(steps.map(\.json)), "title": .string(title),
      "version": .integer(version),
    ]
  }
}
