import TerminalScreen

/// What can be done in the search.
enum BrowseCommands {
  static let toList = Command("browse.toList", .enter) { $0.toList }
  static let open = Command("browse.open", .enter, .right, .character("l")) { $0.open }
  static let search = Command("browse.search", .character("/"), .character("i")) { $0.search }
  static let filters = Command("browse.filters", .character("f")) { $0.filters }
  static let edit = Command("browse.edit", .character("e")) { $0.edit }
  static let practise = Command("browse.practise", .character("p")) { $0.practise }
  static let write = Command("browse.newQuestion", .character("n")) { $0.newQuestion }
  static let duplicates = Command("browse.duplicates", .character("d")) { $0.findDuplicates }
  static let editAsText = Command("browse.editAsText", .control("e")) { $0.editAsText }
  static let tags = Command("browse.tags", .character("t")) { $0.tagsOfBank }
  static let comments = Command("browse.comments", .character("m")) { $0.commentsLabel }
  static let review = Command("browse.review", .character("r")) { $0.review }
  static let mark = Command("browse.mark", .character(" ")) { $0.mark }
  static let markAll = Command("browse.markAll", .character("a")) { $0.markAll }
  static let changeMany = Command("browse.changeMany", .character("x")) { $0.changeMany }
  static let operations = Command("browse.operations", .character("u")) { $0.listOperations }
  static let toggle = Command("browse.toggleFilter", .enter, .character(" ")) { $0.toggleFilter }
  static let closeFilters = Command("browse.closeFilters", .escape, .character("f")) { $0.closeFilters }
  static let back = Command("browse.back", .escape, .character("q")) { $0.back }
  static let nextPart = Command("browse.nextPart", .tab) { $0.nextPart }
  static let previousPart = Command("browse.previousPart", .backTab) { $0.previousPart }

  static let field = CommandPlace(
    "field", isText: true, [toList, back] + ListCommands.besideText + TextCommands.line)
  static let list = CommandPlace(
    "list",
    [
      open, search, filters, edit, practise, write, duplicates, editAsText, tags, comments, review, mark, markAll,
      changeMany, operations, back,
      previousPart,
    ] + ListCommands.all)
  static let facets = CommandPlace("facets", [toggle, closeFilters, previousPart] + ListCommands.all)
  static let table = CommandTable("browse", everywhere: [nextPart], [list, field, facets])
}

extension BrowseScreen {
  var table: CommandTable { BrowseCommands.table }

  var place: CommandPlace {
    switch focus {
    case .field: BrowseCommands.field
    case .list: BrowseCommands.list
    case .facets: BrowseCommands.facets
    }
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    switch place {
    case BrowseCommands.field: focus = .field
    case BrowseCommands.facets: openFacets()
    default: focus = .list
    }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case BrowseCommands.open, BrowseCommands.edit, BrowseCommands.comments, BrowseCommands.mark:
      selected == nil ? words.nothingListed : nil
    case BrowseCommands.markAll: items.isEmpty ? words.nothingListed : nil
    case BrowseCommands.changeMany, BrowseCommands.editAsText: wanted == nil ? words.nothingListed : nil
    case BrowseCommands.search, BrowseCommands.previousPart: focus == .field ? words.alreadyThere : nil
    case BrowseCommands.toList: focus == .list ? words.alreadyThere : nil
    case BrowseCommands.closeFilters: showsFacets ? nil : words.filtersAreClosed
    case BrowseCommands.toggle: facetRows.isEmpty ? words.noFilters : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      field.isEmpty ? words.nothingTyped : nil
    default: nil
    }
  }
}
