import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Passages in the editor: written, found, chosen, opened and taken out.
struct EditorPassageTests {
  private let bank = FakeBank(SamplePassages.all)

  /// The editor of a new question with the keyboard in the field of its passage.
  private func choosing() async throws -> AppHarness {
    var app = await AppHarness.writing(bank: bank)
    await app.type("Bài thơ nói về ai?")
    try await app.go(to: .passage)
    return app
  }

  @Test func aPassageIsFoundByItsWordsAndShownByItsFirstLine() async throws {
    var app = try await choosing()
    await app.type("khong co")
    #expect(try app.editor().suggestions.isEmpty)
    for _ in 0..<8 { await app.press(.backspace) }
    await app.type("banh tro")
    #expect(try app.editor().suggestions == ["Bánh trôi nước"])
    #expect(app.text.contains("Bánh trôi nước"))
    await app.press(.enter)
    #expect(try app.editor().form?.passageID == FakeBank.id(1))
    #expect(app.text.contains("Bánh trôi nước"))
    #expect(!app.text.contains(FakeBank.id(1).description))
    // What a student will see has it above the question.
    let preview = try app.editor().preview.map(\.plainText)
    let heading = try #require(preview.firstIndex(of: "Đọc đoạn sau"))
    let stem = try #require(preview.firstIndex { $0.contains("Bài thơ nói về ai?") })
    #expect(heading < stem)
    await app.press(.delete)
    #expect(try app.editor().form?.passageID == nil)
    #expect(try !app.editor().preview.contains { $0.plainText == "Đọc đoạn sau" })
    await app.press(.control("z"))
    #expect(try app.editor().form?.passageID == FakeBank.id(1))
  }

  @Test func anIDMayBePastedAndWordsAloneAreNoPassage() async throws {
    var app = try await choosing()
    await app.type("không có đâu")
    await app.press(.control("s"))
    #expect(app.text.contains("chưa chọn đoạn ngữ liệu"))
    try await app.go(to: .passage)
    for _ in 0..<3 { await app.press(.control("w")) }
    await app.send(.paste(FakeBank.id(404).description))
    #expect(app.text.contains("không có đoạn ngữ liệu"))
    await app.send(.paste(FakeBank.id(7).description.uppercased()))
    #expect(app.text.contains("Con thuyền ngoài xa"))
    // The id of a question is no passage.
    await app.send(.paste(FakeBank.id(2).description))
    #expect(app.text.contains("không có đoạn ngữ liệu"))
    // A letter begins another search.
    await app.type("bánh")
    #expect(try app.editor().suggestions == ["Bánh trôi nước"])
  }

  @Test func aNewPassageIsWrittenAboveAndChosenOnceItIsSaved() async throws {
    var app = try await choosing()
    await app.press(.control("t"))
    #expect(app.text.contains("Đoạn ngữ liệu mới"))
    #expect(try app.editor().form?.kind == .passage)
    await app.type("Vội vàng")
    await app.press(.enter)
    await app.type("Xuân Diệu")
    #expect(try app.editor().result?.problems.isEmpty == true)
    await app.press(.control("s"))
    let id = try #require(try app.editor().edited?.id)
    await app.press(.escape)
    #expect(try app.editor().form?.passageID == id)
    #expect(try app.editor().form?[.stem].text == "Bài thơ nói về ai?")
    #expect(app.text.contains("Vội vàng"))
    let stored = try #require(bank.stored.first { $0.id == id }).question
    #expect(stored.content.kind == .passage)
    #expect(stored.content.passage == nil && stored.content.choices.isEmpty)
  }

  @Test func aPassageThatWasLeftIsNotChosen() async throws {
    var app = try await choosing()
    await app.press(.control("t"))
    await app.type("Dở dang")
    await app.press(.escape)
    #expect(try app.editor().form?.passageID == nil)
    #expect(try app.editor().form?[.stem].text == "Bài thơ nói về ai?")
  }

  @Test func theChosenPassageIsOpenedAndItsEditIsSeenBelow() async throws {
    var app = try await choosing()
    await app.send(.paste(FakeBank.id(1).description))
    await app.press(.control("o"))
    #expect(app.text.contains("Sửa đoạn ngữ liệu"))
    await app.type("Thơ: ")
    await app.press(.control("s"), .escape)
    #expect(app.text.contains("Thơ: Bánh trôi nước"))
    #expect(try app.editor().form?.passageID == FakeBank.id(1))
  }

  @Test func retiringAPassageTellsHowManyQuestionsHaveIt() async throws {
    var app = await AppHarness(bank: bank, size: Size(width: 120, height: 40))
    await app.press(.character("b"))
    await app.type("kind:passage banh")
    await app.press(.enter, .character("e"))
    #expect(try app.editor().passages.usage == 2)
    try await app.go(to: .status)
    await app.press(.right)
    #expect(try app.editor().form?.status == .retired)
    #expect(app.text.contains("Còn 2 câu hỏi dùng đoạn này"))
    await app.press(.control("s"))
    #expect(bank.stored[0].history[0].status == .retired)
  }

  @Test func aDraftAndTheOwnEditorKeepThePassage() async throws {
    let drafts = MemoryJournal()
    var app = await AppHarness.writing(drafts, bank: bank)
    await app.type("Hỏi gì?")
    try await app.go(to: .passage)
    await app.send(.paste(FakeBank.id(1).description))
    await app.press(.escape)
    let next = await AppHarness(bank: bank, drafts: drafts, size: Size(width: 120, height: 40))
    #expect(next.text.contains("Hỏi gì?"))
    let kept = try #require(try drafts.entries().first)
    let draft = try EditorDraft(json: JSONParser.parse(kept.bytes))
    #expect(draft.form.passageID == FakeBank.id(1))

    var question = SamplePassages.all[1]
    question.content.source = "SGK"
    var other = await AppHarness(bank: bank, size: Size(width: 120, height: 40))
    await other.press(.character("b"))
    await other.type("viet theo the")
    await other.press(.enter, .character("e"))
    other.edit = { text in
      text.replacing("\nnhãn:", with: "\nnguồn: SGK\nnhãn:")
    }
    await other.press(.control("e"))
    let printed = QuestionSheet.print(
      [QuestionSheet.Entry(id: nil, question: question, passage: SamplePassages.text)], language: .vietnamese)
    #expect(printed.contains("// Bánh trôi nước"))
    #expect(try other.editor().result?.question == question)
    #expect(other.text.contains("Bánh trôi nước"))
  }

  @Test func aBankThatIsAwayIsNotAskedWithoutEnd() async throws {
    var app = try await choosing()
    bank.fail(.unavailable("mất kết nối"))
    await app.send(.paste(FakeBank.id(1).description))
    #expect(app.text.contains("mất kết nối"))
    await app.press(.backspace)
    await app.type("bánh")
    #expect(try app.editor().suggestions.isEmpty)
    bank.fail(nil)
    await app.type(" t")
    #expect(try app.editor().suggestions == ["Bánh trôi nước"])
  }

  @Test func aKindTurnedIntoAPassageAndBackLosesNothing() async throws {
    var form = EditorForm(SampleQuestions.single, status: .draft)
    for _ in QuestionKind.known where form.kind != .passage { form.turnKind(by: 1) }
    #expect(form.fields.contains(.tags) && !form.fields.contains(.addition) && !form.fields.contains(.passage))
    let passage = EditorQuestion(form)
    #expect(passage.problems.isEmpty)
    #expect(passage.question.content.choices.isEmpty && passage.question.key.right.isEmpty)
    #expect(passage.question.key.explanation == nil && passage.question.content.level == nil)
    for _ in QuestionKind.known where form.kind != .singleChoice { form.turnKind(by: -1) }
    #expect(EditorQuestion(form).question == SampleQuestions.single)
  }
}
