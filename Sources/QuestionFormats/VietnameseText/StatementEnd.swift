import QuestionModel

/// Whether a statement ends with what it is: `… (Đúng)`, `… – S`, a tab and `Đ`.
enum StatementEnd {
  static func truth(of line: MarkedText) -> (value: Bool, length: Int)? {
    let scalars = line.trimmed.scalars
    var end = scalars.count
    if end > 0, scalars[end - 1] == "." { end -= 1 }
    let isBracketed = end > 0 && ")]".unicodeScalars.contains(scalars[end - 1])
    if isBracketed { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].isLetterOfText { start -= 1 }
    guard start > 0, let value = KeyValue.truth(String(String.UnicodeScalarView(scalars[start..<end]))) else {
      return nil
    }
    var length = start
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
    let before = line.scalars.firstIndex { !$0.isSpaceOfText } ?? 0
    return (value, before + length)
  }
}
