/// What a review makes of a memory.
extension MemoryScheduler {
  /// The memory after a review.
  ///
  /// The model knows whole days: a review less than a day after the last one, or before it by a clock that went back,
  /// counts as one of the same day.
  ///
  /// - Parameters:
  ///   - state: the memory before it; nil at the first review.
  ///   - rating: how well the question was remembered.
  ///   - time: when.
  ///   - fuzz: a number of the question and the student, such as the half of an id, by which intervals of days vary a
  ///     little, so that questions learned together do not stay together; nil for none.
  /// - Returns: the memory with its next due time.
  public func reviewed(
    _ state: MemoryState?, _ rating: Rating, at time: Timestamp, fuzz: UInt64? = nil
  ) -> MemoryState {
    var next = remembered(state, rating, at: time)
    let steps = state?.phase.isAfterLearning == true ? relearningSteps : learningSteps
    switch course(of: state?.phase ?? .learning(step: 0), after: rating, steps: steps) {
    case (let phase, let seconds?):
      next.phase = phase
      next.due = time.later(milliseconds: Int64(seconds * 1000))
    case (let phase, nil):
      next.phase = phase
      var days = interval(stability: next.stability)
      if let fuzz { days = IntervalFuzz.days(near: days, atMost: maximumInterval, seed: fuzz, turn: next.repetitions) }
      next.due = time.later(milliseconds: Int64(days) * 86_400_000)
    }
    return next
  }

  /// The memory with its new strength and counts; its course is still the old one.
  private func remembered(_ state: MemoryState?, _ rating: Rating, at time: Timestamp) -> MemoryState {
    guard var state else {
      return MemoryState(
        stability: parameters.firstStability(rating), difficulty: parameters.firstDifficulty(rating),
        phase: .learning(step: 0), reviewed: time, due: time, repetitions: 1, lapses: 0)
    }
    state.stability = parameters.stability(
      after: rating, days: state.days(until: time).rounded(.down), from: state.stability, difficulty: state.difficulty)
    state.difficulty = parameters.difficulty(after: rating, from: state.difficulty)
    if rating == .again, state.phase == .review { state.lapses += 1 }
    state.reviewed = time
    state.repetitions += 1
    return state
  }

  /// The next phase, and the wait in seconds; nil where the wait follows from stability.
  private func course(
    of phase: MemoryState.Phase, after rating: Rating, steps: [Int]
  ) -> (phase: MemoryState.Phase, seconds: Double?) {
    guard let step = phase.step else {
      return rating == .again ? wait(on: 0, of: steps) { .relearning(step: $0) } : (.review, nil)
    }
    // A step beyond the last one was set by a scheduler that had more of them.
    guard rating == .again || step < steps.count else { return (.review, nil) }
    let moved: (Int) -> MemoryState.Phase = { phase.isAfterLearning ? .relearning(step: $0) : .learning(step: $0) }
    switch rating {
    case .again: return wait(on: 0, of: steps, moved)
    case .hard where step == 0: return (moved(0), Self.hardWait(steps))
    case .hard: return wait(on: step, of: steps, moved)
    case .good: return wait(on: step + 1, of: steps, moved)
    case .easy: return (.review, nil)
    }
  }

  private func wait(
    on step: Int, of steps: [Int], _ phase: (Int) -> MemoryState.Phase
  ) -> (phase: MemoryState.Phase, seconds: Double?) {
    steps.indices.contains(step) ? (phase(step), Double(steps[step])) : (.review, nil)
  }

  /// The wait after a hard answer on the first step: between that step and the next, or half as long again.
  private static func hardWait(_ steps: [Int]) -> Double {
    steps.count > 1 ? Double(steps[0] + steps[1]) / 2 : Double(steps[0]) * 1.5
  }
}

extension MemoryState.Phase {
  /// Whether the question was learned before.
  fileprivate var isAfterLearning: Bool {
    if case .learning = self { false } else { true }
  }
}

extension Timestamp {
  /// A later moment; at the end of the range the last one.
  fileprivate func later(milliseconds: Int64) -> Timestamp {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    return Timestamp(milliseconds: overflow ? .max : sum)
  }
}
