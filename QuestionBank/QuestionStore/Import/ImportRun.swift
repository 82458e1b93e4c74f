import QuestionAPI
import QuestionFormats
import QuestionModel

/// One import: reads items in batches, works out the next batch while one is being written.
struct ImportRun<Store: BankStore, Source: ByteSource, Observer: ImportObserver> {
  private static var batchSize: Int { 2000 }

  private let store: Store
  private let options: ImportOptions
  private let observer: Observer
  private var reader: ItemReader<Source>
  private let started = Timestamp.now
  private var report = ImportReport()
  /// Ids of this file with their place, so that two rows cannot silently overwrite one another.
  private var seen = SeenItems()

  /// Whether the bank had questions before; nil until it was asked.
  private var looksForContent: Bool?

  /// What a dry run has let pass; nil where questions are stored.
  private var passed: PassedRows?

  init(store: Store, source: Source, options: ImportOptions, observer: Observer) {
    self.store = store
    self.options = options
    self.observer = observer
    reader = ItemReader(source: source, options: options)
    passed = options.isDryRun ? PassedRows() : nil
  }

  mutating func run() async throws(BankError) -> ImportReport {
    do throws(BankError) { return try await all() } catch {
      guard case .unreadable(let reason) = error else { throw error }
      let done = options.isDryRun ? "would be stored" : "is stored"
      let rest =
        report.read == 0
        ? "Nothing was stored."
        : "What stands before it \(done): \(report.read) read, \(report.created) created, \(report.updated) updated, "
          + "\(report.unchanged) unchanged, \(report.rejected) rejected."
      throw .unreadable("\(reason) \(rest)")
    }
  }

  private mutating func all() async throws(BankError) -> ImportReport {
    var batch = try await nextBatch()
    while let current = batch {
      let result: ImportWriting<Store>.Result
      do {
        // Not by this value, which its copy would make copy all that it has seen.
        let writing = ImportWriting(store: store, options: options, mayHoldRevisions: reader.mayHoldRevisions)
        async let written = writing.write(current, after: passed)
        // A file that breaks off must not take with it what is being written.
        let next = await followingBatch()
        result = try await written
        count(result.outcomes, of: current)
        observer.progressed(report)
        batch = try next.get()
      } catch { throw StoreErrors.bankError(error, path: "") }
      passed?.settle(result.passed)
    }
    return report
  }

  private mutating func followingBatch() async -> Result<ImportBatch?, BankError> {
    do throws(BankError) { return .success(try await nextBatch()) } catch { return .failure(error) }
  }

  private mutating func nextBatch() async throws(BankError) -> ImportBatch? {
    let pending = try await reader.next(Self.batchSize)
    guard !pending.isEmpty else { return nil }
    let items = await Parallel.map(pending) { $0.read() }
    if looksForContent == nil { looksForContent = !(try await store.isEmpty()) }
    let completion = StoredCompletion(
      store: store, replaces: options.replaces, looksForContent: looksForContent ?? false)
    let completed = try await completion.complete(items)
    let (options, bank, started) = (options, store.bank, started)
    let rows = await Parallel.map(completed) { Row($0, options: options, bank: bank, created: started) }
    var batch = ImportBatch()
    for row in rows {
      tell(row, &batch.report)
      switch row.content {
      case .finding(let text): observer.found(text)
      case .refused(let reason): refuse(row.origin, reason, &batch.report)
      case .revision(let revision): batch.append(revision, row.origin)
      case .question(let prepared, let media):
        guard admit(prepared, row.origin, &batch.report) else { continue }
        batch.append(prepared, media: media, row.origin)
      }
    }
    return batch
  }

  private func tell(_ row: Row, _ report: inout ImportReport) {
    if case .finding = row.content {} else { report.read += 1 }
    report.losses += row.losses.count
    for loss in row.losses {
      observer.lost(TransferLoss(place: row.origin.place, id: row.origin.id, title: row.origin.title, loss: loss))
    }
  }

  private struct Row: Sendable {
    enum Content: Sendable {
      case question(PreparedQuestion, media: [ReadMedia])
      case revision(ForeignRevision)
      case refused(String)
      case finding(String)
    }

    let content: Content
    let losses: [FormatLoss]
    let origin: ImportBatch.Origin

    init(_ item: FormatItem, options: ImportOptions, bank: String, created: Timestamp) {
      var origin = ImportBatch.Origin(place: item.place, source: item.source)
      losses = item.losses
      switch item.content {
      case .finding(let text): content = .finding(text)
      case .refused(let reason): content = .refused(reason)
      case .revision where !options.takesHistories:
        content = .refused("is a revision of a history; only an administrator of the bank imports those")
      case .revision(let document, let key): content = .revision(ForeignRevision(document: document, key: key))
      case .question(let read):
        origin.id = read.id
        origin.title = PassageText.title(of: read.question.content.stem)
        var question = read.question
        question.content.tags += options.tags
        guard read.problems.isEmpty else {
          content = .refused(read.problems.map(\.description).joined(separator: "; "))
          break
        }
        let save = QuestionSave(
          id: read.id, question: question, status: options.status ?? read.status ?? .published,
          expectation: .anything, authorship: options.authorship, created: created)
        content = .question(PreparedQuestion(save, bank: bank), media: read.media)
      }
      self.origin = origin
    }
  }

  /// Whether a question may go on: the same id twice with other content would let the later one win unsaid.
  private mutating func admit(
    _ prepared: PreparedQuestion, _ origin: ImportBatch.Origin, _ report: inout ImportReport
  ) -> Bool {
    guard prepared.problems.isEmpty else {
      refuse(origin, prepared.problems.map(\.description).joined(separator: "; "), &report)
      return false
    }
    guard let before = seen.note(prepared, line: origin.place.line) else { return true }
    guard before.isSame(as: prepared) else {
      refuse(origin, Self.clash(prepared, before.line.map { "in line \($0)" } ?? "earlier in the file"), &report)
      return false
    }
    report.unchanged += 1
    decide(.unchanged, origin)
    return false
  }

  /// Why a question cannot be the one that stands at another place.
  private static func clash(_ prepared: PreparedQuestion, _ place: String) -> String {
    let content = prepared.question.content
    if let name = QuestionIdentity.name(of: content, id: prepared.save.id) {
      return "id: the name \"\(name)\" is the same as \(place), with other content; give one of the two another name"
    }
    if QuestionIdentity.id(of: content) == prepared.save.id {
      return "id: says the same as \(place), with another key, other tags or other texts around it; keep one of the two"
    }
    return "id: is the same as \(place), with other content"
  }

  private mutating func count(_ outcomes: [SaveOutcome], of batch: ImportBatch) {
    var done = batch.report
    for (origin, outcome) in zip(batch.runs.flatMap(\.origins), outcomes) {
      switch outcome {
      case .created:
        done.created += 1
        decide(.create, origin)
      case .updated:
        done.updated += 1
        decide(.update, origin)
      case .unchanged:
        done.unchanged += 1
        decide(.unchanged, origin)
      case .refused(let error): refuse(origin, error.description, &done)
      }
    }
    report += done
  }

  private func decide(_ outcome: ImportDecision.Outcome, _ origin: ImportBatch.Origin) {
    observer.decided(ImportDecision(place: origin.place, id: origin.id, title: origin.title, outcome: outcome))
  }

  private func refuse(_ origin: ImportBatch.Origin, _ reason: String, _ report: inout ImportReport) {
    report.rejected += 1
    observer.rejected(
      ImportReject(place: origin.place, reason: reason, row: String(decoding: origin.source, as: UTF8.self)))
    decide(.reject, origin)
  }
}
