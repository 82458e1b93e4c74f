import GRDB
public import QuestionAPI
public import QuestionModel
import QuestionSync

extension LocalBank: EmbargoService {
  /// The embargoes that are not over, the earliest end first.
  public func embargoes() async throws(BankError) -> [Embargo] {
    try await store.read { try EmbargoRows.active(at: .now, $0) }
  }

  /// Holds keys back.
  public func addEmbargo(_ embargo: Embargo, by author: Authorship) async throws(BankError) -> Embargo {
    let now = Timestamp.now
    let problems = embargo.problems(at: now)
    guard problems.isEmpty else { throw .invalid(problems) }
    var kept = embargo
    kept.author = author.author
    kept.added = now
    let new = kept
    return try await store.write { database in
      var kept = new
      kept.number = try EmbargoRows.insert(new, at: now, database)
      let what = kept.query ?? "\(kept.questions.count) questions"
      let detail = "\(kept.number) until \(kept.until) on \(what): \(kept.reason)"
      try AuditLog.append(
        AuditEntry(action: "add embargo", author: kept.author, detail: detail), at: now, database)
      return kept
    }
  }

  /// Ends an embargo before its time.
  public func removeEmbargo(_ number: Int, by author: Authorship) async throws(BankError) {
    try await store.inWriter { writer in
      guard let embargo = try EmbargoRows.active(at: .now, writer.database).first(where: { $0.number == number }) else {
        throw BankError.notFound("embargo \(number)")
      }
      try writer.end(embargo)
      return ((), AuditEntry(action: "remove embargo", author: author.author, detail: String(number)))
    }
  }

  /// Whether a question's answer key is under an embargo now.
  public func isUnderEmbargo(_ id: QuestionID) async throws(BankError) -> Bool {
    try await store.read { try EmbargoRows.isHeld(id, at: .now, $0) }
  }

  /// Lets the keys go of which the time is over; nothing is written where there are none.
  ///
  /// - Parameter time: the moment it is.
  /// - Throws: `BankError` where the bank cannot be written.
  public func endEmbargoes(at time: Timestamp) async throws(BankError) {
    guard try await store.read({ try EmbargoRows.areEnded(at: time, $0) }) else { return }
    try await store.inWriter { writer in
      let ended = try EmbargoRows.ended(at: time, writer.database)
      for embargo in ended { try writer.end(embargo) }
      let numbers = ended.map { "\($0.number)" }.joined(separator: ", ")
      return ((), ended.isEmpty ? nil : AuditEntry(action: "end embargo", author: nil, detail: numbers))
    }
  }
}

extension QuestionWriter {
  /// Forgets an embargo, and lets the peers have the keys that nothing else holds back.
  mutating func end(_ embargo: Embargo) throws {
    let questions = try EmbargoRows.questions(of: embargo, database)
    try EmbargoRows.remove(embargo.number, database)
    let held = try EmbargoRows.held(at: .now, database)
    let numbers = try RawStatement(database, QuestionWriter.numberQuery)
    // What was sent without its keys is sent once more.
    for question in questions where !held.contains(question) {
      if let number = try numbers.number({ $0.bind(blob: question.bytes) }) { try mark(.keys, number) }
    }
  }
}
