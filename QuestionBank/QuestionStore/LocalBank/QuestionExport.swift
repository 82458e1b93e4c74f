import QuestionAPI
import QuestionFormats
import QuestionModel

/// Writes questions for an export, each passage before the first of its questions, so that the file is whole.
struct QuestionExport<Store: BankStore> {
  let store: Store
  let options: ExportOptions
  /// Questions whose keys are not written; a format that has no row without its key passes them over.
  let heldBack: Set<QuestionID>
  /// Passages that are in the file.
  private var written: Set<QuestionID> = []

  init(store: Store, options: ExportOptions, heldBack: Set<QuestionID>) {
    self.store = store
    self.options = options
    self.heldBack = heldBack
  }

  mutating func lines(of records: [QuestionRecord]) async throws(BankError) -> [UInt8] {
    var lines: [UInt8] = []
    for record in records { lines += try await self.lines(of: record) }
    return lines
  }

  private mutating func lines(of record: QuestionRecord) async throws(BankError) -> [UInt8] {
    let content = try record.decoded().content
    if content.kind == .passage {
      return written.insert(record.id).inserted ? try await own(record, passage: nil) : []
    }
    guard let id = content.passageID else { return try await own(record, passage: nil) }
    switch options.format {
    case .arc: return try await own(record, passage: passage(id)?.decoded().content.stem)
    case .questionBank:
      guard written.insert(id).inserted, let passage = try await passage(id) else {
        return try await own(record, passage: nil)
      }
      return try await own(passage, passage: nil) + own(record, passage: nil)
    }
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

  private func own(_ record: QuestionRecord, passage: String?) async throws(BankError) -> [UInt8] {
    let withKeys = options.sight == .everything && !heldBack.contains(record.id)
    guard !options.withRevisions else {
      let history = try await store.history(of: record.id)
      return history.reversed().flatMap {
        QuestionBankLines.line(document: $0.document, key: withKeys ? $0.keyDocument : nil)
      }
    }
    let question = try record.question()
    switch options.format {
    case .questionBank:
      return QuestionBankLines.line(
        id: record.id, question: question, status: try record.decoded().status, withKey: withKeys)
    case .arc: return !withKeys ? [] : ArcRow.line(id: record.id, question: question, passage: passage) ?? []
    }
  }
}
