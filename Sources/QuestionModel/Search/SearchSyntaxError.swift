/// Where a search does not parse, and why.
public struct SearchSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be wrong with a search, for programs that say it in a language of their own.
  public enum Fault: Sendable, Hashable {
    /// A quotation mark without its partner.
    case unclosedQuote
    /// An opening parenthesis without its partner.
    case unclosedParenthesis
    /// A closing parenthesis without its partner.
    case strayParenthesis
    /// A word or a filter is missing.
    case missingTerm
    /// A filter such as `tag:` without a value.
    case missingValue(filter: String)
    /// A status that there is not.
    case unknownStatus(String)
    /// A filter that knows few values, and was given another.
    case onlyValues(filter: String, [String])
    /// `id:` without a whole UUID.
    case noID
    /// `changed:` without a date.
    case noDate
    /// A sign before a date that compares nothing.
    case noComparison(String)
    /// More bytes than are read.
    case tooLong(limit: Int)
    /// More terms or parentheses than are read.
    case tooComplex
    /// Anything else, in words.
    case other(String)
  }

  /// Place of the fault in characters, from 1.
  public let column: Int
  /// What is wrong.
  public let fault: Fault

  /// A fault at a place.
  public init(column: Int, _ fault: Fault) {
    self.column = column
    self.fault = fault
  }

  /// What is wrong and what would be right.
  public var reason: String {
    switch fault {
    case .unclosedQuote: "this quotation mark has no partner; add a closing \""
    case .unclosedParenthesis: "this parenthesis is not closed; add a )"
    case .strayParenthesis: "this closing parenthesis has no partner; remove it"
    case .missingTerm: "a word or a filter is missing here"
    case .missingValue(let filter): "\"\(filter):\" needs a value right after the colon"
    case .unknownStatus(let value): "\"\(value)\" is no status; use one of \(Self.statuses)"
    case .onlyValues(let filter, let values):
      "after \"\(filter):\" only \(values.map { "\"\($0)\"" }.joined(separator: " or ")) is known"
    case .noID: "after \"id:\" a whole UUID is needed"
    case .noDate: "after \"changed:\" a date such as >2026-01-31 is needed"
    case .noComparison(let sign): "\"\(sign)\" is no comparison; use >, >=, <, <= or ="
    case .tooLong(let limit): "the search is longer than \(limit) bytes"
    case .tooComplex: "the search has too many terms or parentheses; shorten it"
    case .other(let reason): reason
    }
  }

  /// The statuses there are, for messages.
  public static var statuses: String { QuestionStatus.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Place and reason in one line.
  public var description: String { "the search does not parse at character \(column): \(reason)" }
}
