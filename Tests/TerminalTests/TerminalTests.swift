import Foundation
import Testing

/// The built client in a real terminal.
@Suite(.serialized) struct TerminalTests {
  @Test func showsTheBankAndLeavesTheTerminalAsItWas() async throws {
    let bank = try await SampleBank()
    let session = try TerminalSession(database: bank.database, arguments: "--language vi")
    try session.wait(for: "12 câu hỏi")
    try session.press("q")
    try session.wait(for: "left with 0")
  }

  @Test func speaksEnglish() async throws {
    let bank = try await SampleBank()
    let session = try TerminalSession(database: bank.database, arguments: "--language en")
    try session.wait(for: "12 questions")
  }

  @Test func findsQuestionsTypedWithoutAccents() async throws {
    let bank = try await SampleBank()
    let session = try TerminalSession(database: bank.database, arguments: "--language vi")
    try session.wait(for: "12 câu hỏi")
    try session.press("b")
    try session.type("tinh")
    try session.wait(for: "Tính 2 + 12²")
  }

  @Test func takesAQuizToItsResult() async throws {
    let bank = try await SampleBank()
    let session = try TerminalSession(database: bank.database, arguments: "take --count 1 --language vi")
    try session.wait(for: "Tính 2 +")
    try session.press("1")
    try session.press("Enter")
    try session.wait(for: "Hai cộng")
    try session.press("Enter")
    try session.wait(for: "1/1")
  }

  @Test func bearsATerminalOf20By5AndOneThatGrows() async throws {
    let bank = try await SampleBank()
    let session = try TerminalSession(database: bank.database, arguments: "--language vi", width: 20, height: 5)
    try session.wait(for: "Luyện tập")
    try session.resize(width: 100, height: 30)
    try session.wait(for: "12 câu hỏi")
    try session.press("q")
    try session.wait(for: "left with 0")
  }

  @Test func worksWithoutColour() async throws {
    let bank = try await SampleBank()
    for environment in ["NO_COLOR=1", "TERM=vt100"] {
      let session = try TerminalSession(
        database: bank.database, arguments: "--language vi", environment: environment)
      try session.wait(for: "12 câu hỏi")
    }
  }

  @Test func resumesAQuizWhoseTerminalWasClosed() async throws {
    let bank = try await SampleBank()
    let state = try TerminalSession.makeFolder()
    defer { try? FileManager.default.removeItem(at: state) }
    let environment = "XDG_STATE_HOME='\(state.path)'"
    do {
      let session = try TerminalSession(
        database: bank.database, arguments: "take --count 3 --language vi", environment: environment)
      try session.wait(for: "Tính 2 +")
      try session.press("1")
      try session.press("Enter")
      try session.wait(for: "Hai cộng")
      kill(try session.programID(), SIGKILL)
      try session.wait(for: "left with 137")
    }
    let again = try TerminalSession(
      database: bank.database, arguments: "--language vi", environment: environment)
    try again.wait(for: "Làm tiếp")
  }

  @Test func runsAsNumberedPrompts() async throws {
    let bank = try await SampleBank()
    let output = try TerminalSession.output(
      TerminalSession.programs.appending(path: "quiz").path, ["--plain", "--language", "vi"], input: "",
      environment: ["QUESTION_BANK_DATABASE": bank.database.path, "XDG_STATE_HOME": bank.folder.path])
    #expect(output.contains("12 câu hỏi"))
    #expect(!output.contains("\u{1B}"))
  }
}
