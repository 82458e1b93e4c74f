import QuestionAPI
import QuestionModel
import TerminalScreen

/// The tags of the bank as a tree: renamed, moved, merged, taken away; namespaces closed, with their values.
struct TagsScreen: Screen {
  /// What the line below the filter says.
  enum Notice: Sendable, Hashable {
    case changed(TagChange)
    case closed(String, isClosed: Bool)
    case failed(BankError)
    case noTag
    case noNamespace
    case noMarks
  }

  /// The closing of a namespace, while it is agreed to.
  struct Closing: Sendable, Hashable {
    var namespace: TagNamespace
    /// Tags in use that it would not list.
    let strays: Int
    /// Values that are taken from the bank, since it lists none.
    let taken: Int
  }

  let screen: Int
  var outline = TagOutline()
  var counts: [TagCount] = []
  var namespaces: [TagNamespace] = []
  var vocabulary = TagVocabulary()
  var suggestions = TagSuggestions()
  /// Why the tags are not there.
  var loadError: BankError?
  var isLoaded = false
  var list = ListState()
  var filter = TextField(limit: 200)
  var isFiltering = false
  /// Tags marked to be merged or taken away.
  var marked: Set<Tag> = []
  var action: TagAction?
  var closing: Closing?
  var editor: NamespaceEditor?
  var notice: Notice?
  /// The place to select once the tags are read anew.
  var wanted: String?
  var tagging: LatestRequest<Bool>
  var describing: LatestRequest<Bool>
  var counting: LatestRequest<String>
  var changing: LatestRequest<TagBankChange>
  var setting: LatestRequest<TagNamespace>

  init(screen: Int) {
    self.screen = screen
    tagging = LatestRequest(screen: screen)
    describing = LatestRequest(screen: screen)
    counting = LatestRequest(screen: screen)
    changing = LatestRequest(screen: screen)
    setting = LatestRequest(screen: screen)
  }

  /// The selected place.
  var selected: TagOutline.Place? { selectedIndex.map { outline.places[$0] } }

  var selectedIndex: Int? {
    outline.rows.indices.contains(list.selection) ? outline.rows[list.selection] : nil
  }

  var isWaiting: Bool {
    tagging.isWaiting || describing.isWaiting || counting.isWaiting || changing.isWaiting || setting.isWaiting
  }

  func title(_ words: Words) -> String {
    guard let editor else { return words.tagTreeTitle }
    return words.namespaceTitle(editor.namespace.name)
  }

  func detail(_ context: ScreenContext) -> String {
    if let editor {
      return (editor.isUnsaved ? "* " : "") + context.words.namespaceState(isClosed: editor.namespace.isClosed)
    }
    guard isLoaded else { return "" }
    return context.words.tagCount(counts.count)
      + (marked.isEmpty ? "" : " · " + context.words.markedCount(marked.count))
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = TagsCommands
    if closing != nil { return ScreenHint.dialog(confirm: words.closeNamespace, cancel: words.cancel) }
    if let action { return hints(for: action, words) }
    if let editor { return hints(for: editor, words) }
    if isFiltering {
      return [ScreenHint(Commands.toList, words), ScreenHint.move(words), ScreenHint(Commands.allTags, words)]
    }
    let isLeaf = selectedIndex.map { !outline.isBranch($0) } ?? false
    let retry = loadError == nil ? [] : [ScreenHint(Commands.retry, words)]
    let open = [ScreenHint(Commands.open, label: isLeaf ? words.browse : words.unfold)]
    let changes = [
      Commands.rename, Commands.move, Commands.mark, Commands.merge, Commands.delete, Commands.search, Commands.back,
    ].map { ScreenHint($0, words) }
    let isClosed = selectedNamespace?.isClosed == true
    let namespace = [
      ScreenHint(Commands.turnClosed, label: isClosed ? words.openNamespace : words.closeNamespace),
      ScreenHint(Commands.values, words), ScreenHint(Commands.browse, words),
    ]
    return retry + open + changes + namespace
  }

  private func hints(for action: TagAction, _ words: Words) -> [ScreenHint] {
    typealias Commands = TagsCommands
    let cancel = [ScreenHint(Commands.cancel, words)]
    switch action.step {
    case .typing:
      let choose = ScreenHint(Commands.nextSuggestion, label: words.choose, beside: Commands.previousSuggestion)
      let completion = action.kind == .rename ? [] : [choose, ScreenHint(Commands.complete, words)]
      return [ScreenHint(Commands.goOn, words)] + completion + cancel
    case .confirming:
      let hasTurn = action.kind == .delete && action.hasBelow
      let turn = hasTurn ? [ScreenHint(Commands.turnDeletion, words)] : []
      return [ScreenHint(Commands.goOn, label: words.tagAction(action.kind))] + turn + cancel
    case .underWay: return cancel
    }
  }

  private func hints(for editor: NamespaceEditor, _ words: Words) -> [ScreenHint] {
    typealias Commands = TagsCommands
    let save = [ScreenHint(Commands.save, words), ScreenHint(Commands.leaveValues, words)]
    guard editor.isInList else {
      return [ScreenHint(Commands.addValue, words), ScreenHint(Commands.otherPart, label: words.toList)] + save
    }
    let label = editor.namespace.isClosed ? words.openNamespace : words.closeNamespace
    return [Commands.allow, Commands.removeValue, Commands.takeFromBank].map { ScreenHint($0, words) }
      + [ScreenHint(Commands.turnClosed, label: label), ScreenHint(Commands.otherPart, label: words.addValue)] + save
  }

  /// The namespace that the selected place is or belongs to, as it is or not described yet; nil for free tags.
  var selectedNamespace: TagNamespace? {
    guard let place = selected else { return nil }
    let name = place.tag.map { String($0.namespace) } ?? place.label
    return namespaces.first { $0.name == name } ?? (try? TagNamespace(name))
  }
}

/// Where the parts of the tag tree are.
struct TagsLayout {
  let filter: Rect
  let message: Rect
  let list: Rect
  /// Where a target is typed, with what may be meant.
  let panel: Rect

  init(_ body: Rect, panelRows: Int) {
    let rows = body.rows(.cells(1), .cells(body.height > 4 ? 1 : 0), .rest, .cells(panelRows))
    (filter, message, list, panel) = (rows[0], rows[1], rows[2], rows[3])
  }
}
