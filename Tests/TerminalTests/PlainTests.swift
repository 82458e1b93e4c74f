import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// The built program as prompts, with a script for a person and with a person at a terminal.
@Suite(.serialized) struct PlainTests {
  private func run(_ lines: [String], on bank: SampleBank) throws -> String {
    try TerminalSession.output(
      TerminalSession.programs.appending(path: "quiz").path, ["--plain", "--language", "en"],
      input: lines.joined(separator: "\n") + "\n",
      environment: [
        "QUESTION_BANK_DATABASE": bank.database.path, "XDG_STATE_HOME": bank.folder.path,
        "XDG_CONFIG_HOME": bank.folder.path,
      ])
  }

  @Test func aScriptWritesEditsAndReadsBackAQuestion() async throws {
    let bank = try await SampleBank(questions: 2)
    let written = try run(
      [
        "3", "1", "Hàm số $y = x^3 - 3x$ đạt cực đại", "tại điểm nào?", ".", "$x = 1$", "$x = -1$", "", "B",
        "Đạo hàm đổi dấu.", ".", "?subj", "subject:toán grade:12", "s", "q",
      ], on: bank)
    #expect(written.contains("  subject:toán"))
    #expect(written.contains("Saved as revision"))
    let edited = try run(
      ["2", "cuc dai", "1", "4", "4", "2", "$x = -1$ (đúng)", ".", "1", "16", "3", "s", "q", "", "0", "0"],
      on: bank)
    #expect(edited.contains("B. x = −1 (đúng)"))
    #expect(!edited.contains("\u{1B}"))
    let store = try LocalBank(at: bank.database.path)
    let found = try await store.search(SearchRequest(query: "cực đại"))
    let id = try #require(found.items.first?.id)
    let record = try await store.question(id)
    #expect(try record.question().content.choices.map(\.text) == ["$x = 1$", "$x = -1$ (đúng)"])
    #expect(try record.question().key.right == ["b"])
    #expect(try record.decoded().status == .published)
    #expect(try await store.revisions(of: id).count == 2)
  }

  @Test func aScriptThatCannotSaveSaysSoByItsStatus() async throws {
    let bank = try await SampleBank(questions: 1)
    #expect(throws: TerminalSession.Failure.self) {
      try run(["3", "1", "Hỏi?", ".", "", "", ".", "", "s", "q"], on: bank)
    }
    let again = try run(["1", "2"], on: bank)
    #expect(again.contains("Go on writing: Hỏi?"))
  }

  @Test func aKilledProgramKeepsTheDraft() async throws {
    let bank = try await SampleBank(questions: 1)
    let editor = bank.folder.appending(path: "editor.sh")
    try Data("sed -i 's/Dở dang/Gần xong/' \"$1\"\n".utf8).write(to: editor)
    let environment = "XDG_STATE_HOME='\(bank.folder.path)' VISUAL='sh \(editor.path)'"
    let session = try TerminalSession(
      database: bank.database, arguments: "--plain --language en", environment: environment, width: 120, height: 50)
    for (prompt, answer) in [
      ("Question bank", "3"), ("numeric", "1"), (" ends it", "Dở dang"), ("Dở dang", "."), ("Option A (", "1"),
      ("Option B (", "2"), ("Option C (", ""), ("The right one", "A"), ("Explanation.", "."), ("Tags;", ""),
      ("Number of a field", "e"),
    ] {
      try session.wait(for: prompt)
      if !answer.isEmpty { try session.type(answer) }
      try session.press("Enter")
    }
    try session.wait(for: "Question: Gần xong")
    kill(try session.programID(), SIGKILL)
    try session.wait(for: "left with 137")
    let next = try TerminalSession(
      database: bank.database, arguments: "--plain --language en", environment: environment)
    try next.wait(for: "Go on writing: Gần xong")
  }
}
