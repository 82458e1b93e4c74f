import TerminalScreen

/// What can be done with the lists of plans and tests.
enum PlansCommands {
  static let open = Command("plans.open", .enter, .right, .character("l")) { $0.open }
  static let new = Command("plans.new", .character("n"), .insert) { $0.newDocument }
  static let copy = Command("plans.copy", .character("c")) { $0.duplicate }
  static let details = Command("plans.details", .character("h")) { $0.detailsAndHistory }
  static let nextTab = Command("plans.tab", .tab, .backTab) { $0.otherTab }
  static let search = Command("plans.search", .character("/")) { $0.search }
  static let refresh = Command("plans.refresh", .control("r")) { $0.refresh }
  static let back = Command("plans.back", .escape, .character("q"), .backspace) { $0.back }
  static let toList = Command("plans.toList", .enter) { $0.toList }
  static let closeSearch = Command("plans.closeSearch", .escape) { $0.clearSearch }

  static let table = CommandTable(
    "plans",
    [
      CommandPlace("plans", [open, new, copy, details, nextTab, search, refresh, back] + ListCommands.all),
      CommandPlace(
        "plans-search", isText: true, [toList, closeSearch, nextTab] + ListCommands.besideText + TextCommands.line),
    ])
}

extension PlansScreen {
  var table: CommandTable { form == nil ? PlansCommands.table : TestFormCommands.table }

  var place: CommandPlace {
    if let form { return TestFormCommands.place(form) }
    return PlansCommands.table.places[isSearching ? 1 : 0]
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    form?.entries.enter(text: place == FormCommands.texts)
    if form == nil { isSearching = place == PlansCommands.table.places[1] }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    if let form { return FormCommands.refusal(of: command, in: form.entries, words) }
    switch command {
    case PlansCommands.open, PlansCommands.copy, PlansCommands.details:
      return selected == nil ? words.nothingListed : nil
    case PlansCommands.search: return isSearching ? words.alreadyThere : nil
    case PlansCommands.toList, PlansCommands.closeSearch: return isSearching ? nil : words.alreadyThere
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      return field.isEmpty ? words.nothingTyped : nil
    default: return nil
    }
  }
}
