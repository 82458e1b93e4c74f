import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct PictureTests {
  private static let block = "██"

  /// Rows of the screen that hold a part of a picture.
  private func rows(_ app: AppHarness) -> Int {
    let grid = app.frame.grid
    return (0..<grid.height).count { y in (0..<grid.width).contains { grid[$0, y].style.role == .picture } }
  }

  private func open(_ renderer: FakeRenderer = FakeRenderer(), shows: Bool = true) async -> AppHarness {
    var app = await AppHarness(
      bank: FakeBank([SampleQuestions.pictured]), renderer: renderer, showsPictures: shows)
    await app.press(.character("b"), .enter)
    return app
  }

  @Test func aPictureIsSeenWithItsWordsInTheListAndOnItsQuestion() async {
    var app = await open()
    #expect(app.text.contains(Self.block))
    await app.press(.enter)
    #expect(rows(app) == 11)
    #expect(app.text.contains("[Hình: Tam giác ABC vuông tại A]"))
    let corner = app.frame.grid.cells.first { $0.style.role == .picture }
    #expect(corner?.style.foreground == 16 && corner?.style.background == 231)
  }

  @Test func itsWholeScreenIsGoneBackFrom() async throws {
    var app = await open()
    await app.press(.enter, .character("z"))
    #expect(app.top(PictureScreen.self) != nil)
    #expect(rows(app) == 21)
    await app.press(.character("o"), .escape)
    #expect(app.top(QuestionScreen.self) != nil)
    app.size = Size(width: 40, height: 12)
    await app.send(.resize(app.size))
    #expect(rows(app) == 5)
  }

  @Test func aStudentSeesItWhileAnsweringAndTyping() async {
    var app = await AppHarness.taking([SampleQuestions.pictured])
    #expect(app.text.contains(Self.block) && app.text.contains("z xem hình"))
    await app.press(.character("z"))
    #expect(app.top(PictureScreen.self) != nil)
    await app.press(.character("z"), .character("1"))
    #expect(app.top(TakeScreen.self)?.item?.isAnswered == true)
    var typed = SampleQuestions.short
    typed.content.media = SampleQuestions.pictured.content.media
    app = await AppHarness.taking([typed])
    await app.press(.character("z"))
    #expect(app.top(TakeScreen.self)?.field.text == "z")
    await app.press(.control("o"))
    #expect(app.top(PictureScreen.self) != nil)
    await app.press(.escape)
    #expect(app.top(TakeScreen.self)?.field.text == "z")
  }

  @Test func thePictureOfTheWorkingIsSeenOnlyOnceItIsAnswered() async {
    var question = SampleQuestions.pictured
    question.key.media = question.content.media.map { media in
      var media = media
      media.alternative = "Đường cao AH"
      return media
    }
    question.content.media = []
    question.key.explanation = nil
    var app = await AppHarness.taking([question])
    #expect(rows(app) == 0 && !app.text.contains("Đường cao AH") && !app.text.contains("z xem hình"))
    await app.press(.character("1"), .enter)
    #expect(rows(app) > 0 && app.text.contains("Lời giải:"), "\(app.text)")
    await app.press(.character("z"))
    #expect(app.top(PictureScreen.self) != nil)
    app = await AppHarness.editing(bank: FakeBank([question]))
    #expect(app.text.contains(Self.block))
  }

  @Test func thePreviewOfTheEditorShowsIt() async {
    let app = await AppHarness.editing(bank: FakeBank([SampleQuestions.pictured]))
    #expect(app.text.contains(Self.block))
  }

  @Test(arguments: [
    (PictureError.broken, "bị hỏng"), (.tooLarge(width: 60_000, height: 50_000), "60.000 × 50.000"),
    (.unsupported("image/webp"), "image/webp"), (.tooSlow, "mất quá nhiều thời gian"),
  ]) func whatCannotBeDrawnIsNamedAndSaysWhy(_ error: PictureError, _ reason: String) async {
    var app = await open(FakeRenderer(error: error))
    await app.press(.enter)
    #expect(rows(app) == 0)
    #expect(app.text.contains("[Hình: Tam giác ABC vuông tại A]"))
    #expect(app.text.contains(reason))
    await app.press(.character("z"))
    #expect(app.text.contains(reason))
  }

  @Test func withoutTheLibraryItIsNamedAndOnlyItsOwnScreenSaysWhy() async {
    var app = await open(FakeRenderer(error: .missingLibrary("libchafa.so.0")))
    await app.press(.enter)
    #expect(app.text.contains("[Hình: Tam giác ABC vuông tại A]"))
    #expect(!app.text.contains("libchafa"))
    await app.press(.character("z"))
    #expect(app.text.contains("libchafa.so.0") && app.text.contains("libchafa0"))
  }

  @Test func itCanBeTurnedOff() async {
    var app = await open(shows: false)
    await app.press(.enter)
    #expect(rows(app) == 0)
    #expect(app.text.contains("[Hình: Tam giác ABC vuông tại A]"))
    await app.press(.character("z"))
    #expect(app.text.contains("--no-pictures"))
  }

  @Test func aSignTurnsWhileItIsDrawn() async {
    var app = await open()
    app.holdsEffects = true
    await app.press(.enter)
    #expect(app.model.needsTick)
    await app.release()
    #expect(!app.model.needsTick)
    #expect(app.text.contains(Self.block))
  }

  @Test func whatTheBankDidNotGiveIsAskedForAgain() async {
    var app = await open()
    await app.press(.enter)
    app.holdsEffects = true
    await app.press(.character("z"))
    app.bank.fail(.unavailable("mất kết nối"))
    await app.release()
    #expect(app.text.contains("mất kết nối"))
    app.bank.fail(nil)
    await app.press(.escape, .character("z"))
    #expect(app.text.contains(Self.block))
  }

  @Test func whatIsNoPictureSaysSo() async {
    var question = SampleQuestions.pictured
    question.content.media = [MediaReference(digest: ContentDigest(of: [1]), type: "image/png")]
    var app = await AppHarness(bank: FakeBank([question]))
    await app.press(.character("b"), .enter, .enter)
    #expect(app.text.contains("Tệp này không phải là hình."))
  }

  @Test func severalPicturesShareTheRoomAndAreTurnedThrough() async {
    var question = SampleQuestions.pictured
    question.content.media += [
      MediaReference(digest: ContentDigest(of: [1]), type: "image/png", alternative: "Hình thứ hai"),
      MediaReference(digest: ContentDigest(of: [2]), type: "audio/mpeg", alternative: "Một bài hát"),
    ]
    var app = await AppHarness(bank: FakeBank([question]))
    await app.press(.character("b"), .enter, .enter)
    #expect(rows(app) == 5)
    #expect(app.text.contains("[Âm thanh: Một bài hát]"))
    await app.press(.character("z"), .right, .right)
    #expect(app.text.contains("2/2") && app.text.contains("Hình thứ hai"))
  }

  @Test func onlySoManyAreKept() {
    var shelf = PictureShelf()
    let requests = (0...PictureShelf.capacity).map {
      PictureRequest(digest: ContentDigest(of: [UInt8($0)]), room: Size(width: 9, height: 9))
    }
    for request in requests {
      #expect(shelf.ask(for: [request]) == request)
      #expect(shelf.ask(for: requests) == nil)
      shelf.keep(.failure(.notPicture), for: request)
    }
    #expect(shelf[requests[0]] == nil)
    #expect(shelf[requests[1]] != nil)
  }
}
