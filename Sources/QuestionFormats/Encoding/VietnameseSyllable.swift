/// Whether a word could be a Vietnamese syllable: what tells a right decoding from a wrong one.
enum VietnameseSyllable {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
    "r",
    "s", "t", "th", "tr", "v", "x",
  ]
  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
  /// Two or three vowels that stand together, without their tone.
  private static let clusters: Set<String> = [
    "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe",
    "oeo",
    "oi", "oo", "ôi", "ơi", "ua", "uai", "uay", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu",
    "uă", "ue", "ueo", "uao", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu", "io", "iô", "iơ", "iư", "iâ", "iă",
  ]

  /// Whether letters make a syllable.
  ///
  /// - Parameter word: letters of any case, composed.
  /// - Returns: whether its consonants and vowels are those of a syllable, with one tone at most.
  static func isPlausible(_ word: some Collection<Unicode.Scalar>) -> Bool {
    guard word.count <= 7 else { return false }
    var (onset, nucleus, coda) = ("", "", "")
    var tones = 0
    for scalar in word {
      let small = VietnameseLetters.small(scalar)
      if let vowel = VietnameseLetters.toneOfVowel[small] {
        guard coda.isEmpty else { return false }
        nucleus.unicodeScalars.append(vowel.vowel)
        if vowel.tone > 0 { tones += 1 }
      } else if nucleus.isEmpty {
        onset.unicodeScalars.append(small)
      } else {
        coda.unicodeScalars.append(small)
      }
    }
    guard tones < 2, onsets.contains(onset), codas.contains(coda) else { return false }
    return nucleus.unicodeScalars.count == 1 || clusters.contains(nucleus)
  }
}
