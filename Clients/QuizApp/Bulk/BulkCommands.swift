import QuestionAPI
import TerminalScreen

/// What can be done while many questions are changed.
enum BulkCommands {
  static let choose = Command("bulk.choose", .enter, .right, .character("l")) { $0.choose }
  static let leave = Command("bulk.leave", .escape, .character("q")) { $0.back }
  static let preview = Command("bulk.preview", .enter) { $0.previewIt }
  static let toActions = Command("bulk.toActions", .escape) { $0.back }
  static let complete = Command("bulk.complete", .tab) { $0.completeValue }
  static let nextRow = Command("bulk.nextRow", .tab) { $0.nextPart }
  static let previousRow = Command("bulk.previousRow", .backTab) { $0.previousPart }
  static let tick = Command("bulk.tick", .character(" ")) { $0.change }
  static let carryOut = Command("bulk.carryOut", .enter) { $0.carryOut }
  static let undo = Command("bulk.undo", .character("u")) { $0.undo }
  static let done = Command("bulk.done", .escape, .character("q"), .enter) { $0.back }

  static let texts = CommandPlace(
    "texts", isText: true,
    [preview, nextRow, previousRow, toActions, ListCommands.down, ListCommands.up] + TextCommands.line)
  static let ticks = CommandPlace(
    "ticks", [preview, tick, nextRow, previousRow, toActions] + ListCommands.all)

  static let actions = CommandTable("bulk", [CommandPlace("actions", [choose, leave] + ListCommands.all)])
  static let value = CommandTable(
    "bulkValue",
    [
      CommandPlace(
        "value", isText: true,
        [preview, complete, toActions, ListCommands.down, ListCommands.up] + TextCommands.line)
    ])
  static let statuses = CommandTable(
    "bulkStatus", [CommandPlace("statuses", [preview, toActions] + ListCommands.all)])
  static let form = CommandTable("bulkForm", [texts, ticks])
  static let shown = CommandTable(
    "bulkPreview", [CommandPlace("preview", [carryOut, toActions] + ScrollCommands.all)])
  static let ended = CommandTable("bulkDone", [CommandPlace("done", [undo, done] + ScrollCommands.all)])
}

extension BulkScreen {
  var table: CommandTable {
    switch page {
    case .actions: BulkCommands.actions
    case .value where action == .setStatus: BulkCommands.statuses
    case .value: action == .replaceText ? BulkCommands.form : BulkCommands.value
    case .preview: BulkCommands.shown
    case .done: BulkCommands.ended
    }
  }

  var place: CommandPlace {
    guard page == .value, action == .replaceText else { return table.places[0] }
    return ReplaceForm.rows[row.selection].isText ? BulkCommands.texts : BulkCommands.ticks
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    guard place != self.place, place == BulkCommands.texts || place == BulkCommands.ticks else { return }
    let first = ReplaceForm.rows.firstIndex { $0.isText == place.isText } ?? 0
    row.select(first, count: ReplaceForm.rows.count, rows: context.body.height)
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case BulkCommands.carryOut: canCarryOut ? nil : words.nothingToChange
    case BulkCommands.undo: canUndo ? nil : words.nothingToUndo
    case BulkCommands.previousRow: row.selection == 0 ? words.alreadyThere : nil
    case BulkCommands.nextRow: row.selection + 1 == ReplaceForm.rows.count ? words.alreadyThere : nil
    case BulkCommands.complete: suggestions.isEmpty ? words.nothingListed : nil
    default: nil
    }
  }

  /// Whether the preview shows a change that can be made.
  var canCarryOut: Bool {
    guard case .success(let preview)? = preview else { return false }
    return preview.changed > 0 && !isWaiting
  }

  /// Whether what was done can be undone here.
  var canUndo: Bool { report?.operation != nil && undone == nil && !undoing.isWaiting }
}
