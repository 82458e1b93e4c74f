/// Vietnamese spells some tones on either of two vowels (`hòa`, `hoà`): one spelling for comparison.
enum ToneStyle {
  private static let newToOld: [String: String] = {
    let finals: [(first: Character, seconds: [Character])] = [("o", ["a", "e"]), ("u", ["y"])]
    let tones: [Character: [Character]] = [
      "a": ["à", "á", "ả", "ã", "ạ"], "e": ["è", "é", "ẻ", "ẽ", "ẹ"], "y": ["ỳ", "ý", "ỷ", "ỹ", "ỵ"],
      "o": ["ò", "ó", "ỏ", "õ", "ọ"], "u": ["ù", "ú", "ủ", "ũ", "ụ"],
    ]
    var pairs: [String: String] = [:]
    for (first, seconds) in finals {
      for second in seconds {
        for (tonedSecond, tonedFirst) in zip(tones[second] ?? [], tones[first] ?? []) {
          pairs[String([first, tonedSecond])] = String([tonedFirst, second])
        }
      }
    }
    return pairs
  }()

  /// A word with its tone on the first vowel of a final `oa`, `oe` or `uy`.
  static func unified(_ word: String) -> String {
    guard word.utf8.count > 2 else { return word }
    let ending = String(word.suffix(2))
    guard let older = newToOld[ending], !word.hasSuffix("q" + ending) else { return word }
    return word.dropLast(2) + older
  }
}
