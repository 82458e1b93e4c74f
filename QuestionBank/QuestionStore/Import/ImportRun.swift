import QuestionAPI
import QuestionFormats
import QuestionModel

/// One import: reads rows in batches, works out the next batch while one is being written.
struct ImportRun<Store: BankStore, Source: ByteSource, Observer: ImportObserver> {
  private static var batchSize: Int { 2000 }

  private let store: Store
  private let options: ImportOptions
  private let observer: Observer
  private var reader: RowReader<Source>
  private let started = Timestamp.now
  private var report = ImportReport()
  /// Ids of this file with their line, 24 bytes a row, so that two rows cannot silently overwrite one another.
  private var seen: [QuestionID: SeenRow] = [:]

  /// What a dry run has let pass; nil where rows are stored.
  private var passed: PassedRows?

  private struct SeenRow {
    let line: Int
    let fingerprint: Int
  }

  init(store: Store, source: Source, options: ImportOptions, observer: Observer) {
    self.store = store
    self.options = options
    self.observer = observer
    reader = RowReader(source: source, format: options.format)
    passed = options.isDryRun ? PassedRows() : nil
  }

  mutating func run() async throws(BankError) -> ImportReport {
    var batch = try await nextBatch()
    while let current = batch {
      do {
        async let written = write(current, after: passed)
        batch = try await nextBatch()
        let result = try await written
        passed = result.passed
        count(result.outcomes, of: current)
      } catch { throw StoreErrors.bankError(error, path: "") }
      observer.progressed(report)
    }
    return report
  }

  private mutating func nextBatch() async throws(BankError) -> ImportBatch? {
    let lines = try await reader.next(Self.batchSize)
    guard !lines.isEmpty else { return nil }
    let format = reader.format ?? .questionBank
    let (options, bank, started) = (options, store.bank, started)
    let rows = await Parallel.map(lines) { line -> Row in
      do throws(FieldProblem) { return Row(try format.row(line), options: options, bank: bank, created: started) } catch
      {
        return .refused(error.description)
      }
    }
    var batch = ImportBatch()
    for (line, row) in zip(lines, rows) {
      batch.report.read += 1
      switch row {
      case .refused(let reason): refuse(line, reason, &batch.report)
      case .revision(let revision): batch.append(revision, line)
      case .question(let prepared):
        guard admit(prepared, line, &batch.report) else { continue }
        batch.append(prepared, line)
      }
    }
    return batch
  }

  private enum Row: Sendable {
    case question(PreparedQuestion)
    case revision(ForeignRevision)
    case refused(String)

    init(_ row: FormatRow, options: ImportOptions, bank: String, created: Timestamp) {
      switch row {
      case .revision where !options.takesHistories:
        self = .refused("is a revision of a history; only an administrator of the bank imports those")
      case .revision(let document, let key): self = .revision(ForeignRevision(document: document, key: key))
      case .question(let id, var question, let status):
        question.content.tags += options.tags
        self = .question(
          PreparedQuestion(
            QuestionSave(
              id: id, question: question, status: options.status ?? status ?? .published, expectation: .anything,
              authorship: options.authorship, created: created),
            bank: bank))
      }
    }
  }

  /// Whether a row may go on: the same id twice with other content would let the later one win unsaid.
  private mutating func admit(
    _ prepared: PreparedQuestion, _ line: LineSplitter.Line, _ report: inout ImportReport
  ) -> Bool {
    guard prepared.problems.isEmpty else {
      refuse(line, prepared.problems.map(\.description).joined(separator: "; "), &report)
      return false
    }
    let fingerprint = prepared.fingerprint
    guard let before = seen[prepared.save.id] else {
      seen[prepared.save.id] = SeenRow(line: line.number, fingerprint: fingerprint)
      return true
    }
    guard before.fingerprint == fingerprint else {
      refuse(line, "id: is the same as in line \(before.line), with other content", &report)
      return false
    }
    report.unchanged += 1
    return false
  }

  private func write(
    _ batch: ImportBatch, after passed: PassedRows?
  ) async throws(BankError) -> (outcomes: [SaveOutcome], passed: PassedRows?) {
    let audit = AuditEntry(action: "import", author: options.authorship.author, detail: "\(batch.count) rows")
    var all: [SaveOutcome] = []
    var passed = passed
    for run in batch.runs {
      guard run.revisions.isEmpty else {
        let outcomes = try await store.insert(run.revisions, audit: audit, passed: passed)
        passed?.note(run.revisions, outcomes)
        all += outcomes
        continue
      }
      all += try await store.save(run.questions, audit: audit, isDryRun: options.isDryRun)
      passed?.note(run.questions)
    }
    return (all, passed)
  }

  private mutating func count(_ outcomes: [SaveOutcome], of batch: ImportBatch) {
    var done = batch.report
    for (line, outcome) in zip(batch.runs.flatMap(\.lines), outcomes) {
      switch outcome {
      case .created: done.created += 1
      case .updated: done.updated += 1
      case .unchanged: done.unchanged += 1
      case .refused(let error): refuse(line, error.description, &done)
      }
    }
    report += done
  }

  private func refuse(_ line: LineSplitter.Line, _ reason: String, _ report: inout ImportReport) {
    report.rejected += 1
    observer.rejected(
      ImportReject(line: line.number, reason: reason, row: String(decoding: line.bytes.prefix(4096), as: UTF8.self)))
  }
}
