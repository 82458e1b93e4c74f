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
    let records = try await records(of: items)
    let completed = await Parallel.map(Array(zip(items, records))) {
      [replaces] item, record -> Result<FormatItem, BankError> in
      guard let record else { return .success(item) }
      do throws(BankError) {
        return .success(try Self.completed(item, from: record, replaces: replaces))
      } catch { return .failure(error) }
    }
    var all: [FormatItem] = []
    for item in completed { all.append(try item.get()) }
    return all
  }

  /// What is stored of the question that each item means: the one of its id, or where the file has no name for it, the
  /// one that says the same; nil where there is none, or where it matters not.
  private func records(of items: [FormatItem]) async throws(BankError) -> [QuestionRecord?] {
    var records: [QuestionRecord?] = []
    var unknown: [(index: Int, content: QuestionContent)] = []
    for (index, item) in items.enumerated() {
      var record: QuestionRecord?
      if case .question(let read) = item.content, Self.mayTake(read, replaces: replaces) {
        record = try await store.record(read.id)
        let content = read.question.content
        if record == nil, looksForContent, Self.isPoor(read), read.id == QuestionIdentity.id(of: content) {
          unknown.append((index, content))
        }
      }
      records.append(record)
    }
    guard !unknown.isEmpty else { return records }
    for (place, record) in zip(unknown, try await store.records(saying: unknown.map(\.content))) {
      records[place.index] = record
    }
    return records
  }

  /// Whether what is stored of a question can change how it is taken.
  private static func mayTake(_ read: ReadQuestion, replaces: Bool) -> Bool {
    let isNamed = QuestionIdentity.name(of: read.question.content, id: read.id) != nil
    return isNamed && !replaces || read.status == nil || isPoor(read)
  }

  private static func completed(
    _ item: FormatItem, from record: QuestionRecord, replaces: Bool
  ) throws(BankError) -> FormatItem {
    guard case .question(var read) = item.content else { return item }
    let name = QuestionIdentity.name(of: read.question.content, id: read.id)
    read.id = record.id
    let stored = try record.question()
    let isOther = name != nil && isAnother(read.question.content, than: stored.content)
    if let name, isOther, !replaces {
      let title = PassageText.title(of: stored.content.stem)
      read.problems.append(
        FieldProblem(
          "id",
          "the name \"\(name)\" belongs to another question of this bank (\"\(title)\"); give it another name, "
            + "or import with --replace where this one is to take its place"))
    }
    // Tags and a working of one question are none of another that takes its place.
    if !isOther { read.question = read.completed(from: stored) }
    // A file that says nothing of it neither publishes a draft nor brings back what was retired.
    if read.status == nil { read.status = try record.decoded().status }
    var item = item
    item.content = .question(read)
    return item
  }

  /// Whether the file cannot say all of a question.
  private static func isPoor(_ read: ReadQuestion) -> Bool { read.hasInventedOptionIDs || !read.unsaid.isEmpty }

  private static func isAnother(_ content: QuestionContent, than stored: QuestionContent) -> Bool {
    QuestionFeatures(of: content).similarity(to: QuestionFeatures(of: stored)).share < leastShare
  }
}
