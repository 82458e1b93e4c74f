import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct BrowseTests {
  private func browsing(_ bank: FakeBank = FakeBank()) async -> AppHarness {
    var app = await AppHarness(bank: bank)
    await app.press(.character("b"))
    return app
  }

  @Test func eachKeySearches() async {
    var app = await browsing()
    await app.type("thủ")
    #expect(app.top(BrowseScreen.self)?.items.map(\.stem) == ["Thủ đô của Việt Nam là gì?"])
    await app.press(.backspace, .backspace, .backspace)
    #expect(app.top(BrowseScreen.self)?.items.count == 8)
  }

  @Test func keysAreDrawnBeforeTheAnswerAndStaleAnswersAreDropped() async {
    var app = await browsing()
    app.holdsEffects = true
    await app.type("hàm")
    #expect(app.text.contains("hàm"))
    #expect(app.model.needsTick)
    #expect(app.held.count == 1, "one search is under way, the rest waits")
    await app.release()
    #expect(app.top(BrowseScreen.self)?.items.count == 2)
    #expect(!app.model.needsTick)
  }

  @Test func anAnswerToAnotherScreenIsIgnored() async {
    var app = await browsing()
    let stale = Ticket(screen: 99, number: 1)
    _ = app.model.update(.answer(.found(stale, .success(SearchPage(items: [], next: nil)))))
    #expect(app.top(BrowseScreen.self)?.items.count == 8)
  }

  @Test func aSearchThatDoesNotParseIsToldWithItsPlace() async {
    var app = await browsing()
    await app.type("hàm (")
    #expect(app.text.contains("Lỗi ở ký tự 6"))
    #expect(app.top(BrowseScreen.self)?.items.isEmpty == false, "what was found before stays in view")
  }

  @Test func facetsChangeTheTypedSearch() async {
    var app = await browsing()
    await app.press(.tab)
    #expect(app.top(BrowseScreen.self)?.focus == .facets)
    await app.press(.enter)
    #expect(app.top(BrowseScreen.self)?.field.text == "subject:toán")
    #expect(app.top(BrowseScreen.self)?.items.count == 5)
    await app.press(.enter)
    #expect(app.top(BrowseScreen.self)?.field.text.isEmpty == true)
  }

  @Test func pagesAreReadAsTheSelectionNearsTheEnd() async {
    let many = (0..<250).map {
      SampleQuestions.question(.shortAnswer, "Câu số \($0)", tags: [], key: AnswerKey())
    }
    var app = await browsing(FakeBank(many))
    #expect(app.top(BrowseScreen.self)?.items.count == 100)
    await app.press(.enter, .end)
    #expect(app.top(BrowseScreen.self)?.items.count == 200)
    await app.press(.end, .end)
    #expect(app.top(BrowseScreen.self)?.items.count == 250)
    #expect(app.top(BrowseScreen.self)?.selected?.stem == "Câu số 249")
  }

  @Test func theSearchIsThereAgainAfterGoingBack() async {
    var app = await browsing()
    await app.type("nguyên")
    await app.press(.enter, .escape)
    #expect(app.top(HomeScreen.self) != nil)
    await app.press(.character("b"))
    #expect(app.top(BrowseScreen.self)?.field.text == "nguyên")
    #expect(app.top(BrowseScreen.self)?.items.count == 1)
  }

  @Test func aFailingBankIsToldAndAskedAgain() async {
    let bank = FakeBank()
    var app = await browsing(bank)
    bank.fail(.unavailable("no route"))
    await app.type("x")
    #expect(app.text.contains("no route"))
    bank.fail(nil)
    await app.press(.backspace)
    #expect(!app.text.contains("no route"))
  }

  @Test(arguments: [
    ("", "subject:toán", "subject:toán"), ("a b", "grade:12", "a b grade:12"),
    ("a grade:12 b", "grade:12", "a b"), ("a OR b", "grade:12", "(a OR b) grade:12"),
    ("\"x y\" z", "level:\"Vận dụng\"", "\"x y\" z level:\"Vận dụng\""),
    ("z level:\"Vận dụng\"", "level:\"Vận dụng\"", "z"),
  ])
  func filtersAreToggled(_ query: String, _ filter: String, _ expected: String) {
    #expect(QueryFilters.toggling(filter, in: query) == expected)
  }
}
