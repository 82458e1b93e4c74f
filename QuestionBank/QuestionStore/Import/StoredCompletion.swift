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

  /// The items, those that are edits of stored questions completed.
  func complete(_ items: [FormatItem]) async throws(BankError) -> [FormatItem] {
    var items = items
    for index in items.indices {
      guard case .question(var read) = items[index].content else { continue }
      let name = replaces ? nil : QuestionIdentity.name(of: read.question.content, id: read.id)
      guard name != nil || read.status == nil || read.hasInventedOptionIDs || !read.unsaid.isEmpty,
        let record = try await store.record(read.id)
      else { continue }
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

  private static func isAnother(_ content: QuestionContent, than stored: QuestionContent) -> Bool {
    QuestionFeatures(of: content).similarity(to: QuestionFeatures(of: stored)).share < leastShare
  }
}
