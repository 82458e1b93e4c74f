import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Terminals of any size must not end the program, and keys must go on working on them.
struct SmallScreenTests {
  static let sizes = [
    Size(width: 20, height: 5), Size(width: 1, height: 1), Size(width: 3, height: 2), Size(width: 0, height: 0),
    Size(width: 12, height: 3), Size(width: 200, height: 2), Size(width: 2, height: 60),
  ]

  @Test(arguments: sizes) func everyScreenCanBeDrawn(_ size: Size) async {
    var app = await AppHarness(size: size)
    let walk: [Key] = [
      .down, .character("b"), .character("t"), .enter, .down, .character("f"), .down, .enter, .escape, .enter,
      .pageDown,
      .character("h"), .down, .enter, .down, .escape, .escape, .escape, .escape, .escape, .character("?"), .down,
      .escape, .character("p"), .up, .right, .up, .down, .enter,
    ]
    for key in walk {
      await app.press(key)
      let frame = app.frame
      #expect(frame.size == size)
    }
  }

  @Test(arguments: sizes + [Size(width: 10, height: 3)]) func questionsAreReviewed(_ size: Size) async throws {
    let bank = try FakeBank.reviewing()
    var app = await AppHarness(bank: bank, size: size)
    let walk: [Key] = [
      .character("5"), .down, .tab, .down, .escape, .pageDown, .character("b"), .character("a"), .enter, .control("s"),
      .character("m"), .character("n"), .tab, .character("a"), .control("s"), .character("a"), .escape, .down,
      .character("x"), .escape, .up, .character("p"), .enter, .escape, .character("b"), .enter, .enter,
      .character("s"), .down, .enter, .escape,
    ]
    for key in walk {
      await app.press(key)
      #expect(app.frame.size == size)
    }
    #expect(try bank.status(2) == .draft)
  }

  @Test(arguments: sizes) func manyCanBeChanged(_ size: Size) async {
    var app = await AppHarness(size: size)
    let replace: [Key] = Array(repeating: .down, count: 5) + [.enter, .character("a"), .tab, .tab, .character(" ")]
    let walk: [Key] =
      [
        .character("b"), .enter, .character(" "), .character("a"), .character("x"), .enter, .character("t"), .down,
        .escape,
      ]
      + replace + [.enter, .pageDown, .enter, .character("u"), .down, .escape, .character("u"), .down, .enter, .enter]
    for key in walk {
      await app.press(key)
      #expect(app.frame.size == size)
    }
    #expect(app.top(OperationsScreen.self) != nil)
  }

  @Test(arguments: sizes) func picturesFitOrAreLeftOut(_ size: Size) async {
    var app = await AppHarness(bank: FakeBank([SampleQuestions.pictured]), size: size)
    for key: Key in [.character("b"), .enter, .enter, .character("z"), .right, .escape, .character("e"), .function(2)] {
      await app.press(key)
      #expect(app.frame.size == size)
    }
  }

  @Test(arguments: sizes) func aQuizCanBeTaken(_ size: Size) async {
    var app = await AppHarness.taking(SampleQuestions.all.filter { $0 != SampleQuestions.unknown }, size: size)
    for _ in 0..<7 {
      for key: Key in [.down, .character(" "), .character("1"), .pageDown, .enter, .down, .tab] {
        await app.press(key)
        #expect(app.frame.size == size)
      }
    }
    await app.press(.control("s"), .enter)
    #expect(app.top(ResultScreen.self) != nil)
    await app.press(.pageDown, .character("m"), .pageDown)
    #expect(app.frame.size == size)
  }

  /// A window made very small and large again loses nothing and shows what it showed.
  @Test(arguments: ScreenStates.all) func everyScreenSurvivesASmallWindow(_ state: ScreenStates.State) async throws {
    let usual = Size(width: 40, height: 12)
    var app = try await state.make(usual)
    let (before, depth) = (app.frame, app.model.depth)
    for size in [Size(width: 10, height: 3), Size(width: 1, height: 1), Size(width: 10, height: 3)] + Self.sizes {
      app.size = size
      await app.send(.resize(size))
      #expect(app.frame.size == size)
      await app.mouse(.press, at: Point(x: size.width / 2, y: size.height))
      await app.mouse(.wheelDown, at: Point(x: 0, y: 0))
      await app.mouse(.wheelUp, at: Point(x: 0, y: 0))
      #expect(app.frame.size == size)
    }
    app.size = usual
    await app.send(.resize(usual))
    // Where a list or text was scrolled to may differ; what is shown may not.
    #expect(app.frame.title == before.title && app.model.depth == depth)
    #expect(!app.text.isEmpty && app.frame.targets.contains { $0.action.hasPrefix("hint.") })
  }

  /// Typing goes on in a window in which next to nothing is seen.
  @Test func nothingTypedIsLostInASmallWindow() async throws {
    var app = await AppHarness(size: Size(width: 80, height: 24))
    await app.press(.character("n"))
    await app.type("Câu hỏi ")
    for size in [Size(width: 10, height: 3), Size(width: 1, height: 1), Size(width: 40, height: 12)] {
      app.size = size
      await app.send(.resize(size))
      await app.type("x")
      #expect(app.frame.size == size)
    }
    #expect(try app.editor().form?[.stem].text == "Câu hỏi xxx")
    await app.press(.escape, .character("b"))
    app.size = Size(width: 10, height: 3)
    await app.send(.resize(app.size))
    await app.type("đạo")
    app.size = Size(width: 80, height: 24)
    await app.send(.resize(app.size))
    #expect(app.text.contains("đạo"))
  }

  /// What is cut on forty columns can be read in full: the selected row, a message, a long fault.
  @Test func whatIsCutIsShownInFull() async throws {
    let size = Size(width: 40, height: 12)
    func words(_ app: AppHarness) -> String {
      app.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var app = await AppHarness(.english, size: size)
    await app.press(.character("b"))
    await app.type("status:nowhere")
    #expect(words(app).contains("retired"))
    await app.press(.control("u"), .enter, .character("e"), .function(4))
    #expect(try app.editor().review?.faults.isEmpty == false)
    let fault = try #require(try app.editor().review?.selected)
    #expect(words(app).contains(Words(.english).describe(fault)))
    await app.press(.escape, .escape, .enter, .character("h"))
    #expect(words(app).contains("published"))
    await app.press(.escape, .control("p"))
    await app.type("merge")
    await app.press(.enter)
    #expect(words(app).contains("there are no two versions"))
    await app.press(.escape, .escape, .escape)
    for _ in 0..<6 where !words(app).contains("Last results") { await app.press(.pageDown) }
    #expect(words(app).contains("Last results"))
  }
}
