import PropertyTesting
import QuestionModel
import Testing

/// The laws of sums that are kept up to date.
struct ExamSumsTests {
  /// An attempt at some of ten items, with thirds, penalties, several choices and items not reached.
  private func attempt(_ random: inout SeededGenerator) throws -> ScoredAttempt {
    let items = random.shuffled((0..<10).map { "q\($0)" }).prefix(random.next(below: 10) + 1)
    return try ScoredAttempt(
      items.map { item in
        let isReached = random.next(below: 8) > 0
        let points = isReached ? Double(random.next(below: 9) - 2) / 3 : 0
        let chosen = ["a", "b", "c"].filter { _ in random.next(below: 3) == 0 }
        return ScoredAnswer(
          item: item, points: points, maximum: Double(random.next(below: 3) + 1),
          chosen: random.next(below: 5) == 0 ? nil : chosen, isReached: isReached)
      })
  }

  private func attempts(_ count: Int, _ random: inout SeededGenerator) throws -> [ScoredAttempt] {
    try (0..<count).map { _ throws in try attempt(&random) }
  }

  @Test func takingAwayGivesTheStateBefore() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      let before = StatisticsSamples.sums(try attempts(random.next(below: 6), &random))
      var sums = before
      let others = try attempts(5, &random)
      for attempt in others { sums.add(attempt) }
      for attempt in random.shuffled(others) { sums.remove(attempt) }
      #expect(sums == before)
    }
  }

  @Test func theOrderDoesNotMatter() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      let attempts = try attempts(20, &random)
      let sums = StatisticsSamples.sums(attempts)
      #expect(StatisticsSamples.sums(random.shuffled(attempts)) == sums)
      #expect(TestStatistics(StatisticsSamples.sums(attempts.reversed())) == TestStatistics(sums))
    }
  }

  @Test func mergingIsAddingAll() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let (one, other) = (try attempts(random.next(below: 8), &random), try attempts(random.next(below: 8), &random))
      let merged = StatisticsSamples.sums(one) + StatisticsSamples.sums(other)
      #expect(merged == StatisticsSamples.sums(one + other))
      #expect(merged == StatisticsSamples.sums(other) + StatisticsSamples.sums(one))
    }
  }

  @Test func aChangedMarkIsAsFromScratch() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      var attempts = try attempts(10, &random)
      var sums = StatisticsSamples.sums(attempts)
      let place = random.next(below: attempts.count)
      let new = try attempt(&random)
      sums.remove(attempts[place])
      sums.add(new)
      attempts[place] = new
      #expect(sums == StatisticsSamples.sums(attempts))
    }
  }

  @Test func readsBackWhatWasWritten() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let sums = StatisticsSamples.sums(try attempts(random.next(below: 20), &random))
      let text = CanonicalJSON.text(of: sums.json)
      #expect(try ExamSums(json: JSONParser.parse(Array(text.utf8))) == sums)
    }
  }

  @Test(
    arguments: [
      [:], ["test": 1], ["test": ["count": -1, "bins": []]], ["test": ["count": 1.5]],
      ["test": ["bins": [1]]], ["items": ["q": [:]]], [],
    ] as [JSONValue])
  func refusesSpoiltSums(json: JSONValue) {
    #expect(throws: FieldProblem.self) { try ExamSums(json: json) }
  }

  @Test func aMillionAnswersLoseNothing() throws {
    // Shares of 0.9 and 1 point above a rest of 90 and 91: plain sums of squares lose digits here.
    var sums = ItemSums()
    let one = try #require(ExactScore(points: 1))
    let (low, high) = (try #require(ExactScore(points: 0.9)), one)
    let (lowRest, highRest) = (try #require(ExactScore(points: 90)), try #require(ExactScore(points: 91)))
    for index in 0..<200_000 {
      let isHigh = index % 4 == 0
      sums.add(isHigh ? high : low, of: one, rest: index % 8 < 4 ? highRest : lowRest)
    }
    // Doubled three times: 1.6 million answers.
    for _ in 0..<3 { sums = sums + sums }
    let count = 1_600_000.0
    let variance = 0.25 * 0.75 * 0.01 * count / (count - 1)
    #expect(isClose(sums.facility, 0.925, within: 1e-15))
    #expect(isClose(sums.standardDeviation, variance.squareRoot(), within: 1e-15))
    #expect(isClose(sums.discrimination, 0, within: 1e-12))
    for _ in 0..<100_000 { sums.remove(low, of: one, rest: lowRest) }
    for _ in 0..<100_000 { sums.add(low, of: one, rest: lowRest) }
    #expect(isClose(sums.standardDeviation, variance.squareRoot(), within: 1e-15))
  }

  @Test func decimalsAndSmallFractionsAreExact() throws {
    for denominator in 1...10 {
      let part = try #require(ExactScore(points: 1 / Double(denominator)))
      #expect((0..<denominator).reduce(.zero) { sum, _ in sum + part } == ExactScore(points: 1))
    }
    #expect(ExactScore(points: 0.1).map { $0 + $0 + $0 } == ExactScore(points: 0.3))
    #expect(ExactScore(points: .nan) == nil)
    #expect(ExactScore(points: .infinity) == nil)
    #expect(ExactScore(points: -100_001) == nil)
  }
}
