import QuestionAPI
import QuestionFormats
import QuestionModel

/// Fills in what a format has no place for from the question that the bank has, so that a second import through a poorer
/// format takes nothing away.
struct StoredCompletion<Store: BankStore> {
  let store: Store

  /// The items, those that are edits of stored questions completed.
  func complete(_ items: [FormatItem]) async throws(BankError) -> [FormatItem] {
    var items = items
    for index in items.indices {
      guard case .question(var read) = items[index].content, read.hasInventedOptionIDs || !read.unsaid.isEmpty,
        let record = try await store.record(read.id)
      else { continue }
      read.question = read.completed(from: try record.question())
      items[index].content = .question(read)
    }
    return items
  }
}
