import PropertyTesting
import QuestionModel
import Testing

/// FSRS-6: agreement with another implementation, and the laws that hold for any course of reviews.
struct MemorySchedulerTests {
  private static let start = Timestamp(milliseconds: 1_772_323_200_000)
  private static let day: Int64 = 86_400_000

  private static func time(_ days: Double) -> Timestamp {
    Timestamp(milliseconds: start.milliseconds + Int64(days * Double(day)))
  }

  @Test(arguments: MemorySample.all)
  func agreesWithTheReference(sample: MemorySample) throws {
    let scheduler = try sample.scheduler()
    var time = Self.start.milliseconds
    var state: MemoryState?
    for (rating, gap) in zip(sample.ratings, [0] + sample.gaps) {
      time += gap * 60_000
      state = scheduler.reviewed(state, rating, at: Timestamp(milliseconds: time))
    }
    let last = try #require(state)
    #expect(abs(last.stability / sample.stability - 1) < 1e-9)
    #expect(abs(last.difficulty - sample.difficulty) < 1e-9)
    #expect(last.phase == sample.phase)
    #expect(last.due.milliseconds - time == sample.wait)
    let later = Timestamp(milliseconds: time + sample.later * Self.day)
    #expect(abs(scheduler.retrievability(of: last, at: later) - sample.chance) < 1e-9)
  }

  @Test func fadesWithTimeAndMeetsTheWantedRetentionAtTheInterval() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let parameters = try MemoryParameters(weights: Self.weights(&generator))
      let stability = Double.random(in: 0.001...36_500, using: &generator)
      #expect(parameters.retrievability(afterDays: 0, stability: stability) == 1)
      #expect(parameters.retrievability(afterDays: -3, stability: stability) == 1)
      #expect(abs(parameters.retrievability(afterDays: stability, stability: stability) - 0.9) < 1e-12)
      let chances = (0...40).map { parameters.retrievability(afterDays: Double($0) * 10, stability: stability) }
      #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 > $1 && $1 > 0 })
      let retention = Double.random(in: MemoryScheduler.retentions, using: &generator)
      let days = parameters.days(until: retention, stability: stability)
      #expect(abs(parameters.retrievability(afterDays: days, stability: stability) - retention) < 1e-12)
    }
  }

  @Test func roundsTheIntervalToWholeDaysWithinItsBounds() throws {
    let scheduler = try MemoryScheduler(maximumInterval: 100)
    #expect(scheduler.interval(stability: 0.001) == 1)
    #expect(scheduler.interval(stability: 10.4) == 10)
    #expect(scheduler.interval(stability: 99.6) == 100)
    #expect(scheduler.interval(stability: .infinity) == 100)
    #expect(scheduler.interval(stability: .nan) >= 1)
    let often = try MemoryScheduler(desiredRetention: 0.95)
    #expect(often.interval(stability: 100) < scheduler.interval(stability: 100))
  }

  @Test func aBetterRatingNeverLeavesALessStableMemory() throws {
    var generator = SeededGenerator(seed: 12)
    for trial in 0..<300 {
      let scheduler =
        trial % 2 == 0
        ? .standard : try MemoryScheduler(parameters: MemoryParameters(weights: Self.weights(&generator)))
      var state = scheduler.reviewed(nil, .easy, at: Self.start)
      var days = 0.0
      for _ in 0..<8 {
        days += Bool.random(using: &generator) ? 0.01 : Double.random(in: 1...200, using: &generator)
        if state.phase == .review {
          let next = Rating.allCases.map { scheduler.reviewed(state, $0, at: Self.time(days)).stability }
          #expect(zip(next, next.dropFirst()).allSatisfy { $0 <= $1 })
          #expect(next[1] >= state.stability)
        }
        let rating = Rating.allCases.randomElement(using: &generator) ?? .good
        state = scheduler.reviewed(state, rating, at: Self.time(days))
      }
    }
  }

  @Test func staysWithinBoundsForAnyCourseEvenWhenTheClockGoesBack() throws {
    var generator = SeededGenerator(seed: 13)
    for trial in 0..<200 {
      let scheduler = try MemoryScheduler(
        parameters: MemoryParameters(weights: Self.weights(&generator)),
        desiredRetention: Double.random(in: MemoryScheduler.retentions, using: &generator),
        maximumInterval: Int.random(in: 1...36_500, using: &generator),
        learningSteps: trial % 3 == 0 ? [] : [30, 3600], relearningSteps: trial % 5 == 0 ? [] : [600])
      var state: MemoryState?
      for count in 1...30 {
        let days = Double.random(in: -4000...4000, using: &generator)
        let rating = Rating.allCases.randomElement(using: &generator) ?? .good
        let next = scheduler.reviewed(state, rating, at: Self.time(days), fuzz: trial % 2 == 0 ? 7 : nil)
        #expect(MemoryState.stabilities.contains(next.stability))
        #expect(MemoryState.difficulties.contains(next.difficulty))
        #expect(next.reviewed == Self.time(days))
        #expect(next.due > next.reviewed)
        #expect(next.due.milliseconds - next.reviewed.milliseconds <= Int64(scheduler.maximumInterval) * Self.day)
        #expect(next.repetitions == count && next.lapses <= count)
        state = next
      }
    }
  }

  @Test func growsNoFurtherThanAHundredYears() {
    var state: MemoryState?
    for year in 0..<60 { state = MemoryScheduler.standard.reviewed(state, .easy, at: Self.time(Double(year) * 400)) }
    #expect(state?.stability == MemoryState.stabilities.upperBound)
  }

  @Test func takesAReviewBeforeTheLastOneForOneOfTheSameDay() {
    let scheduler = MemoryScheduler.standard
    let state = scheduler.reviewed(nil, .easy, at: Self.time(50))
    let back = scheduler.reviewed(state, .good, at: Self.time(10))
    let same = scheduler.reviewed(state, .good, at: Self.time(50.2))
    #expect(back.stability == same.stability && back.difficulty == same.difficulty)
    #expect(back.reviewed == Self.time(10))
    #expect(scheduler.retrievability(of: state, at: Self.time(10)) == 1)
    let extreme = scheduler.reviewed(state, .easy, at: Timestamp(milliseconds: .max))
    #expect(extreme.due == Timestamp(milliseconds: .max))
    #expect(scheduler.reviewed(extreme, .again, at: Timestamp(milliseconds: .min)).stability.isFinite)
  }

  @Test func reviewsOfOneDayNeverWeakenWhatIsRemembered() {
    let scheduler = MemoryScheduler.standard
    let state = scheduler.reviewed(nil, .good, at: Self.start)
    for rating in [Rating.hard, .good, .easy] {
      #expect(scheduler.reviewed(state, rating, at: Self.time(0.01)).stability >= state.stability)
    }
    #expect(scheduler.reviewed(state, .again, at: Self.time(0.01)).stability < state.stability)
  }

  @Test func goesThroughTheStepsOfLearningAndRelearning() {
    let scheduler = MemoryScheduler.standard
    var state = scheduler.reviewed(nil, .good, at: Self.start)
    #expect(state.phase == .learning(step: 1))
    #expect(state.due.milliseconds - Self.start.milliseconds == 600_000)
    state = scheduler.reviewed(state, .good, at: state.due)
    #expect(state.phase == .review && state.lapses == 0)
    state = scheduler.reviewed(state, .again, at: state.due)
    #expect(state.phase == .relearning(step: 0) && state.lapses == 1)
    state = scheduler.reviewed(state, .again, at: state.due)
    #expect(state.phase == .relearning(step: 0) && state.lapses == 1)
    state = scheduler.reviewed(state, .good, at: state.due)
    #expect(state.phase == .review && state.repetitions == 5)
  }

  /// Weights anywhere within their bounds, often at an end.
  private static func weights(_ generator: inout SeededGenerator) -> [Double] {
    MemoryParameters.bounds.map { bounds in
      switch generator.next(below: 6) {
      case 0: bounds.lowerBound
      case 1: bounds.upperBound
      default: Double.random(in: bounds, using: &generator)
      }
    }
  }
}
