import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Keys that a person has chosen.
struct KeyMapTests {
  private func app(_ keys: String, _ pressed: Key...) async throws -> AppHarness {
    let settings = try TerminalSettings(Array("{\"keys\": {\(keys)}}".utf8))
    var app = await AppHarness(.english, keys: settings.keys)
    for key in pressed { await app.press(key) }
    return app
  }

  @Test func aChosenKeyTakesThePlaceOfTheOldOne() async throws {
    var app = try await app(#""editor.save": "F12""#, .character("n"))
    await app.type("x")
    #expect(app.text.contains("F12 save") && !app.text.contains("Ctrl-S"))
    await app.press(.control("s"))
    #expect(app.top(EditorScreen.self)?.notice == nil)
    await app.press(.function(12))
    #expect(app.top(EditorScreen.self)?.notice != nil)
    await app.press(.control("p"))
    #expect(app.text.contains("F12"))
    let settings = try TerminalSettings(Array(#"{"keys": {"editor.save": "F12"}}"#.utf8))
    let help = Words(.english).helpSections(settings.keys).flatMap(\.entries)
    #expect(help.contains { $0.key == "F12" && $0.text == "save in the bank" })
  }

  @Test func lettersAreTypedWhereTextIs() async throws {
    var app = try await app(#""browse.open": ["o", "F5"], "browse.edit": "w""#, .character("b"))
    await app.type("ow")
    #expect(app.top(BrowseScreen.self)?.field.text == "ow")
    await app.press(.control("u"), .enter, .character("o"))
    #expect(app.top(QuestionScreen.self) != nil)
    await app.press(.escape, .enter)
    #expect(app.top(BrowseScreen.self) != nil)
    await app.press(.character("w"))
    #expect(app.top(EditorScreen.self) != nil)
  }

  @Test func commandsOfTheProgramHaveKeysToo() async throws {
    var app = try await app(#""global.help": ["F12", "y"], "global.palette": "F11""#)
    #expect(app.text.contains("F12 help"))
    await app.press(.function(1))
    #expect(app.top(HelpScreen.self) == nil)
    await app.press(.character("y"))
    #expect(app.top(HelpScreen.self) != nil)
    await app.press(.escape, .function(11))
    #expect(app.top(PaletteScreen.self) != nil)
  }

  @Test func dialogsShowTheKeyThatAnswersThem() async throws {
    var app = try await app(
      #""dialog.confirm": "F3""#, .character("b"), .enter, .enter, .character("h"), .down, .character("r"))
    #expect(app.text.contains("[F3 restore]"))
    await app.press(.enter)
    #expect(app.top(QuestionScreen.self)?.confirming != nil)
    await app.press(.function(3))
    #expect(app.top(QuestionScreen.self)?.confirming == nil)
  }

  @Test func clicksGiveCommandsWhateverTheirKey() async throws {
    var app = try await app(#""home.browse": "F4""#)
    let target = try #require(app.frame.targets.first { $0.action == "hint.2" })
    await app.click(target)
    #expect(app.top(BrowseScreen.self) != nil)
  }

  @Test func keysAreReadBackFromTheirNames() {
    for command in CommandCatalogue.all {
      for key in command.keys {
        #expect(Key(named: key.name) == key, "\(key.name)")
        #expect(!key.shortName.isEmpty)
      }
    }
    for key in Key.Arrow.allCases.map({ Key.shift($0) }) + [.control(" "), .insert, .function(63), .character("Đ")] {
      #expect(Key(named: key.name) == key)
    }
    for name in ["", "  ", "F0", "F64", "Ctrl-", "Ctrl-ab", "Ctrl-I", "Ctrl-M", "Alt-x", "Shift-", "ab", "\n"] {
      #expect(Key(named: name) == nil, "\(name)")
    }
    #expect(
      Key(named: "ctrl-s") == .control("s") && Key(named: "ENTER") == .enter && Key(named: "G") != Key(named: "g"))
  }
}
