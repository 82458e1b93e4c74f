import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// A test in the format of the national examination, taken in a real terminal.
@Suite(.serialized) struct ExamTests {
  /// Gives a test of 2 + 1 + 2 questions in their printed order.
  ///
  /// - Returns: the sitting's id.
  private func give(in bank: SampleBank) async throws -> String {
    let store = try LocalBank(at: bank.database.path)
    func add(_ kind: QuestionKind, _ stem: String, _ choices: [String], _ key: AnswerKey) async throws -> (
      QuestionID, RevisionID
    ) {
      var content = QuestionContent(kind: kind, stem: stem)
      content.choices = zip(["a", "b", "c", "d"], choices).map { Choice(id: $0, text: $1) }
      let made = try await store.create(
        QuestionDraft(Question(content: content, key: key), status: .published), idempotencyKey: nil)
      return (made.id, made.revision)
    }
    var number = AnswerKey()
    number.numbers = [NumericAnswer(2.5)]
    let options = ["một", "hai", "ba", "bốn"]
    let questions = [
      ("p1", try await add(.singleChoice, "Chọn hai", options, AnswerKey(right: ["b"])), 0.25),
      ("p1", try await add(.singleChoice, "Chọn ba", options, AnswerKey(right: ["c"])), 0.25),
      ("p2", try await add(.trueFalseCluster, "Xét các ý", options, AnswerKey(right: ["a", "c"])), 1),
      ("p3", try await add(.numeric, "Tính năm chia hai", [], number), 0.5),
      ("p3", try await add(.numeric, "Tính mười chia bốn", [], number), 0.5),
    ]
    var quiz = Quiz(title: "Thi thử")
    quiz.sections = [
      PaperSection(id: "p1", title: "PHẦN I"),
      PaperSection(id: "p2", title: "PHẦN II", scoring: .fourStatements), PaperSection(id: "p3", title: "PHẦN III"),
    ]
    quiz.items = questions.enumerated().map { index, question in
      QuizItem(
        id: "q\(index + 1)", section: question.0, prompt: .question(question.1.0, question.1.1), points: question.2)
    }
    quiz.settings = QuizSettings(duration: 3_000)
    quiz.settings.shufflesQuestions = false
    quiz.settings.shufflesChoices = false
    quiz.settings.feedback = .atEnd
    let made = try await store.create(
      QuestionDraft(Question(content: quiz.content(), key: AnswerKey()), status: .published), idempotencyKey: nil)
    return try await store.addSitting(SittingDraft(quiz: made.id)).id
  }

  /// How the only attempt stands in the bank's file.
  private func attempt(in bank: SampleBank) async throws -> AttemptSheet {
    let store = try LocalBank(at: bank.database.path)
    let own = try await store.sittings(limit: 10, cursor: nil).items.flatMap(\.own)
    #expect(own.count == 1)
    return try await store.attempt(try #require(own.first).id)
  }

  /// Waits until what was answered is in the journal: from then on nothing may lose it.
  private func waitForJournal(of bank: SampleBank, to hold: String, in session: TerminalSession) throws {
    for _ in 0..<3000 {
      let files = try FileManager.default.subpathsOfDirectory(atPath: bank.folder.path)
      if let file = files.first(where: { $0.contains("/exam-") && $0.hasSuffix(".json") }),
        let text = try? String(contentsOf: bank.folder.appending(path: file), encoding: .utf8), text.contains(hold)
      {
        return
      }
      // A look at the screen is a process of its own, so nothing sleeps.
      _ = session.screen
    }
    Issue.record("the journal never held \(hold)")
  }

  private let all: [String: Response] = [
    "q1": .choices(["b"]), "q2": .choices(["a"]), "q3": .statements(["a": true, "b": false, "c": false, "d": false]),
    "q4": .text("2,5"), "q5": .text("-1,2"),
  ]

  @Test func theThreePartsAreTakenAndHandedIn() async throws {
    let bank = try await SampleBank(questions: 1)
    let sitting = try await give(in: bank)
    let session = try TerminalSession(
      database: bank.database, arguments: "take --sitting \(sitting) --language vi")
    try session.wait(for: "đồng hồ chạy")
    try session.press("Enter")
    try session.wait(for: "Chọn hai")
    try session.press("b", "Enter")
    try session.wait(for: "Chọn ba")
    try session.press("a", "Enter")
    try session.wait(for: "Xét các ý")
    try session.type("đsss")
    try session.press("Tab")
    try session.wait(for: "Tính năm")
    try session.type("2.5")
    try session.press("Tab")
    try session.wait(for: "Tính mười")
    try session.type("-1,25")
    try session.press("C-s")
    try session.wait(for: "Đã trả lời 5 trên 5")
    try session.press("C-s")
    try session.wait(for: "Nộp bài?")
    try session.press("Enter")
    try session.wait(for: "Đã nộp bài lúc")
    let screen = try session.wait(for: "Đã trả lời 5 trên 5 câu, đã lưu hết.")
    #expect(screen.contains("theo đồng hồ của dịch vụ"))
    try session.press("Enter")
    // 0.25 + 0 + 0.5 for three statements + 0.5 + 0.
    try session.wait(for: "1,25 trên 2,5 điểm")
    try session.press("C-c")
    try session.wait(for: "left with 0")
    let sheet = try await attempt(in: bank)
    #expect(sheet.responses == all && sheet.ended != nil)
  }

  @Test func aServiceThatIsKilledLosesNoAnswer() async throws {
    let bank = try await SampleBank(questions: 1)
    let sitting = try await give(in: bank)
    let state = "XDG_STATE_HOME='\(bank.folder.path)'"
    var service: TerminalService? = try TerminalService(bank)
    let (url, port) = (try #require(service?.url), try #require(service?.port))
    let arguments = "--language en --server \(url)"
    let session = try TerminalSession(
      database: bank.database, arguments: "take --sitting \(sitting) \(arguments)", environment: state)
    try session.wait(for: "The clock runs from now on")
    try session.press("Enter")
    try session.wait(for: "Chọn hai")
    try session.press("b")
    try session.wait(for: "all saved")
    try service?.kill()
    service = nil
    try session.press("Enter")
    try session.wait(for: "Chọn ba")
    try session.press("a")
    try session.wait(for: "1 not saved yet: the service does not answer")
    try session.press("Tab")
    try session.wait(for: "Xét các ý")
    try session.type("tfff")
    try session.wait(for: "[F] d)")
    #expect(session.screen.contains("2 not saved yet"))
    try waitForJournal(of: bank, to: #""d":false"#, in: session)
    // The client dies too, and finds what it had.
    kill(try session.programID(), SIGKILL)
    try session.wait(for: "left with 137")
    service = try TerminalService(bank, port: port)
    let again = try TerminalSession(database: bank.database, arguments: arguments, environment: state)
    try again.wait(for: "The rest was sent: Thi thử.")
    try again.press("e")
    try again.wait(for: "under way")
    try again.press("Enter")
    try again.wait(for: "Tính năm")
    try again.type("2,5")
    try again.wait(for: "all saved")
    try service?.kill()
    service = nil
    try again.press("Tab")
    try again.wait(for: "Tính mười")
    try again.type("-1,2")
    try again.wait(for: "1 not saved yet")
    try again.press("C-s")
    try again.wait(for: "5 of 5 answered")
    try again.press("C-s")
    try again.wait(for: "Hand in?")
    try again.press("Enter")
    try again.wait(for: "Not handed in yet: the service does not answer.")
    service = try TerminalService(bank, port: port)
    try again.wait(for: "5 of 5 answered, all saved.", looks: 9_000)
    try again.press("C-c")
    try again.wait(for: "left with 0")
    try service?.kill()
    service = nil
    let sheet = try await attempt(in: bank)
    #expect(sheet.responses == all && sheet.ended != nil)
  }

  @Test func promptsTakeATest() async throws {
    let bank = try await SampleBank(questions: 1)
    let sitting = try await give(in: bank)
    let said = try TerminalSession.output(
      TerminalSession.programs.appending(path: "quiz").path,
      ["take", "--plain", "--language", "en", "--sitting", sitting],
      input: ["1", "B", "A", "TFFF", "2,5", "-1,25", "-1,2", "/s", "1", "2", ""].joined(separator: "\n") + "\n",
      environment: [
        "QUESTION_BANK_DATABASE": bank.database.path, "XDG_STATE_HOME": bank.folder.path,
        "XDG_CONFIG_HOME": bank.folder.path,
      ])
    #expect(said.contains("Handed in at") && said.contains("1.25 of 2.5 points"))
    #expect(!said.contains("\u{1B}"))
    let sheet = try await attempt(in: bank)
    #expect(sheet.responses == all && sheet.ended != nil)
  }
}
