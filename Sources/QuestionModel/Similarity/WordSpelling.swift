/// Spellings of folded words that must be told apart or taken for one.
enum WordSpelling {
  /// Whether a word is a genotype such as `AaBb`, in which letter case is all that matters.
  ///
  /// - Parameter word: the word as written.
  /// - Returns: whether it is pairs of one letter each; a pair of Roman digits alone is a number.
  static func isGenotype(_ word: some RandomAccessCollection<UInt8>) -> Bool {
    guard word.count >= 2, word.count <= 12, word.count.isMultiple(of: 2) else { return false }
    var index = word.startIndex
    while index < word.endIndex {
      let next = word.index(after: index)
      guard word[index] | 0x20 == word[next] | 0x20 else { return false }
      index = word.index(after: next)
    }
    return word.count > 2 || !romanDigits.contains((word.first ?? 0) | 0x20)
  }

  /// A hash that keeps letter case, unlike that of any word.
  static func exactHash(_ word: some Sequence<UInt8>) -> UInt64 { FeatureHash.mixed(FeatureHash.of(word)) }

  private static let romanDigits = Array("ivxcm".utf8)

  /// Whether a word ends in a `y` that Vietnamese spells `i` as well: `vật lý`, `thế kỷ`.
  static func endsInSwappableY(_ folded: [UInt8]) -> Bool {
    folded.last == UInt8(ascii: "y") && (2...3).contains(folded.count)
      && folded.dropLast().allSatisfy { consonants.contains($0) }
  }

  private static let consonants = Array("bcdghklmnprstvx".utf8)
}
