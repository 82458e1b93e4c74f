/// What a text says apart from the letter case and the punctuation that mean nothing.
enum LikeText {
  /// The text without closing punctuation, quotation marks and capitals at the beginning of words.
  ///
  /// Signs inside words, brackets and the case of symbols stay: `AaBb`, `(1; 2)` and `−5` mean something.
  static func essence(of text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(word).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func word(_ scalars: Substring.UnicodeScalarView) -> String {
    var word = scalars
    while let first = word.first, isQuotation(first) { word.removeFirst() }
    while let last = word.last, isQuotation(last) || ".,;:…".unicodeScalars.contains(last) { word.removeLast() }
    let text = String(scalars: word).normalizedToNFC
    let leastLetters = 4
    guard word.count >= leastLetters, let first = word.first, first.properties.isUppercase,
      word.dropFirst().allSatisfy(\.properties.isLowercase)
    else { return text }
    return text.lowercased()
  }

  private static func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
    "\"“”„«»‘’".unicodeScalars.contains(scalar)
  }
}
