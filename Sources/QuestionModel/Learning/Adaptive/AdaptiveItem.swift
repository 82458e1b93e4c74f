/// A calibrated question that adaptive practice may ask.
public struct AdaptiveItem: Sendable, Hashable {
  /// The question.
  public let question: QuestionID
  /// How likely students answer it rightly.
  public let curve: ItemCurve
  /// Its topics.
  public let topics: [Tag]

  /// A question.
  ///
  /// - Parameters:
  ///   - question: its id.
  ///   - curve: how likely students answer it rightly.
  ///   - topics: its topics, for the balance of contents.
  public init(question: QuestionID, curve: ItemCurve, topics: [Tag] = []) {
    self.question = question
    self.curve = curve
    self.topics = topics
  }

  /// Whether an answer tells anything of the ability; where the able fail the question is at fault.
  var isInformative: Bool {
    curve.discrimination > 0 && curve.discrimination.isFinite && curve.difficulty.isFinite
  }
}

/// How often questions were shown, for a cap on their exposure.
public struct ItemExposure: Sendable, Hashable {
  /// In how many tests each question was shown.
  public private(set) var shown: [QuestionID: Int]
  /// How many tests there were, without the one that is going on.
  public private(set) var tests: Int

  /// The counts so far.
  ///
  /// - Parameters:
  ///   - shown: in how many tests each question was shown.
  ///   - tests: how many tests there were, without the one that is going on.
  public init(shown: [QuestionID: Int] = [:], tests: Int = 0) {
    self.shown = shown
    self.tests = max(0, tests)
  }

  /// Counts a test that has ended.
  ///
  /// - Parameter questions: those it showed.
  public mutating func add(_ questions: some Sequence<QuestionID>) {
    tests += 1
    for question in questions { shown[question, default: 0] += 1 }
  }
}
