/// The number in front of a question, such as `Câu 5.`, `Question 3:` or `12)`.
enum QuestionNumbering {
  /// The items behind the number, or all of them where there is none.
  ///
  /// A bare number counts only with a point or bracket behind it and a word after that: `2. 3 = ?` has none.
  static func removed(from items: [FeatureItem]) -> ArraySlice<FeatureItem> {
    guard let first = items.first else { return [] }
    var index = 0
    let isNamed = first.kind == .word && FeatureVocabulary.role(of: first.hash) == .numbering
    if isNamed {
      index += 1
      if index < items.count, items[index].kind == .word, words.contains(items[index].hash) { index += 1 }
    }
    guard index + 1 < items.count, items[index].kind == .number else { return items[...] }
    let mark = items[index + 1]
    let isMark = mark.kind == .separator || mark.kind == .close || mark.hash == SignHash.colon
    guard isMark, mark.isAttached || isNamed else { return items[...] }
    let rest = items[(index + 2)...]
    if isNamed { return rest }
    guard mark.hash != SignHash.colon, let next = rest.first, next.kind == .word else { return items[...] }
    return rest
  }

  /// Between the name and the number: `Câu hỏi 5`, `Câu số 5`.
  private static let words: Set<UInt64> = [FeatureHash.of("hoi"), FeatureHash.of("so")]
}
