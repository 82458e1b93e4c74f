import QuestionModel
import TerminalScreen

/// A text to replace, as it is being written: two texts, where it is looked for, and how.
struct ReplaceForm: Sendable, Hashable {
  /// A row of the form.
  enum Row: Sendable, Hashable, CaseIterable {
    case text
    case replacement
    case stem, choices, explanation, hint, feedback, answers
    case matchesCase
    case wholeWords

    /// The field that the row is about.
    var field: TextReplacement.Field? {
      switch self {
      case .stem: .stem
      case .choices: .choices
      case .explanation: .explanation
      case .hint: .hint
      case .feedback: .feedback
      case .answers: .answers
      default: nil
      }
    }

    var isText: Bool { self == .text || self == .replacement }
  }

  static let rows = Row.allCases

  var wanted = TextField(limit: 1_000)
  var replacement = TextField(limit: 1_000)
  var fields = Set(TextReplacement.Field.allCases)
  var matchesCase = false
  var wholeWords = false

  /// Whether a row is ticked; nil where it holds text.
  func isOn(_ row: Row) -> Bool? {
    if let field = row.field { return fields.contains(field) }
    return row == .matchesCase ? matchesCase : row == .wholeWords ? wholeWords : nil
  }

  mutating func toggle(_ row: Row) {
    if let field = row.field { fields.formSymmetricDifference([field]) }
    if row == .matchesCase { matchesCase.toggle() }
    if row == .wholeWords { wholeWords.toggle() }
  }

  var changes: BulkChanges {
    var changes = BulkChanges()
    changes.replacement = TextReplacement(
      wanted.text, with: replacement.text, in: fields, matchesCase: matchesCase, wholeWords: wholeWords)
    return changes
  }
}
