/// Tells dollars that enclose a formula from dollars that are money.
enum DollarPair {
  /// The formula that begins at `start`, just behind a dollar: on one line, tight inside, and no digit behind it.
  static func content(from start: Int, in scalars: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let end = closing(from: start, in: scalars), end > start else { return nil }
    guard !isSpace(scalars[start]), !isSpace(scalars[end - 1]) else { return nil }
    if end + 1 < scalars.endIndex, scalars[end + 1].isASCIIDigit { return nil }
    return isProse(scalars[start..<end]) ? nil : start..<end
  }

  /// Whether there are words of a sentence and nothing that only a formula has.
  static func isProse(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !scalars.contains(where: { "\\^_{}=+<>".unicodeScalars.contains($0) }) else { return false }
    return scalars.contains(where: isSpace)
      && scalars.split(whereSeparator: { !$0.isASCIILetter && !$0.properties.isAlphabetic })
        .contains { $0.count > 1 && $0.contains { $0.properties.isLowercase } }
  }

  /// The next dollar outside braces, or else the next one; few dollars inside braces are looked at.
  private static func closing(from start: Int, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var first: Int?
    var dollars = 0
    var depth = 0
    var index = start
    let mostDollars = 8
    while index < scalars.endIndex, dollars < mostDollars, scalars[index] != "\n", scalars[index] != "\r" {
      switch scalars[index] {
      case "\\": index += 1
      case "{": depth += 1
      case "}": depth = max(0, depth - 1)
      case "$":
        if depth == 0 { return index }
        first = first ?? index
        dollars += 1
      default: break
      }
      index += 1
    }
    return first
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
