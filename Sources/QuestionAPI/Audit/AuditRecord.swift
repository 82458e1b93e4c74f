public import QuestionModel

/// One row of a bank's audit: who did what to what, when and from where.
public struct AuditRecord: Sendable, Hashable {
  /// Its number in the bank, from 1 and without gaps.
  public var number: Int
  /// When it was done.
  public var time: Timestamp
  /// Who did it, as far as is known; one who was erased has a name such as `erased-4f21c09b`.
  public var author: String?
  /// The id of the account that did it.
  public var account: String?
  /// Where it came from: a network address, `terminal` or `service`.
  public var address: String?
  /// What was done, such as `update` or `change tags`.
  public var action: String
  /// To what and how, in short. It names no people.
  public var detail: String
  /// The account that it was done to, if it was one, by its id.
  public var subject: String?
  /// The question that it was done to, if it was one.
  public var question: QuestionID?
  /// The revision that it made, if it was one.
  public var revision: RevisionID?
  /// The changes of the feed that it made.
  public var sequences: ClosedRange<Int>?
  /// The request's id in the service's log.
  public var request: String?
  /// SHA-256 over the row and the hash of the row before.
  public var hash: ContentDigest

  /// A row.
  public init(
    number: Int, time: Timestamp, author: String? = nil, account: String? = nil, address: String? = nil,
    action: String, detail: String, subject: String? = nil, question: QuestionID? = nil, revision: RevisionID? = nil,
    sequences: ClosedRange<Int>? = nil, request: String? = nil, hash: ContentDigest
  ) {
    self.number = number
    self.time = time
    self.author = author
    self.account = account
    self.address = address
    self.action = action
    self.detail = detail
    self.subject = subject
    self.question = question
    self.revision = revision
    self.sequences = sequences
    self.request = request
    self.hash = hash
  }
}

extension AuditRecord: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    number = try reader.integer("number")
    time = try Timestamp(taking: "time", of: &reader)
    author = try reader.optionalString("author")
    account = try reader.optionalString("account")
    address = try reader.optionalString("address")
    action = try reader.string("action")
    detail = try reader.string("detail")
    subject = try reader.optionalString("subject")
    question = try reader.optionalString("question").flatMap { QuestionID($0) }
    revision = try reader.optionalString("revision").flatMap { RevisionID($0) }
    if let first = try reader.optionalInteger("firstSequence"), let last = try reader.optionalInteger("lastSequence"),
      first <= last
    {
      sequences = first...last
    }
    request = try reader.optionalString("request")
    hash = try ContentDigest(taking: "hash", of: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("action", .string(action)), ("detail", .string(detail)), ("hash", .string(hash.description)),
      ("number", .integer(number)), ("time", .string(time.description)),
    ])
    object["account"] = account.map(JSONValue.string)
    object["address"] = address.map(JSONValue.string)
    object["author"] = author.map(JSONValue.string)
    object["firstSequence"] = sequences.map { .integer($0.lowerBound) }
    object["lastSequence"] = sequences.map { .integer($0.upperBound) }
    object["question"] = question.map { .string($0.description) }
    object["request"] = request.map(JSONValue.string)
    object["revision"] = revision.map { .string($0.description) }
    object["subject"] = subject.map(JSONValue.string)
    return .object(object)
  }
}
