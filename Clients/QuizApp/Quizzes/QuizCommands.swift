import QuestionModel
import TerminalScreen

/// What can be done with a test.
enum QuizCommands {
  static let open = Command("test.open", .enter, .right, .character("l")) { $0.openOrWrite }
  static let pin = Command("test.pin", .character("p")) { $0.pinNewest }
  static let pinAll = Command("test.pinAll", .character("P")) { $0.pinAllNewest }
  static let moveUp = Command("test.moveUp", .character("K"), .wordUp) { $0.moveItemUp }
  static let moveDown = Command("test.moveDown", .character("J"), .wordDown) { $0.moveItemDown }
  static let add = Command("test.add", .character("a"), .insert) { $0.addItem }
  static let remove = Command("test.remove", .character("d"), .delete) { $0.removeItem }
  static let points = Command("test.points", .character("w")) { $0.pointsOfItem }
  static let setSection = Command("test.section", .character("s")) { $0.changePart }
  static let details = Command("test.details", .character("i")) { $0.testDetails }
  static let settings = Command("test.settings", .character("o")) { $0.howItIsTaken }
  static let give = Command("test.give", .character("n")) { $0.giveTest }
  static let save = Command("test.save", .control("s")) { $0.save }
  static let undo = Command("test.undo", .control("z"), .character("u")) { $0.undo }
  static let redo = Command("test.redo", .control("y"), .character("U")) { $0.redo }
  static let back = Command("test.back", .escape, .character("q")) { $0.back }

  static let table = CommandTable(
    "test",
    [
      CommandPlace(
        "items",
        [
          save, give, open, pin, pinAll, settings, details, points, setSection, moveUp, moveDown, add, remove, undo,
          redo,
          back,
        ] + FillCommands.moving)
    ])
  static let nothing = CommandTable("test-nothing", [CommandPlace("nothing", [back])])

  static let tables = [table, nothing]
}

extension QuizScreen {
  var table: CommandTable {
    if entry != nil { return TestFormCommands.table }
    if leaving != nil { return DepartureCommands.table }
    return quiz == nil ? QuizCommands.nothing : QuizCommands.table
  }

  var place: CommandPlace { entry.map { TestFormCommands.place($0.form) } ?? table.places[0] }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    entry?.form.entries.enter(text: place == FormCommands.texts)
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    if let entry { return FormCommands.refusal(of: command, in: entry.form.entries, words) }
    typealias Commands = QuizCommands
    switch command {
    case Commands.open, Commands.points, Commands.remove: return selected == nil ? words.noQuestionSelected : nil
    case Commands.moveUp: return neighbour(by: -1) == nil ? words.noneFurther : nil
    case Commands.moveDown: return neighbour(by: 1) == nil ? words.noneFurther : nil
    case Commands.pin: return selected.map(isOutdated) == true ? nil : words.isNewest
    case Commands.pinAll: return outdated.isEmpty ? words.allAreNewest : nil
    case Commands.add: return adding.isWaiting ? words.swappingNow : section == nil ? words.noPartYet : nil
    case Commands.setSection: return section == nil ? words.noPartYet : nil
    case Commands.give: return givenID == nil ? words.saveBeforeGiving : nil
    case Commands.save: return document.isSaving ? words.savingNow : nil
    case Commands.undo: return history.canUndo ? nil : words.nothingToUndo
    case Commands.redo: return history.canRedo ? nil : words.nothingToRedo
    default: return nil
    }
  }
}
