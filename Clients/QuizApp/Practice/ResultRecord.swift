public import QuestionModel

/// A finished quiz as the list of last results keeps it.
public struct ResultRecord: Sendable, Hashable {
  /// When it was finished.
  public var finished: Timestamp
  /// The search its questions came from.
  public var query: String
  /// Questions.
  public var count: Int
  /// Questions that earned the whole mark.
  public var right: Int
  /// Share of the marks, 0 to 1.
  public var share: Double
  /// The account of whoever took it; nil where the bank has none.
  public var person: String?
  /// The ability that an adaptive quiz came to; nil of others.
  public var estimate: AbilityEstimate?

  init(_ session: PracticeSession, by person: String?, finished: Timestamp) {
    self.person = person
    let score = PracticeScore(session.items)
    self.finished = finished
    query = session.options.query
    count = session.items.count
    right = score.rightCount
    share = score.total.share
    estimate = session.estimate
  }
}

extension ResultRecord: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let finished = Timestamp(try reader.string("finished")) else {
      throw FieldProblem(reader.field("finished"), "must be a time")
    }
    self.finished = finished
    query = try reader.string("query")
    count = try reader.integer("count")
    right = try reader.integer("right")
    share = try reader.optionalNumber("share") ?? 0
    person = try reader.optionalString("person")
    if let mean = try reader.optionalNumber("ability"), let error = try reader.optionalNumber("standardError") {
      estimate = AbilityEstimate(mean: mean, standardError: error)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("count", .integer(count)), ("finished", .string(finished.description)), ("query", .string(query)),
      ("right", .integer(right)), ("share", .number(share)),
    ])
    object["person"] = person.map(JSONValue.string)
    object["ability"] = estimate.map { .number($0.mean) }
    object["standardError"] = estimate.map { .number($0.standardError) }
    return .object(object)
  }

  /// A person's records in a file of one record a line, newest first; lines that do not read, such as one cut off by a
  /// crash, are passed over.
  static func records(in file: [UInt8], of person: String?, limit: Int) -> [ResultRecord] {
    var records: [ResultRecord] = []
    for line in file.split(separator: UInt8(ascii: "\n")).reversed() where records.count < limit {
      guard let json = try? JSONParser.parse(line), let record = try? ResultRecord(json: json) else { continue }
      if record.person == person { records.append(record) }
    }
    return records
  }
}
