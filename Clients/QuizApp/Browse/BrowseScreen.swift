import QuestionAPI
import QuestionModel
import TerminalScreen

/// The search: a field, what it finds, and a look at the selected question.
struct BrowseScreen: Screen {
  /// The part that has the keyboard.
  enum Focus: Sendable, Hashable {
    case field
    case list
    case facets
  }

  /// A value to filter by.
  struct FacetRow: Sendable, Hashable {
    let facet: String
    let value: String
    let count: Int

    var filter: String { QueryFilters.filter(facet: facet, value: value) }
  }

  /// Facets in the order shown.
  static let facetNames = ["subject", "grade", "level", "kind", "status", "language"]
  /// Questions read at once.
  static let pageSize = 100

  let screen: Int
  /// What is looked for at first.
  let query: String?
  var field = TextField(limit: 1_000)
  var focus = Focus.field
  var items: [QuestionSummary] = [] {
    // Put into words once, not at every frame.
    didSet { texts = items.map { QuestionText.oneLine($0.stem) } }
  }
  /// The items' stems on one line each.
  private(set) var texts: [String] = []
  var next: String?
  var error: BankError?
  var list = ListState() {
    didSet { if list.selection != oldValue.selection { previewScroll = ScrollState() } }
  }
  var search: LatestRequest<SearchRequest>
  var counting: LatestRequest<String>
  var facets: FacetCounts?
  var showsFacets = false
  var facetList = ListState()
  var reading: LatestRequest<QuestionID>
  /// How far the look at the selected question is scrolled.
  var previewScroll = ScrollState()
  /// Questions read for the preview.
  var previews: [QuestionID: Result<StudentQuestion, BankError>] = [:]
  /// Questions marked to be changed together.
  var marks: Set<QuestionID> = []
  var marking: LatestRequest<String>
  private(set) var hasAppeared = false

  /// The search, beginning with `query`, else with the last one.
  init(screen: Int, query: String? = nil) {
    self.screen = screen
    self.query = query
    search = LatestRequest(screen: screen)
    counting = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
    marking = LatestRequest(screen: screen)
  }

  /// Whether this is the first appearance; later ones answer no.
  mutating func beginsNow() -> Bool {
    defer { hasAppeared = true }
    return !hasAppeared
  }

  /// The selected question.
  var selected: QuestionSummary? { items.indices.contains(list.selection) ? items[list.selection] : nil }

  /// The values of all facets in one list.
  var facetRows: [FacetRow] {
    Self.facetNames.flatMap { name in
      (facets?.facets[name] ?? []).prefix(12).map { FacetRow(facet: name, value: $0.value, count: $0.count) }
    }
  }

  var isWaiting: Bool { search.isWaiting || counting.isWaiting || reading.isWaiting || marking.isWaiting }

  func title(_ words: Words) -> String { words.browseTitle }

  func detail(_ context: ScreenContext) -> String {
    let marked = marks.isEmpty ? [] : [context.words.marked(marks.count)]
    let found = facets.map { context.words.found($0.total, isPartial: $0.isPartial) }
    return (marked + [found].compactMap(\.self)).joined(separator: " · ")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = BrowseCommands
    return switch focus {
    case .field:
      [
        ScreenHint(Commands.toList, words), ScreenHint(Commands.nextPart, label: words.filters),
        ScreenHint.move(words), ScreenHint(Commands.back, words),
      ]
    case .list:
      [
        Commands.open, Commands.search, Commands.filters, Commands.edit, Commands.practise, Commands.back,
        Commands.write, Commands.duplicates, Commands.editAsText, Commands.comments, Commands.review, Commands.tags,
        Commands.mark, Commands.markAll, Commands.changeMany, Commands.operations,
      ].map { ScreenHint($0, words) }
    case .facets:
      [
        ScreenHint(Commands.toggle, words), ScreenHint(Commands.nextPart, label: words.search),
        ScreenHint(Commands.closeFilters, label: words.close),
      ]
    }
  }
}

/// Where the parts of the search are.
struct BrowseLayout {
  let field: Rect
  let message: Rect
  let facets: Rect
  let list: Rect
  let preview: Rect

  init(_ body: Rect, showsFacets: Bool, facetsHaveFocus: Bool) {
    let rows = body.rows(.cells(1), .cells(body.height > 4 ? 1 : 0), .rest)
    (field, message) = (rows[0], rows[1])
    let isWide = body.width >= 72
    if !isWide {
      facets = showsFacets && facetsHaveFocus ? rows[2] : .zero
      list = facets.isEmpty ? rows[2] : .zero
      preview = .zero
      return
    }
    let hasPreview = !showsFacets || body.width >= 100
    let columns = rows[2].columns(
      .cells(showsFacets ? 28 : 0), .rest, .fraction(hasPreview ? 0.45 : 0), gap: 1)
    (facets, list, preview) = (columns[0], columns[1], columns[2])
  }
}
