import TerminalScreen

/// What can be done with the tags of the bank.
enum TagsCommands {
  static let open = Command("tags.open", .enter) { $0.unfold }
  static let unfold = Command("tags.unfold", .right, .character("l")) { $0.unfold }
  static let fold = Command("tags.fold", .left, .character("h")) { $0.foldTags }
  static let rename = Command("tags.rename", .character("r")) { $0.renameTag }
  static let move = Command("tags.move", .character("m")) { $0.moveTag }
  static let mark = Command("tags.mark", .character(" ")) { $0.mark }
  static let merge = Command("tags.merge", .character("g")) { $0.mergeMarked }
  static let delete = Command("tags.delete", .character("x"), .delete) { $0.deleteTag }
  static let search = Command("tags.search", .character("/")) { $0.search }
  static let browse = Command("tags.browse", .character("b")) { $0.browse }
  static let turnClosed = Command("tags.close", .character("c")) { $0.closeNamespace }
  static let values = Command("tags.values", .character("v")) { $0.editValues }
  static let retry = Command("tags.retry", .control("r")) { $0.retry }
  /// Without the letter that goes there in other lists: it merges here.
  static let first = Command("tags.first", .home) { $0.firstRow }
  static let back = Command("tags.back", .escape, .character("q")) { $0.back }

  static let toList = Command("tags.toList", .enter, .tab) { $0.toList }
  static let allTags = Command("tags.all", .escape) { $0.allTags }
  static let complete = Command("tags.complete", .tab) { $0.complete }
  static let nextSuggestion = Command("tags.nextSuggestion", .down) { $0.choiceAfter }
  static let previousSuggestion = Command("tags.previousSuggestion", .up) { $0.choiceBefore }
  static let goOn = Command("tags.goOn", .enter) { $0.goOn }
  static let cancel = Command("tags.cancel", .escape) { $0.cancel }
  static let turnDeletion = Command("tags.turnDeletion", .tab) { $0.turnDeletion }

  static let save = Command("tags.saveValues", .control("s")) { $0.save }
  static let leaveValues = Command("tags.leaveValues", .escape) { $0.back }
  static let otherPart = Command("tags.otherPart", .tab, .backTab) { $0.nextPart }
  static let addValue = Command("tags.addValue", .enter) { $0.addValue }
  static let allow = Command("tags.allow", .character(" "), .enter) { $0.allowOrNot }
  static let removeValue = Command("tags.removeValue", .character("x"), .delete) { $0.removeValue }
  static let takeFromBank = Command("tags.takeFromBank", .character("b")) { $0.takeFromBank }
  static let toField = Command("tags.toField", .character("/"), .character("i")) { $0.addValue }

  static let tree = CommandTable(
    "tags",
    [
      CommandPlace(
        "tree",
        [open, unfold, fold, rename, move, mark, merge, delete, search, browse, turnClosed, values, retry, first, back]
          + ListCommands.all.filter { $0 != ListCommands.first })
    ])
  static let filter = CommandTable(
    "tags-filter",
    [CommandPlace("field", isText: true, [toList, allTags] + ListCommands.besideText + TextCommands.line)])
  static let typing = CommandTable(
    "tags-typing",
    [
      CommandPlace(
        "field", isText: true, [goOn, complete, nextSuggestion, previousSuggestion, cancel] + TextCommands.line)
    ])
  static let confirming = CommandTable("tags-confirming", [CommandPlace("dialog", [goOn, turnDeletion, cancel])])
  static let editorField = CommandTable(
    "tags-values-field", everywhere: [save, leaveValues, otherPart],
    [CommandPlace("field", isText: true, [addValue] + ListCommands.besideText + TextCommands.line)])
  static let editorList = CommandTable(
    "tags-values", everywhere: [save, leaveValues, otherPart],
    [CommandPlace("values", [allow, removeValue, takeFromBank, turnClosed, toField] + ListCommands.all)])
}

extension TagsScreen {
  var table: CommandTable {
    if closing != nil { return DialogCommands.table }
    if let action { return action.step == .typing ? TagsCommands.typing : TagsCommands.confirming }
    if let editor { return editor.isInList ? TagsCommands.editorList : TagsCommands.editorField }
    return isFiltering ? TagsCommands.filter : TagsCommands.tree
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    if TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command) {
      return (action?.field ?? editor?.field ?? filter).isEmpty ? words.nothingTyped : nil
    }
    if closing != nil { return nil }
    if let action { return refusal(of: command, action, words) }
    if let editor { return refusal(of: command, editor, words) }
    return isFiltering ? nil : refusalInTree(of: command, words)
  }

  private func refusalInTree(of command: Command, _ words: Words) -> String? {
    typealias Commands = TagsCommands
    switch command {
    case Commands.merge: return marked.isEmpty ? words.nothingMarked : nil
    case Commands.delete: return marked.isEmpty && selectedTags.isEmpty ? words.onlyATag : nil
    case Commands.retry: return loadError == nil ? words.bankHasAnswered : nil
    case Commands.first: return list.selection == 0 ? words.alreadyThere : nil
    case Commands.open, Commands.unfold, Commands.fold:
      guard let index = selectedIndex else { return words.nothingListed }
      return refusal(of: command, at: index, words)
    case Commands.rename, Commands.move, Commands.mark, Commands.browse:
      return selected?.tag == nil ? words.onlyATag : nil
    case Commands.turnClosed, Commands.values:
      guard selected != nil else { return words.nothingListed }
      return selectedNamespace == nil ? words.noNamespaceHere : nil
    default: return nil
    }
  }

  private func refusal(of command: Command, at index: Int, _ words: Words) -> String? {
    let isBranch = outline.isBranch(index)
    switch command {
    case TagsCommands.unfold: return isBranch ? nil : words.nothingBelow
    case TagsCommands.fold:
      let isFoldable = isBranch && outline.isUnfolded(index) && filter.isEmpty
      return isFoldable || outline.places[index].parent != nil ? nil : words.alreadyThere
    default:
      if isBranch { return filter.isEmpty ? nil : words.searchUnfoldsAll }
      return outline.places[index].tag == nil ? words.nothingBelow : nil
    }
  }

  private func refusal(of command: Command, _ action: TagAction, _ words: Words) -> String? {
    guard command != TagsCommands.cancel else { return nil }
    guard action.step == .typing else { return refusalOfAnswer(command, action, words) }
    let shown = targetSuggestions
    switch command {
    case TagsCommands.goOn:
      guard action.suggestion == nil else { return nil }
      do { _ = try action.change(vocabulary) } catch { return words.describe(error.fault) }
      return nil
    case TagsCommands.complete: return shown.isEmpty ? words.noSuggestions : nil
    case TagsCommands.nextSuggestion:
      guard !shown.isEmpty else { return words.noSuggestions }
      return action.suggestion == shown.count - 1 ? words.alreadyThere : nil
    case TagsCommands.previousSuggestion:
      guard !shown.isEmpty else { return words.noSuggestions }
      return action.suggestion == nil ? words.alreadyThere : nil
    default: return nil
    }
  }

  private func refusalOfAnswer(_ command: Command, _ action: TagAction, _ words: Words) -> String? {
    if action.step == .underWay { return words.stillChanging }
    switch command {
    case TagsCommands.turnDeletion: return action.kind == .delete && action.hasBelow ? nil : words.nothingBelow
    case TagsCommands.goOn:
      guard !changing.isWaiting else { return words.stillChanging }
      return action.reach == nil ? words.stillCounting : nil
    default: return nil
    }
  }

  private func refusal(of command: Command, _ editor: NamespaceEditor, _ words: Words) -> String? {
    switch command {
    case TagsCommands.save: return editor.isUnsaved ? nil : words.nothingToSave
    case TagsCommands.addValue:
      return editor.field.text.allSatisfy { $0 == "," || $0.isWhitespace } ? words.nothingTyped : nil
    case TagsCommands.allow: return editor.selected == nil ? words.nothingListed : nil
    case TagsCommands.removeValue:
      guard let selected = editor.selected else { return words.nothingListed }
      return selected.isAllowed ? nil : words.strayTag
    case TagsCommands.takeFromBank: return editor.rows.contains { !$0.isAllowed } ? nil : words.allAreListed
    default: return nil
    }
  }
}
