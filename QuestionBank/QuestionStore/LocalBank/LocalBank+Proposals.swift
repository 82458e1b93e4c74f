import GRDB
public import QuestionAPI
public import QuestionModel
import QuestionSync

extension LocalBank: ProposalService {
  /// What waits for the reviewers, the oldest first.
  public func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage {
    guard (1...ProposalPage.maximumLimit).contains(limit), offset >= 0 else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(ProposalPage.maximumLimit)")])
    }
    return try await store.read { database in
      let peers = Dictionary(
        try PeerRows.all(database).map { ($0.number, $0.peer.name) }, uniquingKeysWith: { first, _ in first })
      let items = try ProposalRows.questions(limit: limit, offset: offset, database).compactMap { question in
        try ProposedQuestion(question, database)?.proposal(peers, database)
      }
      return ProposalPage(items: items, total: try ProposalRows.count(database))
    }
  }

  /// A proposed question as it would be, with its key.
  public func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord {
    let record = try await store.read { try ProposedQuestion(question, $0)?.newest }
    guard let record else { throw .notFound("proposal of question \(question)") }
    return record
  }

  /// What of this bank's questions other banks' reviewers left out, the last first.
  public func declinations(limit: Int, offset: Int) async throws(BankError) -> DeclinationPage {
    guard (1...ProposalPage.maximumLimit).contains(limit), offset >= 0 else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(ProposalPage.maximumLimit)")])
    }
    return try await store.read { database in
      DeclinationPage(
        items: try DeclinationRows.list(limit: limit, offset: offset, database),
        total: try DeclinationRows.count(database))
    }
  }

  /// Takes all that waits of a question into the bank, and states so under this bank's key.
  public func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord {
    let audit = AuditEntry(
      action: "accept proposal", author: decision.author, detail: "\(question) \(decision.reason ?? "")")
    try await store.inWriter(audit: audit) { writer in
      let database = writer.database
      guard let proposed = try ProposedQuestion(question, database) else {
        throw BankError.notFound("proposal of question \(question)")
      }
      try proposed.expect(decision.revision)
      let revisions = try proposed.entries.map { entry in
        let revision = try Revision(json: JSONParser.parse(entry.document))
        return (
          revision: PreparedRevision(revision, document: entry.document, key: entry.key, isInConflict: false),
          source: RevisionSource(peer: entry.peer, place: entry.place)
        )
      }
      // Some may have come by another road meanwhile.
      let new = try revisions.filter { try HistoryRows.bytes(of: $0.revision.id, database) == nil }
      if !new.isEmpty { _ = try writer.take(new, of: question) }
      try Self.state([.acceptance(question: question, revision: proposed.newest.revision)], database)
      try ProposalRows.remove(question, database)
    }
    return try await current(question)
  }

  /// States something about proposals under this bank's key.
  private static func state(_ contents: [QuestionSync.Statement.Content], _ database: Database) throws {
    let own = try OwnIdentity(database)
    let statements = try contents.map { try own.state($0, at: .now) }
    try StatementRows.add(statements, from: nil, database)
    try DeclinationRows.note(statements.map { try $0.read() }, database)
  }

  /// Leaves what waits of a question out of the bank, and states so under this bank's key.
  public func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError) {
    guard let reason = decision.reason, !reason.isEmpty else {
      throw .invalid([FieldProblem("reason", "must say why, for the bank that proposes it")])
    }
    guard reason.utf8.count <= DeclinationRows.longestReason else {
      throw .invalid([FieldProblem("reason", "must have at most \(DeclinationRows.longestReason) bytes")])
    }
    let audit = AuditEntry(action: "decline proposal", author: decision.author, detail: "\(question) \(reason)")
    try await store.inWriter(audit: audit) { writer in
      guard let proposed = try ProposedQuestion(question, writer.database) else {
        throw BankError.notFound("proposal of question \(question)")
      }
      try proposed.expect(decision.revision)
      // Each by itself, since a later proposal may be made of some of them.
      try Self.state(
        proposed.entries.map { .declination(question: question, revision: $0.id, reason: reason) }, writer.database)
      try ProposalRows.decline(question, reason: reason, writer.database)
    }
  }
}

/// All that waits of a question.
private struct ProposedQuestion {
  let entries: [ProposalRows.Entry]
  /// The question as it would be.
  let newest: QuestionRecord

  /// - Returns: nil where nothing waits of it.
  init?(_ question: QuestionID, _ database: Database) throws {
    entries = try ProposalRows.of(question, database)
    let steps = try entries.map { HistoryStep(id: $0.id, try Revision(json: JSONParser.parse($0.document))) }
    guard let id = CountedHistory(steps).heads.first, let entry = entries.first(where: { $0.id == id }) else {
      return nil
    }
    newest = QuestionRecord(id: question, revision: id, heads: [id], document: entry.document, keyDocument: entry.key)
  }

  /// Refuses to decide on something else than what was looked at.
  func expect(_ revision: RevisionID?) throws(BankError) {
    guard let revision, revision != newest.revision else { return }
    throw .stale(current: newest.revision)
  }

  func proposal(_ peers: [Int64: String], _ database: Database) throws -> Proposal? {
    guard let first = entries.first else { return nil }
    return Proposal(
      question: try newest.summary(), peer: peers[first.peer] ?? "?", received: first.received,
      revisions: entries.count, current: try RecordRows.current(database, newest.id)?.record.revision,
      faults: try newest.faults())
  }
}
