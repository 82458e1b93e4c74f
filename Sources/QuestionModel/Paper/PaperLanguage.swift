/// The language of the words that a printed paper adds to its questions.
public enum PaperLanguage: String, Sendable, Hashable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The letter by which a statement is judged on paper: `Đ` and `S`, or `T` and `F`.
  ///
  /// - Parameter isTrue: the judgement.
  /// - Returns: one letter.
  public func letter(_ isTrue: Bool) -> String {
    switch self {
    case .vietnamese: isTrue ? "Đ" : "S"
    case .english: isTrue ? "T" : "F"
    }
  }
}
