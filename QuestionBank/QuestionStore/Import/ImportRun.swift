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

  private struct SeenRow {
    let line: Int
    let fingerprint: Int
  }

  init(store: Store, source: Source, options: ImportOptions, observer: Observer) {
    self.store = store
    self.options = options
    self.observer = observer
    reader = RowReader(source: source, format: options.format)
  }

  mutating func run() async throws(BankError) -> ImportReport {
    var batch = try await nextBatch()
    while let current = batch {
      do {
        async let written = write(current)
        batch = try await nextBatch()
        count(try await written, of: current)
      } catch { throw StoreErrors.bankError(error, path: "") }
      observer.progressed(report)
    }
    return report
  }

  /// Rows worked out as far as can be without the bank.
  private struct Batch: Sendable {
    var questions: [PreparedQuestion] = []
    var questionLines: [LineSplitter.Line] = []
    var revisions: [ForeignRevision] = []
    var revisionLines: [LineSplitter.Line] = []
  }

  private mutating func nextBatch() async throws(BankError) -> Batch? {
    let lines = try await reader.next(Self.batchSize)
    guard !lines.isEmpty else { return nil }
    let format = reader.format ?? .questionBank
    let (options, bank, started) = (options, store.bank, started)
    let rows = await Parallel.map(lines) { line -> Row in
      do throws(FieldProblem) { return Row(try format.row(line), options: options, bank: bank, created: started) } catch {
        return .refused(error.description)
      }
    }
    var batch = Batch()
    for (line, row) in zip(lines, rows) {
      report.read += 1
      switch row {
      case .refused(let reason): refuse(line, reason)
      case .revision(let revision):
        batch.revisions.append(revision)
        batch.revisionLines.append(line)
      case .question(let prepared):
        guard admit(prepared, line) else { continue }
        batch.questions.append(prepared)
        batch.questionLines.append(line)
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
  private mutating func admit(_ prepared: PreparedQuestion, _ line: LineSplitter.Line) -> Bool {
    guard prepared.problems.isEmpty else {
      refuse(line, prepared.problems.map(\.description).joined(separator: "; "))
      return false
    }
    let fingerprint = prepared.question.hashValue
    guard let before = seen[prepared.save.id] else {
      seen[prepared.save.id] = SeenRow(line: line.number, fingerprint: fingerprint)
      return true
    }
    guard before.fingerprint == fingerprint else {
      refuse(line, "id: is the same as in line \(before.line), with other content")
      return false
    }
    report.unchanged += 1
    return false
  }

  private func write(_ batch: Batch) async throws(BankError) -> [SaveOutcome] {
    let audit = AuditEntry(
      action: "import", author: options.authorship.author,
      detail: "\(batch.questions.count + batch.revisions.count) rows")
    var outcomes: [SaveOutcome] = []
    if !batch.questions.isEmpty {
      outcomes += try await store.save(batch.questions, audit: audit, isDryRun: options.isDryRun)
    }
    if !batch.revisions.isEmpty {
      outcomes += try await store.insert(batch.revisions, audit: audit, isDryRun: options.isDryRun)
    }
    return outcomes
  }

  private mutating func count(_ outcomes: [SaveOutcome], of batch: Batch) {
    for (line, outcome) in zip(batch.questionLines + batch.revisionLines, outcomes) {
      switch outcome {
      case .created: report.created += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      case .refused(let error): refuse(line, error.description)
      }
    }
  }

  private mutating func refuse(_ line: LineSplitter.Line, _ reason: String) {
    report.rejected += 1
    observer.rejected(
      ImportReject(line: line.number, reason: reason, row: String(decoding: line.bytes.prefix(4096), as: UTF8.self)))
  }
}
