/// A question as a template writes it, before its options get their places.
public struct Draft: Sendable, Hashable {
  /// What is asked for, with the right answer.
  public enum Answer: Sendable, Hashable {
    /// One right option; `wrong` by plausibility, of which the first three that differ are taken.
    case choice(right: String, wrong: [String])
    /// One right option of four, of which the last keeps its place ("all of the above").
    case pinned(options: [String], last: String, right: Int)
    /// Every right and every wrong option.
    case multiple(right: [String], wrong: [String])
    /// The stem is a statement; whether it is true.
    case trueFalse(Bool)
    /// Statements, kept in this order.
    case cluster([Statement])
    /// Accepted texts; `exact` where letter case and accents count.
    case short([String], exact: Bool)
    /// A number and the largest difference that still counts.
    case numeric(Double, tolerance: Double)
  }

  /// A statement of a cluster.
  public struct Statement: Sendable, Hashable {
    /// What it says.
    public var text: String
    /// Whether it is true.
    public var isTrue: Bool
    /// Its cognitive level.
    public var level: CognitiveLevel

    /// A statement.
    public init(_ text: String, _ isTrue: Bool, _ level: CognitiveLevel) {
      self.text = text
      self.isTrue = isTrue
      self.level = level
    }
  }

  /// The question.
  public var stem: String
  /// The right answer.
  public var answer: Answer
  /// The working.
  public var explanation: String
  /// Level of this instance, where it is not the template's.
  public var level: CognitiveLevel?
}

extension Draft {
  /// A question with one right option of four.
  ///
  /// - Parameters:
  ///   - stem: the question.
  ///   - right: the right option.
  ///   - wrong: results of real mistakes, the likeliest first; repetitions and the right one are dropped, three are kept.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func choice(_ stem: String, right: String, wrong: [String], explanation: String) -> Draft {
    Draft(stem: stem, answer: .choice(right: right, wrong: wrong), explanation: explanation)
  }

  /// A question with one right option whose last option keeps its place.
  ///
  /// - Parameters:
  ///   - stem: the question.
  ///   - options: the options that may change places.
  ///   - last: the option that stays last.
  ///   - right: index of the right option in `options`; their count means `last`.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func pinned(
    _ stem: String, options: [String], last: String, right: Int, explanation: String
  ) -> Draft {
    Draft(stem: stem, answer: .pinned(options: options, last: last, right: right), explanation: explanation)
  }

  /// A question with any number of right options.
  ///
  /// - Parameters:
  ///   - stem: the question.
  ///   - right: every right option.
  ///   - wrong: every wrong option.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func multiple(_ stem: String, right: [String], wrong: [String], explanation: String) -> Draft {
    Draft(stem: stem, answer: .multiple(right: right, wrong: wrong), explanation: explanation)
  }

  /// A statement to be judged.
  ///
  /// - Parameters:
  ///   - stem: the statement.
  ///   - isTrue: whether it holds.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func trueFalse(_ stem: String, _ isTrue: Bool, explanation: String) -> Draft {
    Draft(stem: stem, answer: .trueFalse(isTrue), explanation: explanation)
  }

  /// Several statements to be judged, as in part II of the national exam.
  ///
  /// - Parameters:
  ///   - stem: what they are about.
  ///   - statements: in the order they are shown.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func cluster(_ stem: String, _ statements: [Statement], explanation: String) -> Draft {
    Draft(stem: stem, answer: .cluster(statements), explanation: explanation)
  }

  /// A question answered in a few words.
  ///
  /// - Parameters:
  ///   - stem: the question.
  ///   - answers: accepted texts, the best first.
  ///   - exact: whether letter case and accents count.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func short(_ stem: String, _ answers: [String], exact: Bool = false, explanation: String) -> Draft {
    Draft(stem: stem, answer: .short(answers, exact: exact), explanation: explanation)
  }

  /// A question answered with a number, as in part III of the national exam.
  ///
  /// - Parameters:
  ///   - stem: the question, with the unit and the rounding that are asked for.
  ///   - value: the number.
  ///   - tolerance: the largest difference that still counts.
  ///   - explanation: the working.
  /// - Returns: the draft.
  public static func numeric(_ stem: String, _ value: Double, tolerance: Double = 0, explanation: String) -> Draft {
    Draft(stem: stem, answer: .numeric(value, tolerance: tolerance), explanation: explanation)
  }

  /// The same question at another level than its template's.
  ///
  /// - Parameter level: the level.
  /// - Returns: the draft.
  public func at(_ level: CognitiveLevel) -> Draft {
    var copy = self
    copy.level = level
    return copy
  }
}
