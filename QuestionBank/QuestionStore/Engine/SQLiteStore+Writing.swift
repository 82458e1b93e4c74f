import Foundation
import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func save(
    _ questions: [PreparedQuestion], audit: AuditEntry, isDryRun: Bool
  ) async throws(BankError) -> [SaveOutcome] {
    try await inWriter(isDryRun: isDryRun) { writer in
      let outcomes = try questions.map { try writer.save($0) }
      return (outcomes, outcomes.contains(where: \.isChange) ? audit : nil)
    }
  }

  func insert(
    _ revisions: [ForeignRevision], audit: AuditEntry, passed: PassedRows?
  ) async throws(BankError) -> [SaveOutcome] {
    try await inWriter(audit: audit, isDryRun: passed != nil) { writer in
      try revisions.map { try writer.insert($0, passed: passed ?? PassedRows()) }
    }
  }

  func inWriter<Result: Sendable>(
    audit: AuditEntry, isDryRun: Bool = false,
    _ body: @escaping @Sendable (inout QuestionWriter) throws -> Result
  ) async throws(BankError) -> Result {
    try await inWriter(isDryRun: isDryRun) { (try body(&$0), audit) }
  }

  /// Runs one transaction; where nothing was changed, there is no audit row.
  func inWriter<Result: Sendable>(
    isDryRun: Bool = false, _ body: @escaping @Sendable (inout QuestionWriter) throws -> (Result, AuditEntry?)
  ) async throws(BankError) -> Result {
    let bank = bank
    return try await write(isDryRun: isDryRun) { database in
      var writer = try QuestionWriter(database, bank: bank)
      let (result, audit) = try body(&writer)
      if let audit { try writer.finish(audit, at: .now) }
      return result
    }
  }

  func putMedia(_ file: MediaFile, digest: ContentDigest) async throws(BankError) -> Bool {
    try await write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO media (digest, type, bytes) VALUES (?, ?, ?)",
        arguments: [digest.databaseValue, file.type, Data(file.bytes)])
      guard database.changesCount > 0 else { return false }
      try AuditLog.append(AuditEntry(action: "add media", detail: digest.description), at: .now, database)
      return true
    }
  }
}

/// Work spread over the cores in the order it came.
enum Parallel {
  /// Applies a function to every element; the results keep the order.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let size = 128
    guard elements.count > size else { return elements.map(transform) }
    let slices = stride(from: 0, to: elements.count, by: size).map { elements[$0..<min($0 + size, elements.count)] }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (index, slice) in slices.enumerated() { group.addTask { (index, slice.map(transform)) } }
      var results = [[Result]](repeating: [], count: slices.count)
      for await (index, part) in group { results[index] = part }
      return results.flatMap { $0 }
    }
  }
}

extension Timestamp {
  /// The moment it is.
  static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
