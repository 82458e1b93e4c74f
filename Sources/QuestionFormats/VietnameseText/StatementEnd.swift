import QuestionModel

/// What a statement says of itself at its end: `… (Đúng)`, `… – S`, a tab and `Đ`.
struct StatementEnd {
  var value: Bool
  /// Where the statement ends before it.
  var length: Int
  /// The word, lower case.
  var word: String
  var isBracketed: Bool

  /// Whether it is a whole word, not a letter that may as well name a figure or a force.
  var isWord: Bool { word.unicodeScalars.count > 1 }

  /// The end of a line; nil where it says nothing.
  init?(_ line: MarkedText) {
    let scalars = line.trimmed.scalars
    var end = scalars.count
    if end > 0, scalars[end - 1] == "." { end -= 1 }
    isBracketed = end > 0 && ")]".unicodeScalars.contains(scalars[end - 1])
    if isBracketed { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].isLetterOfText { start -= 1 }
    let written = String(String.UnicodeScalarView(scalars[start..<end]))
    guard start > 0, let value = KeyValue.truth(written) else { return nil }
    self.value = value
    word = written.lowercased().normalizedToNFC
    length = start
    if isBracketed {
      guard "([".unicodeScalars.contains(scalars[start - 1]) else { return nil }
      length = start - 1
    } else {
      while length > 0, scalars[length - 1].isSpaceOfText { length -= 1 }
      let gap = scalars[length..<start]
      let isParted = gap.contains("\t") || gap.count > 1
      if length > 0, "-–—→:".unicodeScalars.contains(scalars[length - 1]), !gap.isEmpty {
        length -= 1
      } else if !isParted {
        return nil
      }
    }
    length += line.scalars.firstIndex { !$0.isSpaceOfText } ?? 0
  }

  private static let pairs: [Set<String>] = [["đúng", "sai", "đ", "s"], ["true", "false", "t", "f"]]

  /// Whether the ends of all statements of a question are what they say of themselves.
  ///
  /// - Parameters:
  ///   - ends: the end of each statement.
  ///   - isEnglish: whether the question is in English, where alone T and F are words.
  ///   - hasKey: whether the key is written elsewhere.
  /// - Returns: whether they are taken.
  static func areTruths(_ ends: [StatementEnd?], isEnglish: Bool, hasKey: Bool) -> Bool {
    let words = Set(ends.compactMap { $0?.word })
    guard !ends.contains(where: { $0 == nil }), let pair = pairs.first(where: words.isSubset) else { return false }
    if ends.contains(where: { $0?.isWord == true }) { return true }
    // One letter at the end of each may name a figure, but not Đ.
    return !hasKey && (isEnglish || !pair.contains("t")) && (words.count > 1 || words == ["đ"])
  }
}
