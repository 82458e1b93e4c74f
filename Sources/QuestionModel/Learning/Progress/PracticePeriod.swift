/// A day or a week with what was practised in it: one bar of a chart.
public struct PracticePeriod: Sendable, Hashable {
  /// The day, or the Monday of the week.
  public let start: LocalDay
  /// How many answers were given.
  public private(set) var answers = 0
  /// The sum of their shares of the mark.
  public private(set) var score = 0.0

  init(start: LocalDay) { self.start = start }

  /// The mean share of the mark, 0 to 1; nil where nothing was answered.
  public var accuracy: Double? { answers > 0 ? score / Double(answers) : nil }

  mutating func add(_ answer: PracticeAnswer) {
    answers += 1
    score += answer.fraction
  }

  mutating func add(_ other: PracticePeriod) {
    answers += other.answers
    score += other.score
  }
}
