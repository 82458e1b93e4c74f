import QuestionModel
import Testing

/// The fields that a person is shown as changed.
struct QuestionDiffTests {
  private var question: Question {
    var question = Samples.choice(.singleChoice, right: ["a"])
    question.content.hint = "Think"
    question.key.explanation = "Because"
    return question
  }

  private func names(_ change: (inout Question) -> Void) -> [String] {
    var changed = question
    change(&changed)
    return QuestionDiff(from: (question, .draft), to: (changed, .draft)).fields.map(\.name)
  }

  @Test func sameQuestionHasNoDifference() {
    #expect(names { _ in }.isEmpty)
  }

  @Test func namesEachFieldThatChanged() throws {
    #expect(names { $0.content.stem = "What?" } == ["stem"])
    #expect(names { $0.content.choices[1].text = "New" } == ["choices.b.text"])
    #expect(names { $0.content.choices[1].pinned = true } == ["choices.b.pinned"])
    #expect(names { $0.key.right = ["b"] } == ["key.right"])
    #expect(names { $0.key.explanation = nil } == ["key.explanation"])
    #expect(names { $0.key.weights = ["b": 0.5] } == ["key.weights.b"])
    #expect(names { $0.key.feedback = ["b": "No"] } == ["key.feedback.b"])
    #expect(names { $0.content.difficulty = 0.5 } == ["difficulty"])
    #expect(names { $0.content.extra["newer"] = ["x": 1] } == ["newer.x"])
    let tag = try Tag("subject:toán")
    #expect(names { $0.content.tags = [tag] } == ["tags"])
  }

  @Test func choicesThatChangedPlacesAreADifference() {
    #expect(names { $0.content.choices.swapAt(0, 1) } == ["choices"])
    #expect(names { $0.content.choices.removeLast() } == ["choices.d.id", "choices.d.text"])
  }

  @Test func comesInTheOrderAReaderMeetsThem() {
    var changed = question
    changed.content.hint = "Look"
    changed.content.stem = "What?"
    changed.content.kind = .multipleResponse
    changed.content.choices[0].text = "New"
    changed.key.right = ["a", "b"]
    let diff = QuestionDiff(from: (question, .draft), to: (changed, .published))
    #expect(diff.fields.map(\.name) == ["status", "kind", "stem", "choices.a.text", "hint", "key.right"])
    #expect(diff.fields.first?.parts == [.removed("draft"), .added("published")])
    #expect(diff.fields.last?.parts == [.same("a"), .added(", b")])
  }

  @Test func spellingsOfOneLetterAreADifference() {
    var (before, after) = (question, question)
    before.content.stem = "caf\u{E9}"
    after.content.stem = "cafe\u{301}"
    let fields = QuestionDiff(from: (before, .draft), to: (after, .draft)).fields
    #expect(fields.map(\.name) == ["stem"])
  }

  @Test(.timeLimit(.minutes(1)))
  func manyFieldsTakeNoLongerThanTheyShould() {
    var changed = question
    for index in 0..<20_000 { changed.content.extra["field\(100_000 + index)"] = .integer(index) }
    let diff = QuestionDiff(from: (question, .draft), to: (changed, .draft))
    #expect(diff.fields.count == 20_000)
  }
}
