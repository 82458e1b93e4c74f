/// What a loss is about.
public enum LossSubject: String, Sendable, Hashable, CaseIterable {
  /// The whole question, whose kind has no counterpart.
  case question
  /// Bold, colour, fonts, lists, tables.
  case formatting
  case formula
  case picture
  case sound
  case file
  case link
  case title
  case category
  case tag
  case level
  case difficulty
  case language
  case hint
  case explanation
  case feedback
  case weight
  case points
  case scoring
  case tolerance
  case letterCase
  case answer
  case option
  case optionID
  case pinnedOption
  case optionOrder
  case passage
  case licence
  case source
  case status
  case identifier
  case history
  case penalty
  case time
  case attempts
  case encoding
  /// Something the reader does not know.
  case unknown

  /// The subject in English.
  public var words: String {
    switch self {
    case .letterCase: "letter case"
    case .optionID: "option id"
    case .pinnedOption: "pinned option"
    case .optionOrder: "order of options"
    case .unknown: "unknown part"
    default: rawValue
    }
  }
}
