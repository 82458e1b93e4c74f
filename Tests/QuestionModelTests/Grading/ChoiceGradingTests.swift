import PropertyTesting
import QuestionModel
import Testing

/// Marks for chosen options and judged statements.
struct ChoiceGradingTests {
  private func fraction(_ response: Response, _ question: Question) -> Double {
    Grading.grade(response, to: question).fraction
  }

  @Test(arguments: [(["b"], 1), (["a"], 0), ([], 0), (["a", "b"], 0), (["x"], 0)] as [(Set<String>, Double)])
  func singleChoice(chosen: Set<String>, mark: Double) {
    #expect(fraction(.choices(chosen), Samples.choice(.singleChoice, right: ["b"])) == mark)
  }

  @Test(arguments: [(["true"], 1), (["false"], 0), ([], 0), (["true", "false"], 0)] as [(Set<String>, Double)])
  func trueFalse(chosen: Set<String>, mark: Double) {
    #expect(fraction(.choices(chosen), Samples.trueFalse("true")) == mark)
  }

  @Test(
    arguments: [
      (["a", "c"], 1), (["a"], 0), (["a", "c", "d"], 0), ([], 0), (["b"], 0), (["a", "x"], 0),
    ] as [(Set<String>, Double)])
  func multipleResponseIsAllOrNothing(chosen: Set<String>, mark: Double) {
    #expect(fraction(.choices(chosen), Samples.choice(.multipleResponse, right: ["a", "c"])) == mark)
  }

  @Test(
    arguments: [
      (["a", "c"], 1), (["a"], 0.5), (["a", "b"], 0), (["a", "d"], 0.25), (["b", "d"], 0), (["a", "c", "e"], 1),
      (["a", "c", "b"], 0.5), ([], 0), (["x"], 0),
    ] as [(Set<String>, Double)])
  func weightsAddUpAndStayBetweenNothingAndAll(chosen: Set<String>, mark: Double) {
    let weights = ["a": 0.5, "c": 0.5, "b": -0.5, "d": -0.25, "e": 0.75]
    let question = Samples.choice(.multipleResponse, options: 5, right: ["a", "c"], weights: weights)
    #expect(fraction(.choices(chosen), question) == mark)
  }

  @Test func rightOptionsWithoutWeightShareTheMark() {
    let question = Samples.choice(.multipleResponse, right: ["a", "b", "c"], scoring: .weights)
    #expect(abs(fraction(.choices(["a"]), question) - 1 / 3) < 1e-12)
    #expect(Grading.grade(.choices(["a", "b", "c"]), to: question).isRight)
    #expect(fraction(.choices(["d"]), question) == 0)
  }

  @Test func weightedSingleChoiceGivesPartOfTheMark() {
    let question = Samples.choice(.singleChoice, right: ["a"], weights: ["a": 1, "b": 0.5, "c": -1])
    #expect(fraction(.choices(["b"]), question) == 0.5)
    #expect(fraction(.choices(["c"]), question) == 0)
    #expect(fraction(.choices(["a", "b"]), question) == 0)
  }

  @Test func aNamedRuleBeatsTheWeights() {
    let question = Samples.choice(
      .multipleResponse, right: ["a"], weights: ["a": 0.5, "b": 0.5], scoring: .allOrNothing)
    #expect(fraction(.choices(["a"]), question) == 1)
    #expect(fraction(.choices(["b"]), question) == 0)
  }

  /// The first so many of four statements judged rightly; a and c are true.
  private func judgements(right: Int) -> [String: Bool] {
    let truths = ["a": true, "b": false, "c": true, "d": false]
    return Dictionary(
      uniqueKeysWithValues: truths.keys.sorted().enumerated().map {
        ($1, $0 < right ? truths[$1] == true : truths[$1] != true)
      })
  }

  @Test(arguments: zip(0...4, [0, 0.1, 0.25, 0.5, 1]))
  func fourStatements(right: Int, mark: Double) {
    let question = Samples.choice(.trueFalseCluster, right: ["a", "c"])
    #expect(fraction(.statements(judgements(right: right)), question) == mark)
  }

  @Test(arguments: zip(0...4, [0, 0.25, 0.5, 0.75, 1]))
  func perStatement(right: Int, mark: Double) {
    let question = Samples.choice(.trueFalseCluster, right: ["a", "c"], scoring: .perStatement)
    #expect(fraction(.statements(judgements(right: right)), question) == mark)
    let all = Samples.choice(.trueFalseCluster, right: ["a", "c"], scoring: .allOrNothing)
    #expect(fraction(.statements(judgements(right: right)), all) == (right == 4 ? 1 : 0))
  }

  @Test func statementsLeftOutAreNotRight() {
    let question = Samples.choice(.trueFalseCluster, right: ["a", "c"])
    #expect(fraction(.statements([:]), question) == 0)
    #expect(fraction(.statements(["b": false]), question) == 0.1)
    #expect(fraction(.statements(["x": true, "y": false]), question) == 0)
  }

  @Test func otherClustersGiveEqualShares() {
    let question = Samples.choice(.trueFalseCluster, options: 3, right: [])
    #expect(fraction(.statements(["a": false, "b": false, "c": true]), question) == 2.0 / 3)
    #expect(fraction(.statements([:]), Samples.choice(.trueFalseCluster, options: 0, right: [])) == 0)
  }

  @Test(arguments: [[], [0.5], [0, 2, 3, 4, 5], [-1, -1, -1, -1, -1]] as [[Double]])
  func aTableThatNeverShouldBeStaysInBounds(shares: [Double]) {
    let question = Samples.choice(.trueFalseCluster, right: ["a", "c"], scoring: .table(shares))
    for right in 0...4 { #expect((0...1).contains(fraction(.statements(judgements(right: right)), question))) }
  }

  @Test(arguments: QuestionKind.known)
  func aResponseOfAnotherShapeEarnsNothing(kind: QuestionKind) {
    let question = Samples.choice(kind, right: ["a"])
    let shapes: [Response] = [.choices(["a"]), .statements(["a": true]), .text("a")]
    let marks = shapes.map { Grading.grade($0, to: question) }
    #expect(marks.filter { $0.fraction > 0 }.count <= 1)
    #expect(marks.allSatisfy { !$0.needsPerson })
  }

  @Test func anUnknownKindNeedsAPerson() {
    let question = Samples.choice(.unknown("essay"), right: ["a"])
    for response in [Response.choices(["a"]), .statements(["a": true]), .text("a")] {
      #expect(Grading.grade(response, to: question) == Grade(fraction: 0, needsPerson: true))
    }
  }

  @Test func customOfEachKind() {
    #expect(ScoreRule.custom(of: .trueFalseCluster, choices: 4, isWeighted: false) == .fourStatements)
    #expect(ScoreRule.custom(of: .trueFalseCluster, choices: 5, isWeighted: true) == .perStatement)
    #expect(ScoreRule.custom(of: .multipleResponse, choices: 4, isWeighted: true) == .weights)
    #expect(ScoreRule.custom(of: .singleChoice, choices: 4, isWeighted: false) == .allOrNothing)
  }

  @Test func lawsOfGrading() {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<5000 {
      let count = Int.random(in: 1...6, using: &random)
      let ids = Samples.ids.prefix(count)
      let right = ids.filter { _ in Bool.random(using: &random) }
      let kind: QuestionKind =
        [.multipleResponse, .trueFalseCluster].randomElement(using: &random) ?? .multipleResponse
      let rule: ScoreRule? = [nil, .allOrNothing, .weights, .perStatement].randomElement(using: &random) ?? nil
      var question = Samples.choice(kind, options: count, right: Array(right), scoring: rule)
      let perfect: Response =
        kind == .multipleResponse
        ? .choices(Set(right)) : .statements(Dictionary(uniqueKeysWithValues: ids.map { ($0, right.contains($0)) }))
      if kind == .trueFalseCluster || !right.isEmpty { #expect(Grading.grade(perfect, to: question).isRight) }
      for id in ids where Bool.random(using: &random) {
        question.key.weights[id] = Double.random(in: -1...1, using: &random)
      }
      let chosen = Set(ids.filter { _ in Bool.random(using: &random) })
      let judged = Dictionary(uniqueKeysWithValues: chosen.map { ($0, Bool.random(using: &random)) })
      for response in [Response.choices(chosen), .statements(judged)] {
        #expect((0...1).contains(Grading.grade(response, to: question).fraction))
      }
      question.content.scoring = .allOrNothing
      question.content.kind = .multipleResponse
      let before = Grading.grade(.choices(chosen), to: question).fraction
      for wrong in ids where !right.contains(wrong) && !chosen.contains(wrong) {
        #expect(Grading.grade(.choices(chosen.union([wrong])), to: question).fraction <= before)
      }
    }
  }
}
