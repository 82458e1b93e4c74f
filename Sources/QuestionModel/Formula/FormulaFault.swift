/// A place in a text where its TeX is not sound.
public struct FormulaFault: Sendable, Hashable {
  /// What is wrong there.
  public enum Problem: Sendable, Hashable {
    /// A dollar before TeX that opens no formula, because none closes it or spaces stand inside.
    case looseDollar
    /// `$$`, `\(` or `\[` that nothing closes.
    case unclosedDelimiter(String)
    /// `\)` or `\]` that nothing opens.
    case unopenedDelimiter(String)
    /// `{` without `}`.
    case unclosedBrace
    /// `}` without `{`.
    case unopenedBrace
    /// `\left` without `\right`.
    case unclosedFence
    /// `\right` without `\left`.
    case unopenedFence
    /// `\begin{name}` without `\end{name}`.
    case unclosedEnvironment(String)
    /// `\end{name}` without `\begin{name}`.
    case unopenedEnvironment(String)
    /// `\end{closing}` where `\end{opening}` is due.
    case mismatchedEnvironment(opening: String, closing: String)
    /// A command, written with its backslash, or `^` or `_` whose argument is missing.
    case missingArgument(String)
    /// A command, written with its backslash, that is not known and so is shown as its source.
    case unknownCommand(String)
    /// `\begin{name}` of an environment that is not known and so is shown as its source.
    case unknownEnvironment(String)
    /// Pairs nested deeper than is read; the formula is shown as its source.
    case nestedTooDeep
  }

  /// Where it stands, in bytes of UTF-8 from the text's beginning.
  public let offset: Int
  /// What is wrong there.
  public let problem: Problem

  /// A fault at a place.
  public init(offset: Int, problem: Problem) {
    self.offset = offset
    self.problem = problem
  }

  /// Whether TeX itself would refuse it; else only this program does not know it.
  public var isError: Bool {
    switch problem {
    case .unknownCommand, .unknownEnvironment, .nestedTooDeep: false
    default: true
    }
  }
}

extension FormulaFault: CustomStringConvertible {
  /// What is wrong, in one line of English.
  public var description: String {
    switch problem {
    case .looseDollar: "a dollar sign opens no formula"
    case .unclosedDelimiter(let delimiter): "\(delimiter) is not closed"
    case .unopenedDelimiter(let delimiter): "\(delimiter) closes no formula"
    case .unclosedBrace: "{ is not closed"
    case .unopenedBrace: "} closes no brace"
    case .unclosedFence: "\\left has no \\right"
    case .unopenedFence: "\\right has no \\left"
    case .unclosedEnvironment(let name): "\\begin{\(name)} is not ended"
    case .unopenedEnvironment(let name): "\\end{\(name)} ends nothing"
    case .mismatchedEnvironment(let opening, let closing): "\\begin{\(opening)} is ended by \\end{\(closing)}"
    case .missingArgument(let command): "\(command) has no argument"
    case .unknownCommand(let command): "\(command) is no known command"
    case .unknownEnvironment(let name): "\\begin{\(name)} is no known environment"
    case .nestedTooDeep: "the formula is nested too deep"
    }
  }
}
