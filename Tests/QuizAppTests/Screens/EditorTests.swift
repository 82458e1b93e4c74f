import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Writing and mending questions in the program.
struct EditorTests {
  @Test func aQuestionIsWrittenAndSaved() async throws {
    var app = await AppHarness.writing()
    let before = app.bank.stored.count
    await app.type("Số nào chẵn?")
    for text in ["1", "2", "3"] {
      await app.press(.tab, .tab)
      await app.type(text)
    }
    // Back to the sign of the second option.
    await app.press(.backTab, .backTab, .backTab, .character(" "), .control("s"))
    #expect(app.bank.stored.count == before + 1)
    let made = try #require(app.bank.stored.last)
    #expect(made.question.content.stem == "Số nào chẵn?")
    #expect(made.question.content.choices.map(\.text) == ["1", "2", "3"])
    #expect(made.question.key.right == ["b"])
    #expect(made.history[0].author == "Lan" && made.history[0].status == .draft)
    #expect(try app.editor().notice == .saved(ContentDigest(of: made.history[0].canonicalBytes)))
    #expect(app.drafts.names.isEmpty)
    // A change after it is an edit of what was made.
    await app.press(.tab)
    await app.type("x")
    await app.press(.control("s"))
    #expect(app.bank.stored.count == before + 1)
    #expect(app.bank.stored.last?.history.map(\.generation) == [1, 0])
  }

  @Test func whatCannotBeSavedIsShownWhereItIs() async throws {
    var app = await AppHarness.writing()
    await app.press(.control("s"))
    #expect(try app.editor().notice == .problems(2))
    #expect(try app.editor().focus == .stem)
    #expect(app.text.contains("! còn trống"))
    await app.type("Hỏi?")
    #expect(!app.text.contains("! còn trống"))
  }

  @Test func undoGoesBackByWordsAndThroughFields() async throws {
    var app = await AppHarness.editing()
    let first = try app.editor().form
    await app.type("một hai")
    await app.press(.tab, .character(" "), .control("n"))
    await app.type("mới")
    #expect(try app.editor().form?.options.count == 5)
    await app.press(.control("z"), .control("z"))
    #expect(try app.editor().form?.options.count == 4)
    await app.press(.control("z"), .control("z"))
    #expect(try app.editor().form?[.stem].text.hasPrefix("một ") == true)
    await app.press(.control("z"))
    #expect(try #require(app.editor().form).hasSameContent(as: #require(first)))
    #expect(try !app.editor().isChanged)
    await app.press(.control("z"))
    for _ in 0..<5 { await app.press(.control("y")) }
    #expect(try app.editor().form?.options.count == 5)
    #expect(try app.editor().form?[.stem].text.hasPrefix("một hai") == true)
  }

  @Test func whatIsPastedAndDoesNotGoInIsSaid() async throws {
    var app = await AppHarness.writing()
    await app.send(.paste("a\u{1B}[31mb\u{0}"))
    #expect(try app.editor().notice == .left(dropped: 2, cut: 0))
    #expect(try app.editor().form?[.stem].text == "a[31mb")
    await app.send(.paste(String(repeating: "đ", count: 1_000_000)))
    guard case .left(0, let cut)? = try app.editor().notice else {
      Issue.record("nothing was said")
      return
    }
    #expect(cut > 800_000)
    #expect(try #require(app.editor().form)[.stem].text.utf8.count <= 256 * 1024)
    await app.press(.control("z"), .control("z"))
    #expect(try #require(app.editor().form)[.stem].isEmpty)
  }

  @Test func directionMarksAndJoinersStayInTheTextAndOffTheScreen() async throws {
    var app = await AppHarness.writing()
    let text = "👩‍👩‍👧 a\u{202E}b\u{200D}c\u{2066}d"
    await app.send(.paste(text))
    #expect(try #require(app.editor().form)[.stem].text.utf8.elementsEqual(text.utf8))
    #expect(!app.text.unicodeScalars.contains("\u{202E}") && !app.text.unicodeScalars.contains("\u{2066}"))
  }

  @Test func aTinyTerminalAndBackChangesNothing() async throws {
    var app = await AppHarness.editing()
    let before = app.text
    for size in [Size(width: 10, height: 3), Size(width: 1, height: 1), Size(width: 120, height: 40)] {
      app.size = size
      await app.send(.resize(size))
      _ = app.frame
    }
    #expect(app.text == before)
  }

  @Test func tagsAreCompletedFromTheBank() async throws {
    var app = await AppHarness.writing()
    try await app.go(to: .tags)
    await app.type("dao")
    #expect(try app.editor().suggestions == ["topic:đạo-hàm"])
    await app.press(.enter)
    #expect(try app.editor().form?[.tags].text == "topic:đạo-hàm ")
    await app.type("subject")
    #expect(try app.editor().suggestions.first == "subject:toán")
    await app.press(.down, .down, .enter)
    #expect(try app.editor().form?[.tags].text.hasPrefix("topic:đạo-hàm subject:") == true)
  }

  @Test func picturesAreAttachedByTheirContent() async throws {
    var app = await AppHarness.writing()
    try await app.go(to: .attachment)
    for (path, problem) in [("chu.png", AttachProblem.notMedia), ("x", .unreadable("no such file"))] {
      await app.press(.control("u"))
      await app.type(path)
      await app.press(.enter)
      #expect(try app.editor().notice == .notAttached(problem))
    }
    await app.press(.control("u"))
    await app.type("hinh.png")
    await app.press(.enter)
    #expect(try app.editor().focus == .media(0))
    await app.type("Đồ thị hàm số")
    let media = try #require(app.editor().result).question.content.media
    #expect(media.map(\.type) == ["image/png"] && media.map(\.alternative) == ["Đồ thị hàm số"])
    await app.press(.function(8))
    #expect(try #require(app.editor().result).question.content.media.isEmpty)
    await app.press(.control("z"))
    #expect(try #require(app.editor().result).question.content.media == media)
  }

  @Test func findingGoesThroughAllFields() async throws {
    var app = await AppHarness.editing()
    await app.press(.control("f"))
    await app.type("tat ca")
    await app.press(.enter)
    #expect(try app.editor().focus == .text(item: "d"))
    #expect(try app.editor().form?[.text(item: "d")].selectedText == "Tất cả")
    await app.press(.control("f"), .control("u"))
    await app.type("không có đâu")
    await app.press(.enter)
    #expect(try app.editor().notice == .notFound)
  }

  @Test func theQuestionIsEditedAsText() async throws {
    var app = await AppHarness.editing()
    app.edit = { $0.replacing("Tất cả đều sai", with: "Không có") }
    await app.press(.control("e"))
    #expect(try app.editor().form?[.text(item: "d")].text == "Không có")
    #expect(try app.editor().isChanged)
    await app.press(.control("z"))
    #expect(try !app.editor().isChanged)
  }

  @Test func textThatDoesNotReadIsKeptForAnotherTry() async throws {
    var app = await AppHarness.editing()
    app.edit = { $0.replacing("dạng: một đáp án", with: "dạng: hình vẽ") }
    await app.press(.control("e"))
    guard case .unreadable(let fault, 1)? = try app.editor().notice else {
      Issue.record("it was taken: \(try String(describing: app.editor().notice))")
      return
    }
    #expect(fault.fault == .unknownKind("hình vẽ"))
    #expect(app.text.contains("không có dạng"))
    #expect(try !app.editor().isChanged)
    var seen = ""
    app.edit = { text in
      seen = text
      return text.replacing("dạng: hình vẽ", with: "dạng: nhiều đáp án")
    }
    await app.press(.control("e"))
    #expect(seen.contains("//! dòng"))
    #expect(try app.editor().form?.kind == .multipleResponse)
  }

  @Test func anEditorThatFailsIsSaid() async throws {
    var app = await AppHarness.editing()
    app.edit = nil
    await app.press(.control("e"))
    #expect(try app.editor().notice == .externalFailed("no editor"))
    #expect(app.text.contains("EDITOR"))
  }

  @Test func theReviewNamesFaultsAndGoesToThem() async throws {
    var app = await AppHarness.editing()
    await app.press(.function(4))
    let found = try #require(try app.editor().review)
    #expect(found.faults.contains { $0.rule == .catchAllOption })
    #expect(app.text.contains("Soát câu hỏi"))
    let place = try #require(found.faults.firstIndex { $0.rule == .catchAllOption })
    for _ in 0..<place { await app.press(.down) }
    await app.press(.enter)
    #expect(try app.editor().review == nil)
    #expect(try app.editor().focus == .text(item: "d"))
  }

  @Test func theListShowsWhatWasSaved() async throws {
    var app = await AppHarness.editing()
    await app.type("Đã sửa: ")
    await app.press(.control("s"), .escape)
    let browse = try #require(app.top(BrowseScreen.self))
    #expect(browse.items[0].stem.hasPrefix("Đã sửa: "))
    let lines = app.text.split(separator: "\n")
    // In the list, and in the preview beside it.
    #expect(lines.count { $0.contains("Đã sửa: ") } == 2)
    let count = browse.items.count
    await app.press(.character("n"))
    await app.type("Câu mới?")
    await app.press(.tab, .tab)
    await app.type("1")
    await app.press(.tab, .tab)
    await app.type("2")
    await app.press(.backTab, .character(" "), .control("s"), .escape)
    #expect(app.top(BrowseScreen.self)?.items.count == count + 1)
  }

  @Test func theMousePutsTheCursorAndMarksTheAnswer() async throws {
    var app = await AppHarness.editing()
    func press(_ x: Int, _ y: Int) async {
      let point = Point(x: x, y: y)
      await app.send(.mouse(MouseEvent(.press, at: point, target: app.frame.target(at: point))))
    }
    let row = try #require(app.text.split(separator: "\n").firstIndex { $0.contains("B.") })
    await press(14, row)
    #expect(try app.editor().form?.options.filter(\.isRight).map(\.id) == ["b"])
    await press(24, row)
    #expect(try app.editor().focus == .text(item: "b"))
    #expect(try app.editor().form?[.text(item: "b")].cursor == 3)
  }
}
