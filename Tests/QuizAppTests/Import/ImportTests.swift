import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Questions of files are looked at, mended and stored.
struct ImportTests {
  private func screen(_ app: AppHarness) throws -> ImportScreen { try #require(app.top(ImportScreen.self)) }
  private func states(_ app: AppHarness) throws -> [ImportItem.State] { try screen(app).items.map(\.state) }

  private func outcome(_ app: AppHarness) throws -> ImportOutcome {
    guard case .done(let outcome) = try screen(app).stage else {
      Issue.record("not stored: \(try screen(app).stage)")
      return ImportOutcome()
    }
    return outcome
  }

  private func stored(_ bank: FakeBank, _ stem: String) -> FakeBank.Stored? {
    bank.stored.first { $0.question.content.stem.contains(stem) }
  }

  @Test func whatBecomesOfEachQuestionIsTold() async throws {
    let app = await AppHarness.importing()
    #expect(try states(app) == [.new, .problem, .new, .refused])
    #expect(app.text.contains("GIFT") && app.text.contains("2 new, 1 to mend, 1 refused"))
    let lines = await AppHarness.importing("câu hỏi.jsonl")
    #expect(try states(lines) == [.update, .new, .refused])
  }

  /// A paper has no ids: what says the same is the same question, and keeps what a paper cannot say.
  @Test func aQuestionThatIsThereIsNotStoredTwice() async throws {
    let bank = FakeBank()
    let before = try #require(stored(bank, "số nguyên tố"))
    var app = await AppHarness.importing("đã có.txt", bank: bank)
    #expect(try states(app) == [.update] && screen(app).items.first?.read?.id == before.id)
    await app.press(.character("w"), .enter)
    #expect(try outcome(app).report.updated == 1)
    let after = try #require(stored(bank, "số nguyên tố"))
    #expect(after.id == before.id && after.question.content.tags == before.question.content.tags)
    #expect(after.question.key.explanation == "2 và 11 chỉ có hai ước.")
    #expect(bank.stored.count == FakeBank().stored.count)
  }

  @Test func aKeyIsChosenByItsLetterAndStored() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    await app.press(.character("n"))
    #expect(try screen(app).list.selection == 1)
    await app.press(.character("A"))
    #expect(try states(app) == [.new, .new, .new, .refused] && app.text.contains("1 question mended."))
    await app.press(.character("w"))
    #expect(app.text.contains("3 new, 0 updated, 0 unchanged. 1 not stored"))
    await app.press(.enter)
    #expect(try outcome(app).report.created == 3)
    let question = try #require(stored(bank, "Đỉnh núi")).question
    #expect(question.content.choices.first { $0.id == question.key.right.first }?.text == "Fansipan")
    await app.press(.enter)
    #expect(app.top(FilesScreen.self) != nil)
  }

  @Test func aQuestionIsMendedInTheForm() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    await app.press(.character("n"), .character("e"))
    let count = bank.stored.count
    #expect(try app.editor().problems.isEmpty == false)
    await app.press(.control("s"))
    #expect(app.top(EditorScreen.self) != nil)
    let option = try #require(app.editor().form?.items.first?.id)
    for _ in 0..<30 where app.top(EditorScreen.self)?.focus != .mark(item: option) { await app.press(.up) }
    await app.press(.character(" "), .control("s"))
    #expect(try states(app)[1] == .new && bank.stored.count == count)
  }

  @Test func aFormThatIsLeftChangesNothing() async throws {
    var app = await AppHarness.importing()
    await app.press(.character("e"))
    await app.type("x")
    await app.press(.escape)
    #expect(app.top(EditorScreen.self) != nil && app.text.contains("going back again discards it"))
    await app.press(.escape)
    #expect(try screen(app).items.allSatisfy { !$0.isMended })
  }

  @Test func allThatIsToMendIsMendedInTheEditor() async throws {
    var app = await AppHarness.importing()
    app.edit = { $0.replacing("~ {a} Fansipan", with: "= {a} Fansipan") }
    await app.press(.character("m"))
    #expect(try states(app) == [.new, .new, .new, .refused])
    // One that is in order is mended alike.
    app.edit = { $0.replacing("Thủ đô của", with: "Thủ đô nước") }
    await app.press(.control("e"))
    app.edit = { $0.replacing("Đỉnh núi", with: "Ngọn núi") }
    await app.press(.down, .control("e"))
    let item = try screen(app).items[1]
    #expect(item.read?.question.content.stem.hasPrefix("Ngọn núi") == true && item.state == .new)
    // A question without a name is known by what it says.
    #expect(item.read?.id == item.read.map { QuestionIdentity.id(of: $0.question.content) })
  }

  @Test func aTextThatDoesNotReadIsKept() async throws {
    var app = await AppHarness.importing()
    app.edit = { $0.replacing("kind: ", with: "sort: ") }
    await app.press(.control("e"))
    #expect(app.text.contains("is no name of the head"))
    var seen = ""
    app.edit = { text in
      seen = text
      return text.replacing("sort: ", with: "kind: ").replacing("Thủ đô", with: "Kinh đô")
    }
    await app.press(.control("e"))
    #expect(try seen.contains("//! ") && app.text.contains("Kinh đô") && screen(app).externalText == nil)
  }

  @Test func anEditorThatCannotRunIsTold() async throws {
    var app = await AppHarness.importing()
    app.edit = nil
    await app.press(.control("e"))
    #expect(app.text.contains("no editor"))
  }

  @Test func whatIsLeftOutIsNotStored() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    await app.press(.character("x"))
    #expect(try states(app) == [.leftOut, .problem, .new, .refused])
    await app.press(.character("w"), .enter)
    #expect(try outcome(app).report.created == 1 && stored(bank, "thành phố nào") == nil)
  }

  @Test func tagsAndStatusAreGivenToAll() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    await app.press(.character("t"))
    await app.type("grade:12, nguồn tự")
    await app.press(.enter, .character("s"), .down, .down, .enter)
    #expect(app.text.contains("Status: in review") && app.text.contains("grade:12"))
    await app.press(.character("w"), .enter)
    let question = try #require(stored(bank, "thành phố nào"))
    #expect(question.question.content.tags.map(\.name).contains("grade:12"))
    #expect(question.history[0].status == .inReview)
  }

  @Test func aTagThatIsNoneIsTold() async throws {
    var app = await AppHarness.importing()
    await app.press(.character("t"))
    await app.type("a:")
    await app.press(.enter)
    #expect(try screen(app).panel != nil)
    await app.press(.escape)
    #expect(try screen(app).panel == nil && screen(app).tags.isEmpty)
  }

  @Test func whoMayNotPublishStoresDrafts() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    var app = await AppHarness.importing(bank: bank)
    #expect(app.text.contains("Status: draft"))
    await app.press(.character("s"))
    #expect(app.text.contains("in review") && !app.text.contains("as the file says"))
    await app.press(.enter, .character("w"), .enter)
    #expect(stored(bank, "thành phố nào")?.history[0].status == .draft)
  }

  @Test func anotherEncodingIsTakenOnlyOnceItIsChosen() async throws {
    var app = await AppHarness.importing("cũ.txt")
    guard case .encoding = try screen(app).stage else {
      Issue.record("read: \(try screen(app).stage)")
      return
    }
    #expect(app.text.contains("TCVN3") && app.text.contains("Thủ đô của Việt Nam") && app.text.contains("Windows-1252"))
    await app.press(.enter)
    #expect(try screen(app).items.first?.question?.content.stem == "Thủ đô của Việt Nam là thành phố nào?")
    #expect(try screen(app).files.first?.file.encoding == .tcvn3)
  }

  @Test func aFileThatHoldsNoQuestionsIsToldWhy() async throws {
    var app = await AppHarness.importing("quét.pdf")
    #expect(try screen(app).stage == .failed && app.text.contains("PDF"))
    await app.press(.escape)
    #expect(app.top(FilesScreen.self) != nil)
  }

  @Test func whatWasMendedIsGivenUpOnlyWhenThatIsSaid() async throws {
    var app = await AppHarness.importing()
    await app.press(.character("n"), .character("A"), .escape)
    #expect(app.text.contains("Give up what was mended?"))
    await app.press(.escape, .control("c"))
    #expect(try screen(app).panel == .leaving(quits: true) && !app.model.isFinished)
    await app.press(.enter)
    #expect(app.model.isFinished)
  }

  @Test func whatWasNotMendedIsLeftAtOnce() async {
    var app = await AppHarness.importing()
    await app.press(.escape)
    #expect(app.top(FilesScreen.self) != nil)
  }

  @Test func anUpdateKeepsWhatTheFormatHasNoPlaceFor() async throws {
    let bank = FakeBank()
    var question = SampleQuestions.single
    question.content.stem = "Thủ đô của Việt Nam là thành phố nào?"
    question.content.choices = [
      Choice(id: "x", text: "Hà Nội"), Choice(id: "y", text: "Huế"), Choice(id: "z", text: "Đà Nẵng"),
    ]
    question.key = AnswerKey(right: ["y"])
    question.content.hint = "Bên sông Hồng"
    let id = QuestionIdentity.id(of: question.content)
    bank.add(question, id: id)
    var app = await AppHarness.importing(bank: bank)
    #expect(try states(app)[0] == .update)
    #expect(try screen(app).items[0].question?.content.hint == "Bên sông Hồng")
    await app.press(.character("w"), .enter)
    let now = try #require(stored(bank, "thành phố nào")).question
    #expect(now.content.choices.map(\.id) == ["x", "y", "z"] && now.key.right == ["x"])
    #expect(now.content.hint == "Bên sông Hồng")
  }

  @Test func aBankThatIsAwayIsTriedAgain() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    await app.press(.character("w"))
    bank.fail(.unavailable("mất kết nối"))
    await app.press(.enter)
    #expect(try screen(app).stage == .preview && app.text.contains("mất kết nối"))
    bank.fail(nil)
    await app.press(.character("r"), .character("w"), .enter)
    #expect(try outcome(app).report.created == 2)
  }

  @Test func whatTheBankRefusesAtTheEndIsTold() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing("câu hỏi.jsonl", bank: bank)
    await app.press(.end)
    #expect(app.text.contains("this stem is not wanted here"))
    await app.press(.character("w"), .enter)
    let report = try outcome(app).report
    #expect(report.created == 1 && report.updated == 1 && app.text.contains("1 not stored"))
  }

  @Test func filtersShowWhatIsToMendOrIsAnUpdate() async throws {
    var app = await AppHarness.importing()
    await app.press(.character("f"))
    #expect(try screen(app).shown == [1, 3] && app.text.contains("to mend only"))
    await app.press(.character("f"))
    #expect(try screen(app).shown.isEmpty)
  }

  @Test func readingIsEndedByEscape() async throws {
    var app = await AppHarness.choosing()
    app.holdsEffects = true
    await app.press(.down, .enter)
    guard case .reading = try screen(app).stage else {
      Issue.record("not reading")
      return
    }
    await app.press(.escape)
    #expect(app.top(FilesScreen.self) != nil)
    let isEnded = app.held.contains { effect in
      if case .importing(_, .stop) = effect { true } else { false }
    }
    #expect(isEnded)
    await app.release()
    #expect(app.top(FilesScreen.self) != nil)
  }

  @Test func twoThatClaimTheSameIDClash() async throws {
    var app = await AppHarness.importing()
    // The third one comes to say the same as the first, with another key.
    app.edit = { text in
      text.replacing("kind: true/false", with: "kind: single choice").replacing(
        "Việt Nam giáp Biển Đông.", with: "Thủ đô của Việt Nam là thành phố nào?"
      ).replacing("\nTRUE\n", with: "\n~ {a} Hà Nội\n= {b} Huế\n~ {c} Đà Nẵng\n")
    }
    await app.press(.down, .down, .control("e"))
    #expect(try states(app)[2] == .problem && app.text.contains("has the same id as item 1"))
  }

  @Test func itemsAreReadInFull() async throws {
    var app = await AppHarness.importing(size: Size(width: 40, height: 12))
    await app.press(.end, .enter)
    #expect(try screen(app).panel == .reading && app.text.contains("In the file"))
    await app.press(.escape)
    #expect(try screen(app).panel == nil)
  }

  @Test func moreQuestionsThanAScreenHoldsAreNotRead() {
    let bytes = Array(String(repeating: "a{T}\n\n", count: ImportReading.maximumItems + 5).utf8)
    let files = LocalFiles(
      look: { _ throws(AttachProblem) in throw .missing },
      open: { _ throws(AttachProblem) in
        let chunks = OneChunk(bytes)
        return OpenedFile(size: bytes.count) { () throws(AttachProblem) in chunks.next() }
      })
    var reader = ImportFileReader(files: files, isStopped: { false }, tell: { _ in })
    reader.read([ImportFile(path: "a.gift")])
    #expect(reader.reading.items.count == ImportReading.maximumItems)
    #expect(reader.reading.files[0].fault == .tooManyQuestions && reader.reading.files[0].format == .gift)
  }

  @Test func aFileThatIsTooLargeIsNotOpened() {
    let files = LocalFiles(
      look: { _ throws(AttachProblem) in throw .missing },
      open: { _ throws(AttachProblem) in
        OpenedFile(size: ImportReading.maximumBytes + 1) { () throws(AttachProblem) in nil }
      })
    var reader = ImportFileReader(files: files, isStopped: { false }, tell: { _ in })
    reader.read([ImportFile(path: "a.gift")])
    #expect(reader.reading.items.isEmpty && reader.reading.files[0].fault == .tooManyBytes)
  }

  @Test func readingGoesNoFurtherOnceItIsEnded() {
    var reader = ImportFileReader(files: SampleImports.files, isStopped: { true }, tell: { _ in })
    reader.read([ImportFile(path: "\(SampleImports.home)/đề thi/địa lí.gift")])
    #expect(reader.reading.items.isEmpty && reader.reading.files[0].fault == .stopped)
  }
}
