/// A broken rule and the field in which it is broken.
public struct ItemFault: Sendable, Hashable, CustomStringConvertible {
  /// Path of the field, such as `choices[2].text`.
  public let field: String
  /// What is wrong with it.
  public let problem: ItemProblem

  /// A fault of a field.
  public init(_ field: String, _ problem: ItemProblem) {
    self.field = field
    self.problem = problem
  }

  /// The rule that is broken.
  public var rule: ItemRule { problem.rule }

  /// How grave it is.
  public var severity: ItemSeverity { problem.severity }

  /// Field and problem in one line of English.
  public var description: String { "\(field): \(problem)" }
}

extension ItemProblem: CustomStringConvertible {
  /// What is wrong, in one line of English.
  public var description: String {
    switch self {
    case .noRightAnswer: "nothing is right"
    case .everyOptionRight: "every option is right"
    case .statementsAlike(let areTrue): "every statement is \(areTrue ? "true" : "false")"
    case .longestIsRight(let letters, let next):
      "the right option has \(letters) letters, the next longest only \(next)"
    case .catchAllOption(.all): "says that all options are right"
    case .catchAllOption(.none): "says that no option is right"
    case .catchAllOption(.some): "names other options by their letters"
    case .catchAllNotPinned: "speaks of other options but is not pinned"
    case .unmarkedNegation(let word): "\"\(word)\" turns the question round but does not stand out"
    case .optionWithinOption(let other): "is contained in choices[\(other)]"
    case .equalNumbers(let other): "is the same number as choices[\(other)]"
    case .overlappingRanges(let other): "has numbers in common with choices[\(other)]"
    case .numbersOutOfOrder: "are numbers but stand in no order"
    case .almostSameOption(let other): "differs from choices[\(other)] in letter case or punctuation only"
    case .longStem(let words), .longOption(let words): "is long: \(words) words"
    case .missingExplanation, .missingLanguage, .missingLevel, .missingAlternative: "is missing"
    case .missingTag(let namespace): "have no tag \(namespace):"
    case .notNormalized: "is not in Unicode NFC"
    case .legacyEncoding(let word): "\"\(word)\" looks like TCVN3 or VNI, not Unicode"
    case .character(let characters, let code, let offset, let count):
      "holds \(characters.words) U+\(Self.hexadecimal(code)) at byte \(offset)"
        + (count > 1 ? " and \(count - 1) more" : "")
    case .formula(let fault): "\(fault) at byte \(fault.offset)"
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension ItemProblem.CharacterClass {
  fileprivate var words: String {
    switch self {
    case .control: "the control character"
    case .direction: "the direction control"
    case .invisible: "the invisible character"
    case .privateUse: "the private character"
    }
  }
}
