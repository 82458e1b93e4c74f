import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// The states in which screens are pictured, each made anew.
enum ScreenStates {
  /// A state by its name.
  struct State: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (Size) async throws -> AppHarness

    var testDescription: String { name }
  }

  private static func pressing(_ name: String, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness(.english, size: size)
      for key in keys { await app.press(key) }
      return app
    }
  }

  private static func taking(_ name: String, _ questions: [Question], _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness.taking(questions, .english, minutes: 15, size: size)
      for key in keys { await app.press(key) }
      return app
    }
  }

  private static func reviewing(_ name: String, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = try await AppHarness(.english, bank: .reviewing(), size: size)
      for key in keys { await app.press(key) }
      return app
    }
  }

  private static func exchanging(_ name: String, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness(.english, bank: .withPeers(), size: size)
      for key in [.character("o")] + keys { await app.press(key) }
      return app
    }
  }

  private static func proposing(_ name: String, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness(.english, bank: .withProposals(), size: size)
      for key in [.character("o"), .character("p")] + keys { await app.press(key) }
      return app
    }
  }

  private static func signedIn(_ name: String?, _ state: String, _ keys: Key...) -> State {
    State(name: state) { size in
      var app = await AppHarness(.english, bank: .school(signedIn: name), size: size)
      for key in keys { await app.press(key) }
      return app
    }
  }

  /// A test under way, or the list of them.
  private static func examining(
    _ name: String, _ parts: [SampleTests.Part] = SampleTests.national,
    _ change: @escaping @Sendable (inout QuizSettings) -> Void = { _ in }, keys: Key...
  ) -> State {
    State(name: name) { size in
      var app = await AppHarness.examining(
        SampleTests.bank(SampleTests.given(parts, settings: change)), .english, size: size)
      for key in keys { await app.press(key) }
      return app
    }
  }

  /// What comes of the questions that the search finds, edited as text.
  private static func editing(_ name: String, _ edit: (@Sendable (String) -> String)?) -> State {
    State(name: name) { size in
      var app = await AppHarness(.english, size: size)
      app.edit = edit
      await app.press(b, .enter, .control("e"))
      return app
    }
  }

  private static let b = Key.character("b")
  private static let x = Key.character("x")
  private static let t = Key.character("t")

  static let all: [State] = others + exams + tests + plans + imports

  /// Tests that were given, from their list or from the results of one.
  private static func given(_ name: String, _ id: String? = nil, students: Int = 12, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness(
        .english, bank: SampleMarks.bank(students: students), size: size, beginning: .given(id))
      for key in keys { await app.press(key) }
      return app
    }
  }

  /// The form for giving a quiz.
  private static func giving(_ name: String, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness(.english, bank: GivingTests.bank(), size: size, beginning: .given(nil))
      for key in [.character("n")] + keys { await app.press(key) }
      return app
    }
  }

  private static func planning(_ name: String, _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness(.english, bank: SamplePlans.bank(), size: size)
      for key in [.character("m")] + keys { await app.press(key) }
      return app
    }
  }

  /// Questions of a sample file.
  private static func importing(_ name: String, _ file: String = "địa lí.gift", _ keys: Key...) -> State {
    State(name: name) { size in
      var app = await AppHarness.importing(file, .english, size: size)
      for key in keys { await app.press(key) }
      return app
    }
  }

  private static let imports: [State] = [
    pressing("files", .character("f")), pressing("files-marked", .character("f"), .down, .down, .character(" ")),
    pressing("files-filter", .character("f"), .character("/"), .character("a")),
    pressing("files-path", .character("f"), .character("p")),
    importing("import"), importing("import-problem", "địa lí.gift", .down),
    importing("import-refused", "địa lí.gift", .end), importing("import-update", "câu hỏi.jsonl"),
    importing("import-item", "địa lí.gift", .enter), importing("import-about", "địa lí.gift", .character("i")),
    importing("import-fonts", "đề cũ.docx"), importing("import-statements", "mệnh đề.txt"),
    importing("import-many-options", "thiếu đáp án.gift"),
    importing("import-refused-form", "địa lí.gift", .end, .character("e")),
    importing("import-tags", "địa lí.gift", .character("t"), x),
    importing("import-statuses", "địa lí.gift", .character("s")),
    importing("import-confirm", "địa lí.gift", .character("w")),
    importing("import-leaving", "địa lí.gift", .down, .character("A"), .escape),
    importing("import-form", "địa lí.gift", .character("e")), importing("import-encoding", "cũ.txt"),
    importing("import-failed", "quét.pdf"), importing("import-done", "địa lí.gift", .character("w"), .enter),
    State(name: "import-reading") { size in
      var app = await AppHarness.choosing(.english, size: size)
      app.holdsEffects = true
      await app.press(.down, .enter)
      return app
    },
  ]

  private static let plans: [State] = [
    planning("plans"), planning("plans-search", .character("/")), planning("plans-new", .character("n")),
    planning("tests", .tab), planning("tests-new", .tab, .character("n")),
    pressing("plans-none", .character("m")),
    planning("plan", .enter), planning("plan-changed", .enter, .right, .character("4")),
    planning("plan-row", .enter, .character("a"), .character("t")), planning("plan-column", .enter, .character("c")),
    planning("plan-cell", .enter, .enter), planning("plan-part", .enter, .tab, .character("s"), .tab, .tab),
    planning("plan-empty", .enter, .character("n"), .enter), planning("plan-details", .enter, .character("i")),
    planning("plan-settings", .enter, .character("o")),
    planning("plan-leaving", .enter, .character("4"), .escape, .escape),
    planning("plan-fill-seed", .enter, .character("f"), .character("e")),
    planning("plan-fill", .enter, .character("f")),
    planning("plan-fill-save", .enter, .character("f"), .character("s")),
    planning("test", .tab, .enter), planning("test-settings", .tab, .enter, .character("o")),
    planning("test-changed", .tab, .enter, .character("J")), planning("test-add", .tab, .enter, .character("a")),
    planning("test-leaving", .tab, .enter, .character("J"), .escape),
  ]

  private static let tests: [State] = [
    given("given"), given("given-asked", nil, .character("c")), given("given-last", nil, .end),
    given("results", "s1"), given("results-questions", "s1", .tab), given("results-file", "s1", .character("w")),
    given("results-none", "s1", students: 0), given("paper", "s1", .enter),
    given("paper-time", "s1", .enter, .character("x")), given("marking", "s1", .character("m")),
    given("marking-typed", "s1", .character("m"), .character("1")),
    given("marking-none", nil, .end, .character("m")), given("regrade", "s1", .tab, .character("r")),
    given("regrade-preview", "s1", .tab, .character("r"), .down, .down, .enter),
    given("regrade-made", "s1", .tab, .character("r"), .down, .down, .enter, .enter),
    given("analysis", nil, .character("a")), given("analysis-none", nil, students: 0, .character("a")),
    given("analysis-item", nil, .character("a"), .enter),
    given("analysis-scores", nil, .character("a"), .character("s")),
    giving("giving-quizzes"), giving("giving-form", .enter), giving("giving-choice", .enter, .backTab, .backTab, .up),
    giving("giving-done", .enter, .enter), given("giving-change", nil, .character("e")),
  ]

  private static let exams: [State] = [
    State(name: "sittings") { size in
      var app = await AppHarness(.english, bank: SittingsTests.bank(), size: size)
      await app.press(.character("e"))
      return app
    },
    State(name: "sittings-code") { size in
      var app = await AppHarness(.english, bank: SittingsTests.bank(), size: size)
      await app.press(.character("e"), .enter, .character("x"))
      return app
    },
    State(name: "exam-opening") { size in
      let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
      bank.fail(.unavailable("away"))
      var app = await AppHarness(.english, bank: bank, size: size)
      bank.fail(nil)
      await app.press(.character("e"))
      bank.fail(.unavailable("away"))
      await app.press(.enter, .enter)
      return app
    },
    examining("exam-choice"), examining("exam-chosen", keys: b), examining("exam-last", keys: .tab, .tab, .tab, .tab),
    examining("exam-judging", keys: .tab, .tab), examining("exam-number", keys: .tab, .tab, .tab),
    examining("exam-several", SampleTests.mixed), examining("exam-essay", SampleTests.mixed, keys: .backTab),
    examining("exam-essay-written", SampleTests.mixed, keys: .tab, .tab, .tab, x),
    examining("exam-passage", SampleTests.reading), examining("exam-map", keys: .character("g")),
    examining("exam-map-number", keys: .character("g"), .character("2")),
    examining("exam-review", keys: .control("s")), examining("exam-confirm", keys: .control("s"), .control("s")),
    examining("exam-handed-in", keys: .control("s"), .control("s"), .enter),
    examining(
      "exam-result", SampleTests.national, { $0.feedback = .atEnd }, keys: .control("s"), .control("s"), .enter, .enter),
    examining("exam-closed", SampleTests.national, { $0.feedback = .immediate }, keys: b, .enter),
    examining("exam-checking", SampleTests.national, { $0.feedback = .immediate }, keys: b),
    examining("exam-forward", SampleTests.national, { $0.navigation = .forward }),
    examining("exam-next", SampleTests.national, { $0.navigation = .forward }, keys: .tab),
    examining("exam-leave", keys: .escape),
  ]

  private static let others: [State] = [
    pressing("home"), pressing("browse", b), pressing("browse-list", b, .enter), pressing("browse-facets", b, .tab),
    pressing("question", b, .enter, .enter), pressing("history", b, .enter, .enter, .character("h")),
    pressing("difference", b, .enter, .enter, .character("h"), .enter),
    pressing("restore", b, .enter, .enter, .character("h"), .down, .character("r")),
    pressing("editor-new", .character("n")), pressing("editor", b, .enter, .character("e")),
    pressing("editor-item", b, .enter, .character("e"), .tab),
    pressing("editor-find", b, .enter, .character("e"), .control("f")),
    pressing("editor-review", b, .enter, .character("e"), .function(4)),
    pressing("editor-draft", b, .enter, .character("e"), .character("x"), .escape, .character("e")),
    pressing("duplicates", .character("5")), pressing("sheet", b, .enter, .control("e")),
    pressing("editor-alike", b, .enter, .character("e"), .control("g")), pressing("palette", .control("p")),
    pressing("help", .character("?")), pressing("setup", .character("p")),
    pressing("setup-tags", .character("p"), .down, .enter),
    pressing("tags", t), pressing("tags-leaf", t, .right, .right), pressing("tags-filter", t, .character("/")),
    pressing("tags-rename", t, .right, .right, .character("r")),
    pressing("tags-move", t, .right, .right, .character("m")),
    pressing("tags-merge", t, .right, .right, .character(" "), .character("g")),
    pressing("tags-delete", t, .right, .right, .character("x")), pressing("tags-closing", t, .character("c")),
    pressing("tags-values", t, .character("v")), pressing("tags-values-list", t, .character("v"), .tab),
    pressing("bulk", b, .enter, x), pressing("bulk-tag", b, .enter, x, .enter),
    pressing("bulk-status", b, .enter, x, .down, .down, .down, .enter),
    pressing("bulk-replace", b, .enter, x, .down, .down, .down, .down, .down, .enter),
    pressing("bulk-preview", b, .enter, x, .down, .down, .down, .down, .enter),
    pressing("bulk-done", b, .enter, x, .down, .down, .down, .down, .enter, .enter),
    pressing("operations-none", b, .enter, .character("u")),
    pressing(
      "operations-undo", b, .enter, x, .down, .down, .down, .down, .enter, .enter, .escape, .character("u"), .enter),
    editing("sheet-ready") { $0.replacing("= ", with: "= x") }, editing("sheet-failed", nil),
    editing("sheet-unreadable") { $0.replacing("kind: ", with: "sort: ") },
    taking("take-single", [SampleQuestions.single, SampleQuestions.cluster]),
    taking("take-graded", [SampleQuestions.single, SampleQuestions.cluster], b, .enter),
    taking("take-cluster", [SampleQuestions.cluster, SampleQuestions.single]),
    taking("take-numeric", [SampleQuestions.numeric, SampleQuestions.single]),
    taking("take-map", [SampleQuestions.single, SampleQuestions.cluster], .character("g")),
    taking("take-finish", [SampleQuestions.single, SampleQuestions.cluster], .control("s")),
    taking("result", [SampleQuestions.single, SampleQuestions.cluster], .control("s"), .enter),
    pressing("question-status", b, .enter, .enter, .character("s")),
    reviewing("question-overriding", b, .enter, .down, .enter, .character("s"), .character("3"), .enter),
    reviewing("review-queue", .character("5")), reviewing("review-faults", .character("5"), .tab),
    reviewing("review-send-back", .character("5"), b),
    reviewing("review-publish", .character("5"), .down, .character("p")),
    pressing("review-nothing", b, .enter, .character("r")),
    pressing("comments", b, .enter, .character("m"), .character("n"), .character("x"), .control("s")),
    pressing("comments-none", b, .enter, .character("m")),
    pressing("comments-writing", b, .enter, .character("m"), .character("n")),
    exchanging("peers"), exchanging("peers-third", .down, .down), exchanging("peers-synced", .character("s")),
    exchanging("peer", .enter), exchanging("peer-third", .end, .enter), exchanging("peers-remove", .character("d")),
    exchanging("peer-form", .character("a")),
    exchanging("peer-form-choice", .character("a"), .tab, .tab, .tab, .tab),
    signedIn(nil, "sign-in"), signedIn(nil, "sign-in-name", .character("x"), .tab),
    signedIn("an", "password-forced"), signedIn("hoa", "password", .character("a"), .character("p")),
    signedIn("hoa", "account", .character("a")), pressing("account-none", .character("a")),
    signedIn("hoa", "account-sign-out", .character("a"), .character("o")),
    signedIn("hoa", "classes", .character("a"), .character("c")),
    signedIn("hoa", "students", .character("a"), .character("c"), .enter),
    signedIn("binh", "classes-own", .character("a"), .character("c")), signedIn("binh", "home-student"),
    pressing("peers-none", .character("o")), exchanging("identity", .character("i")),
    proposing("proposals"), proposing("proposals-marked", .character("a")), proposing("proposal", .enter),
    proposing("proposals-last", .end), proposing("proposal-accept", .down, .character("p")),
    proposing("proposals-decline", b), proposing("proposals-decline-why", b, x),
    pressing("proposals-none", .character("o"), .character("p")),
    signedIn("hoa", "time-code", .character("a"), t), signedIn("minh", "time-code-off", .character("a"), t, x),
    State(name: "time-code-on") { size in
      var app = await AppHarness(.english, bank: .school(signedIn: "hoa"), size: size)
      await app.press(.character("a"), .character("t"))
      await app.type("654321")
      await app.press(.enter)
      return app
    },
    State(name: "home-notice") { await AppHarness(.english, bank: .withOutage(), size: $0) },
    State(name: "peers-syncing") { size in
      var app = await AppHarness(.english, bank: .withPeers(), size: size)
      await app.press(.character("o"))
      app.holdsEffects = true
      await app.press(.character("s"))
      app.held = []
      return app
    },
    State(name: "conflict") { try await AppHarness.clashing(FakeBank(), .english, size: $0) },
    State(name: "conflict-writing") { size in
      var app = try await AppHarness.clashing(FakeBank(), .english, size: size)
      await app.press(.character("e"))
      return app
    },
  ]
}
