public import QuestionModel

/// Word of a time at which the bank will not answer, given ahead.
public struct OutageNotice: Sendable, Hashable {
  /// Most characters of a text.
  public static let maximumLength = 2000

  /// Its number in the bank; 0 for one that is not kept yet.
  public var number: Int
  /// When it begins.
  public var from: Timestamp
  /// When it is over.
  public var until: Timestamp
  /// What people are told.
  public var text: String

  /// A notice.
  public init(number: Int = 0, from: Timestamp, until: Timestamp, text: String) {
    self.number = number
    self.from = from
    self.until = until
    self.text = text
  }

  /// What is wrong with it.
  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if until <= from { problems.append(FieldProblem("until", "must be later than from")) }
    if text.allSatisfy(\.isWhitespace) { problems.append(FieldProblem("text", "is empty")) }
    if text.count > Self.maximumLength {
      problems.append(FieldProblem("text", "has more than \(Self.maximumLength) characters"))
    }
    return problems
  }
}

extension OutageNotice: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    number = try reader.optionalInteger("number") ?? 0
    from = try Timestamp(taking: "from", of: &reader)
    until = try Timestamp(taking: "until", of: &reader)
    text = try reader.string("text")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "from": .string(from.description), "number": .integer(number), "text": .string(text),
      "until": .string(until.description),
    ]
  }
}

/// Notices that are not over, the earliest first.
public struct NoticeList: Sendable, Hashable, JSONConvertible {
  /// The notices.
  public var items: [OutageNotice]

  /// A list.
  public init(items: [OutageNotice]) { self.items = items }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try OutageNotice(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json))] }
}
