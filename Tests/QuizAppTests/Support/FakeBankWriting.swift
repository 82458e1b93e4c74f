import QuestionAPI
import QuestionModel

/// What the terminal client never asks for.
extension FakeBank {
  private func refuse() -> BankError { .unavailable("this bank only reads") }

  func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord {
    throw refuse()
  }

  func update(
    _ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord { throw refuse() }

  func retire(
    _ id: QuestionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord { throw refuse() }

  func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord { throw refuse() }

  func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange {
    throw refuse()
  }

  func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange { throw refuse() }

  func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport { throw refuse() }

  func exportQuestions(
    query: String, options: ExportOptions, write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) { throw refuse() }

  func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage {
    throw refuse()
  }

  func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    throw refuse()
  }

  func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile { throw refuse() }
}
