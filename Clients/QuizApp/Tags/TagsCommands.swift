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
        [open, unfold, fold, rename, move, mark, merge, delete, search, browse, turnClosed, values, retry, back]
          + ListCommands.all)
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
}
