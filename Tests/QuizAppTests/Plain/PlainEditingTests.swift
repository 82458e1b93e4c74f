import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Stored questions changed by prompts.
struct PlainEditingTests {
  /// From the first prompt to the fields of the first question.
  private static let editing = ["2", "hàm", "1", "4"]

  private static func fields(_ lines: String...) -> [String] { editing + lines }

  @Test func aFieldIsChangedAndReadBack() async {
    let bank = FakeBank()
    let script = await PlainScript(Self.fields("2", "Hỏi lại?", ".", "s", "q", "", "0", "0", "5"), bank: bank)
    #expect(script.isFine)
    #expect(bank.stored[0].question.content.stem == "Hỏi lại?")
    // Read back from the bank, above what can be done with it.
    #expect(script.text.contains("\nHỏi lại?\n\nA. y′"))
  }

  @Test func allPartsOfAnOptionCanBeChanged() async throws {
    let bank = FakeBank()
    let lines = Self.fields(
      "4", "2", "Khác", ".", "3", "4", "5", "50", "6", "Gần đúng", ".", "8", "1", "7", "Thêm", ".", "6", "9", "s", "q",
      "")
    let script = await PlainScript(lines, bank: bank)
    #expect(script.isFine)
    let question = bank.stored[0].question
    #expect(question.content.choices.map(\.text) == ["$y' = 2x + \\frac{1}{2}$", "$y' = 2x$", "Khác", "Thêm"])
    #expect(question.key.right == ["b"])
    #expect(question.content.choices[2].pinned)
    #expect(question.key.weights["b"] == 0.5 && question.key.feedback["b"] == "Gần đúng")
  }

  @Test func everyOtherFieldCanBeChanged() async throws {
    let bank = FakeBank()
    let lines = Self.fields(
      "9", "Gợi ý", ".", "11", "Vận dụng", "12", "0,4", "13", "en", "15", "CC0", "16", "Sách", "17", "-", "18", "2",
      "19",
      "Vì thế", "10", "?đạo", "+topic:mới -grade:12", "s", "19", "--", "10", "-", "u", "q", "")
    let script = await PlainScript(lines, bank: bank)
    #expect(script.isFine)
    #expect(script.text.contains("  topic:đạo-hàm\n"))
    let now = bank.stored[0]
    #expect(now.question.content.hint == "Gợi ý" && now.question.content.level == "Vận dụng")
    #expect(now.question.content.difficulty == 0.4 && now.question.content.language == "en")
    #expect(now.question.content.licence == "CC0" && now.question.content.source == "Sách")
    #expect(now.question.content.tags.map(\.name) == ["subject:toán", "topic:mới", "topic:đạo-hàm"])
    #expect(now.history[0].status == .inReview && now.history[0].message == "Vì thế")
  }

  @Test func picturesAreAttachedByTheirPath() async {
    let bank = FakeBank()
    let script = await PlainScript(
      Self.fields("14", "none.png", "14", "hinh.png", "Đồ thị", "s", "q", "8", "", "0", "0", "5"), bank: bank)
    // One of the two files could not be had.
    #expect(!script.isFine)
    #expect(script.text.contains("The file cannot be read"))
    #expect(bank.stored[0].question.content.media.map(\.alternative) == ["Đồ thị"])
    #expect(script.text.contains("The picture is open."))
    let removed = await PlainScript(Self.fields("14", "4", "s"), bank: bank)
    #expect(removed.isFine)
    #expect(bank.stored[0].question.content.media.isEmpty)
  }

  @Test func undoTakesBackAndRedoBringsAgain() async {
    let script = await PlainScript(Self.fields("2", "Khác", ".", "u", "u", "y", "y", "q"))
    #expect(script.text.ranges(of: "  2. Question: Khác\n").count == 1)
    #expect(script.text.ranges(of: "  2. Question: Đạo hàm").count == 2)
    #expect(script.text.ranges(of: "nothing to undo").count == 2)
  }

  @Test func aFaultLeadsToItsField() async {
    let bank = FakeBank()
    var question = SampleQuestions.single
    question.key.explanation = nil
    let one = FakeBank([question])
    let script = await PlainScript(Self.fields("r", "99", "1"), bank: one)
    #expect(script.text.contains("Review: "))
    #expect(script.text.contains("Type a number from 1 to"))
    let clean = await PlainScript(Self.fields("r", "0", "q"), bank: bank)
    #expect(clean.isFine)
  }

  @Test func aDraftIsOfferedAgain() async {
    let (bank, drafts) = (FakeBank(), MemoryJournal())
    _ = await PlainScript(Self.fields("2", "Dở dang", "."), bank: bank, drafts: drafts)
    #expect(drafts.names.count == 1)
    let goOn = await PlainScript(["3", "hàm", "1", "4", "1", "s", "q"], bank: bank, drafts: drafts)
    #expect(goOn.text.contains("A draft is here"))
    #expect(bank.stored[0].question.content.stem == "Dở dang")
    #expect(drafts.names.isEmpty)
  }

  @Test func anEarlierRevisionIsRestored() async {
    let bank = FakeBank()
    let script = await PlainScript(
      ["2", "hàm", "1", "2", "r1", "r2", "2", "2 1", "r2", "1", "0", "", "0", "0"], bank: bank)
    #expect(script.isFine)
    #expect(script.text.contains("That is the current revision."))
    #expect(script.text.contains("Restore an earlier revision?"))
    #expect(script.text.contains("[-Bản nháp: -]"))
    #expect(bank.stored[0].history.count == 3)
    #expect(bank.stored[0].question.content.stem.hasPrefix("Bản nháp: "))
  }
}
