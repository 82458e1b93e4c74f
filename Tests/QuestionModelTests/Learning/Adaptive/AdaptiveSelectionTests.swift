import PropertyTesting
import QuestionModel
import Testing

/// Which question is asked next, and when a test ends.
struct AdaptiveSelectionTests {
  private let middle = AbilityEstimate(mean: 0, standardError: 1)

  @Test func asksWhatTellsMostAtTheEstimate() {
    let pool = [-2, -1, 0, 1, 2].map {
      AdaptiveItem(question: AdaptivePractice.id($0 + 2), curve: ItemCurve(difficulty: Double($0)))
    }
    let selection = AdaptiveSelection(candidates: 1)
    for (mean, number) in [(-5.0, 0), (-1.2, 1), (0.1, 2), (0.9, 3), (3, 4)] {
      let estimate = AbilityEstimate(mean: mean, standardError: 1)
      let step = selection.step(in: pool, asked: [], estimate: estimate, seed: 1)
      #expect(step == .ask(AdaptivePractice.id(number)))
    }
    let next = selection.step(in: pool, asked: [AdaptivePractice.id(2)], estimate: middle, seed: 1)
    #expect(next == .ask(AdaptivePractice.id(1)) || next == .ask(AdaptivePractice.id(3)))
  }

  @Test func givesTheSameTestForTheSameSeedAndMostlyAnotherForOthers() {
    let practice = AdaptivePractice(pool: AdaptivePractice.pool(100, seed: 3), selection: AdaptiveSelection())
    let tests = (0..<10).map { practice.run(ability: 0, seed: $0).asked }
    #expect(tests == (0..<10).map { practice.run(ability: 0, seed: $0).asked })
    #expect(Set(tests).count > 8)
    #expect(Set(tests.compactMap(\.first)).count > 1)
  }

  @Test func asksNoQuestionTwiceAndEndsWhenThePoolIsUsedUp() {
    let selection = AdaptiveSelection(stopRule: .init(standardError: 0, maximumCount: 100))
    let practice = AdaptivePractice(pool: AdaptivePractice.pool(20, seed: 4), selection: selection)
    let outcome = practice.run(ability: 0.5, seed: 9)
    #expect(outcome.asked.count == 20 && Set(outcome.asked).count == 20)
    #expect(outcome.reason == .poolUsedUp)
  }

  @Test func endsAtOnceWithoutQuestionsThatTellAnything() {
    let useless = [
      ItemCurve(discrimination: 0, difficulty: 0), ItemCurve(discrimination: -1, difficulty: 0),
      ItemCurve(discrimination: .nan, difficulty: 0), ItemCurve(difficulty: .infinity),
    ]
    let pool = useless.enumerated().map { AdaptiveItem(question: AdaptivePractice.id($0), curve: $1) }
    for pool in [[], pool] {
      #expect(AdaptiveSelection().step(in: pool, asked: [], estimate: middle, seed: 1) == .stop(.poolUsedUp))
    }
  }

  @Test func endsByPrecisionAndByLength() {
    let pool = AdaptivePractice.pool(100, seed: 5)
    let sharp = AbilityEstimate(mean: 0, standardError: 0.2)
    let asked = (0..<5).map(AdaptivePractice.id)
    let selection = AdaptiveSelection(stopRule: .init(standardError: 0.3, minimumCount: 5, maximumCount: 8))
    #expect(selection.step(in: pool, asked: asked, estimate: sharp, seed: 1) == .stop(.preciseEnough))
    #expect(selection.step(in: pool, asked: asked.dropLast(), estimate: sharp, seed: 1) != .stop(.preciseEnough))
    let long = (0..<8).map(AdaptivePractice.id)
    #expect(selection.step(in: pool, asked: long, estimate: middle, seed: 1) == .stop(.longEnough))
  }

  @Test func goesToTheHardestWhereEverythingIsRight() {
    let selection = AdaptiveSelection(candidates: 1, stopRule: .init(standardError: 0, maximumCount: 25))
    let practice = AdaptivePractice(pool: AdaptivePractice.pool(60, seed: 6), selection: selection)
    let outcome = practice.run(ability: nil, seed: 1)
    #expect(outcome.reason == .longEnough)
    #expect(outcome.estimate.mean > 1.5 && outcome.estimate.mean < 6)
    let hardest = practice.pool.max { $0.curve.difficulty < $1.curve.difficulty }
    #expect(hardest.map { outcome.asked.contains($0.question) } == true)
  }

  @Test func spreadsOverEqualQuestions() {
    let pool = (0..<40).map { AdaptiveItem(question: AdaptivePractice.id($0), curve: ItemCurve(difficulty: 0)) }
    let practice = AdaptivePractice(
      pool: pool, selection: AdaptiveSelection(candidates: 1, stopRule: .init(standardError: 0, maximumCount: 10)))
    var exposure = ItemExposure()
    for seed in 0..<40 as Range<UInt64> { exposure.add(practice.run(ability: 0, exposure: exposure, seed: seed).asked) }
    // Those shown least come first, so that all are shown alike: 40 tests of 10 questions out of 40.
    #expect(exposure.shown.count == 40 && exposure.shown.values.allSatisfy { $0 == 10 })
    let first = Set((0..<40).map { practice.run(ability: 0, seed: $0).asked.first })
    #expect(first.count > 15)
  }

  @Test func keepsTheSharesOfTopics() throws {
    let topics = try ["topic:hàm-số/cực-trị", "topic:hàm-số", "topic:xác-suất", "topic:hình"].map { try Tag($0) }
    let shares = [try Tag("topic:hàm-số"): 2.0, try Tag("topic:xác-suất"): 1, try Tag("topic:số-phức"): 0]
    let selection = AdaptiveSelection(topicShares: shares, stopRule: .init(standardError: 0, maximumCount: 12))
    let pool = AdaptivePractice.pool(200, seed: 7, topics: topics)
    let known = Dictionary(uniqueKeysWithValues: pool.map { ($0.question, $0.topics[0]) })
    for seed in 0..<10 {
      let asked = AdaptivePractice(pool: pool, selection: selection).run(ability: 1, seed: UInt64(seed)).asked
      let counts = try shares.keys.sorted().map { topic in
        try asked.filter { try #require(known[$0]).isWithin(topic) }.count
      }
      #expect(counts == [8, 0, 4])
    }
  }

  @Test func asksOtherTopicsWhereTheWantedOnesAreUsedUp() throws {
    let topics = try ["topic:a", "topic:b"].map { try Tag($0) }
    let selection = AdaptiveSelection(
      topicShares: [topics[0]: 1], stopRule: .init(standardError: 0, maximumCount: 100))
    let practice = AdaptivePractice(pool: AdaptivePractice.pool(20, seed: 8, topics: topics), selection: selection)
    let outcome = practice.run(ability: 0, seed: 2)
    #expect(outcome.reason == .poolUsedUp && outcome.asked.count == 20)
    #expect(Set(outcome.asked.prefix(10)) == Set(practice.pool.filter { $0.topics == [topics[0]] }.map(\.question)))
  }
}
