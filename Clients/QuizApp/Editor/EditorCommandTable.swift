import QuestionModel
import TerminalScreen

/// What can be done in the editor, by part.
enum EditorCommands {
  /// What can be done wherever one is in the form.
  static let everywhere = EditorCommand.allCases.map(\.command)
  static let save = EditorCommand.save.command

  static let newLine = Command("editor.newLine", .enter) { $0.newLine }
  static let suggestion = Command("editor.takeSuggestion", .enter) { $0.takeSuggestion }
  static let attach = Command("editor.attach", .enter) { $0.attachFile }
  static let takeOutPassage = Command("editor.takeOutPassage", .delete) { $0.takeOutPassage }
  static let choiceAfter = Command("editor.nextChoice", .right, .character(" "), .character("l")) { $0.choiceAfter }
  static let choiceBefore = Command("editor.previousChoice", .left, .character("h")) { $0.choiceBefore }

  static let continueDraft = Command("editor.continueDraft", .enter) { $0.continueDraft }
  static let discardDraft = Command("editor.discardDraft", .delete, .character("x")) { $0.discard }
  static let back = Command("editor.back", .escape) { $0.back }
  static let saveAnyway = Command("editor.saveAnyway", .control("s")) { $0.save }
  static let openAlike = Command("editor.openAlike", .enter) { $0.open }
  static let closeAlike = Command("editor.closeAlike", .escape, .control("g"), .character("q")) { $0.close }
  static let goThere = Command("editor.goToFault", .enter) { $0.goThere }
  static let closeReview = Command("editor.closeReview", .escape, .function(4), .character("q")) { $0.close }
  static let findHere = Command("editor.findThis", .enter, .function(3)) { $0.findNext }
  static let closeFind = Command("editor.closeFind", .escape) { $0.close }

  static let text = CommandPlace("text", isText: true, [newLine] + TextCommands.area)
  static let line = CommandPlace("line", isText: true, TextCommands.line)
  static let tags = CommandPlace("tags", isText: true, [suggestion] + TextCommands.line)
  static let passage = CommandPlace(
    "passage", isText: true,
    [suggestion, takeOutPassage] + TextCommands.line.filter { $0 != TextCommands.deleteForward })
  static let attachment = CommandPlace("attachment", isText: true, [attach] + TextCommands.line)
  static let choice = CommandPlace("choice", [choiceAfter, choiceBefore])
  static let sign = CommandPlace("sign")

  static let form = CommandTable(
    "editor", everywhere: everywhere, [text, sign, choice, line, tags, passage, attachment])
  static let offer = CommandTable(
    "editor-draft", [CommandPlace("dialog", [continueDraft, discardDraft, back])])
  static let review = CommandTable(
    "editor-review", [CommandPlace("faults", [goThere, closeReview] + ListCommands.all)])
  static let likeness = CommandTable(
    "editor-alike",
    [
      CommandPlace(
        "questions",
        [saveAnyway, openAlike, closeAlike, ScrollCommands.pageDown, ScrollCommands.pageUp]
          + ListCommands.besidePages)
    ])
  static let finding = CommandTable(
    "editor-find", [CommandPlace("field", isText: true, [findHere, closeFind] + TextCommands.line)])
  static let notThere = CommandTable("editor-not-there", [CommandPlace("nothing", [back])])
}

extension EditorCommand {
  /// It under its stable name.
  var command: Command { Command("editor.\(rawValue)", keys: [key] + keysOutsideText) { $0.editorCommand(self) } }

  /// Keys that give it where they have no other meaning: on an item's sign nothing is typed, and in a line arrows that
  /// lead out of it go to the next field.
  private var keysOutsideText: [Key] {
    switch self {
    case .nextField: [.down, .enter, .right]
    case .previousField: [.up, .left]
    case .toggleRight, .toggleExact: [.character(" ")]
    case .addItem: [.character(" "), .enter]
    case .removeItem: [.delete]
    case .togglePinned: [.character("p")]
    case .weight: [.character("w")]
    case .feedback: [.character("f")]
    case .itemLevel: [.character("l")]
    default: []
    }
  }
}

extension EditorScreen {
  var table: CommandTable {
    if form == nil { return EditorCommands.notThere }
    if offered != nil { return EditorCommands.offer }
    if review != nil { return EditorCommands.review }
    if likeness.isShown { return EditorCommands.likeness }
    return finding == nil ? EditorCommands.form : EditorCommands.finding
  }

  var place: CommandPlace {
    guard form != nil, offered == nil, review == nil, !likeness.isShown, finding == nil else { return table.places[0] }
    switch focus {
    case .kind, .status, .truth, .scoring: return EditorCommands.choice
    case .mark, .addition: return EditorCommands.sign
    case .tags: return EditorCommands.tags
    case .passage: return EditorCommands.passage
    case .attachment: return EditorCommands.attachment
    default: return focus.isMultiline ? EditorCommands.text : EditorCommands.line
    }
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    switch place {
    case EditorCommands.choice: go(to: .kind, context)
    case EditorCommands.sign: if let item = form?.items.first { go(to: .mark(item: item.id), context) }
    case EditorCommands.tags: go(to: .tags, context)
    case EditorCommands.passage: go(to: .passage, context)
    case EditorCommands.attachment: go(to: .attachment, context)
    case EditorCommands.text: go(to: .stem, context)
    case EditorCommands.line: go(to: .source, context)
    default: break
    }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    guard let form else { return nil }
    if let own = EditorCommand(command) { return refusal(of: own, form, words) }
    switch command {
    case EditorCommands.attach: return form.string(.attachment)?.trimmed.isEmpty == false ? nil : words.noPathTyped
    case EditorCommands.suggestion:
      return suggestions.isEmpty && passageSuggestions.isEmpty ? words.noSuggestions : nil
    case EditorCommands.takeOutPassage: return form.passageID == nil ? words.noPassageHere : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      let isEmpty = finding?.isEmpty ?? form.string(focus.isText ? focus : .stem)?.isEmpty ?? true
      return isEmpty ? words.nothingTyped : nil
    case EditorCommands.openAlike: return likeness.selected == nil ? words.nothingListed : nil
    case EditorCommands.goThere: return review?.selected == nil ? words.nothingListed : nil
    default: return nil
    }
  }

  private func refusal(of command: EditorCommand, _ form: EditorForm, _ words: Words) -> String? {
    let item = focus.item
    switch command {
    case .undo: return history.canUndo ? nil : words.nothingToUndo
    case .redo: return history.canRedo ? nil : words.nothingToRedo
    case .findNext: return sought.isEmpty ? words.nothingSought : nil
    case .paste: return clipboard.isEmpty ? words.nothingCopied : nil
    case .copy, .cut: return focus.isText && form[focus].selection != nil ? nil : words.nothingSelected
    case .selectAll: return focus.isText && !form[focus].isEmpty ? nil : words.nothingTyped
    case .openPassage: return form.passageID == nil ? words.noPassageHere : nil
    case .newPassage: return form.kind == .passage ? words.notForThisKind : nil
    case .addItem: return form.hasItems ? nil : words.notForThisKind
    case .removeItem:
      if case .media = focus { return nil }
      return item == nil ? words.onlyInAnOption : nil
    case .feedback: return item == nil ? words.onlyInAnOption : nil
    case .moveItemUp:
      return item == nil ? words.onlyInAnOption : form.items.first?.id == item ? words.alreadyThere : nil
    case .moveItemDown:
      return item == nil ? words.onlyInAnOption : form.items.last?.id == item ? words.alreadyThere : nil
    case .toggleRight:
      return item == nil ? words.onlyInAnOption : form.allowsMarking ? nil : words.notForThisKind
    case .togglePinned: return item == nil ? words.onlyInAnOption : form.allowsPinning ? nil : words.notForThisKind
    case .toggleExact:
      return item == nil ? words.onlyInAnOption : form.kind == .shortAnswer ? nil : words.notForThisKind
    case .weight: return item == nil ? words.onlyInAnOption : form.allows(.weight) ? nil : words.notForThisKind
    case .itemLevel: return item == nil ? words.onlyInAnOption : form.allows(.level) ? nil : words.notForThisKind
    default: return nil
    }
  }
}
