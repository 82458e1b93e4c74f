/// A line of a file of answers that was not taken, and why.
public struct MarkedSheetFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The file cannot be read as a table.
    case file(String)
    /// A column that must be there is not.
    case missingColumn(Column)
    /// No paper has this code.
    case unknownCode(String)
    /// The candidate's number is empty.
    case missingCandidate
    /// The candidate's number stood on an earlier line.
    case duplicateCandidate(String, firstLine: Int)
    /// There are more or fewer answers than the paper has questions.
    case count(found: Int, wanted: Int)
    /// An answer that its question does not have; the question as it is numbered on paper.
    case answer(String, question: String)
  }

  /// A column of the file.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case code
    case candidate
    case answers
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// A fault.
  public init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// What is wrong, without the line.
  public var reason: String {
    switch problem {
    case .file(let reason): reason
    case .missingColumn(let column): "there is no column for the \(column.rawValue); name it in the first line"
    case .unknownCode(let code): "no paper has the code \"\(code)\""
    case .missingCandidate: "the candidate's number is empty"
    case .duplicateCandidate(let candidate, let first):
      "the candidate \(candidate) stood on line \(first) already; keep one of the two"
    case .count(let found, let wanted): "there are \(found) answers, and the paper has \(wanted) questions"
    case .answer(let text, let question): "\"\(text)\" is no answer to question \(question)"
    }
  }

  /// The fault in one line.
  public var description: String { "line \(line): \(reason)" }
}
