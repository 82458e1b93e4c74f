import QuestionModel
import Testing

/// What must hold before a question is stored, with the field that is named.
struct QuestionValidationTests {
  private func fields(_ question: Question) -> [String] { QuestionValidation.problems(of: question).map(\.field) }

  @Test func goodQuestionsHaveNoProblems() {
    let questions = [
      Samples.choice(.singleChoice, right: ["b"]), Samples.choice(.multipleResponse, right: ["a", "c"]),
      Samples.choice(.multipleResponse, right: ["a"], weights: ["a": 1, "b": -1]), Samples.trueFalse("false"),
      Samples.choice(.trueFalseCluster, right: []),
      Samples.choice(.trueFalseCluster, right: ["a"], scoring: .fourStatements),
      Samples.choice(.trueFalseCluster, options: 1, right: ["a"], scoring: .table([0, 1])),
      Samples.shortAnswer(AcceptedAnswer("x"), AcceptedAnswer("y", weight: 0.5)), Samples.numeric(NumericAnswer(-2.5)),
    ]
    for question in questions { #expect(fields(question).isEmpty, "\(question.content.kind)") }
  }

  /// A change that spoils a question, and the fields that must be named.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fields: [String]
    let change: @Sendable (inout Question) -> Void
    var question = Samples.choice(.multipleResponse, right: ["a", "b"])

    init(_ name: String, _ fields: [String], _ change: @escaping @Sendable (inout Question) -> Void) {
      testDescription = name
      self.fields = fields
      self.change = change
    }

    init(_ name: String, of question: Question, _ fields: [String]) {
      self.init(name, fields) { _ in }
      self.question = question
    }
  }

  static let faults: [Fault] = [
    Fault("empty stem", ["stem"]) { $0.content.stem = " \n" },
    Fault("long stem", ["stem"]) { $0.content.stem = String(repeating: "x", count: 256 * 1024 + 1) },
    Fault("NUL in stem", ["stem"]) { $0.content.stem = "a\0" },
    Fault("NUL in hint", ["hint"]) { $0.content.hint = "a\0" },
    Fault("NUL in explanation", ["key.explanation"]) { $0.key.explanation = "a\0" },
    Fault("NUL in choice", ["choices[1].text"]) { $0.content.choices[1].text = "a\0" },
    Fault("NUL in level", ["level"]) { $0.content.level = "a\0" },
    Fault("NUL in language", ["language"]) { $0.content.language = "a\0" },
    Fault("long source", ["source"]) { $0.content.source = String(repeating: "x", count: 256 * 1024 + 1) },
    Fault("NUL in licence", ["licence"]) { $0.content.licence = "a\0" },
    Fault("NUL in feedback", ["key.feedback.b"]) { $0.key.feedback = ["a": "x", "b": "\0"] },
    Fault("difficulty", ["difficulty"]) { $0.content.difficulty = 1.1 },
    Fault("difficulty not a number", ["difficulty"]) { $0.content.difficulty = .nan },
    Fault("one option", ["choices"]) { $0 = Samples.choice(.singleChoice, options: 1, right: ["a"]) },
    Fault("many options", ["choices"]) {
      $0.content.choices = (0..<65).map { Choice(id: "\($0)", text: "Option \($0)") }
      $0.key.right = ["0"]
    },
    Fault("no statement", of: Samples.choice(.trueFalseCluster, options: 0, right: []), ["choices"]),
    Fault("options of a number", ["choices"]) {
      $0 = Samples.numeric(NumericAnswer(1))
      $0.content.choices = [Choice(id: "a", text: "x")]
    },
    Fault("empty id", ["choices[0].id"]) {
      $0.content.choices[0].id = ""
      $0.key.right = ["b"]
    },
    Fault("same id", ["choices[2].id"]) { $0.content.choices[2].id = "a" },
    Fault("empty text", ["choices[2].text"]) { $0.content.choices[2].text = " " },
    Fault("same text", ["choices[3].text"]) { $0.content.choices[3].text = "Option a " },
    Fault("stranger right", ["key.right"]) { $0.key.right = ["a", "x"] },
    Fault("right twice", ["key.right"]) { $0.key.right = ["a", "a"] },
    Fault("nothing right", ["key.right"]) { $0.key.right = [] },
    Fault("two right of one", of: Samples.choice(.singleChoice, right: ["a", "b"]), ["key.right"]),
    Fault("none right of one", of: Samples.choice(.singleChoice, right: []), ["key.right"]),
    Fault("true/false with another id", of: Samples.trueFalse("maybe"), ["key.right"]),
    Fault("stranger weighted", ["key.weights.x"]) { $0.key.weights = ["x": 1] },
    Fault("weight too great", ["key.weights.a", "key.weights.b"]) { $0.key.weights = ["a": 1.5, "b": -2] },
    Fault("no answer", of: Samples.shortAnswer(), ["key.answers"]),
    Fault("empty answer", of: Samples.shortAnswer(AcceptedAnswer(" ")), ["key.answers[0].text"]),
    Fault("NUL in answer", of: Samples.shortAnswer(AcceptedAnswer("a\0")), ["key.answers[0].text"]),
    Fault("no whole mark", of: Samples.shortAnswer(AcceptedAnswer("a", weight: 0.5)), ["key.answers"]),
    Fault(
      "answer's weight", of: Samples.shortAnswer(AcceptedAnswer("a"), AcceptedAnswer("b", weight: 2)),
      ["key.answers[1].weight"]),
    Fault("no number", of: Samples.numeric(), ["key.numbers"]),
    Fault("negative tolerance", of: Samples.numeric(NumericAnswer(1, tolerance: -1)), ["key.numbers[0].tolerance"]),
    Fault(
      "number's weight", of: Samples.numeric(NumericAnswer(1), NumericAnswer(2, weight: -1)), ["key.numbers[1].weight"]),
    Fault("table of another kind", ["scoring"]) { $0.content.scoring = .fourStatements },
    Fault("short table", of: Samples.choice(.trueFalseCluster, right: [], scoring: .table([0, 1])), ["scoring"]),
  ]

  @Test(arguments: faults)
  func eachProblemNamesItsField(fault: Fault) {
    var question = fault.question
    fault.change(&question)
    #expect(fields(question) == fault.fields)
    #expect(QuestionValidation.problems(of: question).allSatisfy { !$0.reason.isEmpty })
  }

  @Test func allProblemsAreTold() {
    var question = Samples.choice(.singleChoice, right: [])
    question.content.stem = ""
    question.content.difficulty = -1
    question.content.choices[1].text = ""
    #expect(Set(fields(question)) == ["stem", "difficulty", "choices[1].text", "key.right"])
  }

  @Test func picturesMayTakeThePlaceOfText() {
    var question = Samples.choice(.singleChoice, right: ["a"])
    question.content.media = [MediaReference(digest: ContentDigest(of: []), type: "image/png")]
    question.content.choices[0].text = ""
    #expect(fields(question).isEmpty)
  }

  @Test func problemsReadAsOneLine() {
    #expect(FieldProblem("stem", "is empty").description == "stem: is empty")
    #expect(FieldProblem("", "is empty").description == "is empty")
  }
}
