/// One field of a document and what is wrong with it.
public struct FieldProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Path of the field, such as `choices[2].text`; empty for the whole document.
  public let field: String
  /// What is wrong and what would be right.
  public let reason: String

  /// A problem of a field.
  public init(_ field: String, _ reason: String) {
    self.field = field
    self.reason = reason
  }

  /// Field and reason in one line.
  public var description: String { field.isEmpty ? reason : "\(field): \(reason)" }
}
