import QuestionAPI
import QuestionModel
import TerminalScreen

/// The changes of many questions, newest first, and taking one back.
struct OperationsScreen: Screen {
  /// Operations read at once.
  static let pageSize = 100

  let screen: Int
  var items: [BankOperation]?
  /// Whether there are older ones.
  var hasMore = false
  var list = ListState()
  var listing: LatestRequest<Int>
  var undoing: LatestRequest<Int>
  /// The operation that is to be undone once that is confirmed.
  var confirming: BankOperation?
  /// What the last undo did.
  var report: UndoReport?
  /// What was left by it is shown.
  var showsKept = false
  var error: BankError?
  /// The operation that is undone already, from which the selection went to its undo.
  var undone: BankOperation?
  var scroll = ScrollState()

  init(screen: Int) {
    self.screen = screen
    listing = LatestRequest(screen: screen)
    undoing = LatestRequest(screen: screen)
  }

  /// The selected operation.
  var selected: BankOperation? {
    guard let items, items.indices.contains(list.selection) else { return nil }
    return items[list.selection]
  }

  var isWaiting: Bool { listing.isWaiting || undoing.isWaiting }

  func title(_ words: Words) -> String { words.operationsTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    if confirming != nil { return ScreenHint.dialog(confirm: words.undo, cancel: words.cancel) }
    let back = ScreenHint(OperationsCommands.back, words)
    guard !showsKept else { return [ScreenHint.scroll(words), back] }
    guard selected != nil else { return [back] }
    return [ScreenHint(OperationsCommands.undo, words), ScreenHint.move(words), back]
  }
}
