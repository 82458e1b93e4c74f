/// A broken rule with what is needed to word it in any language.
public enum ItemProblem: Sendable, Hashable {
  /// See `ItemRule.noRightAnswer`.
  case noRightAnswer
  /// See `ItemRule.everyOptionRight`.
  case everyOptionRight
  /// See `ItemRule.statementsAlike`; whether they are all true, or all false.
  case statementsAlike(areTrue: Bool)
  /// See `ItemRule.longestIsRight`; letters of the right option and of the next longest.
  case longestIsRight(letters: Int, next: Int)
  /// See `ItemRule.catchAllOption`.
  case catchAllOption(CatchAll)
  /// See `ItemRule.catchAllNotPinned`.
  case catchAllNotPinned(CatchAll)
  /// See `ItemRule.unmarkedNegation`; the word as it is written.
  case unmarkedNegation(word: String)
  /// See `ItemRule.optionWithinOption`; the place of the longer option, from 0.
  case optionWithinOption(other: Int)
  /// See `ItemRule.equalNumbers`; the place of the earlier option, from 0.
  case equalNumbers(other: Int)
  /// See `ItemRule.overlappingRanges`; the place of the earlier option, from 0.
  case overlappingRanges(other: Int)
  /// See `ItemRule.numbersOutOfOrder`.
  case numbersOutOfOrder
  /// See `ItemRule.almostSameOption`; the place of the earlier option, from 0.
  case almostSameOption(other: Int)
  /// See `ItemRule.longStem`; its words.
  case longStem(words: Int)
  /// See `ItemRule.longOption`; its words.
  case longOption(words: Int)
  /// See `ItemRule.missingExplanation`.
  case missingExplanation
  /// See `ItemRule.missingLanguage`.
  case missingLanguage
  /// See `ItemRule.missingLevel`.
  case missingLevel
  /// See `ItemRule.missingTag`; the namespace, such as `subject`.
  case missingTag(namespace: String)
  /// See `ItemRule.missingAlternative`.
  case missingAlternative
  /// See `ItemRule.notNormalized`.
  case notNormalized
  /// See `ItemRule.legacyEncoding`; the first word that looks so.
  case legacyEncoding(word: String)
  /// A character that has no place in a question.
  case character(CharacterClass, code: UInt32, offset: Int, count: Int)
  /// See `ItemRule.formula`.
  case formula(FormulaFault)

  /// What an option that speaks of the others says.
  public enum CatchAll: String, Sendable, Hashable, CaseIterable {
    /// All of them are right.
    case all
    /// None of them is right.
    case none
    /// Some of them, named by their letters, are right.
    case some
  }

  /// Why a character has no place; the first such character is given by its code and its offset in UTF-8.
  public enum CharacterClass: Sendable, Hashable, CaseIterable {
    /// See `ItemRule.controlCharacter`.
    case control
    /// See `ItemRule.directionCharacter`.
    case direction
    /// See `ItemRule.invisibleCharacter`.
    case invisible
    /// See `ItemRule.privateCharacter`.
    case privateUse
  }

  /// The rule that is broken.
  public var rule: ItemRule {
    switch self {
    case .noRightAnswer: .noRightAnswer
    case .everyOptionRight: .everyOptionRight
    case .statementsAlike: .statementsAlike
    case .longestIsRight: .longestIsRight
    case .catchAllOption: .catchAllOption
    case .catchAllNotPinned: .catchAllNotPinned
    case .unmarkedNegation: .unmarkedNegation
    case .optionWithinOption: .optionWithinOption
    case .equalNumbers: .equalNumbers
    case .overlappingRanges: .overlappingRanges
    case .numbersOutOfOrder: .numbersOutOfOrder
    case .almostSameOption: .almostSameOption
    case .longStem: .longStem
    case .longOption: .longOption
    case .missingExplanation: .missingExplanation
    case .missingLanguage: .missingLanguage
    case .missingLevel: .missingLevel
    case .missingTag: .missingTag
    case .missingAlternative: .missingAlternative
    case .notNormalized: .notNormalized
    case .legacyEncoding: .legacyEncoding
    case .character(let characters, _, _, _): characters.rule
    case .formula: .formula
    }
  }

  /// How grave it is.
  public var severity: ItemSeverity {
    switch self {
    case .noRightAnswer, .legacyEncoding: .error
    case .character(let characters, _, _, _): characters == .invisible ? .warning : .error
    case .formula(let fault): fault.isError ? .error : .warning
    default: .warning
    }
  }
}

extension ItemProblem.CharacterClass {
  /// The rule that such a character breaks.
  public var rule: ItemRule {
    switch self {
    case .control: .controlCharacter
    case .direction: .directionCharacter
    case .invisible: .invisibleCharacter
    case .privateUse: .privateCharacter
    }
  }
}
