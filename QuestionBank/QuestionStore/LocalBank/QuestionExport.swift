import QuestionAPI
import QuestionFormats
import QuestionModel

/// Writes questions for an export, each passage before the first of its questions, so that the file is whole.
struct QuestionExport<Store: BankStore, Observer: ExportObserver> {
  let store: Store
  let options: ExportOptions
  /// Questions whose keys are not written; a format that has no row without its key passes them over.
  let heldBack: Set<QuestionID>
  private(set) var report = ExportReport()
  private let observer: Observer
  /// Nil for the project's own format, which also writes histories and questions without their keys.
  private var writer: (any FormatWriter)?
  /// Passages that are in the file.
  private var written: Set<QuestionID> = []

  init(store: Store, options: ExportOptions, heldBack: Set<QuestionID>, observer: Observer) throws(BankError) {
    self.store = store
    self.options = options
    self.heldBack = heldBack
    self.observer = observer
    do {
      writer = options.format == .anki ? try AnkiPackage() : try FileWriting.writer(of: options.format)
    } catch { throw .unavailable("\(error)") }
  }

  mutating func bytes(of records: [QuestionRecord]) async throws(BankError) -> [UInt8] {
    var bytes: [UInt8] = []
    for record in records { bytes += try await self.bytes(of: record) }
    return bytes
  }

  mutating func finish() throws(BankError) -> [UInt8] {
    do { return try writer?.finish() ?? [] } catch { throw .unavailable("\(error)") }
  }

  private mutating func bytes(of record: QuestionRecord) async throws(BankError) -> [UInt8] {
    let content = try record.decoded().content
    if content.kind == .passage {
      return written.insert(record.id).inserted ? try await own(record, passage: nil) : []
    }
    guard let id = content.passageID, let passage = try await passage(id) else {
      return try await own(record, passage: nil)
    }
    let text = try passage.decoded().content.stem
    let first = written.insert(id).inserted ? try await own(passage, passage: nil) : []
    return try await first + own(record, passage: text)
  }

  /// A question's passage; nil where the bank has none of that id, or no passage.
  private func passage(_ id: QuestionID) async throws(BankError) -> QuestionRecord? {
    guard let record = try await store.record(id) else { return nil }
    let revision = try record.decoded()
    guard revision.content.kind == .passage, options.sight != .published || revision.status == .published else {
      return nil
    }
    return record
  }

  private mutating func own(_ record: QuestionRecord, passage: String?) async throws(BankError) -> [UInt8] {
    let withKeys = options.sight == .everything && !heldBack.contains(record.id)
    guard writer != nil else { return try await line(record, withKeys: withKeys) }
    let question = try record.question()
    guard withKeys else {
      note(.leftOut("", "its key is under an embargo"), of: record.id, question)
      return []
    }
    let entry = WrittenQuestion(
      id: record.id, question: question, status: try record.decoded().status, passage: passage,
      media: try await media(of: question.content.media + question.key.media))
    let part: WrittenPart
    do { part = try writer?.add(entry) ?? WrittenPart([]) } catch { throw .unavailable("\(error)") }
    note(part, of: record.id, question)
    return part.bytes
  }

  /// The project's own line, or the lines of the whole history.
  private mutating func line(_ record: QuestionRecord, withKeys: Bool) async throws(BankError) -> [UInt8] {
    report.written += 1
    guard options.withRevisions else {
      return QuestionBankLines.line(
        id: record.id, question: try record.question(), status: try record.decoded().status, withKey: withKeys)
    }
    let history = try await store.history(of: record.id)
    return history.reversed().flatMap {
      QuestionBankLines.line(document: $0.document, key: withKeys ? $0.keyDocument : nil)
    }
  }

  private func media(of references: [MediaReference]) async throws(BankError) -> [ContentDigest: [UInt8]] {
    guard options.format.hasMedia else { return [:] }
    var media: [ContentDigest: [UInt8]] = [:]
    for reference in references { media[reference.digest] = try await store.media(reference.digest)?.bytes }
    return media
  }

  private mutating func note(_ part: WrittenPart, of id: QuestionID, _ question: Question) {
    if part.isWritten { report.written += 1 } else { report.leftOut += 1 }
    report.losses += part.losses.count
    guard !part.losses.isEmpty else { return }
    let title = PassageText.title(of: question.content.stem)
    for loss in part.losses { observer.lost(TransferLoss(id: id, title: title, loss: loss)) }
  }
}
