/// Vietnamese of the time before Unicode, whose bytes were read as Latin letters: `C©u hái`, `Caâu hoûi`.
enum LegacyEncoding {
  /// The first word that no Vietnamese text in Unicode has; nil where fewer than two such words stand.
  static func firstWord(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return nil }
    let words = text.unicodeScalars.split { !$0.isWordScalar && !isSign($0) }
    let found = words.lazy.filter(isLegacy).prefix(2)
    guard found.count == 2 else { return nil }
    return found.first.map { String(scalars: $0) }
  }

  /// Signs that are letters in TCVN3.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    "¡¢£¤¥¦§¨©ª¬®¯µ¶·¸¹¼½¾".unicodeScalars.contains(scalar)
  }

  private static func isLegacy(_ word: Substring.UnicodeScalarView) -> Bool {
    guard word.count > 1, word.count < 12 else { return false }
    var before: Unicode.Scalar = " "
    for (position, scalar) in word.enumerated() {
      defer { before = scalar }
      // A sign between letters; at a word's end it may be a trade mark or a footnote.
      if isSign(scalar), position + 1 < word.count, before.isASCIILetter, !isUnit(word) { return true }
      // TCVN3 puts many of its small letters where Latin-1 has capitals.
      if "ÊËÌÎÏÑÒÓÔÕÖØÙÚÛÜÞß".unicodeScalars.contains(scalar), ("a"..."z").contains(before) { return true }
      // In VNI the mark follows its vowel as a letter of its own.
      if isMark(scalar, after: before) { return true }
    }
    return false
  }

  /// Pairs that VNI writes for one vowel and that no Vietnamese syllable has.
  private static func isMark(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
    switch before {
    case "a", "A": "âäùûåøõïêàáã".unicodeScalars.contains(scalar)
    case "e", "E": "âäáàåãùøûõïê".unicodeScalars.contains(scalar)
    case "o", "O": "âäáàåãùøûõïô".unicodeScalars.contains(scalar) && scalar != "à" && scalar != "á" && scalar != "ã"
    case "u", "U": "ùøûõïäö".unicodeScalars.contains(scalar)
    default: false
    }
  }

  /// A product, a degree or a quantity such as `3µm`, `a·b`.
  private static func isUnit(_ word: Substring.UnicodeScalarView) -> Bool {
    word.contains { $0 == "·" || $0 == "µ" || $0.isASCIIDigit || $0 == "½" || $0 == "¼" || $0 == "¾" }
  }
}
