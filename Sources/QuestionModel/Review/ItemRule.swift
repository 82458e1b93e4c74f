/// A rule of good item writing, or of clean text, that a question may break.
public enum ItemRule: String, Sendable, Hashable, CaseIterable {
  /// No option, answer or number counts as right.
  case noRightAnswer
  /// Every option of a multiple response is right.
  case everyOptionRight
  /// The statements of a cluster are all true or all false.
  case statementsAlike
  /// The right option is clearly longer than every other.
  case longestIsRight
  /// An option such as "all of the above", "none of these" or "both A and B".
  case catchAllOption
  /// Such an option that shuffling would move away from what it speaks of.
  case catchAllNotPinned
  /// A question that asks for what is *not* so, where that word does not stand out.
  case unmarkedNegation
  /// One option is contained in another.
  case optionWithinOption
  /// Two options are the same number, written differently.
  case equalNumbers
  /// Two options are ranges with numbers in common.
  case overlappingRanges
  /// Options that are numbers stand neither in ascending nor in descending order.
  case numbersOutOfOrder
  /// Two options differ in letter case or punctuation only.
  case almostSameOption
  /// The stem has too many words.
  case longStem
  /// An option or statement has too many words.
  case longOption
  /// There is no explanation.
  case missingExplanation
  /// There is no language.
  case missingLanguage
  /// There is no cognitive level.
  case missingLevel
  /// There is no tag of a namespace that every question should have.
  case missingTag
  /// A picture or sound has no text in its place.
  case missingAlternative
  /// The text is not in Unicode NFC.
  case notNormalized
  /// The text looks like the old Vietnamese encodings TCVN3 or VNI read as Latin letters.
  case legacyEncoding
  /// A control character, or a sign that stands for a byte that could not be read.
  case controlCharacter
  /// A character that turns the direction of writing.
  case directionCharacter
  /// A character without width where it means nothing.
  case invisibleCharacter
  /// A character whose look only one font knows.
  case privateCharacter
  /// TeX that does not parse.
  case formula
}

/// How grave a fault is.
public enum ItemSeverity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// To be looked at.
  case warning
  /// Must not be published.
  case error

  /// Orders a warning before an error.
  public static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
}
