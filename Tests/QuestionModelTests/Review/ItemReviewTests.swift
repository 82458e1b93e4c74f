import PropertyTesting
import QuestionModel
import Testing

/// The review as a whole: keys, order, JSON, and whatever text there may be.
struct ItemReviewTests {
  @Test func soundQuestionsHaveNoFaults() {
    #expect(ItemReview.faults(of: ReviewSamples.question()).isEmpty)
    #expect(ItemReview.faults(of: ReviewSamples.question(.multipleResponse, right: [0, 2])).isEmpty)
    #expect(ItemReview.faults(of: ReviewSamples.question(.trueFalseCluster, right: [0, 2])).isEmpty)
    #expect(ItemReview.faults(of: ReviewSamples.question(.unknown("drawing"), right: [])).isEmpty)
  }

  @Test(
    arguments: [
      (ReviewSamples.question(right: []), "key.right", .noRightAnswer),
      (ReviewSamples.question(right: [9]), "key.right", .noRightAnswer),
      (ReviewSamples.question(.multipleResponse, right: []), "key.right", .noRightAnswer),
      (ReviewSamples.question(.multipleResponse, right: [0, 1, 2, 3]), "key.right", .everyOptionRight),
      (ReviewSamples.question(.trueFalse, options: [], right: [0]), "key.right", .noRightAnswer),
      (ReviewSamples.question(.trueFalseCluster, right: []), "key.right", .statementsAlike(areTrue: false)),
      (ReviewSamples.question(.trueFalseCluster, right: [0, 1, 2, 3]), "key.right", .statementsAlike(areTrue: true)),
      (ReviewSamples.question(.shortAnswer, options: [], right: []), "key.answers", .noRightAnswer),
      (ReviewSamples.question(.numeric, options: [], right: []), "key.numbers", .noRightAnswer),
    ] as [(Question, String, ItemProblem)])
  func keysAreLookedAt(question: Question, field: String, problem: ItemProblem) {
    #expect(ItemReview.faults(of: question) == [ItemFault(field, problem)])
  }

  @Test func statementsMayHaveTheirOwnLevels() {
    var question = ReviewSamples.question(.trueFalseCluster, right: [0, 2])
    question.content.level = nil
    #expect(ItemReview.faults(of: question) == [ItemFault("level", .missingLevel)])
    for index in question.content.choices.indices { question.content.choices[index].level = "hiểu" }
    #expect(ItemReview.faults(of: question).isEmpty)
  }

  @Test func severityTellsWhatMustNotBePublished() {
    #expect(ItemProblem.noRightAnswer.severity == .error)
    #expect(ItemProblem.missingExplanation.severity == .warning)
    #expect(ItemProblem.formula(FormulaFault(offset: 0, problem: .unclosedBrace)).severity == .error)
    #expect(ItemProblem.formula(FormulaFault(offset: 0, problem: .unknownCommand("\\x"))).severity == .warning)
    #expect(ItemSeverity.allCases.max() == .error)
  }

  static let formulaProblems: [FormulaFault.Problem] = [
    .looseDollar, .unclosedDelimiter("$$"), .unopenedDelimiter("\\)"), .unclosedBrace, .unopenedBrace, .unclosedFence,
    .unopenedFence, .unclosedEnvironment("a"), .unopenedEnvironment("b"),
    .mismatchedEnvironment(opening: "a", closing: "b"), .missingArgument("^"), .unknownCommand("\\x"),
    .unknownEnvironment("c"), .nestedTooDeep,
  ]

  static let problems: [ItemProblem] =
    [
      .noRightAnswer, .everyOptionRight, .statementsAlike(areTrue: true), .longestIsRight(letters: 40, next: 9),
      .catchAllOption(.all), .catchAllNotPinned(.some), .unmarkedNegation(word: "không"), .optionWithinOption(other: 1),
      .equalNumbers(other: 2), .overlappingRanges(other: 0), .numbersOutOfOrder, .almostSameOption(other: 3),
      .longStem(words: 130), .longOption(words: 99), .missingExplanation, .missingLanguage, .missingLevel,
      .missingTag(namespace: "grade"), .missingAlternative, .notNormalized, .legacyEncoding(word: "C©u"),
    ] + ItemProblem.CharacterClass.allCases.map { .character($0, code: 0x200B, offset: 3, count: 2) }
    + formulaProblems.map { .formula(FormulaFault(offset: 7, problem: $0)) }

  @Test func everyRuleHasAProblem() { #expect(Set(Self.problems.map(\.rule)) == Set(ItemRule.allCases)) }

  @Test(arguments: problems)
  func faultsReadBackFromJSON(problem: ItemProblem) throws {
    let fault = ItemFault("choices[2].text", problem)
    #expect(try ItemFault(json: JSONParser.parse(CanonicalJSON.bytes(of: fault.json))) == fault)
    #expect(fault.json.object?["rule"]?.string == fault.rule.rawValue)
    #expect(fault.json.object?["severity"]?.string == fault.severity.rawValue)
  }

  @Test func foreignJSONIsRefusedWithItsField() throws {
    let wrong: [(JSONValue, String)] = [
      (["rule": "numbersOutOfOrder"], "field"), (["field": "stem", "rule": "x"], "rule"),
      (["field": "stem", "rule": "catchAllOption", "says": "x"], "says"),
      (["field": "stem", "rule": "controlCharacter", "code": -1], "code"),
      (["field": "stem", "rule": "formula", "offset": 1, "problem": "x"], "problem"),
    ]
    for (json, field) in wrong {
      let problem = #expect(throws: FieldProblem.self) { try ItemFault(json: json) }
      #expect(problem?.field == field)
    }
    let fault = try FormulaFault(json: ["offset": 1, "problem": "unclosedBrace"])
    #expect(fault == FormulaFault(offset: 1, problem: .unclosedBrace))
  }

  /// Whatever the texts are: the same faults each time, sound JSON, and only fields that are there.
  @Test func randomQuestionsHaveTheFieldsThatAreNamed() throws {
    var random = SeededGenerator(seed: 42)
    let kinds = QuestionKind.known + [.unknown("x")]
    let words = [
      "không", "nào", "sai", "?", "**", "<b>", "A", "và", "cả", "1,5", "1/2", "$", "\\frac", "{", " ", "C©u", "_",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        Bool.random(using: &random) ? words.randomElement(using: &random) ?? "" : random.text(maximum: 4)
      }.joined(separator: " ")
    }
    for _ in 0..<1_500 {
      let kind = kinds.randomElement(using: &random) ?? .singleChoice
      let options = (0..<Int.random(in: 0...5, using: &random)).map { _ in text() }
      var question = ReviewSamples.question(kind, stem: text(), options: options, right: [0, 2])
      question.content.hint = text()
      question.key.feedback = ["c0": text()]
      let faults = ItemReview.faults(of: question)
      #expect(faults == ItemReview.faults(of: question))
      let fields = Set(
        ["stem", "choices", "hint", "key.right", "key.answers", "key.numbers", "key.feedback.c0", "key.explanation"]
          + options.indices.map { "choices[\($0)].text" })
      for fault in faults {
        #expect(fields.contains(fault.field), "\(fault)")
        #expect(try ItemFault(json: fault.json) == fault)
      }
    }
  }

  @Test(arguments: [
    "a", "không ", "{", "$", "**", "<b ", "nào không ", "1,5 ", "\u{200D}", "e\u{302}\u{323}", "C©u ", "\\textbf{", ".",
    "_",
  ])
  func hugeTextsEnd(_ part: String) {
    let text = String(repeating: part, count: 256 * 1_024 / part.utf8.count)
    let half = String(text.prefix(text.count / 16))
    let question = ReviewSamples.question(stem: text, options: [half, half, half + "x", "y"])
    #expect(ItemReview.faults(of: question).count < 100)
  }

  @Test func thousandsOfOptionsEnd() {
    let options = (0..<20_000).map { "\($0 % 100) mét bằng nhau mà" }
    #expect(!ItemReview.faults(of: ReviewSamples.question(options: options)).isEmpty)
  }
}
