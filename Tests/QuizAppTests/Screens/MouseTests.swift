import QuestionModel
import QuestionSync
import TerminalScreen
import Testing

@testable import QuizApp

/// What a key can do a click can do.
struct MouseTests {
  static let sizes = [Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 120, height: 40)]

  /// What can be told of a program without looking into its screens.
  private func outcome(_ app: AppHarness) -> [String] {
    [app.frame.styledText, "\(app.model.depth) \(app.model.isFinished)", "\(app.held)"]
  }

  @Test(arguments: ScreenStates.all, sizes) func everyHintOfTheFooterIsClicked(
    _ state: ScreenStates.State, _ size: Size
  ) async throws {
    var base = try await state.make(size)
    base.holdsEffects = true
    let drawn = base.frame.targets.filter { $0.action.hasPrefix("hint.") }
    #expect(!drawn.isEmpty)
    let hints = try #require(base.model.top).hints(Words(.english))
    for target in drawn {
      #expect(base.frame.target(at: target.area.origin) == target)
      var clicked = base
      await clicked.click(target)
      let shown = (target.area.x..<target.area.maxX).map { base.frame.grid[$0, target.area.y].grapheme }.joined()
      guard let hint = hints.first(where: { shown.hasSuffix(" " + $0.label) }) else {
        // The help is no hint of the screen's own.
        #expect(clicked.top(HelpScreen.self) != nil || shown.count < target.area.width, "\(shown)")
        continue
      }
      var pressed = base
      await pressed.press(hint.key)
      #expect(outcome(clicked) == outcome(pressed), "\(hint.command.name) on \(state.name)")
    }
  }

  /// Whatever has no place of its own to be clicked is in the list of commands, which the right button opens.
  @Test(arguments: ScreenStates.all.filter { $0.name != "palette" }) func theRightButtonListsEveryCommand(
    _ state: ScreenStates.State
  ) async throws {
    var app = try await state.make(Size(width: 80, height: 24))
    await app.mouse(.rightPress, at: Point(x: 5, y: 5))
    let palette = try #require(app.top(PaletteScreen.self))
    #expect(palette.commands.count > 4)
    await app.mouse(.rightPress, at: Point(x: 5, y: 5))
    #expect(app.top(PaletteScreen.self) != nil)
  }

  @Test func theSearchIsWorkedByTheMouse() async throws {
    var app = await AppHarness(size: Size(width: 120, height: 24))
    await app.press(.character("b"))
    await app.type("ham so")
    let field = try #require(app.targets("field").first)
    await app.click(field, dx: 3)
    #expect(app.top(BrowseScreen.self)?.field.cursor == 3)
    await app.click(field, .drag, dx: 6)
    #expect(app.top(BrowseScreen.self)?.field.selection == 3..<6)
    await app.press(.backspace)
    #expect(app.top(BrowseScreen.self)?.field.text == "ham")
    await app.press(.control("u"))
    let rows = app.targets("row")
    await app.click(rows[1])
    #expect(app.top(BrowseScreen.self)?.list.selection == 1)
    await app.click(rows[1], .wheelDown)
    #expect(app.top(BrowseScreen.self)?.list.selection == 4)
    await app.click(rows[1], .wheelUp)
    await app.click(rows[1])
    #expect(app.top(QuestionScreen.self) != nil)
    await app.press(.escape)
    let preview = try #require(app.targets("preview").first)
    await app.click(preview)
    #expect(app.top(QuestionScreen.self) != nil)
  }

  @Test func theWheelScrollsWhatIsUnderIt() async throws {
    var question = SampleQuestions.single
    question.content.stem = String(repeating: "Một câu hỏi rất dài. ", count: 100)
    var app = await AppHarness(bank: FakeBank([question]), size: Size(width: 120, height: 24))
    await app.press(.character("b"))
    let preview = try #require(app.targets("preview").first)
    await app.click(preview, .wheelDown)
    #expect(app.top(BrowseScreen.self)?.previewScroll.offset == 3)
    await app.click(preview, .wheelUp)
    #expect(app.top(BrowseScreen.self)?.previewScroll.offset == 0)
    await app.press(.tab)
    let facets = app.targets("facet")
    await app.click(facets[0], .wheelDown)
    #expect(app.top(BrowseScreen.self)?.facetList.selection == 3)
    await app.click(facets[1])
    #expect(app.top(BrowseScreen.self)?.field.isEmpty == false)
  }

  @Test func aQuizIsSetUpByTheMouse() async throws {
    var app = await AppHarness()
    await app.press(.character("p"))
    let rows = app.targets("row")
    let count = try #require(app.top(PracticeSetupScreen.self)?.options.count)
    await app.click(rows[3])
    #expect(app.top(PracticeSetupScreen.self)?.options.count == count + 5)
    let less = try #require(app.targets("less").first)
    await app.click(less)
    #expect(app.top(PracticeSetupScreen.self)?.options.count == count)
    await app.click(rows[3], .wheelDown)
    #expect(app.top(PracticeSetupScreen.self)?.row == .order)
    let query = try #require(app.targets("query").first)
    await app.click(query)
    await app.type("toán")
    await app.click(query, dx: 2)
    #expect(app.top(PracticeSetupScreen.self)?.query.cursor == 2)
    await app.click(rows[1])
    await app.type("toan")
    let field = try #require(app.targets("field").first)
    await app.click(field, dx: 1)
    #expect(app.top(PracticeSetupScreen.self)?.picker?.field.cursor == 1)
    await app.click(try #require(app.targets("tag").first))
    #expect(app.top(PracticeSetupScreen.self)?.tags.count == 1)
  }

  @Test func aQuizIsTakenByTheMouse() async throws {
    let questions = [SampleQuestions.single, SampleQuestions.cluster, SampleQuestions.numeric]
    var app = await AppHarness.taking(questions, minutes: 15)
    await app.click(app.targets("option")[1])
    #expect(app.top(TakeScreen.self)?.item?.isAnswered == true)
    await app.click(app.targets("position")[1])
    #expect(app.top(TakeScreen.self)?.session.position == 1)
    let statement = try #require(app.targets("option").first)
    for expected in [true, false, nil] as [Bool?] {
      await app.click(statement)
      var judgement: Bool?
      if case .statements(let judgements)? = app.top(TakeScreen.self)?.item?.response {
        judgement = judgements[app.top(TakeScreen.self)?.item?.optionIDs.first ?? ""]
      }
      #expect(judgement == expected)
    }
    await app.click(app.targets("position")[2])
    await app.type("12345")
    await app.click(try #require(app.targets("field").first), dx: 2)
    await app.press(.backspace)
    #expect(app.top(TakeScreen.self)?.field.text == "1345")
    await app.press(.control("g"))
    await app.click(app.targets("row")[0])
    #expect(app.top(TakeScreen.self)?.session.position == 0)
    await app.press(.control("s"))
    await app.click(try #require(app.targets("dialog.cancel").first))
    #expect(app.top(TakeScreen.self)?.overlay == nil)
    await app.press(.control("s"))
    await app.click(try #require(app.targets("dialog.confirm").first))
    #expect(app.top(ResultScreen.self) != nil)
  }

  @Test func theEditorIsWorkedByTheMouse() async throws {
    var app = await AppHarness.editing()
    let stem = try #require(app.targets("field").first { $0.area.y > 1 && $0.area.width > 20 })
    await app.click(stem, dx: 2)
    #expect(try app.editor().form?[.stem].cursor == 2)
    await app.click(stem, .drag, dx: 6)
    #expect(try app.editor().form?[.stem].selection == 2..<6)
    await app.press(.control("f"))
    await app.type("abc")
    let find = try #require(app.targets("find").first)
    await app.click(find, dx: 1)
    #expect(try app.editor().finding?.cursor == 1)
    await app.press(.escape, .function(4))
    #expect(try app.editor().review != nil)
    await app.click(try #require(app.targets("row").first))
    #expect(try app.editor().review == nil)
  }

  @Test func twoVersionsAreChosenByTheMouse() async throws {
    var app = try await AppHarness.clashing(FakeBank(), .vietnamese, size: Size(width: 120, height: 40))
    await app.click(try #require(app.targets("theirs").first))
    #expect(app.top(ConflictScreen.self)?.resolutions["stem"] == .theirs)
    await app.click(app.targets("row")[0])
    await app.click(try #require(app.targets("ours").first))
    #expect(app.top(ConflictScreen.self)?.resolutions["stem"] == .ours)
    await app.click(app.targets("row")[0])
    await app.press(.character("e"))
    let writing = try #require(app.frame.cursor)
    await app.mouse(.press, at: Point(x: writing.x - 4, y: writing.y))
    let before = try #require(app.top(ConflictScreen.self)?.writing)
    #expect(before.cursor == before.characters.count - 4)
    await app.mouse(.drag, at: writing)
    #expect(app.top(ConflictScreen.self)?.writing?.selectedText.count == 4)
  }
}
