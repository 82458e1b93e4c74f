import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// A question's way from an empty form to a student's answer, in real terminals.
@Suite(.serialized) struct AuthoringTests {
  private static let stem = "Hàm số $y = x^3 - 3x$ đạt cực đại tại điểm nào?"

  private func open(_ bank: SampleBank, _ arguments: String = "--language vi") throws -> TerminalSession {
    try TerminalSession(database: bank.database, arguments: arguments, width: 110, height: 40)
  }

  private func tabs(_ count: Int, in session: TerminalSession) throws {
    for _ in 0..<count { try session.press("Tab") }
  }

  /// Writes the question from an empty form and publishes it.
  private func write(in session: TerminalSession, picture: URL) throws {
    try session.wait(for: "2 câu hỏi")
    try session.press("n")
    try session.wait(for: "Đề bài ")
    try session.type(Self.stem)
    try tabs(2, in: session)
    try session.type("$x = 1$")
    try tabs(2, in: session)
    try session.type("$x = -1$")
    try session.press("BTab", "Space")
    try tabs(3, in: session)
    try session.type("$x = 0$")
    try session.wait(for: "(•) B.")
    // Past the fourth option, which stays empty and is none.
    try tabs(4, in: session)
    try session.type("Đạo hàm đổi dấu từ dương sang âm tại $x = -1$.")
    try tabs(2, in: session)
    try session.type("subject:toán grade:12 ")
    try tabs(4, in: session)
    try session.type(picture.path)
    try session.press("Enter")
    try session.wait(for: "Hình 1")
    try session.type("Đồ thị hàm số")
    try tabs(5, in: session)
    try session.press("Right", "Right")
    try session.wait(for: "‹ đã công bố ›")
    try session.press("C-s")
    try session.wait(for: "Đã lưu thành bản")
  }

  private func openEditor(in session: TerminalSession) throws {
    try session.press("b")
    try session.type("cuc dai")
    try session.wait(for: "đạt cực đại tại điểm nào?")
    try session.press("Enter", "e")
    try session.wait(for: "Đề bài ")
  }

  @Test func aQuestionIsWrittenPublishedMergedAndTaken() async throws {
    let bank = try await SampleBank(questions: 2)
    let picture = bank.folder.appending(path: "hinh.png")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(to: picture)
    let first = try open(bank)
    try write(in: first, picture: picture)
    let second = try open(bank)
    try second.wait(for: "3 câu hỏi")
    try openEditor(in: second)

    // The first client saves another stem while the second one writes.
    try first.press("Escape")
    try first.wait(for: "3 câu hỏi")
    try openEditor(in: first)
    try first.type("Cho đồ thị. ")
    try first.press("C-s")
    try first.wait(for: "Đã lưu thành bản")
    try second.type("Hỏi: ")
    try tabs(9, in: second)
    try second.type("Xét dấu của đạo hàm.")
    try second.press("C-s")
    try second.wait(for: "Hai bản sửa khác nhau")
    try second.wait(for: "Cho đồ thị.")
    try second.press("m", "C-s")
    try second.wait(for: "Đã lưu thành bản")
    try await check(bank)
    try take(in: try open(bank, "take 'cuc dai' --count 1 --language vi"))
  }

  private func check(_ sample: SampleBank) async throws {
    let bank = try LocalBank(at: sample.database.path)
    let found = try await bank.search(SearchRequest(query: "cực đại subject:toán status:published has:media"))
    let id = try #require(found.items.first?.id)
    let question = try await bank.question(id).question()
    #expect(question.content.stem == "Hỏi: " + Self.stem)
    #expect(question.content.hint == "Xét dấu của đạo hàm.")
    #expect(question.content.choices.map(\.text) == ["$x = 1$", "$x = -1$", "$x = 0$"])
    #expect(question.key.right == ["b"])
    #expect(question.content.media.map(\.alternative) == ["Đồ thị hàm số"])
    #expect(try await bank.revisions(of: id).count == 3)
    let digest = try #require(question.content.media.first?.digest)
    #expect(try await bank.media(digest).type == "image/png")
  }

  private func take(in session: TerminalSession) throws {
    try session.wait(for: "Hỏi: Hàm số y = x³ − 3x")
    // A screen may be looked at while it is being drawn, from the top.
    let screen = try session.wait(for: "x = −1")
    #expect(screen.contains("Đồ thị hàm số"))
    let option = try #require(screen.firstMatch(of: #/([A-C])\. x = −1/#))
    try session.press(String(option.1).lowercased(), "Enter")
    try session.wait(for: "Đạo hàm đổi dấu")
    try session.press("Enter")
    try session.wait(for: "1/1")
  }

  @Test func aKilledEditorLosesNothing() async throws {
    let bank = try await SampleBank(questions: 2)
    let state = try TerminalSession.makeFolder()
    defer { try? FileManager.default.removeItem(at: state) }
    let environment = "XDG_STATE_HOME='\(state.path)'"
    let session = try TerminalSession(
      database: bank.database, arguments: "--language vi", environment: environment, width: 110, height: 40)
    try session.wait(for: "2 câu hỏi")
    try session.press("n")
    try session.wait(for: "Đề bài ")
    try session.type("Một câu đang viết dở")
    let folder = state.appending(path: "question-bank").path
    // Kept at the first pause.
    func isKept() -> Bool {
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
      return files?.contains { $0.hasPrefix("draft-") } ?? false
    }
    var looks = 0
    while !isKept(), looks < 3000 {
      _ = session.screen
      looks += 1
    }
    #expect(isKept())
    kill(try session.programID(), SIGKILL)
    try session.wait(for: "left with 137")
    let next = try TerminalSession(
      database: bank.database, arguments: "--language vi", environment: environment, width: 110, height: 40)
    try next.wait(for: "Viết tiếp: Một câu đang viết dở")
    try next.press("Enter")
    try next.wait(for: "Đề bài       Một câu đang viết dở")
  }

  @Test func theQuestionIsEditedInAnEditorOfOnesOwn() async throws {
    let bank = try await SampleBank(questions: 2)
    let script = bank.folder.appending(path: "editor.sh")
    try Data("sed -i 's/không có/chưa rõ/' \"$1\"\n".utf8).write(to: script)
    let session = try TerminalSession(
      database: bank.database, arguments: "--language vi", environment: "VISUAL='sh \(script.path)'", width: 110,
      height: 40)
    try session.wait(for: "2 câu hỏi")
    try session.press("b")
    try session.wait(for: "Tính 2 + 2²")
    try session.press("Enter", "e")
    try session.wait(for: "Đề bài ")
    try session.press("C-e")
    try session.wait(for: "chưa rõ")
    try session.press("C-s")
    try session.wait(for: "Đã lưu thành bản")
  }

  @Test func whatABrokenEditorHasWrittenIsKept() async throws {
    let bank = try await SampleBank(questions: 2)
    let script = bank.folder.appending(path: "editor.sh")
    try Data("sed -i 's/không có/chưa rõ/' \"$1\"; exit 3\n".utf8).write(to: script)
    let session = try TerminalSession(
      database: bank.database, arguments: "--language vi",
      environment: "VISUAL='sh \(script.path)' TMPDIR='\(bank.folder.path)'", width: 200, height: 40)
    try session.wait(for: "2 câu hỏi")
    try session.press("b")
    try session.wait(for: "Tính 2 + 2²")
    try session.press("Enter", "e")
    try session.wait(for: "Đề bài ")
    try session.press("C-e")
    try session.wait(for: "kept in")
    let folders = try FileManager.default.contentsOfDirectory(atPath: bank.folder.path)
    let kept = try #require(folders.first { $0.hasPrefix("quiz-edit-") })
    let text = try String(contentsOf: bank.folder.appending(path: "\(kept)/question.txt"), encoding: .utf8)
    #expect(text.contains("chưa rõ"))
  }
}
