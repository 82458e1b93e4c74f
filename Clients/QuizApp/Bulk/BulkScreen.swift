import QuestionAPI
import QuestionModel
import TerminalScreen

/// The same change on many questions: what to do, with what value, what it would come to, and what it did.
struct BulkScreen: Screen {
  /// What of it is shown.
  enum Page: Sendable, Hashable {
    case actions
    case value
    case preview
    case done
  }

  let screen: Int
  let selection: BulkSelection
  var page = Page.actions
  /// The actions.
  var list = ListState()
  var action = BulkAction.addTag
  var field = TextField(limit: 200)
  /// The chosen suggestion; nil takes the text as typed.
  var suggestion: Int?
  var statuses = ListState()
  var form = ReplaceForm()
  var row = ListState()
  /// The tags of the bank, the common ones first.
  var tags: [TagCount] = []
  var facets: FacetCounts?
  var tagging: LatestRequest<Int>
  var counting: LatestRequest<String>
  var previewing: LatestRequest<BulkRequest>
  var applying: LatestRequest<BulkRequest>
  var undoing: LatestRequest<Int>
  /// What is asked for, once a value was given.
  var request: BulkRequest?
  var preview: Result<BulkPreview, BankError>?
  var report: BulkReport?
  var undone: Result<UndoReport, BankError>?
  /// Why a value is none, or why the change was not made.
  var error: BankError?
  var scroll = ScrollState()

  /// The screen of a search's questions, or of marked ones.
  init(screen: Int, selection: BulkSelection) {
    self.screen = screen
    self.selection = selection
    tagging = LatestRequest(screen: screen)
    counting = LatestRequest(screen: screen)
    previewing = LatestRequest(screen: screen)
    applying = LatestRequest(screen: screen)
    undoing = LatestRequest(screen: screen)
  }

  /// The search whose values are offered.
  var query: String {
    if case .query(let query) = selection { query } else { "" }
  }

  /// Values of the bank that go on from what is typed.
  var suggestions: [String] {
    let sought = TextFolding.fold(field.text.trimmed)
    let known: [String] =
      switch action {
      case .addTag, .removeTag: tags.map(\.tag.name)
      default: action.facet.flatMap { facets?.facets[$0] }?.map(\.value) ?? []
      }
    let found = known.filter { TextFolding.fold($0).contains(sought) }
    return Array(found.prefix(100))
  }

  var isWaiting: Bool {
    tagging.isWaiting || counting.isWaiting || previewing.isWaiting || applying.isWaiting || undoing.isWaiting
  }

  func title(_ words: Words) -> String { page == .actions ? words.bulkTitle : words.bulkAction(action) }

  func detail(_ context: ScreenContext) -> String {
    switch selection {
    case .ids(let ids): context.words.marked(ids.count)
    case .query(let query): query.isEmpty ? context.words.wholeBank : query
    }
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = BulkCommands
    switch page {
    case .actions: return [ScreenHint(Commands.choose, words), ScreenHint(Commands.leave, words)]
    case .value:
      let tick = place == Commands.ticks ? [ScreenHint(Commands.tick, words)] : []
      return [ScreenHint(Commands.preview, words), ScreenHint.move(words)] + tick
        + [ScreenHint(Commands.toActions, words)]
    case .preview:
      return (canCarryOut ? [ScreenHint(Commands.carryOut, words)] : []) + [ScreenHint(Commands.toActions, words)]
    case .done: return (canUndo ? [ScreenHint(Commands.undo, words)] : []) + [ScreenHint(Commands.done, words)]
    }
  }
}
