public import QuestionModel

/// An attempt of whoever asks, as the list of sittings tells of it: enough to go on with it, or to ask what it earned.
public struct OwnAttempt: Sendable, Hashable {
  /// Names the attempt.
  public var id: String
  /// Which attempt of this person it is, from 1.
  public var number: Int
  /// When it began, by the clock of the bank.
  public var started: Timestamp
  /// When it was handed in or ran out; nil while it goes on.
  public var ended: Timestamp?

  /// An attempt.
  public init(id: String, number: Int, started: Timestamp, ended: Timestamp?) {
    self.id = id
    self.number = number
    self.started = started
    self.ended = ended
  }
}

extension OwnAttempt: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    number = try reader.integer("number")
    started = try reader.time("started")
    ended = try reader.optionalTime("ended")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["ended"] = ended.map { .string($0.description) }
    object["id"] = .string(id)
    object["number"] = .integer(number)
    object["started"] = .string(started.description)
    return .object(object)
  }
}
