import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Questions written and edited by prompts.
struct PlainWritingTests {
  /// Writes a question from the first prompt on; it is not saved yet.
  private static let writing = [
    "3", "1", "Thủ đô của", "..", "nước ta?", ".", "Hà Nội", "Huế", "", "a", "Vì hiến pháp.", ".",
    "subject:địa-lí topic:thủ-đô",
  ]

  @Test(arguments: [(Language.english, "Saved as revision"), (.vietnamese, "Đã lưu thành bản")])
  func aNewQuestionIsWrittenAndSaved(_ language: Language, _ saved: String) async throws {
    let (bank, drafts) = (FakeBank(), MemoryJournal())
    let script = await PlainScript(
      Self.writing + ["v", "s", "q"], language: language, bank: bank, drafts: drafts)
    #expect(script.isFine)
    #expect(script.text.contains(saved))
    #expect(script.text.contains("\nThủ đô của\n.\nnước ta?\n\nA. Hà Nội\nB. Huế\n"))
    let question = try #require(bank.stored.last?.question)
    #expect(question.content.stem == "Thủ đô của\n.\nnước ta?")
    #expect(question.content.choices.map(\.text) == ["Hà Nội", "Huế"])
    #expect(question.key.right == ["a"] && question.key.explanation == "Vì hiến pháp.")
    #expect(question.content.tags.map(\.name) == ["subject:địa-lí", "topic:thủ-đô"])
    #expect(drafts.names.isEmpty)
  }

  @Test func everyKindCanBeWritten() async throws {
    let kinds: [(answers: [String], holds: @Sendable (Question) -> Bool)] = [
      (["2", "?", ".", "1", "2", "3", "", "a c"], { $0.key.right == ["a", "c"] }),
      (["3", "?", ".", "2"], { $0.key.right == ["false"] }),
      (["4", "?", ".", "1", "2", "", "x", "sđ"], { $0.key.right == ["b"] && $0.content.choices.count == 2 }),
      (["5", "?", ".", "Hà Nội", "HN", ""], { $0.key.answers.map(\.text) == ["Hà Nội", "HN"] }),
      (
        ["6", "?", ".", "2,5", "0.1", "x", "", "4", "", ""],
        { $0.key.numbers.first == NumericAnswer(2.5, tolerance: 0.1) }
      ),
    ]
    for (answers, holds) in kinds {
      let bank = FakeBank()
      let script = await PlainScript(["3"] + answers + [".", "", "s"], bank: bank)
      let isNumeric = answers[0] == "6"
      // A number that does not read is told at once, and again when it keeps the question from being saved.
      #expect(script.isFine == !isNumeric)
      #expect(script.text.contains("Number 2: must be a number") == isNumeric)
      guard !isNumeric else { continue }
      let question = try #require(bank.stored.dropFirst(SampleQuestions.all.count).first?.question)
      #expect(question.content.kind == QuestionKind.known[try #require(Int(answers[0])) - 1])
      #expect(holds(question))
    }
  }

  @Test func theEndOfInputAtAnyPromptKeepsTheDraft() async throws {
    let lines = Self.writing + ["3", "5", "Sai vì", ".", "1", "17", "1"]
    for count in 3...lines.count {
      let (bank, drafts) = (FakeBank(), MemoryJournal())
      let script = await PlainScript(Array(lines.prefix(count)), bank: bank, drafts: drafts)
      #expect(script.isFine)
      #expect(drafts.names.count == 1)
      #expect(script.text.contains("the draft is kept"))
      let again = await PlainScript(["1", "1", "q", "1", "2"], bank: bank, drafts: drafts)
      #expect(again.text.contains("Go on writing: Thủ đô của"))
      #expect(again.text.contains("Thủ đô của"))
      // Thrown away in the end.
      #expect(drafts.names.isEmpty)
    }
  }

  @Test func wrongAnswersAreToldAndAskedAgain() async {
    let lines = Self.writing + ["0", "99", "-9223372036854775808", "hello", "", "?", "3", "99", "1", "q"]
    let script = await PlainScript(lines)
    #expect(script.isFine)
    #expect(script.text.ranges(of: "Type a number from 1 to 19.").count == 4)
    #expect(script.text.contains("s: save; v: preview; r: review; u: undo"))
  }

  @Test func whatIsWrongIsToldByField() async {
    let bank = FakeBank()
    let script = await PlainScript(["3", "1", "Hỏi?", ".", "A", "", "", ".", "sub ject::", "s", "q"], bank: bank)
    #expect(!script.isFine)
    #expect(script.text.contains("Not saved: mend the"))
    #expect(script.text.contains("Tags:"))
    #expect(bank.stored.count == SampleQuestions.all.count)
    // What is mended in the end is fine.
    let mended = await PlainScript(
      ["3", "1", "Hỏi?", ".", "A", "B", "", "", ".", "", "s", "3", "3", "1", "s"], bank: bank)
    #expect(mended.text.contains("must name one option"))
    #expect(mended.isFine)
    #expect(bank.stored.count == SampleQuestions.all.count + 1)
  }

  @Test func aVeryLongLineIsCut() async throws {
    let (bank, drafts) = (FakeBank(), MemoryJournal())
    let long = String(repeating: "ă", count: 500_000)
    let script = await PlainScript(
      ["3", "1", long, ".", long, "", "", ".", long, long, "q"], bank: bank, drafts: drafts)
    #expect(script.isFine)
    #expect(script.text.contains("over 256 KB were cut off"))
    #expect(drafts.names.count == 1)
  }

  @Test func controlAndDirectionCharactersAreHarmless() async {
    let stem = "a\u{1B}[31m\u{202E}b\u{7}"
    let script = await PlainScript(["3", "1", stem, ".", stem, "", "", stem, ".", stem, "v", "l", "2", "."])
    #expect(script.text.contains("control characters left out"))
    for character in ["\u{1B}", "\u{202E}", "\u{7}"] { #expect(!script.text.contains(character)) }
  }

  @Test func theEditorOfOnesOwnTakesTheWholeQuestion() async throws {
    let bank = FakeBank()
    let script = await PlainScript(
      ["2", "hàm", "1", "4", "e", "s", "q", "", "0", "0"], bank: bank,
      edit: { .text($0.replacing("Đạo hàm của", with: "Tính đạo hàm của")) })
    #expect(script.isFine)
    #expect(bank.stored[0].question.content.stem.hasPrefix("Tính đạo hàm của"))
    let none = await PlainScript(["2", "hàm", "1", "4", "e", "q"], bank: bank)
    #expect(none.text.contains("There is no terminal for an editor here"))
  }
}
