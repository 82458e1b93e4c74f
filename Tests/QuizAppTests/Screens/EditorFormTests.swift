import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// What the form makes of a question, and a question of the form.
struct EditorFormTests {
  private func sameAfter(_ question: Question) -> Bool {
    let form = EditorForm(question, status: .published)
    return EditorQuestion(form).question == question && form.status == .published
  }

  @Test func aFormThatNobodyChangesIsTheSameQuestion() throws {
    for question in SampleQuestions.all { #expect(sameAfter(question), "\(question.content.stem)") }
    var rich = SampleQuestions.single
    rich.content.extra["newer"] = ["field": 1]
    rich.content.choices[1].extra["colour"] = "red"
    rich.content.hint = "Xem lại\r\ncông thức\u{1B}"
    rich.content.difficulty = 0.35
    rich.content.licence = "CC BY 4.0"
    rich.content.source = "Đề thi\n2025"
    rich.content.passage = "p1"
    rich.content.scoring = .weights
    rich.content.media = [MediaReference(digest: ContentDigest(of: [1]), type: "image/png", alternative: "Đồ thị")]
    rich.key.weights = ["a": 1, "b": -1.0 / 3, "c": 0.07]
    rich.key.feedback = ["b": "Sai dấu", "d": "Không"]
    rich.key.extra["rubric"] = "x"
    #expect(sameAfter(rich))
    var cluster = SampleQuestions.cluster
    cluster.content.choices[0].level = "biết"
    cluster.content.scoring = .table([0, 0.25, 0.5, 0.75, 1])
    #expect(sameAfter(cluster))
    var short = SampleQuestions.short
    short.key.answers = [
      AcceptedAnswer("Hà Nội", match: .exact, feedback: "Đúng"), AcceptedAnswer("Thăng Long", weight: 0.5),
    ]
    #expect(sameAfter(short))
    var numeric = SampleQuestions.numeric
    numeric.key.numbers = [NumericAnswer(-0.1, tolerance: 1e-9), NumericAnswer(1e21, weight: 0.3, feedback: "?")]
    #expect(sameAfter(numeric))
  }

  @Test func aDraftReadsBackAsItWas() throws {
    for question in SampleQuestions.all {
      var form = EditorForm(question, status: .inReview)
      form[.difficulty].insert("một nửa")
      form[.stem].insert(" thêm")
      form.turnKind(by: 1)
      let draft = EditorDraft(
        name: "0a", bank: "b", question: FakeBank.id(3), revision: ContentDigest(of: [1]), version: 7,
        changed: Timestamp(milliseconds: 1_770_000_000_000), form: form)
      let read = try EditorDraft(json: JSONParser.parse(CanonicalJSON.bytes(of: draft.json)))
      #expect(read.json == draft.json)
      #expect(EditorQuestion(read.form).question == EditorQuestion(form).question)
    }
  }

  @Test func whatIsWrongIsToldByField() {
    var form = EditorForm.new(language: "vi")
    #expect(EditorQuestion(form).problems.map(\.field) == [.stem, .addition])
    form[.stem].insert("Hỏi?")
    for (id, text) in [("a", "1"), ("b", "1"), ("c", "2")] { form[.text(item: id)].insert(text) }
    #expect(EditorQuestion(form).problems.map(\.field) == [.text(item: "b"), .addition])
    form.toggleRight("a")
    form[.text(item: "b")].insert("0")
    #expect(EditorQuestion(form).problems.isEmpty)
    // The fourth option was never written, so it is none.
    #expect(EditorQuestion(form).question.content.choices.map(\.id) == ["a", "b", "c"])
    form[.difficulty].insert("khó")
    form[.tags].insert("subject:toán a//b")
    #expect(EditorQuestion(form).problems.map(\.field) == [.tags, .difficulty])
    #expect(EditorQuestion(form).problems[1].reason == .noNumber)
    _ = form.toggle(.weight, of: "b")
    form[.weight(item: "b")].insert("250")
    #expect(EditorQuestion(form).problems.map(\.field) == [.tags, .difficulty, .weight(item: "b")])
  }

  @Test func aTagOfTenThousandCharactersIsRefusedWhereItStands() {
    var form = EditorForm(SampleQuestions.single, status: .draft)
    form[.tags].insert(" " + String(repeating: "đ", count: 10_000))
    #expect(EditorQuestion(form).problems.map(\.field) == [.tags])
  }

  @Test func aKindChosenByMistakeLosesNothing() {
    for question in SampleQuestions.all where !question.content.kind.isUnknown {
      var form = EditorForm(question, status: .draft)
      for _ in QuestionKind.texts { form.turnKind(by: 1) }
      var expected = question
      // A table of shares belongs to its kind; one right option is all that a single choice keeps.
      expected.key.right = EditorQuestion(form).question.key.right
      #expect(EditorQuestion(form).question == expected)
    }
  }

  @Test func optionsAreAddedMovedAndRemoved() {
    var form = EditorForm(SampleQuestions.single, status: .draft)
    #expect(form.addItem(after: "b") == "e")
    #expect(form.options.map(\.id) == ["a", "b", "e", "c", "d"])
    form.moveItem("e", by: -9)
    #expect(form.options.map(\.id) == ["e", "a", "b", "c", "d"])
    form.removeItem("d")
    // A removed option's id is not given again: the history still knows it.
    #expect(form.addItem(after: nil) == "f")
    form.toggleRight("e")
    #expect(form.options.filter(\.isRight).map(\.id) == ["e"])
  }

  @Test(arguments: [
    ("0,5", 0.5), ("-3", -3), ("−2.25", -2.25), (" 1e3 ", 1000), ("1/2", nil), ("0x10", nil), ("", nil),
  ])
  func numbersAreReadAsPeopleWriteThem(text: String, value: Double?) {
    #expect(EditorNumber.number(text) == value)
  }
}
