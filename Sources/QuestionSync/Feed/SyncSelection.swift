public import QuestionModel

/// Which questions a bank wants of another, or sends to it.
public struct SyncSelection: Sendable, Hashable {
  /// Why a search cannot be used to select what travels.
  public enum Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// It does not parse.
    case syntax(SearchSyntaxError)
    /// A part of it, as written, depends on the bank and not on the revision.
    case bankProperty(String)

    /// What is wrong and what would be right.
    public var description: String {
      switch self {
      case .syntax(let error): error.description
      case .bankProperty(let part):
        "\"\(part)\" cannot select what is synced, since it depends on the bank where it is asked; leave it out"
      }
    }
  }

  /// The search as it was written.
  public let text: String
  /// What it asks for; passages only where it names their kind or one by its id.
  public let expression: SearchExpression
  /// Whether it is empty, which selects everything, passages that no question names included.
  public let isEverything: Bool

  /// Selects everything.
  public static let everything = SyncSelection()

  private init() {
    text = ""
    expression = .everything
    isEverything = true
  }

  /// Selects what a search finds.
  ///
  /// - Parameter text: the search; empty for everything.
  /// - Throws: `Fault` if it does not parse or asks for what only one bank knows.
  public init(_ text: String) throws(Fault) {
    let expression: SearchExpression
    do { expression = try SearchParser.parse(text) } catch { throw .syntax(error) }
    if let part = expression.bankProperty { throw .bankProperty(part) }
    self.text = text
    isEverything = expression == .everything
    self.expression = isEverything ? .everything : expression.amongQuestions
  }

  /// Whether a question is selected by what it says itself; a passage is, too, where a selected question names it.
  ///
  /// - Parameter revision: the shown revision.
  /// - Returns: true for everything under an empty selection.
  public func matches(_ revision: Revision) -> Bool { isEverything || expression.matches(revision) }
}
