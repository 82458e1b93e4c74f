import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// The settings file of the terminal client.
struct TerminalSettingsTests {
  private func faults(_ text: String) -> [TerminalSettingsFault] {
    do throws(TerminalSettingsError) {
      _ = try TerminalSettings(Array(text.utf8))
      return []
    } catch {
      return error.faults
    }
  }

  @Test func everythingMayBeLeftOut() throws {
    for text in ["{}", #"{"keys": {}, "colors": {}}"#, #"{"scheme": "default"}"#] {
      #expect(try TerminalSettings(Array(text.utf8)) == TerminalSettings())
    }
  }

  /// What `quiz keys --json` prints says what holds anyway.
  @Test func aFileOfAllKeysChangesNothing() throws {
    let entries = CommandCatalogue.all.map { command in
      (command.name, JSONValue.array(command.keys.map { .string($0.name) }))
    }
    let text = CanonicalJSON.text(of: .object(JSONObject([("keys", .object(JSONObject(entries)))])))
    #expect(try TerminalSettings(Array(text.utf8)).keys == KeyMap())
  }

  @Test func coloursAreRead() throws {
    let settings = try TerminalSettings(
      Array(
        """
        {"scheme": "dark", "colors": {"accent": {"foreground": "cyan", "background": 236, "attributes": ["bold"]},
        "tag": {"foreground": "#a0b0FF"}, "code": {"foreground": "bright-blue", "background": "default"}}}
        """.utf8))
    #expect(settings.scheme.base == .dark)
    var accent = RoleLook()
    (accent.foreground, accent.background, accent.attributes) = (.index(6), .index(236), .bold)
    #expect(settings.scheme.changes[.accent] == accent)
    #expect(settings.scheme.changes[.tag]?.foreground == .rgb(0xA0, 0xB0, 0xFF))
    #expect(settings.scheme.changes[.code]?.foreground == .index(12))
    #expect(settings.scheme.changes[.code]?.background == .terminal)
  }

  @Test func whatIsWrongIsToldWithItsPlace() {
    #expect(faults("{\n\"keys\": {,}}") == [.syntax(line: 2, reason: faultReason)])
    #expect(faults("[1]") == [.type(field: "", wanted: .object)])
    #expect(faults(#"{"key": {}}"#) == [.field("key", allowed: ["keys", "scheme", "colors"])])
    #expect(faults(#"{"keys": {"editor.sav": "F5"}}"#) == [.command("editor.sav", similar: "editor.save")])
    #expect(faults(#"{"keys": {"edit.save": "F5"}}"#) == [.command("edit.save", similar: "editor.save")])
    #expect(faults(#"{"keys": {"editor.save": "Alt-x"}}"#) == [.key("Alt-x", command: "editor.save")])
    for value in ["1", "[]", "[1]", "null", "{}"] {
      #expect(
        faults(#"{"keys": {"editor.save": \#(value)}}"#) == [.type(field: "keys.editor.save", wanted: .keys)],
        "\(value)")
    }
    #expect(faults(#"{"scheme": "blue"}"#).count == 1 && faults(#"{"scheme": 1}"#).count == 1)
    #expect(faults(#"{"colors": {"accents": {}}}"#).count == 1)
    #expect(faults(#"{"colors": {"accent": {"foreground": "cyanish"}}}"#).count == 1)
    #expect(faults(#"{"colors": {"accent": {"foreground": 256}}}"#).count == 1)
    #expect(faults(##"{"colors": {"accent": {"foreground": "#12345"}}}"##).count == 1)
    #expect(faults(#"{"colors": {"accent": {"attributes": ["blink"], "x": 1}}}"#).count == 2)
    for words in [Words(.english), Words(.vietnamese)] {
      #expect(words.describe(faults(#"{"keys": {"a.b": "x"}}"#)[0]).contains("keys.a.b"))
    }
  }

  private var faultReason: String {
    if case .syntax(_, let reason)? = faults("{\n\"keys\": {,}}").first { reason } else { "" }
  }

  @Test func keysThatCannotBeToldApartAreTold() {
    #expect(
      faults(#"{"keys": {"editor.save": "Ctrl-Z"}}"#).contains(
        .clash(key: "Ctrl-Z", "editor.save", "editor.undo")))
    #expect(
      faults(#"{"keys": {"browse.edit": "F5", "browse.practise": "F5"}}"#)
        == [.clash(key: "F5", "browse.edit", "browse.practise")])
    // The same key on different screens is no clash, nor are two that change places.
    #expect(faults(#"{"keys": {"browse.edit": "F5", "question.edit": "F5"}}"#).isEmpty)
    #expect(faults(#"{"keys": {"browse.edit": "p", "browse.practise": "e"}}"#).isEmpty)
    #expect(faults(#"{"keys": {"editor.save": "s"}}"#).contains(.letters(command: "editor.save")))
    #expect(faults(#"{"keys": {"browse.back": "q"}}"#) == [.letters(command: "browse.back")])
    #expect(
      faults(#"{"keys": {"global.palette": "F1"}}"#).contains(.clash(key: "F1", "global.help", "global.palette")))
  }
}
