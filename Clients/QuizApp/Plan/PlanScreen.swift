import QuestionAPI
import QuestionModel
import TerminalScreen

/// The plan of a test as the table that schools know (ma trận đề): topics down, kinds and levels across, a part at a
/// time, with its sums.
struct PlanScreen: DocumentScreen {
  let screen: Int
  let subject: DocumentSubject<Blueprint>
  var form: PlanForm? {
    didSet {
      guard form?.blueprint != oldValue?.blueprint else { return }
      findings = form.map { PlanFinding.all(of: $0.blueprint) } ?? []
    }
  }
  /// What keeps the plan from being stored.
  private(set) var findings: [PlanFinding] = []
  /// The plan as the bank has it.
  var document: EditedDocument<Blueprint>
  var loadError: BankError?
  var history = EditHistory<PlanStep, PlanPlace>()
  var section = 0
  var rows = ListState()
  var columns = ListState()
  /// Whether the next digit goes on with the number at the cursor.
  var isTyping = false
  /// What is being filled in.
  var entry: TestEntry?
  /// What waits for the person's word on what is not saved.
  var leaving: Departure?
  /// What comes once the plan is saved.
  var after: Departure?
  var notice: DocumentNotice?
  var vocabulary: VocabularyReading

  init(screen: Int, subject: DocumentSubject<Blueprint>) {
    self.screen = screen
    self.subject = subject
    document = EditedDocument(screen: screen)
    vocabulary = VocabularyReading(screen: screen)
  }

  /// The table of the part that is seen.
  var grid: PlanTable? {
    guard let form, form.tables.indices.contains(section) else { return nil }
    return form.tables[section]
  }

  /// The cell at the cursor; nil where nothing is asked for.
  var cell: BlueprintCell? {
    guard let form, form.tables.indices.contains(section) else { return nil }
    return form.cell(section, rows.selection, columns.selection)
  }

  /// Whether there is a cell at the cursor, if only an empty one.
  var hasCell: Bool { grid.map { !$0.rows.isEmpty && !$0.columns.isEmpty } ?? false }

  /// Whether the bank does not have what is seen.
  var isChanged: Bool { form.map { $0.blueprint != document.saved } ?? false }

  var isWaiting: Bool { document.isWaiting }
  var takesUndo: Bool { entry == nil && leaving == nil }
  var asksToQuit: Bool { isChanged && leaving != .quit }

  func title(_ words: Words) -> String {
    guard let title = form?.blueprint.title, !title.isEmpty else { return words.planTitle }
    return "\(words.planTitle): \(title)"
  }

  func detail(_ context: ScreenContext) -> String {
    guard let form else { return "" }
    let words = context.words
    return words.questionsAndPoints(form.blueprint.count, form.blueprint.total) + (isChanged ? " *" : "")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PlanCommands
    if let entry { return TestFormCommands.hints(entry.form, words) }
    if leaving != nil { return DepartureCommands.hints(words) }
    guard form != nil else { return [ScreenHint(Commands.back, words)] }
    let fill = [Commands.fill, Commands.save].map { ScreenHint($0, words) }
    guard grid != nil else { return [Commands.addSection, Commands.details].map { ScreenHint($0, words) } + fill }
    let rows = [Commands.addRow, Commands.addColumn].map { ScreenHint($0, words) }
    let cell = hasCell ? [ScreenHint(Commands.cell, words)] : []
    return [fill[1]] + cell + rows + [fill[0]]
      + [
        ScreenHint(Commands.nextSection, words), ScreenHint(Commands.setRow, words),
        ScreenHint(Commands.setSection, words), ScreenHint(Commands.details, words),
        ScreenHint(Commands.settings, words), ScreenHint(Commands.undo, words), ScreenHint(Commands.back, words),
      ]
  }
}

/// A state of a plan that undo goes back to.
struct PlanStep: Sendable, Hashable {
  let form: PlanForm
  let place: PlanPlace
}

/// A place in the tables of a plan.
struct PlanPlace: Sendable, Hashable {
  let section: Int
  let row: Int
  let column: Int
}
