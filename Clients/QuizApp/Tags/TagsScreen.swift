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

  var hasTextFocus: Bool { isFiltering || action?.step == .typing || editor.map { !$0.isInList } ?? false }
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
    if closing != nil { return [ScreenHint(.enter, "Enter", words.closeNamespace), cancelHint(words)] }
    if let action { return hints(for: action, words) }
    if let editor { return hints(for: editor, words) }
    if isFiltering {
      return [
        ScreenHint(.enter, "Enter", words.toList), ScreenHint(.down, "↑↓", words.move),
        ScreenHint(.escape, "Esc", words.allTags),
      ]
    }
    let retry = loadError == nil ? [] : [ScreenHint(.control("r"), "Ctrl-R", words.retry)]
    let isLeaf = selectedIndex.map { !outline.isBranch($0) } ?? false
    return retry + [
      ScreenHint(.enter, "Enter", isLeaf ? words.browse : words.unfold),
      ScreenHint(.character("r"), "r", words.renameTag), ScreenHint(.character("m"), "m", words.moveTag),
      ScreenHint(.character(" "), "Space", words.mark), ScreenHint(.character("g"), "g", words.mergeMarked),
      ScreenHint(.character("x"), "x", words.deleteTag), ScreenHint(.character("/"), "/", words.search),
      ScreenHint(.escape, "Esc", words.back),
      ScreenHint(
        .character("c"), "c", selectedNamespace?.isClosed == true ? words.openNamespace : words.closeNamespace),
      ScreenHint(.character("v"), "v", words.editValues), ScreenHint(.character("b"), "b", words.browse),
    ]
  }

  private func cancelHint(_ words: Words) -> ScreenHint { ScreenHint(.escape, "Esc", words.cancel) }

  private func hints(for action: TagAction, _ words: Words) -> [ScreenHint] {
    switch action.step {
    case .typing:
      let completion = [ScreenHint(.down, "↑↓", words.choose), ScreenHint(.tab, "Tab", words.complete)]
      return [ScreenHint(.enter, "Enter", words.goOn)] + (action.kind == .rename ? [] : completion)
        + [cancelHint(words)]
    case .confirming:
      let turn = action.kind == .delete && action.hasBelow ? [ScreenHint(.tab, "Tab", words.turnDeletion)] : []
      return [ScreenHint(.enter, "Enter", words.tagAction(action.kind))] + turn + [cancelHint(words)]
    case .underWay: return [cancelHint(words)]
    }
  }

  private func hints(for editor: NamespaceEditor, _ words: Words) -> [ScreenHint] {
    let save = [ScreenHint(.control("s"), "Ctrl-S", words.save), ScreenHint(.escape, "Esc", words.back)]
    guard editor.isInList else {
      return [ScreenHint(.enter, "Enter", words.addValue), ScreenHint(.tab, "Tab", words.toList)] + save
    }
    return [
      ScreenHint(.character(" "), "Space", words.allowOrNot), ScreenHint(.character("x"), "x", words.removeValue),
      ScreenHint(.character("b"), "b", words.takeFromBank),
      ScreenHint(.character("c"), "c", editor.namespace.isClosed ? words.openNamespace : words.closeNamespace),
      ScreenHint(.tab, "Tab", words.addValue),
    ] + save
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
