import QuestionFormats
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// What no reader understood becomes a question.
struct ImportDraftTests {
  private func screen(_ app: AppHarness) throws -> ImportScreen { try #require(app.top(ImportScreen.self)) }
  private func states(_ app: AppHarness) throws -> [ImportItem.State] { try screen(app).items.map(\.state) }

  @Test func theLayoutsOfTeachersAreTried() {
    let read = ImportDraft.question(of: "Câu 5: Sông nào dài hơn?\nA. Sông Hồng\nB. Sông Đà\nĐáp án: A")
    #expect(read.question.content.stem == "Sông nào dài hơn?" && read.question.key.right == ["a"])
    let withoutKey = ImportDraft.question(of: "Câu 5: Sông nào dài hơn?\nA. Sông Hồng\nB. Sông Đà")
    #expect(withoutKey.question.content.choices.map(\.text) == ["Sông Hồng", "Sông Đà"])
    #expect(!withoutKey.problems.isEmpty)
    let withoutOptions = ImportDraft.question(of: "Câu 5: Sông nào dài hơn? {=C")
    #expect(withoutOptions.question.content.kind == .singleChoice)
    #expect(withoutOptions.question.content.stem == "Sông nào dài hơn? {=C" && withoutOptions.problems.isEmpty)
  }

  @Test func otherTextIsAStemAsItStands() {
    for text in ["::Hỏng::Sông nào?{=Mê Kông", "Câu 1: a?\nA. b\nB. c\n\nCâu 2: d?\nA. e\nB. f", "<question>"] {
      let question = ImportDraft.question(of: text + "\n").question
      #expect(question.content.kind == .singleChoice && question.content.stem == text)
      #expect(question.content.choices.isEmpty && question.key.right.isEmpty)
    }
  }

  @Test func bytesThatAreNoTextBeginWithNothing() {
    #expect(ImportDraft.question(of: "PK\u{3}\u{4}\u{0}x").question.content.stem.isEmpty)
    #expect(ImportDraft.question(of: "a\u{FFFD}b").question.content.stem.isEmpty)
    // A long source may be cut within a letter.
    #expect(ImportDraft.question(of: "Sông nào\u{FFFD}\u{FFFD}").question.content.stem == "Sông nào")
  }

  @Test func aRefusedItemIsMendedInTheForm() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    let place = try screen(app).items[3].place
    await app.press(.end)
    #expect(app.text.contains("It can be mended into a question"))
    await app.press(.character("e"))
    #expect(try app.editor().form?.string(.stem)?.hasPrefix("::Hỏng::Sông nào") == true)
    #expect(try app.editor().form?.items.count == 4 && app.editor().focus == .stem)
    await app.press(.tab, .character(" "), .tab)
    await app.type("Mê Kông")
    await app.press(.tab, .tab)
    await app.type("Hồng")
    await app.press(.control("s"))
    let item = try screen(app).items[3]
    #expect(item.state == .new && item.place == place && item.isMended && app.text.contains("1 question mended."))
    #expect(!app.text.contains("In the file"))
    await app.press(.character("w"), .enter)
    #expect(bank.stored.contains { $0.question.content.choices.map(\.text) == ["Mê Kông", "Hồng"] })
  }

  @Test func refusedItemsStandInTheEditorBelowTheirReason() async throws {
    var app = await AppHarness.importing()
    app.edit = { text in
      #expect(text.contains("// ::Hỏng::Sông nào dài nhất?{=Mê Kông ~Hồng\n"))
      return text.replacing("\n::Hỏng::Sông nào dài nhất?{=Mê Kông ~Hồng\n", with: "\nSông nào?\n\n= Mê Kông\n~ Hồng\n")
    }
    await app.press(.character("m"))
    // What was not touched is still to be mended, and no fault.
    #expect(try states(app) == [.new, .problem, .new, .new] && screen(app).externalText == nil)
    #expect(try screen(app).items[3].question?.content.stem == "Sông nào?")
  }

  @Test func aTextThatDoesNotReadIsKeptWithItsReason() async throws {
    var app = await AppHarness.importing()
    app.edit = { $0.replacing("\n::Hỏng::Sông nào dài nhất?{=Mê Kông ~Hồng\n", with: "\nSông nào?\n\n= Mê Kông\n") }
    await app.press(.end, .control("e"))
    #expect(try states(app)[3] == .refused && screen(app).externalText?.contains("// ::Hỏng::") == true)
    app.edit = { $0.replacing("= Mê Kông\n", with: "= Mê Kông\n~ Hồng\n") }
    await app.press(.control("e"))
    #expect(try states(app)[3] == .new && screen(app).externalText == nil)
  }

  @Test func addedQuestionsStandBehindTheOneTheyFollow() async throws {
    var app = await AppHarness.importing()
    app.edit = { $0 + "\n----\nkind: single choice\n\nCâu thêm?\n\n= có\n~ không\n" }
    await app.press(.down, .down, .control("e"))
    let items = try screen(app).items
    #expect(items.map { $0.question?.content.stem.prefix(8) } == ["Thủ đô c", "Đỉnh núi", "Việt Nam", "Câu thêm", nil])
    #expect(items[3].state == .new && items[3].number == 4 && items[4].number == 3)
    #expect(try screen(app).selected == items[2])
    // What moved on is still found by whoever was asked about it.
    await app.press(.end, .character("e"))
    #expect(try app.editor().form?.string(.stem)?.hasPrefix("::Hỏng::") == true)
    await app.press(.tab, .character(" "), .tab)
    await app.type("x")
    await app.press(.tab, .tab)
    await app.type("y")
    await app.press(.control("s"))
    #expect(try states(app) == [.new, .problem, .new, .new, .new])
  }

  @Test func revisionsOfAHistoryAreNotMended() async throws {
    var app = await AppHarness.importing("lịch sử.jsonl")
    #expect(try states(app) == [.refused] && screen(app).toMend.isEmpty)
    await app.press(.character("e"))
    #expect(app.top(ImportScreen.self) != nil && !app.text.contains("It can be mended"))
  }
}
