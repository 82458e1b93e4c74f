import QuestionModel

/// The title that a question without one gets in formats that want one.
enum DefaultTitle {
  /// Whether a title says no more than the stem's beginning.
  ///
  /// - Parameters:
  ///   - title: a title of a file.
  ///   - stem: the question.
  /// - Returns: whether a writer would have made it.
  static func isDefault(_ title: String, of stem: String) -> Bool {
    // A short stem of one line is its own title; lines and characters need not be looked for.
    if stem.utf8.count <= PassageText.maximumTitle, stem.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xC2 && $0 != 0xE2 }) {
      return title == stem.trimmed
    }
    return title == PassageText.title(of: stem)
  }
}
