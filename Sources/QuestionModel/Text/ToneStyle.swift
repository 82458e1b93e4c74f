/// Vietnamese spells some tones on either of two vowels (`hòa`, `hoà`): one spelling for comparison.
enum ToneStyle {
  /// Toned vowels that may end a word, with the vowel itself, and in the same order of tones those that bear its tone
  /// in the older style.
  private static let endings: [(first: UInt16, olderFirst: [UInt16], second: UInt16, newer: [UInt16])] = {
    func units(_ letters: String) -> [UInt16] { letters.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) } }
    let (o, u) = (units("òóỏõọ"), units("ùúủũụ"))
    return [
      (units("o")[0], o, units("a")[0], units("àáảãạ")), (units("o")[0], o, units("e")[0], units("èéẻẽẹ")),
      (units("u")[0], u, units("y")[0], units("ỳýỷỹỵ")),
    ]
  }()

  /// The older spelling of a word's last two letters, if they are a newer one.
  ///
  /// - Parameters:
  ///   - before: the letter before them, or 0.
  ///   - first: the last letter but one.
  ///   - second: the last letter.
  /// - Returns: the two letters to write instead; nil where they stay.
  static func older(before: UInt16, first: UInt16, second: UInt16) -> (first: UInt16, second: UInt16)? {
    // No toned vowel is ASCII; `qu` is one consonant, so its word keeps the tone on the vowel after it.
    guard second >= 0x80, first == 0x6F || first == 0x75, before != 0x71 else { return nil }
    for ending in endings where ending.first == first {
      guard let tone = ending.newer.firstIndex(of: second) else { continue }
      return (ending.olderFirst[tone], ending.second)
    }
    return nil
  }

  /// A word with its tone on the first vowel of a final `oa`, `oe` or `uy`.
  static func unified(_ word: String) -> String {
    let last = word.unicodeScalars.suffix(3).map { UInt16(exactly: $0.value) ?? 0 }
    guard last.count > 1,
      let older = older(before: last.count > 2 ? last[0] : 0, first: last[last.count - 2], second: last[last.count - 1])
    else { return word }
    var bytes = Array(String(String.UnicodeScalarView(word.unicodeScalars.dropLast(2))).utf8)
    bytes.append(scalar: older.first)
    bytes.append(scalar: older.second)
    return String(decoding: bytes, as: UTF8.self)
  }
}
