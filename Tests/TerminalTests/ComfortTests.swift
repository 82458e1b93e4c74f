import Foundation
import Testing

/// Small windows, input methods, the mouse and a person's own settings in a real terminal.
@Suite(.serialized) struct ComfortTests {
  private func open(_ bank: SampleBank, environment: String = "") throws -> TerminalSession {
    let session = try TerminalSession(
      database: bank.database, arguments: "--language vi", environment: environment, width: 80, height: 24)
    try session.wait(for: "12 câu hỏi")
    return session
  }

  private func settings(_ text: String, in bank: SampleBank) throws -> String {
    let file = bank.folder.appending(path: "terminal-\(UUID().uuidString.prefix(8)).json")
    try Data(text.utf8).write(to: file)
    return "QUESTION_BANK_TERMINAL='\(file.path)'"
  }

  @Test func anEditorSurvivesATinyWindow() async throws {
    let bank = try await SampleBank()
    let session = try open(bank)
    try session.press("n")
    try session.wait(for: "Đề bài")
    try session.type("Đạo hàm của hàm số")
    try session.wait(for: "Đạo hàm của hàm số")
    try session.resize(width: 10, height: 3)
    try session.type(" mũ")
    try session.resize(width: 80, height: 24)
    try session.wait(for: "Đạo hàm của hàm số mũ")
  }

  @Test func inputMethodsReplaceWhatTheyHaveTyped() async throws {
    let bank = try await SampleBank()
    let session = try open(bank)
    try session.press("n")
    try session.wait(for: "Đề bài")
    // All keys of a burst arrive in one read.
    try session.press("t", "i", "e", "BSpace", "ê", "n", "g", "BSpace", "BSpace", "BSpace", "ế", "n", "g", "Space")
    try session.press("d", "C-h", "đ", "o", "BSpace", "ò", "i", "Space", "x")
    try session.wait(for: "tiếng đòi x")
    try session.press("Escape")
    try session.wait(for: "12 câu hỏi")
    try session.press("b")
    try session.wait(for: "tìm:")
    try session.press("t", "i", "n", "h", "BSpace", "BSpace", "BSpace", "í", "n", "h")
    try session.wait(for: "tìm: tính")
  }

  @Test func aDragSelects() async throws {
    let bank = try await SampleBank()
    let session = try open(bank)
    try session.press("n")
    try session.wait(for: "Đề bài")
    try session.type("abcdefgh")
    try session.wait(for: "abcdefgh")
    let row = try #require(
      session.screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("abcdefgh") })
    let column = 13
    // The left button down, then moved with it down, as xterm tells it.
    try session.mouse(0, x: column + 2, y: row)
    try session.mouse(32, x: column + 5, y: row)
    try session.type("X")
    try session.wait(for: "abXfgh")
  }

  @Test func keysAndColoursAreAPersonsOwn() async throws {
    let bank = try await SampleBank()
    let environment = try settings(
      #"{"keys": {"home.browse": ["F6", "z"], "global.help": "F12"}, "scheme": "dark"}"#, in: bank)
    let session = try open(bank, environment: environment)
    #expect(session.screen.contains("F6 tìm câu hỏi") && session.screen.contains("F12 trợ giúp"))
    try session.press("b")
    try session.press("z")
    try session.wait(for: "tìm:")
    try session.press("F12")
    try session.wait(for: "Ở mọi nơi")
  }

  @Test func aFaultySettingsFileIsToldBeforeAnythingStarts() async throws {
    let bank = try await SampleBank()
    for (text, told) in [
      (#"{"keys": {"editor.sav": "F5"}}"#, "keys.editor.sav"), ("{\n\n]", "dòng 3"),
      (#"{"keys": {"editor.save": "Ctrl-Z"}}"#, "editor.undo"), (#"{"scheme": "pink"}"#, "high-contrast"),
    ] {
      let session = try TerminalSession(
        database: bank.database, arguments: "--language vi", environment: try settings(text, in: bank), width: 160)
      let screen = try session.wait(for: "left with 1")
      #expect(screen.contains(told) && screen.contains("terminal-"), "\(screen)")
    }
    let session = try TerminalSession(
      database: bank.database, arguments: "--language en", environment: "QUESTION_BANK_TERMINAL=/nowhere/x.json")
    #expect(try session.wait(for: "left with 1").contains("/nowhere/x.json"))
  }

  @Test func commandsAndColoursArePrinted() async throws {
    let quiz = TerminalSession.programs.appending(path: "quiz").path
    let bank = try await SampleBank()
    let home = ["HOME": bank.folder.path, "XDG_CONFIG_HOME": bank.folder.path]
    let keys = try TerminalSession.output(quiz, ["keys", "--language", "en"], environment: home)
    #expect(keys.split(separator: "\n").contains { $0.hasPrefix("editor.save ") && $0.contains("Ctrl-S") })
    let template = try TerminalSession.output(quiz, ["keys", "--json"], environment: home)
    #expect(template.contains("\"browse.open\": [\"Enter\", \"Right\", \"l\"]"))
    let file = bank.folder.appending(path: "question-bank/terminal.json")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(template.utf8).write(to: file)
    #expect(try TerminalSession.output(quiz, ["keys", "--language", "en"], environment: home) == keys)
    try Data(##"{"scheme": "light", "colors": {"tag": {"foreground": "#ff0000"}}}"##.utf8).write(to: file)
    let colors = try TerminalSession.output(quiz, ["colors", "--language", "en"], environment: home)
    #expect(colors.hasPrefix("scheme: light\n") && !colors.contains("\u{1B}"))
    #expect(colors.split(separator: "\n").contains { $0.hasPrefix("tag ") && $0.contains("196") })
  }
}
