public import QuestionAPI
public import QuestionModel
import Synchronization

/// A bank in this process: one SQLite file, no server, no login.
public struct LocalBank: Sendable {
  let store: SQLiteStore

  /// Opens a bank, making it and its folder where there is none.
  ///
  /// - Parameter path: the database file.
  /// - Throws: `BankError` saying what is wrong with the file and what to do.
  public init(at path: String) throws(BankError) { store = try SQLiteStore(path: path) }

  /// Marks this process as the service of the bank, so that it may write while the service lock is held.
  public func serveFromHere() { store.isService.withLock { $0 = true } }

  /// Stores questions that every bank makes alike, such as the starter bank: their revisions have the same ids everywhere.
  ///
  /// - Parameters:
  ///   - questions: ids and questions.
  ///   - origin: the bank named as their origin.
  ///   - created: the moment named as their birth.
  ///   - progress: told how many are done.
  /// - Returns: what was created, updated, unchanged or rejected.
  /// - Throws: `BankError` if the bank cannot be written.
  public func load(
    _ questions: some Sequence<(id: QuestionID, question: Question)>, origin: String, created: Timestamp,
    progress: (ImportReport) -> Void
  ) async throws(BankError) -> ImportReport {
    var report = ImportReport()
    var batch: [QuestionSave] = []
    for (id, question) in questions {
      batch.append(
        QuestionSave(
          id: id, question: question, status: .published, expectation: .anything,
          authorship: Authorship(author: origin), created: created, origin: origin,
          salt: Self.openSalt(id, question)))
      guard batch.count == 2000 else { continue }
      try await save(batch, origin: origin, into: &report)
      progress(report)
      batch = []
    }
    if !batch.isEmpty { try await save(batch, origin: origin, into: &report) }
    progress(report)
    return report
  }

  private func save(_ batch: [QuestionSave], origin: String, into report: inout ImportReport) async throws(BankError) {
    let prepared = await Parallel.map(batch) { [bank = store.bank] in PreparedQuestion($0, bank: bank) }
    let audit = AuditEntry(action: "load", author: origin, detail: "\(batch.count) questions")
    for outcome in try await store.save(prepared, audit: audit, isDryRun: false) {
      report.read += 1
      switch outcome {
      case .created: report.created += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      case .refused: report.rejected += 1
      }
    }
  }

  /// A salt that every bank works out alike; such questions are public, so their keys hide nothing.
  private static func openSalt(_ id: QuestionID, _ question: Question) -> [UInt8] {
    Array(ContentDigest(of: id.bytes + CanonicalJSON.bytes(of: question.key.json)).bytes.prefix(SealedKey.saltLength))
  }
}
