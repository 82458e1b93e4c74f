public import QuestionModel

/// What a token is good for; it never allows more than its owner's role does.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  /// Seeing questions and what belongs to them.
  case read
  /// Writing questions and comments.
  case write
  /// Publishing, recalling, and changing many questions at once.
  case review
  /// Saying who may come in, and how the bank is run.
  case administer
  /// Exchanging questions as another bank.
  case sync
  /// Seeing answer keys.
  case keys
}

extension Scope {
  /// Reads scopes as words with commas or spaces between them.
  ///
  /// - Parameters:
  ///   - text: such as `read,write`; a word may stand twice.
  ///   - field: the field it stands in, for messages.
  /// - Returns: the scopes, at least one.
  /// - Throws: `FieldProblem` naming the word that is none.
  public static func scopes(in text: String, field: String = "scopes") throws(FieldProblem) -> Set<Scope> {
    var scopes: Set<Scope> = []
    for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let scope = Scope(rawValue: String(word)) else {
        throw FieldProblem(field, "must hold words out of \(Self.text(of: Set(allCases))), not \"\(word)\"")
      }
      scopes.insert(scope)
    }
    guard !scopes.isEmpty else {
      throw FieldProblem(field, "must hold at least one of \(Self.text(of: Set(allCases)))")
    }
    return scopes
  }

  /// Scopes as words, always in the same order.
  ///
  /// - Parameter scopes: any scopes.
  /// - Returns: such as `read, write`.
  public static func text(of scopes: Set<Scope>) -> String {
    allCases.filter(scopes.contains).map(\.rawValue).joined(separator: ", ")
  }
}
