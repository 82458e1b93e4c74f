import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// What the editor says of tags while they are typed.
struct EditorTagTests {
  private func tagField(_ bank: FakeBank) async throws -> AppHarness {
    var app = await AppHarness.editing(bank: bank)
    try await app.go(to: .tags)
    await app.press(.end)
    return app
  }

  @Test func tagThatIsNotAllowedIsToldAtOnce() async throws {
    let bank = FakeBank()
    try await TagsTests.close(bank, "topic", "đạo-hàm", "hàm-số/cực-trị")
    var app = try await tagField(bank)
    #expect(try app.editor().problems.isEmpty)
    await app.type(" topic:dao-ham")
    guard case .notAllowed(let refusal)? = try app.editor().problems.first?.reason else {
      Issue.record("nothing is told")
      return
    }
    #expect(refusal.same?.name == "topic:đạo-hàm")
    #expect(app.text.contains("dùng “topic:đạo-hàm”"))
    await app.press(.control("s"))
    #expect(bank.stored[0].history.count == 2, "nothing is saved")
    await app.type("x")
    #expect(try app.editor().problems.count == 1)
  }

  @Test func tagsThatTheQuestionHasMayStay() async throws {
    let bank = FakeBank()
    try await TagsTests.close(bank, "topic", "khác")
    var app = try await tagField(bank)
    await app.type(" topic:khác")
    #expect(try app.editor().problems.isEmpty)
    await app.press(.control("s"))
    #expect(bank.stored[0].question.content.tags.map(\.name).contains("topic:khác"))
  }

  @Test func allowedValuesAreOfferedThoughNoQuestionHasThem() async throws {
    let bank = FakeBank()
    try await TagsTests.close(bank, "topic", "hàm-số/cực-trị")
    var app = try await tagField(bank)
    await app.type(" cuc-")
    #expect(try app.editor().suggestions == ["topic:hàm-số/cực-trị"])
    await app.press(.backspace, .backspace, .backspace, .backspace)
    await app.type("so-hoc")
    #expect(try app.editor().suggestions.isEmpty, "what a closed namespace does not list is not offered")
  }

  @Test func namespaceThatWasClosedMeanwhileIsTold() async throws {
    let bank = FakeBank()
    var app = try await tagField(bank)
    await app.type(" topic:mới ")
    try await TagsTests.close(bank, "topic", "đạo-hàm")
    await app.press(.control("s"))
    #expect(bank.stored[0].history.count == 2)
    #expect(try app.editor().problems.map(\.field) == [.tags])
    #expect(try app.editor().form?[.tags].text.contains("topic:mới") == true)
  }
}
