/// One step of an attempt, as it is kept for good: whatever is known of an attempt follows from its steps.
public struct AttemptEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// The student answered; nil takes the answer back.
    case answered(item: String, Response?)
    /// The student marked an item for another look, or unmarked it.
    case flagged(item: String, Bool)
    /// The student is done with an item and cannot answer it again: its key was asked for, or it was left behind.
    case closed(item: String)
    /// The student handed the paper in.
    case submitted
    /// A teacher gave more seconds.
    case extended(seconds: Int)
    /// A teacher let a student go on who had handed in.
    case reopened
    /// A teacher marked an item; nil leaves it to the machine again.
    case marked(item: String, points: Double?, comment: String?)
  }

  /// What happened.
  public var kind: Kind
  /// Names who sent it: a client at one machine, drawn anew at each start; a teacher's account for a teacher's steps.
  public var writer: String
  /// Counts the steps of its writer, from 1.
  public var sequence: Int

  /// A step.
  public init(_ kind: Kind, writer: String, sequence: Int) {
    self.kind = kind
    self.writer = writer
    self.sequence = sequence
  }

  /// Most bytes of a writer's name.
  public static let maximumWriter = 64

  /// Whether a student takes it, and no teacher.
  public var isStudents: Bool {
    switch kind {
    case .answered, .flagged, .closed, .submitted: true
    case .extended, .reopened, .marked: false
    }
  }

  /// The item that it is about.
  public var item: String? {
    switch kind {
    case .answered(let item, _), .flagged(let item, _), .closed(let item), .marked(let item, _, _): item
    case .submitted, .extended, .reopened: nil
    }
  }
}

extension AttemptEvent: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let name = try reader.string("kind")
    switch name {
    case "answered":
      let responsePath = reader.field("response")
      let response = try reader.value("response").map { value throws(FieldProblem) in
        try Response(json: value, path: responsePath)
      }
      kind = .answered(item: try reader.string("item"), response)
    case "flagged": kind = .flagged(item: try reader.string("item"), try reader.flag("isFlagged"))
    case "closed": kind = .closed(item: try reader.string("item"))
    case "submitted": kind = .submitted
    case "extended": kind = .extended(seconds: try reader.integer("seconds"))
    case "reopened": kind = .reopened
    case "marked":
      kind = .marked(
        item: try reader.string("item"), points: try reader.optionalNumber("points"),
        comment: try reader.optionalString("comment"))
    default: throw FieldProblem(reader.field("kind"), "\"\(name)\" is no step of an attempt")
    }
    writer = try reader.string("writer")
    sequence = try reader.integer("sequence")
    guard !writer.isEmpty, writer.utf8.count <= Self.maximumWriter else {
      throw FieldProblem(reader.field("writer"), "must have 1 to \(Self.maximumWriter) bytes")
    }
    guard sequence > 0 else { throw FieldProblem(reader.field("sequence"), "must be 1 or more") }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["item"] = item.map(JSONValue.string)
    switch kind {
    case .answered(_, let response):
      object["kind"] = "answered"
      object["response"] = response?.json
    case .flagged(_, let isFlagged):
      object["kind"] = "flagged"
      object["isFlagged"] = .bool(isFlagged)
    case .closed: object["kind"] = "closed"
    case .submitted: object["kind"] = "submitted"
    case .extended(let seconds):
      object["kind"] = "extended"
      object["seconds"] = .integer(seconds)
    case .reopened: object["kind"] = "reopened"
    case .marked(_, let points, let comment):
      object["kind"] = "marked"
      object["points"] = points.map(JSONValue.number)
      object["comment"] = comment.map(JSONValue.string)
    }
    object["sequence"] = .integer(sequence)
    object["writer"] = .string(writer)
    return .object(object)
  }
}

/// A step with the moment the bank took it.
public struct ReceivedEvent: Sendable, Hashable {
  /// The step.
  public var event: AttemptEvent
  /// When it came, by the clock of the bank.
  public var received: Timestamp

  /// A step that came.
  public init(_ event: AttemptEvent, received: Timestamp) {
    self.event = event
    self.received = received
  }
}
