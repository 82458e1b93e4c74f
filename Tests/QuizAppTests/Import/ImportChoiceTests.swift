import QuestionFormats
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Choosing how old texts are read, and keys of every kind.
struct ImportChoiceTests {
  private func screen(_ app: AppHarness) throws -> ImportScreen { try #require(app.top(ImportScreen.self)) }

  @Test func documentsInOldFontsAreConvertedOnlyOnceThatIsChosen() async throws {
    var app = await AppHarness.importing("đề cũ.docx")
    guard case .encoding = try screen(app).stage else {
      Issue.record("read: \(try screen(app).stage)")
      return
    }
    #expect(app.text.contains("has text in fonts from before Unicode"))
    #expect(app.text.contains("converted from TCVN3") && app.text.contains("Thủ đô của nước ta?"))
    #expect(app.text.contains("as it is: C©u 1"))
    await app.press(.enter)
    let item = try #require(try screen(app).items.first)
    #expect(item.question?.content.stem == "Thủ đô của nước ta?" && item.question?.key.right == ["b"])
    #expect(item.state == .new)
  }

  @Test func documentsInOldFontsCanBeTakenAsTheyStand() async throws {
    var app = await AppHarness.importing("đề cũ.docx")
    await app.press(.down, .enter)
    #expect(try screen(app).files[0].file.encoding == .utf8)
    #expect(try screen(app).stage == .failed && app.text.contains("no question is found"))
  }

  @Test func statementsAreMarkedByTheirLetters() async throws {
    var app = await AppHarness.importing("mệnh đề.txt")
    #expect(app.text.contains("type A–D to mark the statements that are true"))
    await app.press(.character("B"), .character("D"), .character("A"), .character("A"))
    let item = try #require(try screen(app).items.first)
    #expect(item.state == .new && item.question?.key.right == ["b", "d"])
    // All of them may be false.
    await app.press(.character("B"), .character("D"))
    #expect(try screen(app).items.first?.state == .new && screen(app).items.first?.question?.key.right == [])
  }

  @Test func aKeyIsChosenAmongManyOptions() async throws {
    var app = await AppHarness.importing("thiếu đáp án.gift")
    #expect(app.text.contains("type A–H to say which one is right"))
    await app.press(.character("G"))
    let item = try #require(try screen(app).items.first)
    let right = item.question?.key.right.first
    #expect(item.question?.content.choices.first { $0.id == right }?.text == "g1" && item.state == .new)
    // Elsewhere the letter still leads to the end of the list.
    await app.press(.down, .character("G"))
    #expect(try screen(app).list.selection == 2)
  }

  @Test func theFormBeginsAtTheKeyThatIsMissing() async throws {
    var app = await AppHarness.importing("thiếu đáp án.gift")
    await app.press(.character("e"))
    let first = try #require(try app.editor().form?.items.first?.id)
    #expect(try app.editor().focus == .mark(item: first))
    await app.press(.escape)
    for (answer, expected) in [("Fe", "Fe"), ("20", "20")] {
      await app.press(.down, .character("e"))
      let item = try #require(try app.editor().form?.items.first?.id)
      #expect(try app.editor().focus == .text(item: item))
      await app.type(answer)
      await app.press(.control("s"))
      let question = try #require(try screen(app).selected?.question)
      #expect(question.key.answers.map(\.text) + question.key.numbers.map { "\(Int($0.value))" } == [expected])
      #expect(try screen(app).selected?.state == .new)
    }
  }

  @Test func filesThatAreEmptyOrGoneAreTold() async throws {
    var app = await AppHarness.importing("rỗng.txt")
    #expect(try screen(app).stage == .failed && app.text.contains("the file is empty"))
    await app.press(.escape)
    var reader = ImportFileReader(files: SampleImports.files, isStopped: { false }, tell: { _ in })
    reader.read([ImportFile(path: "\(SampleImports.home)/xóa rồi.gift"), ImportFile(path: SampleImports.home)])
    #expect(reader.reading.files.map(\.fault) == [.file(.missing), .file(.missing)] && reader.reading.items.isEmpty)
  }

  @Test func anEmptyBankNamesTheScreen() async {
    let app = await AppHarness(.english, bank: FakeBank([]))
    #expect(app.text.contains("Type f (Import"))
    let number = await PlainScript.number(of: Words(.english).importTitle, .english, bank: FakeBank([]))
    #expect(await PlainScript([], bank: FakeBank([])).text.contains("Type \(number) (Import questions)"))
  }
}
