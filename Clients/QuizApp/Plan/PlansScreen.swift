import QuestionAPI
import QuestionModel
import TerminalScreen

/// The plans and the tests of a bank, the newest first.
struct PlansScreen: Screen {
  /// What is listed.
  enum Tab: Sendable, Hashable, CaseIterable {
    case plans, tests

    var kind: QuestionKind { self == .plans ? .blueprint : .quiz }
  }

  /// Documents read at once.
  static let pageSize = 100

  let screen: Int
  var tab = Tab.plans
  var field = TextField(limit: 500)
  var isSearching = false
  var items: [QuestionSummary]?
  var next: String?
  var list = ListState()
  /// Whether what was opened may have changed what is listed.
  var isStale = true
  var error: BankError?
  /// The form of a new plan or test.
  var form: TestForm?
  /// Whether that form waits for its questions; those that a form given up asked for are let go.
  var isDrawing = false
  var listing: LatestRequest<SearchRequest>
  var drawing: LatestRequest<TestDrawing>
  var vocabulary: VocabularyReading

  init(screen: Int) {
    self.screen = screen
    listing = LatestRequest(screen: screen)
    drawing = LatestRequest(screen: screen)
    vocabulary = VocabularyReading(screen: screen)
  }

  var selected: QuestionSummary? {
    guard let items, items.indices.contains(list.selection) else { return nil }
    return items[list.selection]
  }

  /// The search for what is listed.
  var query: String {
    let text = field.text.trimmed
    return "kind:\(tab.kind.name)" + (text.isEmpty ? "" : " (\(text))")
  }

  var isWaiting: Bool { listing.isWaiting || drawing.isWaiting }

  func title(_ words: Words) -> String { words.plansTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PlansCommands
    if let form { return TestFormCommands.hints(form, words) }
    let tab = ScreenHint(Commands.nextTab, label: tab == .plans ? words.testsTab : words.plansTab)
    if isSearching { return [ScreenHint(Commands.toList, words), ScreenHint(Commands.closeSearch, words)] }
    let own = selected == nil ? [] : [Commands.open, Commands.copy, Commands.details].map { ScreenHint($0, words) }
    return [ScreenHint(Commands.new, words)] + own
      + [tab, ScreenHint(Commands.search, words), ScreenHint.move(words), ScreenHint(Commands.back, words)]
  }
}
