import PropertyTesting
import QuestionModel
import Testing

/// How well topics are known.
struct TopicReportTests {
  private let now = Timestamp(milliseconds: 1_772_323_200_000)

  private func answer(_ topics: [String], _ fraction: Double, daysAgo: Double = 0) throws -> PracticeAnswer {
    PracticeAnswer(
      time: Timestamp(milliseconds: now.milliseconds - Int64(daysAgo * 86_400_000)), fraction: fraction,
      topics: try topics.map { try Tag($0) })
  }

  // Made with Python: `scipy.stats.binomtest(right, count).proportion_ci(confidence_level=0.8, method="wilson")`.
  @Test(arguments: [
    (0, 4, 0, 0.2910785946), (3, 4, 0.4325414504, 0.9219192523), (4, 4, 0.7089214054, 1),
    (17, 30, 0.4502579159, 0.6761548478), (150, 300, 0.4631056457, 0.5368943543),
  ])
  func boundsAgreeWithAnotherImplementation(right: Int, count: Int, lower: Double, upper: Double) throws {
    let answers = try (0..<count).map { try answer(["topic:a"], $0 < right ? 1 : 0) }
    let topic = try #require(TopicReport(of: answers, at: now).weakest.first)
    #expect(abs(topic.lowerBound - lower) < 1e-9 && abs(topic.upperBound - upper) < 1e-9)
    #expect(topic.answers == count && topic.evidence == Double(count) && topic.lastAnswered == now)
    #expect(topic.lowerBound < topic.mastery && topic.mastery < topic.upperBound)
  }

  @Test func sortsTheWeakestFirstAndPartsWhatIsUncertain() throws {
    var answers: [PracticeAnswer] = []
    for count in 0..<10 {
      answers.append(try answer(["topic:tốt"], 1))
      answers.append(try answer(["topic:vừa"], count % 2 == 0 ? 1 : 0))
      answers.append(try answer(["topic:yếu"], count == 0 ? 1 : 0))
    }
    answers.append(try answer(["topic:ít"], 0))
    let known = try ["topic:tốt", "topic:mới", "topic:chưa", "topic:mới"].map { try Tag($0) }
    let report = TopicReport(of: answers, known: known, at: now)
    #expect(report.weakest.map(\.topic.name) == ["topic:yếu", "topic:vừa", "topic:tốt"])
    #expect(report.uncertain.map(\.topic.name) == ["topic:ít"])
    #expect(report.unpractised.map(\.name) == ["topic:chưa", "topic:mới"])
  }

  @Test func countsAnAnswerOnceForEachTopicAndThoseAboveIt() throws {
    let answers = [
      try answer(["topic:hàm-số/cực-trị", "topic:hàm-số/tiệm-cận"], 1), try answer(["topic:hàm-số/cực-trị"], 0),
      try answer(["topic:hàm-số"], 0.5), try answer([], 1),
    ]
    let known = try ["topic:hàm-số", "topic:hàm-số/đơn-điệu"].map { try Tag($0) }
    let report = TopicReport(of: answers, known: known, at: now, evidence: 0)
    let counts = Dictionary(uniqueKeysWithValues: report.weakest.map { ($0.topic.name, $0.answers) })
    #expect(counts == ["topic:hàm-số": 3, "topic:hàm-số/cực-trị": 2, "topic:hàm-số/tiệm-cận": 1])
    #expect(report.unpractised.map(\.name) == ["topic:hàm-số/đơn-điệu"])
  }

  @Test func oldAnswersCountLess() throws {
    let old = try (0..<8).map { _ in try answer(["topic:a"], 0, daysAgo: 60) }
    let fresh = try (0..<4).map { _ in try answer(["topic:a"], 1) }
    let topic = try #require(TopicReport(of: old + fresh, at: now, halfLife: 30).weakest.first)
    #expect(abs(topic.evidence - 6) < 1e-12)
    #expect(topic.mastery > 0.5)
    let all = try #require(TopicReport(of: old + fresh, at: now, halfLife: 0).weakest.first)
    #expect(all.evidence == 12 && all.mastery < 0.5)
    let faded = TopicReport(of: old, at: now, halfLife: 1)
    #expect(faded.weakest.isEmpty && faded.uncertain.count == 1)
  }

  @Test func anAnswerOfATimeToComeHasItsFullWeight() throws {
    let topic = TopicReport(of: [try answer(["topic:a"], 1, daysAgo: -400)], at: now, evidence: 1).weakest.first
    #expect(topic?.evidence == 1)
  }

  @Test func boundsHoldForAnyAnswers() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<200 {
      let answers = try (0..<generator.next(below: 40)).map { _ in
        try answer(
          ["topic:\(generator.next(below: 4))/\(generator.next(below: 3))"], generator.number(),
          daysAgo: Double.random(in: -10...3000, using: &generator))
      }
      let halfLife = Double.random(in: 0.01...100, using: &generator)
      let report = TopicReport(of: answers, at: now, halfLife: halfLife)
      for topic in report.weakest + report.uncertain {
        #expect(0 <= topic.lowerBound && topic.lowerBound <= topic.mastery)
        #expect(topic.mastery <= topic.upperBound && topic.upperBound <= 1)
      }
    }
  }

  @Test func theLowerBoundIsSoundForSimulatedStudents() throws {
    var generator = SeededGenerator(seed: 42)
    var (held, trials) = (0, 0)
    for _ in 0..<600 {
      let chance = Double.random(in: 0.2...0.95, using: &generator)
      let answers = try (0..<12).map { _ in
        try answer(["topic:a"], Double.random(in: 0..<1, using: &generator) < chance ? 1 : 0)
      }
      guard let topic = TopicReport(of: answers, at: now).weakest.first else { continue }
      trials += 1
      held += topic.lowerBound <= chance ? 1 : 0
    }
    // Nine tenths by its definition; four standard errors of a share of 600 are 0.05.
    #expect(trials == 600 && Double(held) / 600 > 0.85)
  }
}
