/// Decides when a question comes again: as soon as the probability of remembering it has fallen to a wanted one.
public struct MemoryScheduler: Sendable, Hashable {
  /// Most steps of minutes that learning or relearning may have.
  public static let maximumSteps = 10
  /// The bounds of the wanted retention; beyond them reviews are too rare or too many to be of use.
  public static let retentions = 0.7...0.99

  /// With the published weights, a retention of 0.9, steps of 1 and 10 minutes, and of 10 minutes for relearning.
  public static let standard = MemoryScheduler()

  /// The model of memory.
  public let parameters: MemoryParameters
  /// The wanted probability of remembering at each review.
  public let desiredRetention: Double
  /// The longest interval, in days.
  public let maximumInterval: Int
  /// The waits before a new question counts as learned, in seconds.
  public let learningSteps: [Int]
  /// The waits before a forgotten question counts as learned again, in seconds.
  public let relearningSteps: [Int]

  private init() {
    parameters = .standard
    desiredRetention = 0.9
    maximumInterval = 36_500
    learningSteps = [60, 600]
    relearningSteps = [600]
  }

  /// A scheduler.
  ///
  /// - Parameters:
  ///   - parameters: the model of memory.
  ///   - desiredRetention: 0.7 to 0.99.
  ///   - maximumInterval: in days, 1 to 36,500.
  ///   - learningSteps: at most ten waits of 1 second to 1 day; none for intervals of days from the first review on.
  ///   - relearningSteps: likewise, for a question that was forgotten.
  /// - Throws: `FieldProblem` naming what is out of its bounds.
  public init(
    parameters: MemoryParameters = .standard, desiredRetention: Double = 0.9, maximumInterval: Int = 36_500,
    learningSteps: [Int] = [60, 600], relearningSteps: [Int] = [600]
  ) throws(FieldProblem) {
    guard Self.retentions.contains(desiredRetention) else {
      throw FieldProblem(
        "desiredRetention",
        "must lie between \(Self.retentions.lowerBound) and \(Self.retentions.upperBound), not be \(desiredRetention)")
    }
    guard (1...36_500).contains(maximumInterval) else {
      throw FieldProblem("maximumInterval", "must lie between 1 and 36500 days, not be \(maximumInterval)")
    }
    try Self.check(learningSteps, field: "learningSteps")
    try Self.check(relearningSteps, field: "relearningSteps")
    self.parameters = parameters
    self.desiredRetention = desiredRetention
    self.maximumInterval = maximumInterval
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
  }

  private static func check(_ steps: [Int], field: String) throws(FieldProblem) {
    guard steps.count <= maximumSteps else { throw FieldProblem(field, "holds more than \(maximumSteps) steps") }
    for (index, step) in steps.enumerated() where !(1...86_400).contains(step) {
      throw FieldProblem("\(field)[\(index)]", "must lie between 1 second and 1 day, not be \(step) seconds")
    }
  }

  /// The interval by stability alone, without fuzz.
  ///
  /// - Parameter stability: in days.
  /// - Returns: whole days, from 1 to the longest interval.
  public func interval(stability: Double) -> Int {
    let days = parameters.days(until: desiredRetention, stability: MemoryState.bounded(stability: stability))
    // Compared before it becomes an integer, which a large number could not.
    return days >= Double(maximumInterval) ? maximumInterval : max(1, Int(days.rounded(.toNearestOrEven)))
  }

  /// The probability of remembering a question.
  ///
  /// - Parameters:
  ///   - state: what is known of the memory.
  ///   - time: the moment in question; before the last review it counts as the moment of the review.
  /// - Returns: 1 right after the review, falling with time.
  public func retrievability(of state: MemoryState, at time: Timestamp) -> Double {
    parameters.retrievability(afterDays: state.days(until: time), stability: state.stability)
  }
}
