public import QuestionModel

/// Where a sheet cannot be read, why, and what to do.
public struct QuestionTextFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be wrong with a sheet, for programs that say it in a language of their own.
  public enum Fault: Sendable, Hashable {
    /// A name in the head that there is not.
    case unknownName(String)
    /// A name that stands twice in one head.
    case repeatedName(String)
    /// A line in the head that has no name: the head must end with an empty line.
    case noEmptyLine
    /// An id that is no UUID.
    case noID(String)
    /// The id of a question further up.
    case repeatedID(QuestionID, firstLine: Int)
    /// A question whose kind is neither named nor clear from its answers.
    case missingKind
    /// A kind that there is not.
    case unknownKind(String)
    /// A change to a question of a kind that this version does not know.
    case fixedContent(kind: String)
    /// A status that there is not.
    case unknownStatus(String)
    /// A value that is no number.
    case noNumber(String)
    /// A file that is not named by its SHA-256 and type.
    case badMedia(String)
    /// A way of scoring that there is not.
    case badScoring(String)
    /// Braces after a mark that do not hold an id and what else they may.
    case badBraces(String)
    /// A line among the answers that belongs to none.
    case strayLine
    /// A mark that has no place in this kind of question.
    case misplacedMark(String, kind: QuestionKind)
    /// An answer of a true/false question that is neither.
    case neitherTrueNorFalse(String)
    /// True or false standing twice.
    case repeatedAnswer(String)
    /// More marks on one letter than are read.
    case tooManyMarks(limit: Int)
    /// A field that must not be so.
    case invalid(FieldProblem)
  }

  /// Number of the line, from 1.
  public let line: Int
  /// What is wrong.
  public let fault: Fault

  /// A fault of a line.
  ///
  /// - Parameters:
  ///   - line: its number, from 1.
  ///   - fault: what is wrong.
  public init(line: Int, _ fault: Fault) {
    self.line = line
    self.fault = fault
  }

  /// Whether it is another question with the same id, whatever stands in this one.
  var isRepetition: Bool {
    if case .repeatedID = fault { true } else { false }
  }

  /// What is wrong and what would be right.
  public var reason: String {
    switch fault {
    case .unknownName(let name):
      "\"\(name)\" is no name of the head; correct it, or put an empty line before the question's text"
    case .repeatedName(let name): "\"\(name)\" stands twice; remove one of them"
    case .noEmptyLine: "this is no \"name: value\" line; put an empty line between the head and the question's text"
    case .noID(let text): "\"\(text)\" is no id; restore it, or remove the line to make a new question"
    case .repeatedID(_, let line): "the question of line \(line) has the same id; remove the id of the new one"
    case .missingKind: "the kind is not clear; add a line such as \"kind: single choice\" to the head"
    case .unknownKind(let name): "\"\(name)\" is no kind of question; use one of \(Self.kinds)"
    case .fixedContent(let kind):
      "a question of the kind \"\(kind)\" can be changed in its head only; remove this or restore the kind"
    case .unknownStatus(let name): "\"\(name)\" is no status; use one of \(Self.statuses)"
    case .noNumber(let text): "\"\(text)\" is no number; write it like 0.5, or 3.14 ± 0.01 where a tolerance may stand"
    case .badMedia(let text):
      "\"\(text)\" names no file; write its SHA-256, its type and, in quotation marks, what it shows"
    case .badScoring(let text):
      "\"\(text)\" is no way of scoring; use \(Self.scorings), or the shares from none right to all: 0 0.1 0.25 0.5 1"
    case .badBraces(let text):
      "\"\(text)\" must be the answer's id and a space, as in {a} or {d, pinned}; write {a} first if the text begins with {"
    case .strayLine: "this line belongs to no answer; indent it to go on with the one above, or begin it with = or ~"
    case .misplacedMark(let mark, let kind):
      "\(mark) has no place in a \(SheetWords.english.name(of: kind)) question; change the mark or the kind"
    case .neitherTrueNorFalse(let text): "\"\(text)\" is neither TRUE nor FALSE; write one of them"
    case .repeatedAnswer(let text): "\(text) stands twice; remove one of them"
    case .tooManyMarks(let limit): "more than \(limit) marks stand on one letter; remove them"
    case .invalid(let problem): problem.description
    }
  }

  /// The kinds there are, for messages.
  public static var kinds: String { QuestionKind.texts.map(SheetWords.english.name(of:)).joined(separator: ", ") }

  /// The statuses there are, for messages.
  public static var statuses: String {
    QuestionStatus.allCases.map(SheetWords.english.name(of:)).joined(separator: ", ")
  }

  /// The ways of scoring that have a name, for messages.
  public static var scorings: String {
    SheetWords.namedRules.compactMap(SheetWords.english.name(of:)).joined(separator: ", ")
  }

  /// Place and reason in one line.
  public var description: String { "line \(line): \(reason)" }
}
