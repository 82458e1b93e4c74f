import TerminalScreen
import Testing

@testable import QuizApp

/// The list of commands names all that a screen can do.
struct CommandListTests {
  private static let size = Size(width: 80, height: 24)
  private static let states = ScreenStates.all.filter { $0.name != "palette" }

  /// What can be told of a program without looking into its screens.
  private struct Outcome: Hashable {
    let cells: String
    let cursor: Point?
    let depth: Int
    let effects: [AppEffect]
    let isFinished: Bool

    init(_ app: AppHarness) {
      cells = app.frame.styledText
      cursor = app.frame.cursor
      depth = app.model.depth
      effects = app.held
      isFinished = app.model.isFinished
    }
  }

  @Test func everyNameIsThereOnce() {
    let names = CommandCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count && names.count > 100)
    #expect(names.allSatisfy { $0.split(separator: ".").count == 2 })
    #expect(CommandCatalogue.tables.allSatisfy { !$0.places.isEmpty })
    for words in [Words(.english), Words(.vietnamese)] {
      #expect(CommandCatalogue.all.allSatisfy { !$0.label(words).isEmpty })
    }
  }

  /// The key that the list gives to a screen must mean that command there.
  @Test func theFirstKeyIsTheCommandsOwn() {
    for table in CommandCatalogue.tables {
      for place in table.places {
        for command in place.commands + table.everywhere {
          let first = (place.commands + table.everywhere).first { $0.key == command.key }
          // Where an option has a sign of its own, letters that are commands elsewhere mark it.
          #expect(first == command, "\(command.name) in \(table.name), \(place.name)")
        }
      }
    }
  }

  @Test(arguments: states) func everyCommandDoesSomethingOrSaysWhyNot(_ state: ScreenStates.State) async throws {
    let base = try await state.make(Self.size)
    var opened = base
    opened.holdsEffects = true
    await opened.press(.control("p"))
    let palette = try #require(opened.top(PaletteScreen.self))
    var untouched = opened
    await untouched.press(.escape)
    for (index, hint) in palette.commands.enumerated() {
      var app = opened
      for _ in 0..<index { await app.press(.down) }
      await app.press(.enter)
      if let reason = hint.reason {
        #expect(app.top(PaletteScreen.self) != nil && app.text.contains(reason), "\(hint.command.name)")
      } else if hint.command.isShared {
        #expect(app.top(PaletteScreen.self) == nil, "\(hint.command.name)")
      } else {
        #expect(Outcome(app) != Outcome(untouched), "\(hint.command.name) did nothing")
        #expect(app.top(PaletteScreen.self) == nil, "\(hint.command.name)")
      }
    }
  }

  /// Every key that does something is the key of a command that is listed.
  @Test(arguments: ScreenStates.all) func everyKeyIsACommands(_ state: ScreenStates.State) async throws {
    var base = try await state.make(Self.size)
    base.holdsEffects = true
    let screen = try #require(base.model.top)
    let letters = "abcdefghijklmnopqrstuvwxyzGđ/?: +-".map { Key.character(String($0)) }
    let controls = "abcdefgklnopqrstuvwxyz".map { Key.control($0) }
    let others: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .wordLeft, .wordRight,
      .wordUp, .wordDown, .home, .end, .pageUp, .pageDown,
    ]
    let keys =
      (screen.hasTextFocus ? [] : letters) + controls + others + (1...12).map { Key.function($0) }
      + Key.Arrow.allCases.map { Key.shift($0) }
    let known = Set(screen.active.filter(screen.has).flatMap(\.keys))
    for key in keys where !known.contains(key) {
      var app = base
      await app.press(key)
      #expect(Outcome(app) == Outcome(base), "\(key) does something on \(state.name) that no command names")
    }
  }
}
