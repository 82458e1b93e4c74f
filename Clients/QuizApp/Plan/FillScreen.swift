import QuestionAPI
import QuestionModel
import TerminalScreen

/// A plan filled with questions: what is short and why, the questions in order, another one in the place of each.
struct FillScreen: Screen {
  /// What is being filled in.
  enum Asking: Sendable, Hashable {
    case seed, search, name
  }

  let screen: Int
  let plan: Blueprint
  /// The plan in the bank; nil where the bank does not have it as it is seen.
  let stored: EditedRevision?
  var found: FilledPlan?
  var error: BankError?
  var list = ListState()
  var scroll = ScrollState()
  var asking: Asking?
  var form = TestForm([])
  /// Questions that were passed over.
  var passed: Set<QuestionID> = []
  /// Whether leaving what was swapped is to be confirmed.
  var isLeaving = false
  /// Whether that ends the program.
  var quits = false
  var notice: DocumentNotice?
  var filling: LatestRequest<UInt64?>
  /// The item in whose place another question is sought.
  var swapping: LatestRequest<String>
  var document: EditedDocument<Quiz>

  init(screen: Int, plan: Blueprint, stored: EditedRevision?) {
    self.screen = screen
    self.plan = plan
    self.stored = stored
    filling = LatestRequest(screen: screen)
    swapping = LatestRequest(screen: screen)
    document = EditedDocument(screen: screen)
  }

  var quiz: Quiz? { found?.filled.quiz }

  /// The rows of the test with what it lacks.
  var rows: [TestRow] {
    guard let filled = found?.filled else { return [] }
    return TestRow.all(
      of: filled.quiz,
      short: filled.shortages.map { shortage in (shortage, plan.cells.first { $0.id == shortage.cell }) })
  }

  /// The selected question or essay; nil on other rows.
  var selected: QuizItem? {
    let rows = rows
    guard let quiz, rows.indices.contains(list.selection), case .item(let index, _) = rows[list.selection] else {
      return nil
    }
    return quiz.items[index]
  }

  /// The cell that an item was taken for: a filling takes them in the order of the plan.
  func cell(of item: QuizItem) -> BlueprintCell? {
    guard let filled = found?.filled else { return nil }
    let short = Dictionary(filled.shortages.map { ($0.cell, $0.missing) }) { first, _ in first }
    var place = 0
    for section in plan.sections {
      for cell in plan.cells(of: section.id) {
        let end = place + cell.count - (short[cell.id] ?? 0)
        if let index = filled.quiz.items.firstIndex(where: { $0.id == item.id }), (place..<end).contains(index) {
          return cell
        }
        place = end
      }
    }
    return nil
  }

  /// Whether a question was swapped, which the same plan and seed would not give again.
  var isTouched: Bool { !passed.isEmpty }
  var asksToQuit: Bool { isTouched && !isLeaving }
  var isWaiting: Bool { filling.isWaiting || swapping.isWaiting || document.isWaiting }

  func title(_ words: Words) -> String { "\(words.fillTitle): \(plan.title)" }

  func detail(_ context: ScreenContext) -> String {
    guard let found else { return "" }
    return context.words.seed(found.seed)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = FillCommands
    if isLeaving { return ScreenHint.dialog(confirm: words.leaveUnsaved, cancel: words.cancel) }
    if asking != nil { return TestFormCommands.hints(form, words) }
    let back = ScreenHint(Commands.back, words)
    guard found != nil else { return [back, ScreenHint(Commands.again, words)] }
    let swap = selected?.question == nil ? [] : [Commands.swap, Commands.search].map { ScreenHint($0, words) }
    return [ScreenHint(Commands.save, words)] + swap
      + [Commands.again, Commands.seed, Commands.open].map { ScreenHint($0, words) }
      + [ScreenHint.move(words), back]
  }
}
