extension FieldReader {
  /// Takes one of a few words that may be missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: what the word stands for, or nil.
  /// - Throws: `FieldProblem` listing the words there are.
  public mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(FieldProblem) -> Value? {
    guard let text = try optionalString(name) else { return nil }
    guard let value = Value(rawValue: text) else {
      let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(field(name), "must be one of \(words), not \"\(text)\"")
    }
    return value
  }
}
