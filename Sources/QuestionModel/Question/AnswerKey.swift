/// Which answers are right and what is said about them: never sent to someone who may still answer.
public struct AnswerKey: Sendable, Hashable {
  /// Ids of the right options, or of the true statements of a cluster; `true` or `false` for a true/false question.
  public var right: [String] = []
  /// Share of the mark that an option earns or costs, −1 to 1, by choice id.
  public var weights: [String: Double] = [:]
  /// Accepted texts of a short answer.
  public var answers: [AcceptedAnswer] = []
  /// Accepted values of a numeric question.
  public var numbers: [NumericAnswer] = []
  /// What is said to someone who chose an option, by choice id.
  public var feedback: [String: String] = [:]
  /// The working, shown after the answer.
  public var explanation: String?
  /// Pictures and sounds of the working, shown with it.
  public var media: [MediaReference] = []
  /// Members this version does not know.
  public var extra = JSONObject()

  /// Whether there is a working, in words or in pictures.
  public var isExplained: Bool { explanation != nil || !media.isEmpty }

  /// An empty key; set its parts by their properties.
  public init() {}

  /// The key of a choice question.
  ///
  /// - Parameters:
  ///   - right: ids of the right options.
  ///   - explanation: the working.
  public init(right: [String], explanation: String? = nil) {
    self.right = right
    self.explanation = explanation
  }
}

/// A text that counts as an answer.
public struct AcceptedAnswer: Sendable, Hashable {
  /// How strictly a given answer is compared.
  public enum Match: String, Sendable, Hashable {
    /// Letter case, accents and spacing do not count.
    case folded
    /// Every letter counts; only spaces around it do not.
    case exact
  }

  /// The text.
  public var text: String
  /// How it is compared.
  public var match: Match
  /// Share of the mark, 0 to 1.
  public var weight: Double
  /// What is said to someone who gave it.
  public var feedback: String?

  /// An accepted text.
  public init(_ text: String, match: Match = .folded, weight: Double = 1, feedback: String? = nil) {
    self.text = text
    self.match = match
    self.weight = weight
    self.feedback = feedback
  }
}

/// A number that counts as an answer.
public struct NumericAnswer: Sendable, Hashable {
  /// The number.
  public var value: Double
  /// Largest difference that still counts, 0 or more.
  public var tolerance: Double
  /// Share of the mark, 0 to 1.
  public var weight: Double
  /// What is said to someone who gave it.
  public var feedback: String?

  /// An accepted number.
  public init(_ value: Double, tolerance: Double = 0, weight: Double = 1, feedback: String? = nil) {
    self.value = value
    self.tolerance = tolerance
    self.weight = weight
    self.feedback = feedback
  }
}
