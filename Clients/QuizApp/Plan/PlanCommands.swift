import QuestionModel
import TerminalScreen

/// What can be done with the plan of a test.
enum PlanCommands {
  static let left = Command("plan.left", .left, .character("h")) { $0.columnLeft }
  static let right = Command("plan.right", .right, .character("l")) { $0.columnRight }
  static let nextSection = Command("plan.nextSection", .tab) { $0.nextPart }
  static let previousSection = Command("plan.previousSection", .backTab) { $0.previousPart }

  static let digits: [Command] = (0...9).map { digit in
    Command("plan.digit\(digit)", .character("\(digit)")) { $0.typeDigit(digit) }
  }
  static let deleteDigit = Command("plan.deleteDigit", .backspace) { $0.deleteDigit }
  static let clear = Command("plan.clear", .delete) { $0.clearCell }
  static let more = Command("plan.more", .character("+")) { $0.oneMore }
  static let less = Command("plan.less", .character("-")) { $0.oneLess }
  static let cell = Command("plan.cell", .enter) { $0.pointsOfCell }

  static let addRow = Command("plan.addRow", .character("a")) { $0.addRow }
  static let setRow = Command("plan.row", .character("r")) { $0.changeRow }
  static let removeRow = Command("plan.removeRow", .character("d")) { $0.removeRow }
  static let addColumn = Command("plan.addColumn", .character("c")) { $0.addColumn }
  static let setColumn = Command("plan.column", .character("v")) { $0.changeColumn }
  static let removeColumn = Command("plan.removeColumn", .character("x")) { $0.removeColumn }
  static let addSection = Command("plan.addSection", .character("n")) { $0.addPart }
  static let setSection = Command("plan.section", .character("s")) { $0.changePart }
  static let removeSection = Command("plan.removeSection", .character("D")) { $0.removePart }

  static let details = Command("plan.details", .character("i")) { $0.planDetails }
  static let settings = Command("plan.settings", .character("o")) { $0.howItIsTaken }
  static let fill = Command("plan.fill", .character("f")) { $0.fillPlan }
  static let save = Command("plan.save", .control("s")) { $0.save }
  static let undo = Command("plan.undo", .control("z"), .character("u")) { $0.undo }
  static let redo = Command("plan.redo", .control("y"), .character("U")) { $0.redo }
  static let back = Command("plan.back", .escape, .character("q")) { $0.back }

  private static let changing = [
    addRow, setRow, removeRow, addColumn, setColumn, removeColumn, addSection, setSection, removeSection, details,
    settings, undo, redo,
  ]
  static let table = CommandTable(
    "plan",
    [
      CommandPlace(
        "cells",
        [cell, deleteDigit, clear, more, less, fill, save] + changing
          + [left, right, nextSection, previousSection, back] + digits + ListCommands.all)
    ])
  static let nothing = CommandTable("plan-nothing", [CommandPlace("nothing", [back])])

  static let tables = [table, nothing]
}

extension PlanScreen {
  var table: CommandTable {
    if entry != nil { return TestFormCommands.table }
    if leaving != nil { return DepartureCommands.table }
    return form == nil ? PlanCommands.nothing : PlanCommands.table
  }

  var place: CommandPlace { entry.map { TestFormCommands.place($0.form) } ?? table.places[0] }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    entry?.form.entries.enter(text: place == FormCommands.texts)
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    if let entry { return FormCommands.refusal(of: command, in: entry.form.entries, words) }
    typealias Commands = PlanCommands
    switch command {
    case Commands.left: return columns.selection == 0 ? words.alreadyThere : nil
    case Commands.right:
      return columns.selection + 1 >= (grid?.columns.count ?? 0) ? words.alreadyThere : nil
    case Commands.nextSection, Commands.previousSection: return (form?.tables.count ?? 0) < 2 ? words.alreadyThere : nil
    case Commands.deleteDigit, Commands.clear, Commands.less: return cell == nil ? words.emptyCell : nil
    case Commands.cell, Commands.more: return hasCell ? nil : words.noCellYet
    case _ where Commands.digits.contains(command): return hasCell ? nil : words.noCellYet
    case Commands.addRow, Commands.addColumn, Commands.setSection, Commands.removeSection:
      return grid == nil ? words.noPartYet : nil
    case Commands.setRow, Commands.removeRow: return grid?.rows.isEmpty == false ? nil : words.noRowYet
    case Commands.setColumn, Commands.removeColumn: return grid?.columns.isEmpty == false ? nil : words.noColumnYet
    case Commands.fill: return (form?.blueprint.count ?? 0) == 0 ? words.asksForNothing : nil
    case Commands.save: return document.isSaving ? words.savingNow : nil
    case Commands.undo: return history.canUndo ? nil : words.nothingToUndo
    case Commands.redo: return history.canRedo ? nil : words.nothingToRedo
    default: return nil
    }
  }
}
