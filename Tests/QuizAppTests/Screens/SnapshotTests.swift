import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Every screen at the sizes people have, in both languages.
struct SnapshotTests {
  struct Look: Sendable, CustomTestStringConvertible {
    let language: Language
    let size: Size

    var testDescription: String { "\(language.rawValue)-\(size.width)x\(size.height)" }

    static let all = Language.allCases.flatMap { language in
      [(80, 24), (40, 12), (120, 40)].map { Look(language: language, size: Size(width: $0.0, height: $0.1)) }
    }
  }

  private func check(_ app: AppHarness, _ name: String, _ look: Look) {
    expectSnapshot(app.frame, "\(name)-\(look.testDescription)")
  }

  private func app(_ look: Look) async -> AppHarness { await AppHarness(look.language, size: look.size) }

  @Test(arguments: Look.all) func home(_ look: Look) async {
    check(await app(look), "home", look)
  }

  @Test(arguments: Look.all) func browse(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("b"))
    await app.type("ham so")
    check(app, "browse", look)
    await app.press(.tab)
    check(app, "browse-facets", look)
  }

  @Test(arguments: Look.all) func question(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("b"), .enter, .enter)
    check(app, "question", look)
    await app.press(.character("h"))
    check(app, "history", look)
    await app.press(.enter)
    check(app, "difference", look)
  }

  @Test(arguments: Look.all) func editor(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("n"))
    check(app, "editor-new", look)
    await app.press(.escape, .character("b"), .enter, .character("e"))
    await app.press(.end)
    await app.type(" $")
    await app.press(.tab, .tab, .tab, .function(5))
    await app.type("Xem lại công thức.")
    check(app, "editor", look)
    await app.press(.escape, .character("e"))
    check(app, "editor-draft", look)
    await app.press(.delete, .function(2))
    check(app, "editor-preview", look)
  }

  @Test(arguments: Look.all) func editorLists(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("b"), .enter, .character("e"), .function(4))
    check(app, "editor-review", look)
    await app.press(.escape, .control("p"))
    check(app, "palette", look)
  }

  @Test(arguments: Look.all) func reviewQueue(_ look: Look) async throws {
    var app = await AppHarness(look.language, bank: try .reviewing(), size: look.size)
    await app.press(.character("5"))
    check(app, "review-queue", look)
    await app.press(.down, .tab)
    check(app, "review-faults", look)
    await app.press(.escape, .character("p"))
    check(app, "review-publish", look)
    await app.press(.escape, .character("b"))
    await app.type("Công thức trong đề bài bị hỏng, và thiếu lời giải cho phương án B.")
    check(app, "review-send-back", look)
  }

  @Test(arguments: Look.all) func comments(_ look: Look) async throws {
    let bank = FakeBank()
    let id = FakeBank.id(1)
    let stem = CommentDraft("Đề chưa rõ: hàm số nào?\nXem lại giúp.", field: "stem", by: "Minh")
    _ = try await bank.comment(id, stem, idempotencyKey: nil)
    _ = try await bank.comment(id, CommentDraft("Đã sửa.", answers: 1, by: "Lan"), idempotencyKey: nil)
    let old = CommentDraft("Thiếu nguồn.", revision: ContentDigest(of: bank.stored[0].history[1].canonicalBytes))
    _ = try await bank.comment(id, old, idempotencyKey: nil)
    _ = try await bank.resolveComment(3, on: id, isResolved: true, by: "Lan")
    var app = await AppHarness(look.language, bank: bank, size: look.size)
    await app.press(.character("b"), .enter, .enter)
    check(app, "question-comments", look)
    await app.press(.character("s"))
    check(app, "question-status", look)
    await app.press(.escape, .character("m"), .down)
    check(app, "comments", look)
    await app.press(.character("n"), .tab)
    await app.type("Phương án C trùng với B.")
    check(app, "comments-writing", look)
  }

  @Test(arguments: Look.all) func editorOfACluster(_ look: Look) async {
    var app = await AppHarness(look.language, bank: FakeBank([SampleQuestions.cluster]), size: look.size)
    await app.press(.character("b"), .enter, .character("e"), .tab, .tab)
    check(app, "editor-cluster", look)
  }

  @Test(arguments: Look.all) func practiceSetup(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("p"))
    check(app, "setup", look)
    await app.press(.down, .enter)
    await app.type("toan")
    await app.press(.enter)
    check(app, "setup-tags", look)
  }

  @Test(arguments: Look.all) func take(_ look: Look) async {
    let questions = [SampleQuestions.single, SampleQuestions.cluster, SampleQuestions.numeric, SampleQuestions.arabic]
    var app = await AppHarness.taking(questions, look.language, minutes: 15, size: look.size)
    check(app, "take-single", look)
    await app.press(.character("b"), .enter)
    check(app, "take-graded", look)
    await app.press(.enter)
    await app.type("tftt")
    check(app, "take-cluster", look)
    await app.press(.enter, .tab)
    await app.type("2,5")
    check(app, "take-numeric", look)
    await app.press(.tab, .control("f"))
    check(app, "take-hard-text", look)
    await app.press(.character("g"))
    check(app, "take-map", look)
    await app.press(.control("s"))
    check(app, "take-finish", look)
    await app.press(.enter)
    check(app, "result", look)
    await app.press(.character("m"))
    check(app, "result-mistakes", look)
  }

  @Test(arguments: Look.all) func tags(_ look: Look) async throws {
    let bank = try TagsTests.bank()
    try await TagsTests.close(bank, "topic", "hàm-số", "hàm-số/cực-trị", "hàm-số/tiệm-cận", "đạo-hàm")
    var app = await TagsTests.app(bank, look.language, size: look.size)
    check(app, "tags", look)
    await app.press(.character("r"))
    await app.type("-x")
    check(app, "tags-rename", look)
    await app.press(.escape, .character("m"), .control("u"))
    await app.type("ha")
    check(app, "tags-move", look)
    await app.press(.escape, .up, .character(" "), .character(" "), .character("g"), .enter)
    check(app, "tags-merge", look)
    await app.press(.escape, .escape, .character("v"))
    check(app, "tags-values", look)
  }

  @Test(arguments: Look.all) func passages(_ look: Look) async throws {
    var app = await AppHarness(look.language, bank: FakeBank(SamplePassages.all), size: look.size)
    await app.press(.character("b"))
    await app.type("viet theo")
    await app.press(.enter, .enter)
    check(app, "question-passage", look)
    await app.press(.character("e"))
    try await app.go(to: .passage)
    check(app, "editor-passage-chosen", look)
    await app.press(.delete)
    await app.type("banh")
    check(app, "editor-passage-search", look)
    await app.press(.control("t"))
    check(app, "editor-passage-new", look)
    app = await AppHarness.taking(SamplePassages.all, look.language, size: look.size)
    check(app, "take-passage", look)
    await app.press(.tab, .tab, .tab)
    check(app, "take-long-passage", look)
  }

  @Test(arguments: Look.all) func pictures(_ look: Look) async {
    let bank = FakeBank([SampleQuestions.pictured])
    var app = await AppHarness(look.language, bank: bank, size: look.size)
    await app.press(.character("b"), .enter)
    check(app, "picture-browse", look)
    await app.press(.enter)
    check(app, "picture-question", look)
    await app.press(.character("z"))
    check(app, "picture-whole", look)
    await app.press(.escape, .character("e"))
    check(app, "picture-editor", look)
    check(await AppHarness.taking([SampleQuestions.pictured], look.language, size: look.size), "picture-take", look)
  }

  @Test(arguments: Look.all) func picturesWithoutTheLibrary(_ look: Look) async {
    let renderer = FakeRenderer(error: .missingLibrary("libchafa.so.0"))
    var app = await AppHarness.taking(
      [SampleQuestions.pictured], look.language, size: look.size, renderer: renderer)
    check(app, "picture-named", look)
    await app.press(.character("z"))
    check(app, "picture-missing", look)
  }

  @Test(arguments: Look.all) func help(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("?"))
    check(app, "help", look)
  }
}
