import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Comments, statuses and reviewing by prompts.
struct PlainWorkflowTests {
  /// A bank whose second question waits for a reviewer.
  private func waiting() async throws -> FakeBank {
    let bank = FakeBank()
    let second = try await bank.question(FakeBank.id(2))
    _ = try await bank.update(
      FakeBank.id(2), QuestionDraft(try second.question(), status: .inReview), expected: second.revision)
    return bank
  }

  @Test func commentsAreWrittenAnsweredAndResolved() async throws {
    let bank = FakeBank()
    let lines = ["n", "2", "Đề chưa rõ.", ".", "a1", "Đã sửa.", ".", "x2", "x9", "y", "0"]
    let script = await PlainScript(["2", "hàm", "1", "6"] + lines + ["", "0", "0"], bank: bank)
    #expect(script.isFine)
    let thread = try await bank.comments(on: FakeBank.id(1))
    #expect(thread.comments.map(\.text) == ["Đề chưa rõ.", "Đã sửa."])
    #expect(thread.comments.map(\.answers) == [nil, 1])
    #expect(thread.openCount == 0)
    #expect(script.text.contains("Not understood."))
  }

  @Test func aCommentThatCannotBeSentIsKept() async throws {
    let bank = FakeBank()
    let lines = ["2", "hàm", "1", "6", "n", "1", "Đề chưa rõ.", "."]
    let script = await PlainScript(
      lines + ["1", "1", "0"], bank: bank,
      before: [7: { bank.fail(.unavailable("the line is cut")) }, 9: { bank.fail(nil) }])
    #expect(script.isFine)
    #expect(script.text.contains("the line is cut"))
    #expect(try await bank.comments(on: FakeBank.id(1)).comments.map(\.text) == ["Đề chưa rõ."])
  }

  @Test func theStatusIsSet() async {
    let bank = FakeBank()
    let script = await PlainScript(["2", "hàm", "1", "7", "1", "7", "", "", "0"], bank: bank)
    #expect(script.isFine)
    #expect(bank.stored[0].history[0].status == .draft)
    #expect(bank.stored[0].history.count == 3)
  }

  @Test func aQuestionIsPublishedFromTheQueue() async throws {
    let bank = try await waiting()
    let first = await PlainScript.number(of: "Review questions", bank: bank)
    let script = await PlainScript([first, "9", "1", "2", "1"], bank: bank)
    #expect(script.text.contains("Type a number from 1 to 1."))
    #expect(script.text.contains("2 và 11 chỉ chia hết cho 1"))
    #expect(bank.stored[1].history[0].status == .published)
  }

  @Test func aQuestionIsSentBackWithAComment() async throws {
    let bank = try await waiting()
    let first = await PlainScript.number(of: "Review questions", bank: bank)
    let script = await PlainScript([first, "1", "3", "Thiếu đơn vị.", "."], bank: bank)
    #expect(script.isFine)
    #expect(bank.stored[1].history[0].status == .draft)
    #expect(try await bank.comments(on: FakeBank.id(2)).comments.map(\.text) == ["Thiếu đơn vị."])
    #expect(script.text.contains("Nothing waits for a reviewer."))
  }
}
