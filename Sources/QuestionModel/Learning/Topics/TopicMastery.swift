/// How well a student knows a topic, as far as the answers to its questions tell.
public struct TopicMastery: Sendable, Hashable {
  /// The topic.
  public let topic: Tag
  /// How many answers there are to questions of the topic and of those below it.
  public let answers: Int
  /// How many fresh answers the answers are worth, for old ones count less.
  public let evidence: Double
  /// The probable share of the mark, 0 to 1; drawn towards one half where there is little evidence.
  public let mastery: Double
  /// The share of the mark that is exceeded with a probability of about 0.9.
  public let lowerBound: Double
  /// The share of the mark that is not reached with a probability of about 0.9.
  public let upperBound: Double
  /// When a question of the topic was last answered.
  public let lastAnswered: Timestamp
}

/// The sums over the answers to one topic's questions.
struct TopicTally {
  /// Quantile of the normal distribution that leaves a tenth above it.
  private static let deviations = 1.2815515655446004

  private var answers = 0
  private var evidence = 0.0
  private var successes = 0.0
  private var last = Timestamp(milliseconds: .min)

  mutating func add(_ answer: PracticeAnswer, weight: Double) {
    answers += 1
    evidence += weight
    successes += weight * answer.fraction
    last = max(last, answer.time)
  }

  func mastery(of topic: Tag) -> TopicMastery {
    let interval = WilsonInterval(successes: successes, trials: evidence, deviations: Self.deviations)
    return TopicMastery(
      topic: topic, answers: answers, evidence: evidence, mastery: interval.center, lowerBound: interval.lower,
      upperBound: interval.upper, lastAnswered: last)
  }
}
