public import QuestionModel

/// What an exchange came to, for people.
public struct SyncOutcome: Sendable, Hashable {
  /// Revisions that are new here.
  public var pulled = 0
  /// Revisions that are new there.
  public var pushed = 0
  /// Revisions that one of the banks had already.
  public var unchanged = 0
  /// Questions whose versions were merged without a person.
  public var merged = 0
  /// Questions that a person has to merge.
  public var conflicts = 0
  /// Questions that went out of view here.
  public var evicted = 0
  /// Revisions that wait for the other bank's reviewers.
  public var proposed = 0
  /// Revisions of this bank's that reviewers of the other bank, or of one beyond it, have taken in.
  public var accepted = 0
  /// Revisions that wait for their parents, here or there.
  public var waiting = 0
  /// Media that were fetched or sent.
  public var media = 0
  /// What was refused, here or there: the first ones.
  public var refused: [SyncRefusal] = []
  /// How much was refused.
  public var refusals = 0
  /// Whether everything was compared.
  public var wasRepaired = false
  /// Requests that were made.
  public var requests = 0
  /// Bytes that were sent.
  public var bytesSent = 0
  /// Bytes that were received.
  public var bytesReceived = 0
  /// How long it took, as who drives the exchange measured it.
  public var milliseconds: Int64 = 0
  /// Why it ended before its end, in English; nil where it did not.
  public var fault: String?
  /// What kind of end that was; nil where it is not told.
  public var ending: SyncEnding?

  /// The outcome of nothing.
  public init() {}

  /// Whether it came to its end.
  public var isComplete: Bool { fault == nil }

  mutating func note(_ refusals: [SyncRefusal], most: Int) {
    self.refusals += refusals.count
    refused += refusals.prefix(max(0, most - refused.count))
  }
}

extension SyncOutcome: JSONConvertible {
  private static var counts: [(name: String, path: WritableKeyPath<SyncOutcome, Int>)] {
    [
      ("pulled", \.pulled), ("pushed", \.pushed), ("unchanged", \.unchanged), ("merged", \.merged),
      ("conflicts", \.conflicts), ("evicted", \.evicted), ("proposed", \.proposed), ("accepted", \.accepted),
      ("waiting", \.waiting),
      ("media", \.media), ("refusals", \.refusals), ("requests", \.requests), ("bytesSent", \.bytesSent),
      ("bytesReceived", \.bytesReceived),
    ]
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init()
    for count in Self.counts { self[keyPath: count.path] = try reader.optionalInteger(count.name) ?? 0 }
    refused = try reader.list("refused") { (value, path) throws(FieldProblem) in
      try SyncRefusal(json: value, path: path)
    }
    wasRepaired = try reader.flag("wasRepaired")
    milliseconds = Int64(try reader.optionalInteger("milliseconds") ?? 0)
    fault = try reader.optionalString("fault")
    ending = try reader.optionalString("ending").flatMap { SyncEnding(rawValue: $0) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject(Self.counts.map { ($0.name, .integer(self[keyPath: $0.path])) })
    object["refused"] = .array(refused.map(\.json))
    object["wasRepaired"] = .bool(wasRepaired)
    object["milliseconds"] = .integer(milliseconds)
    object["fault"] = fault.map(JSONValue.string)
    object["ending"] = ending.map { .string($0.rawValue) }
    return .object(object)
  }
}

extension SyncRefusal: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let id = ContentDigest(try reader.string("id")) else {
      throw FieldProblem(reader.field("id"), "must be 64 hexadecimal digits")
    }
    let kind = try reader.optionalString("kind").flatMap { Kind(rawValue: $0) } ?? .other
    self.init(id: id, kind: kind, subject: try reader.optionalString("subject"), reason: try reader.string("reason"))
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("id", .string(id.description)), ("kind", .string(kind.rawValue)), ("reason", .string(reason)),
    ])
    object["subject"] = subject.map(JSONValue.string)
    return .object(object)
  }
}

/// How far an exchange is, for a screen.
public struct SyncProgress: Sendable, Hashable {
  /// What is being done.
  public enum Phase: String, Sendable, Hashable, CaseIterable {
    /// A first clone.
    case cloning
    /// The other bank's feed.
    case pulling
    /// A comparison of everything.
    case comparing
    /// Questions that differ or lack a parent.
    case fetching
    /// Pictures and sounds, either way.
    case media
    /// This bank's feed.
    case pushing
  }

  /// What is being done.
  public var phase: Phase
  /// How much of it is done: parts, revisions or questions.
  public var done: Int
  /// How much there is; nil where it is not known.
  public var total: Int?

  /// A stage of its parts.
  public init(phase: Phase, done: Int, total: Int? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}

extension SyncProgress: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let name = try reader.string("phase")
    guard let phase = Phase(rawValue: name) else {
      let names = Phase.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(reader.field("phase"), "must be one of \(names), not \"\(name)\"")
    }
    self.init(phase: phase, done: try reader.integer("done"), total: try reader.optionalInteger("total"))
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("done", .integer(done)), ("phase", .string(phase.rawValue))])
    object["total"] = total.map { .integer($0) }
    return .object(object)
  }
}
