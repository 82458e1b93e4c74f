import QuestionModel
import Testing

struct QuizDocumentTests {
  private static let revision = ContentDigest(of: [1])
  private static let question = QuestionID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)

  private static var quiz: Quiz {
    var quiz = Quiz(title: "Đề số 1")
    quiz.sections = [PaperSection(id: "p1", title: "I", instructions: "Chọn.", scoring: .fourStatements)]
    quiz.items = [
      QuizItem(id: "i1", section: "p1", prompt: .question(question, revision), passage: revision, points: 0.25),
      QuizItem(id: "i2", section: "p1", prompt: .essay("Vì sao?"), points: 3),
    ]
    quiz.cells = [BlueprintCell(id: "c1", section: "p1", kind: .questions(nil), level: "Biết", count: 2, points: 1)]
    quiz.settings = QuizSettings(duration: 900)
    quiz.settings.attempts = nil
    quiz.settings.shufflesChoices = false
    quiz.settings.feedback = .none
    quiz.settings.passMark = 0.5
    quiz.source = Quiz.Source(blueprint: question, revision: revision, seed: .max)
    return quiz
  }

  @Test func documentsReadBackAsTheyWereWritten() throws {
    let content = Self.quiz.content()
    let read = try QuestionContent(json: JSONParser.parse(CanonicalJSON.bytes(of: content.json)))
    #expect(try Quiz(read) == Self.quiz)
    #expect(read.json == content.json)
    for profile in BlueprintProfile.allCases {
      let plan = profile.blueprint(titled: "Đề", tags: [try Tag("subject:toán")])
      let again = try QuestionContent(json: JSONParser.parse(CanonicalJSON.bytes(of: plan.content().json)))
      #expect(try Blueprint(again) == plan)
      #expect(DocumentValidation.problems(of: again) == [])
    }
  }

  @Test func shippedPlansAddUp() {
    let totals: [BlueprintProfile: (count: Int, points: Double)] = [
      .nationalMathematics: (22, 10), .nationalScience: (28, 10), .nationalSociety: (28, 10), .school: (21, 10),
      .schoolWithoutShortAnswers: (19, 10), .plain: (10, 10),
    ]
    for (profile, total) in totals {
      let plan = profile.blueprint(titled: "Đề")
      #expect(plan.count == total.count && plan.total == total.points, "\(profile)")
    }
    let levels = [("Biết", 4.0), ("Hiểu", 3), ("Vận dụng", 3)].map {
      BlueprintProfile.LevelShare(level: $0, share: $1)
    }
    let plan = BlueprintProfile.nationalMathematics.blueprint(titled: "Đề", levels: levels)
    #expect(plan.cells(of: "p1").map(\.count) == [5, 4, 3] && plan.count == 22 && plan.total == 10)
  }

  @Test func whatIsWrongIsSaidByField() {
    var quiz = Self.quiz
    quiz.items.append(QuizItem(id: "i1", section: "p9", prompt: .question(Self.question, Self.revision), points: -1))
    quiz.cells[0].query = "("
    quiz.cells[0].count = 0
    quiz.cells[0].kind = .questions(.passage)
    quiz.settings.duration = 1
    quiz.settings.passMark = 2
    let fields = Set(DocumentValidation.problems(of: quiz.content()).map(\.field))
    #expect(
      fields == [
        "items[2].id", "items[2].section", "items[2].question", "items[2].points", "cells[0].query", "cells[0].count",
        "cells[0].kind", "settings.duration", "settings.passMark",
      ])
    var content = QuestionContent(kind: .quiz, stem: "Đề")
    content.extra["items"] = [["id": "i1", "section": "p", "question": "x"]]
    #expect(
      QuestionValidation.problems(of: Question(content: content, key: AnswerKey())).map(\.field) == [
        "items[0].question"
      ])
  }

  /// Sums of counts that no test has overflow nothing.
  @Test func countsThatNoTestHasAreNotRead() throws {
    for count in [Int.max, 9_000_000_000_000_000_000, 1_000_001, -1] {
      var content = Self.quiz.content()
      content.extra["cells"] = .array(
        ["c1", "c2"].map { id -> JSONValue in ["id": .string(id), "section": "p1", "count": .integer(count)] })
      #expect(DocumentValidation.problems(of: content).map(\.field) == ["cells[0].count"])
      content.kind = .blueprint
      #expect(DocumentValidation.problems(of: content).map(\.field) == ["cells[0].count"])
      #expect(throws: FieldProblem.self) { try Blueprint(content) }
    }
    let endless = ["a", "b"].map { BlueprintProfile.LevelShare(level: $0, share: .infinity) }
    #expect(BlueprintProfile.plain.blueprint(titled: "Đề", levels: endless).count == 10)
  }

  @Test func studentsGetTheSameQuestionsInOrdersOfTheirOwn() {
    var content = QuestionContent(kind: .singleChoice, stem: "?")
    content.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: $0, pinned: $0 == "d") }
    let items = (0..<12).map { number in
      var content = content
      content.passage = number < 3 ? "p" : nil
      return Paper.Item(
        id: "i\(number)", prompt: .question(QuestionID(high: 1, low: UInt64(number)), Self.revision),
        content: content, points: 1)
    }
    let paper = Paper(
      title: "Đề",
      sections: [
        Paper.Section(heading: PaperSection(id: "p1", title: "I"), items: Array(items[..<8])),
        Paper.Section(heading: PaperSection(id: "p2", title: "II"), items: Array(items[8...])),
      ])
    #expect(paper.shuffled(seed: 4, QuizSettings()) == paper.shuffled(seed: 4, QuizSettings()))
    for seed in UInt64(0)..<40 {
      let own = paper.shuffled(seed: seed, QuizSettings())
      #expect(own.sections.map { Set($0.items.map(\.id)) } == paper.sections.map { Set($0.items.map(\.id)) })
      let places = own.sections[0].items.indices.filter { own.sections[0].items[$0].content?.passage == "p" }
      #expect((places.last ?? 0) - (places.first ?? 0) == 2)
      #expect(own.items.allSatisfy { $0.content?.choices.last?.id == "d" })
    }
    var settings = QuizSettings()
    (settings.shufflesChoices, settings.shufflesQuestions) = (false, false)
    #expect(paper.shuffled(seed: 4, settings) == paper)
  }

  @Test func resultsAreSeenWhenTheyMayBe() {
    let closes = Timestamp(milliseconds: 1000)
    func seen(
      _ feedback: QuizSettings.Feedback, isOver: Bool = true, isReleased: Bool = false, at now: Int64 = 0
    ) -> ResultVisibility {
      ResultVisibility(
        feedback, isOver: isOver, closes: closes, isReleased: isReleased, at: Timestamp(milliseconds: now))
    }
    for feedback in QuizSettings.Feedback.allCases {
      #expect(seen(feedback, isOver: false, isReleased: true, at: 2000) == .nothing(until: nil))
    }
    #expect(seen(.atEnd) == .everything && seen(.immediate) == .everything)
    #expect(seen(.afterClosing) == .nothing(until: closes) && seen(.afterClosing, at: 1000) == .everything)
    #expect(seen(.afterClosing, isReleased: true) == .everything)
    #expect(seen(.none, at: 2000) == .nothing(until: nil) && seen(.none, isReleased: true) == .marks)
  }
}
