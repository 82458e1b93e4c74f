import QuestionAPI
import QuestionFormats
import QuestionModel

/// Brings what a file says together with the question that the bank has: what the format has no place for is filled in,
/// so that a second import through a poorer format takes nothing away, and a name that another question has is told.
struct StoredCompletion<Store: BankStore> {
  /// Least share that an edited question has in common with what it was: below it, two files use one name.
  private static var leastShare: Double { 0.1 }

  let store: Store
  /// Whether a question may take the place of one that says something else.
  let replaces: Bool
  /// Whether the bank had questions before the import, which may say the same under another id.
  let looksForContent: Bool

  /// The items, those that are edits of stored questions completed.
  func complete(_ items: [FormatItem]) async throws(BankError) -> [FormatItem] {
    var items = items
    for index in items.indices {
      guard case .question(var read) = items[index].content else { continue }
      let name = replaces ? nil : QuestionIdentity.name(of: read.question.content, id: read.id)
      guard name != nil || read.status == nil || isPoor(read), let record = try await record(of: read) else { continue }
      read.id = record.id
      let stored = try record.question()
      if let name, Self.isAnother(read.question.content, than: stored.content) {
        let title = PassageText.title(of: stored.content.stem)
        read.problems.append(
          FieldProblem(
            "id",
            "the name \"\(name)\" belongs to another question of this bank (\"\(title)\"); give it another name, "
              + "or import with --replace where this one is to take its place"))
      }
      read.question = read.completed(from: stored)
      // A file that says nothing of it neither publishes a draft nor brings back what was retired.
      if read.status == nil { read.status = try record.decoded().status }
      items[index].content = .question(read)
    }
    return items
  }

  /// Whether the file cannot say all of a question.
  private func isPoor(_ read: ReadQuestion) -> Bool { read.hasInventedOptionIDs || !read.unsaid.isEmpty }

  /// The question that is meant: the one of this id, or where the file has no name for it, the one that says the same.
  private func record(of read: ReadQuestion) async throws(BankError) -> QuestionRecord? {
    if let record = try await store.record(read.id) { return record }
    let content = read.question.content
    guard looksForContent, isPoor(read), read.id == QuestionIdentity.id(of: content) else { return nil }
    return try await store.record(saying: content)
  }

  private static func isAnother(_ content: QuestionContent, than stored: QuestionContent) -> Bool {
    QuestionFeatures(of: content).similarity(to: QuestionFeatures(of: stored)).share < leastShare
  }
}
