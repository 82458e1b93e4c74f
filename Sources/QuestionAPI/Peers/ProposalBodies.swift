public import QuestionModel

/// What a bank below this one has published, before this one's reviewers have taken it.
public struct Proposal: Sendable, Hashable {
  /// The question, as it would be.
  public var question: QuestionSummary
  /// The bank that proposes it.
  public var peer: String
  /// When it came.
  public var received: Timestamp
  /// How many revisions would come into this bank.
  public var revisions: Int
  /// The revision that this bank shows now; nil where the question is new.
  public var current: RevisionID?
  /// Faults of item writing, found by rule.
  public var faults: [ItemFault]

  /// A proposal of its parts.
  public init(
    question: QuestionSummary, peer: String, received: Timestamp, revisions: Int, current: RevisionID?,
    faults: [ItemFault]
  ) {
    self.question = question
    self.peer = peer
    self.received = received
    self.revisions = revisions
    self.current = current
    self.faults = faults
  }
}

extension Proposal: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    question = try QuestionSummary(json: reader.value("question") ?? .null, path: reader.field("question"))
    peer = try reader.string("peer")
    received = try Timestamp(taking: "received", of: &reader)
    revisions = try reader.integer("revisions")
    current = try reader.optionalString("current").flatMap { RevisionID($0) }
    faults = try reader.list("faults") { (value, path) throws(FieldProblem) in try ItemFault(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("faults", .array(faults.map(\.json))), ("peer", .string(peer)), ("question", question.json),
      ("received", .string(received.description)), ("revisions", .integer(revisions)),
    ])
    object["current"] = current.map { .string($0.description) }
    return .object(object)
  }
}

/// A page of what waits for this bank's reviewers, the oldest first.
public struct ProposalPage: Sendable, Hashable, JSONConvertible {
  /// Most proposals of a page.
  public static let maximumLimit = 200

  /// The proposals.
  public var items: [Proposal]
  /// How many there are in all.
  public var total: Int

  /// A page.
  public init(items: [Proposal], total: Int) {
    self.items = items
    self.total = total
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Proposal(json: value, path: path) }
    total = try reader.integer("total")
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json)), "total": .integer(total)] }
}

/// What a reviewer says to a proposal.
public struct ProposalDecision: Sendable, Hashable, JSONConvertible {
  /// Who decides.
  public var author: String?
  /// Why; must be said where it is declined.
  public var reason: String?
  /// The revision that was looked at: where another one waits by now, nothing is decided. Nil stands for whatever waits.
  public var revision: RevisionID?

  /// A decision.
  public init(author: String? = nil, reason: String? = nil, revision: RevisionID? = nil) {
    self.author = author
    self.reason = reason
    self.revision = revision
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    author = try reader.optionalString("author")
    reason = try reader.optionalString("reason")
    revision = try reader.optionalString("revision").map { text throws(FieldProblem) in
      guard let revision = RevisionID(text) else {
        throw FieldProblem(reader.field("revision"), "must be 64 hexadecimal digits")
      }
      return revision
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["author"] = author.map(JSONValue.string)
    object["reason"] = reason.map(JSONValue.string)
    object["revision"] = revision.map { .string($0.description) }
    return .object(object)
  }
}
