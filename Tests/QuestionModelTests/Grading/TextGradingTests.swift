import QuestionModel
import Testing

/// Marks for what was typed.
struct TextGradingTests {
  private func fraction(_ text: String, _ question: Question) -> Double {
    Grading.grade(.text(text), to: question).fraction
  }

  @Test(
    arguments: [
      ("Hà Nội", 1), ("  ha   noi ", 1), ("HÀ NỘI", 1), ("Ha\u{300} No\u{323}\u{302}i", 1), ("hanoi", 0), ("Huế", 0),
      ("", 0), ("Thăng Long", 0.5),
    ] as [(String, Double)])
  func foldedAnswers(text: String, mark: Double) {
    let question = Samples.shortAnswer(AcceptedAnswer("Hà Nội"), AcceptedAnswer("Thăng Long", weight: 0.5))
    #expect(fraction(text, question) == mark)
  }

  @Test(
    arguments: [
      ("NaCl", 1), (" NaCl\n", 1), ("nacl", 0), ("Na Cl", 0), ("ca\u{301}", 0),
    ] as [(String, Double)])
  func exactAnswers(text: String, mark: Double) {
    #expect(fraction(text, Samples.shortAnswer(AcceptedAnswer("NaCl", match: .exact))) == mark)
  }

  @Test func exactAnswersDoNotSeeComposition() {
    let question = Samples.shortAnswer(AcceptedAnswer("cá", match: .exact))
    #expect(fraction("ca\u{301}", question) == 1)
    #expect(fraction("ca", question) == 0)
  }

  @Test func theBestMatchCounts() {
    let question = Samples.shortAnswer(
      AcceptedAnswer("a", weight: 0.25), AcceptedAnswer("A", match: .exact, weight: 1))
    #expect(fraction("A", question) == 1)
    #expect(fraction("a", question) == 0.25)
  }

  @Test func anEmptyAnswerEarnsNothing() {
    let question = Samples.shortAnswer(AcceptedAnswer("\u{301}"), AcceptedAnswer("", match: .exact))
    #expect(fraction("", question) == 0)
    #expect(fraction(" \n", question) == 0)
  }

  @Test func withoutAcceptedAnswersNothingIsRight() {
    #expect(fraction("x", Samples.shortAnswer()) == 0)
    #expect(fraction("1", Samples.numeric()) == 0)
  }

  @Test(
    arguments: [
      ("0,3", 1), ("0.3", 1), (".3", 1), ("0.30", 1), ("3e-1", 1), ("0.30000000000000004", 1), ("0.3000001", 0),
      ("0,29", 0),
      ("", 0), ("ba", 0), ("0,3m", 0),
    ] as [(String, Double)])
  func numbersWithoutTolerance(text: String, mark: Double) {
    #expect(fraction(text, Samples.numeric(NumericAnswer(0.1 + 0.2))) == mark)
  }

  @Test(
    arguments: [
      (0.3, 0.1, "0.2", true), (0.3, 0.1, "0.4", true), (0.3, 0.1, "0.41", false), (0.3, 0.1, "0.19", false),
      (0, 0, "0", true), (0, 0, "-0", true), (0, 0, "1e-300", false), (1e9, 0, "1000000000", true),
      (1e9, 0, "1000000000.1", false), (-5, 1, "-4", true), (-5, 1, "-3.9", false), (6.02e23, 9e20, "6.03e23", false),
      (6.02e23, 1e22, "6.03e23", true), (1.1, 1.1, "2.2", true), (1e-19, 0, "1e-19", true), (1e-19, 0, "2e-19", false),
    ] as [(Double, Double, String, Bool)])
  func toleranceIncludesItsEnds(value: Double, tolerance: Double, text: String, isRight: Bool) {
    #expect(fraction(text, Samples.numeric(NumericAnswer(value, tolerance: tolerance))) == (isRight ? 1 : 0))
  }

  @Test func aWiderToleranceMayEarnLess() {
    let question = Samples.numeric(NumericAnswer(10), NumericAnswer(10, tolerance: 1, weight: 0.5))
    #expect(fraction("10", question) == 1)
    #expect(fraction("10,5", question) == 0.5)
    #expect(fraction("11,5", question) == 0)
  }

  @Test func emptinessOfResponses() {
    #expect(Response.choices([]).isEmpty && Response.statements([:]).isEmpty && Response.text(" \n").isEmpty)
    #expect(
      !Response.choices(["a"]).isEmpty && !Response.statements(["a": false]).isEmpty && !Response.text("0").isEmpty)
  }

  @Test(arguments: [
    Response.choices(["b", "a"]), .choices([]), .statements(["a": true, "b": false]), .statements([:]), .text(""),
    .text("2,5"),
  ])
  func responsesSurviveJSON(response: Response) throws {
    #expect(try Response(json: JSONParser.parse(CanonicalJSON.bytes(of: response.json))) == response)
  }

  @Test(arguments: [
    ("{}", "answer"), ("[]", "answer"), (#"{"choices":"a"}"#, "answer.choices"),
    (#"{"choices":[1]}"#, "answer.choices[0]"),
    (#"{"statements":{"a":1}}"#, "answer.statements.a"), (#"{"text":5}"#, "answer.text"),
  ])
  func badResponsesNameTheField(json: String, field: String) throws {
    let value = try JSONParser.parse(json)
    #expect(#expect(throws: FieldProblem.self) { try Response(json: value, path: "answer") }?.field == field)
  }
}
