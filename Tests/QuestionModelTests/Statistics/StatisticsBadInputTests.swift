import PropertyTesting
import QuestionModel
import Testing

/// Nobody, one student, everyone the same: no number comes out of what has none.
struct StatisticsBadInputTests {
  private func numbers(_ statistics: TestStatistics) -> [Double?] {
    [
      statistics.mean, statistics.facility, statistics.standardDeviation, statistics.skewness, statistics.kurtosis,
      statistics.alpha, statistics.standardError,
    ]
  }

  private func numbers(_ statistics: ItemStatistics) -> [Double?] {
    [statistics.facility, statistics.standardDeviation, statistics.discrimination]
      + statistics.options.flatMap { [$0.share, $0.meanRest, $0.pointBiserial] + $0.groupShares }
  }

  @Test func nobody() {
    let test = TestStatistics(ExamSums())
    #expect(test.count == 0)
    #expect(numbers(test).allSatisfy { $0 == nil })
    let item = ItemStatistics(ItemTally(), options: ItemOptions(["a", "b"], right: ["a"]))
    #expect(numbers(item).allSatisfy { $0 == nil })
    #expect(item.flags == [.tooFewAnswers(count: 0, needed: 30)])
  }

  @Test func oneStudent() throws {
    let sums = StatisticsSamples.sums(try StatisticsSamples.attempts([[1, 0, 1]]))
    let test = TestStatistics(sums)
    #expect(test.mean == 2)
    #expect(test.facility == 2.0 / 3)
    #expect(numbers(test).dropFirst(2).allSatisfy { $0 == nil })
    let item = ItemStatistics(try #require(sums.items["0"]))
    #expect(item.facility == 1)
    #expect(item.standardDeviation == nil)
    #expect(item.discrimination == nil)
  }

  @Test func everyoneTheSame() throws {
    let sums = StatisticsSamples.sums(try StatisticsSamples.attempts(Array(repeating: [1, 0, 1], count: 40)))
    let test = TestStatistics(sums)
    #expect(test.standardDeviation == 0)
    #expect(test.alpha == nil)
    #expect(test.standardError == nil)
    #expect(test.skewness == nil)
    #expect(test.kurtosis == nil)
    #expect(ItemStatistics(try #require(sums.items["0"])).flags == [.everyoneRight])
    #expect(ItemStatistics(try #require(sums.items["1"])).flags == [.everyoneWrong])
    #expect(ItemStatistics(try #require(sums.items["0"])).discrimination == nil)
  }

  @Test func anItemThatNobodyReached() throws {
    let attempts = try (0..<40).map { student throws in
      try ScoredAttempt([
        ScoredAnswer(item: "a", points: Double(student % 2), maximum: 1),
        ScoredAnswer(item: "b", points: Double(student % 3) / 2, maximum: 1),
        ScoredAnswer(item: "c", points: 0, maximum: 1, isReached: false),
      ])
    }
    let sums = StatisticsSamples.sums(attempts)
    let item = ItemStatistics(try #require(sums.items["c"]))
    #expect(item.count == 0)
    #expect(item.unreached == 40)
    #expect(numbers(item).allSatisfy { $0 == nil })
    // It counts among the items: its variance is zero.
    #expect(TestStatistics(sums).alpha != nil)
  }

  @Test func studentsWithOtherItemsHaveNoAlpha() throws {
    let attempts = try (0..<40).map { student throws in
      try ScoredAttempt(
        ["a", "b", student < 20 ? "c" : "d"].map {
          ScoredAnswer(item: $0, points: Double((student * 7 + 3) % 5 % 2), maximum: 1)
        })
    }
    let test = TestStatistics(StatisticsSamples.sums(attempts))
    #expect(test.standardDeviation != nil)
    #expect(test.alpha == nil)
    #expect(test.standardError == nil)
  }

  @Test(
    arguments: [
      ScoredAnswer(item: "a", points: .nan, maximum: 1), ScoredAnswer(item: "a", points: .infinity, maximum: 1),
      ScoredAnswer(item: "a", points: 1, maximum: 0), ScoredAnswer(item: "a", points: 1, maximum: -1),
      ScoredAnswer(item: "a", points: 1, maximum: .nan), ScoredAnswer(item: "a", points: 1e9, maximum: 1e9),
      ScoredAnswer(item: "a", points: 1, maximum: 1, isReached: false), ScoredAnswer(item: "b", points: 1, maximum: 1),
      ScoredAnswer(item: "a", points: 1, maximum: 100_000),
    ])
  func refusesMarksThatAreNone(answer: ScoredAnswer) {
    #expect(throws: FieldProblem.self) {
      try ScoredAttempt([ScoredAnswer(item: "b", points: 1, maximum: 1), answer])
    }
  }

  @Test func noNumberIsNotANumber() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let items = random.next(below: 5)
      let rows = (0..<random.next(below: 7)).map { _ in (0..<items).map { _ in random.next(below: 2) } }
      let sums = StatisticsSamples.sums(try StatisticsSamples.attempts(rows))
      #expect(numbers(TestStatistics(sums)).allSatisfy { $0?.isFinite ?? true })
      for tally in sums.items.values {
        #expect(numbers(ItemStatistics(tally)).allSatisfy { $0?.isFinite ?? true })
      }
    }
  }

  @Test func sumsThatWereNeverThoseOfStudentsStopNothing() throws {
    let most = JSONValue.string(String(Int128.max))
    let least = JSONValue.string(String(Int128.min))
    let json: JSONValue = [
      "sums": [
        "count": 2, "unreached": 1, "maxima": most, "scores": least, "scoreSquares": most, "rests": most,
        "restSquares": least, "products": least,
      ],
      "groups": [0, 0, 0, 0, 0], "options": ["a": ["count": 5, "rests": most, "groups": [1, 1, 1, 1, 1]]],
    ]
    var tally = try ItemTally(json: json)
    tally = tally + tally
    let limits = ItemFlagLimits()
    let statistics = ItemStatistics(tally, options: ItemOptions(["a"], right: ["a"]), limits: limits)
    #expect(numbers(statistics).allSatisfy { $0?.isFinite ?? true })
  }
}
