import QuestionAPI
import QuestionFormats
import QuestionModel

/// Writes the batches of an import.
struct ImportWriting<Store: BankStore>: Sendable {
  struct Result: Sendable {
    let outcomes: [SaveOutcome]
    /// What a dry run let pass of the batch.
    let passed: PassedRows
  }

  let store: Store
  let options: ImportOptions
  /// Whether revisions may follow, which ask for what passed before them.
  let mayHoldRevisions: Bool

  /// Writes a batch.
  ///
  /// - Parameters:
  ///   - batch: what is written.
  ///   - passed: what a dry run let pass before; nil where questions are stored.
  /// - Returns: what became of each row.
  /// - Throws: `BankError` if the bank cannot be written.
  func write(_ batch: ImportBatch, after passed: PassedRows?) async throws(BankError) -> Result {
    let audit = AuditEntry(action: "import", author: options.authorship.author, detail: "\(batch.count) rows")
    // Files go first: a question must never name one that is not there.
    if !options.isDryRun {
      for media in batch.media {
        _ = try await store.putMedia(MediaFile(type: media.type.rawValue, bytes: media.bytes), digest: media.digest)
      }
    }
    var outcomes: [SaveOutcome] = []
    var passed = passed
    for run in batch.runs {
      guard run.revisions.isEmpty else {
        let inserted = try await store.insert(run.revisions, audit: audit, passed: passed)
        passed?.note(run.revisions, inserted)
        outcomes += inserted
        continue
      }
      outcomes += try await store.save(run.questions, audit: audit, isDryRun: options.isDryRun)
      if mayHoldRevisions { passed?.note(run.questions) }
    }
    return Result(outcomes: outcomes, passed: passed?.ofBatch ?? PassedRows())
  }
}
