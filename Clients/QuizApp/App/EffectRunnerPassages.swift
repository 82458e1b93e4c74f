import QuestionAPI
import QuestionModel

extension EffectRunner {
  /// A question as a student sees it, with its passage.
  func studentQuestion(_ id: QuestionID) async throws(BankError) -> StudentQuestion {
    let record = try await bank.question(id)
    let content = try record.withoutKey.decoded().content
    return try StudentQuestion(record, passage: try await passage(of: content))
  }

  /// The passage of a question; nil for one that has none.
  func passage(of content: QuestionContent) async throws(BankError) -> QuestionPassage? {
    guard let name = content.passage, content.kind != .passage else { return nil }
    guard let id = QuestionID(name) else { return .missing(name) }
    return try await found(name) { () async throws(BankError) in try await bank.question(id) }
  }

  /// The passage that a quiz was begun with, though it was edited since.
  func passage(
    of content: QuestionContent, at revision: RevisionID?
  ) async throws(BankError) -> QuestionPassage? {
    guard let revision, let name = content.passage, let id = content.passageID else {
      return try await passage(of: content)
    }
    return try await found(name) { () async throws(BankError) in try await bank.revision(revision, of: id) }
  }

  private func found(
    _ name: String, _ read: () async throws(BankError) -> QuestionRecord
  ) async throws(BankError) -> QuestionPassage {
    do { return try QuestionPassage(try await read()) } catch {
      guard case .notFound = error else { throw error }
      return .missing(name)
    }
  }
}
