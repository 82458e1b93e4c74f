import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// Many questions edited as one text in the person's own editor: what of it does not read, what saving would change,
/// and what became of it.
struct SheetScreen: Screen {
  /// How far the text has come.
  enum Stage: Sendable, Hashable {
    /// The questions are being read, or the editor is open.
    case opening
    /// The questions cannot be read, or the editor failed.
    case failed(Failure)
    /// Lines of the text do not read.
    case unreadable([QuestionTextFault])
    /// What saving would change.
    case ready([SheetEdit.Change])
    /// What became of it.
    case saved(SheetEdit.Outcome)
  }

  /// Why there is nothing to look at.
  enum Failure: Sendable, Hashable {
    case bank(BankError)
    case editor(String)
  }

  let screen: Int
  let selection: BulkSelection
  var edit: SheetEdit?
  var stage = Stage.opening
  /// The text as it was left, while it is not saved.
  var text: String?
  /// The questions read from it.
  var entries: [QuestionSheet.Entry] = []
  /// Whether the text is to be given up once that is confirmed.
  var isLeaving = false
  var list = ListState()
  var scroll = ScrollState()
  var loading: LatestRequest<Bool>
  var external: LatestRequest<String>
  var saving: LatestRequest<Bool>

  init(screen: Int, selection: BulkSelection) {
    self.screen = screen
    self.selection = selection
    loading = LatestRequest(screen: screen)
    external = LatestRequest(screen: screen)
    saving = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { loading.isWaiting || saving.isWaiting }
  var asksToQuit: Bool { text != nil }

  func title(_ words: Words) -> String { words.sheetTitle }

  func detail(_ context: ScreenContext) -> String { edit.map { context.words.questions($0.records.count) } ?? "" }

  func hints(_ words: Words) -> [ScreenHint] {
    if isLeaving { return ScreenHint.dialog(confirm: words.discard, cancel: words.cancel) }
    let again = ScreenHint(SheetCommands.openAgain, words)
    let back = ScreenHint(SheetCommands.back, words)
    return switch stage {
    case .opening: [back]
    case .failed: edit == nil ? [back] : [again, back]
    case .unreadable:
      [ScreenHint(SheetCommands.openAgain, label: words.openAgain, key: .enter), ScreenHint.move(words), back]
    case .ready:
      [ScreenHint(SheetCommands.save, words), again, ScreenHint.scroll(words), back]
    case .saved(let outcome): outcome.failures.isEmpty ? [back] : [again, back]
    }
  }
}
