public import QuestionModel

/// A question of this bank that another bank's reviewers left out, and of which nothing new was made since.
public struct Declination: Sendable, Hashable {
  /// The question as it is here, which is what was declined.
  public var question: QuestionSummary
  /// The bank that left it out: what it is called here, or its id.
  public var bank: String
  /// Why.
  public var reason: String
  /// When, by that bank's clock.
  public var declined: Timestamp

  /// A declination of its parts.
  public init(question: QuestionSummary, bank: String, reason: String, declined: Timestamp) {
    self.question = question
    self.bank = bank
    self.reason = reason
    self.declined = declined
  }
}

extension Declination: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    question = try QuestionSummary(json: reader.value("question") ?? .null, path: reader.field("question"))
    bank = try reader.string("bank")
    reason = try reader.string("reason")
    declined = try Timestamp(taking: "declined", of: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    .object(
      JSONObject([
        ("bank", .string(bank)), ("declined", .string(declined.description)), ("question", question.json),
        ("reason", .string(reason)),
      ]))
  }
}

/// A page of what other banks' reviewers left out, the last first.
public struct DeclinationPage: Sendable, Hashable, JSONConvertible {
  /// What was left out.
  public var items: [Declination]
  /// How much there is in all.
  public var total: Int

  /// A page.
  public init(items: [Declination], total: Int) {
    self.items = items
    self.total = total
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Declination(json: value, path: path) }
    total = try reader.integer("total")
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json)), "total": .integer(total)] }
}
