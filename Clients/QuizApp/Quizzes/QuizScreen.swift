import QuestionAPI
import QuestionModel
import TerminalScreen

/// A test: its questions in order, as they are pinned, and how it is taken.
struct QuizScreen: DocumentScreen {
  let screen: Int
  let subject: DocumentSubject<Quiz>
  var quiz: Quiz?
  /// The test as the bank has it.
  var document: EditedDocument<Quiz>
  var loadError: BankError?
  /// The pinned questions that were read, by item.
  var questions: [String: PinnedQuestion] = [:]
  var history = EditHistory<Quiz, String>()
  var list = ListState()
  var scroll = ScrollState()
  /// What is being filled in.
  var entry: TestEntry?
  /// What waits for the person's word on what is not saved.
  var leaving: Departure?
  /// What comes once the test is saved.
  var after: Departure?
  var notice: DocumentNotice?
  /// Whether what was opened may have been edited.
  var isStale = false
  var reading: LatestRequest<[QuizItem]>
  /// The part that another question is sought for.
  var adding: LatestRequest<String>
  var vocabulary: VocabularyReading

  init(screen: Int, subject: DocumentSubject<Quiz>) {
    self.screen = screen
    self.subject = subject
    document = EditedDocument(screen: screen)
    reading = LatestRequest(screen: screen)
    adding = LatestRequest(screen: screen)
    vocabulary = VocabularyReading(screen: screen)
  }

  var rows: [TestRow] { quiz.map { TestRow.all(of: $0) } ?? [] }

  var selectedRow: TestRow? {
    let rows = rows
    return rows.indices.contains(list.selection) ? rows[list.selection] : nil
  }

  /// The place of the selected question or essay; nil on other rows.
  var selectedIndex: Int? {
    guard case .item(let index, _)? = selectedRow else { return nil }
    return index
  }

  /// The selected question or essay.
  var selected: QuizItem? { selectedIndex.flatMap { quiz?.items[$0] } }

  /// The part that is selected, or that the selected row stands in.
  var section: Int? {
    guard let quiz else { return nil }
    let id: String? =
      switch selectedRow {
      case .section(let place): quiz.sections[place].id
      case .item(let index, _): quiz.items[index].section
      case .drawn(let index): quiz.cells[index].section
      case .shortage, nil: nil
      }
    return quiz.sections.firstIndex { $0.id == id }
  }

  /// Whether the question of an item was edited since it was pinned.
  func isOutdated(_ item: QuizItem) -> Bool {
    guard let newest = questions[item.id]?.newest else { return false }
    return newest.revision != item.revision
  }

  /// Items whose questions were edited since they were pinned.
  var outdated: [QuizItem] { quiz?.items.filter(isOutdated) ?? [] }

  /// The test, once the bank has it as it is seen; what is given is what is saved.
  var givenID: QuestionID? { isChanged ? nil : document.edited?.id }

  /// Whether the bank does not have what is seen.
  var isChanged: Bool { quiz.map { $0 != document.saved } ?? false }

  var isWaiting: Bool { document.isWaiting || reading.isWaiting || adding.isWaiting }
  var takesUndo: Bool { entry == nil && leaving == nil }
  var asksToQuit: Bool { isChanged && leaving != .quit }

  func title(_ words: Words) -> String {
    guard let title = quiz?.title, !title.isEmpty else { return words.testTitle }
    return "\(words.testTitle): \(title)"
  }

  func detail(_ context: ScreenContext) -> String {
    guard let quiz else { return "" }
    return context.words.questionsAndPoints(quiz.count, quiz.total) + (isChanged ? " *" : "")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = QuizCommands
    if let entry { return TestFormCommands.hints(entry.form, words) }
    if leaving != nil { return DepartureCommands.hints(words) }
    let back = ScreenHint(Commands.back, words)
    guard quiz != nil else { return [back] }
    let pin = outdated.isEmpty ? [] : [Commands.pin, Commands.pinAll].map { ScreenHint($0, words) }
    let open = selected.map { [ScreenHint(Commands.open, label: $0.question == nil ? words.writeEssay : words.open)] }
    return [ScreenHint(givenID == nil ? Commands.save : Commands.give, words)] + (open ?? []) + pin
      + [
        Commands.settings, Commands.add, Commands.details, Commands.points, Commands.setSection, Commands.moveDown,
        Commands.remove,
      ]
      .map { ScreenHint($0, words) } + [ScreenHint.move(words), back]
  }
}
