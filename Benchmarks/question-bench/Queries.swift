import QuestionModel

/// Searches made of a bank's own words, so that each finds something: some of each sort.
struct Queries {
  private static let each = 8

  let sorts: [(name: String, texts: [String])]

  /// Counts the words of rows and takes the rarest and the commonest, and what stands beside them.
  init(_ rows: [Corpus.BareRow]) {
    var frequencies: [String: Int] = [:]
    for row in rows {
      for word in Set(Tokenizer.tokens(of: row.text).map(\.exact)) { frequencies[word, default: 0] += 1 }
    }
    let words = frequencies.filter { $0.key.count > 1 && $0.key.allSatisfy(\.isLetter) }
    let byFrequency = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let common = Array(byFrequency.prefix(Self.each))
    let rare = words.filter { (1...5).contains($0.value) }.keys.sorted().spread(over: Self.each)
    let sampled = rows.spread(over: 4 * Self.each)
    let phrases = sampled.compactMap { row -> String? in
      let stem = Tokenizer.tokens(of: row.stem).map(\.exact)
      return stem.count > 3 ? "\"\(stem[1]) \(stem[2])\"" : nil
    }
    let tagged = sampled.compactMap { row -> String? in
      guard let tag = row.tag, let word = Tokenizer.tokens(of: row.stem).first?.exact else { return nil }
      return "\(word) \(tag)"
    }
    sorts = [
      ("rare word", rare), ("common word", common), ("phrase", Array(phrases.prefix(Self.each))),
      ("prefix", common.map { "\($0.prefix(2))*" }), ("word with tags", Array(tagged.prefix(Self.each))),
    ]
  }
}

extension Array {
  /// Elements at equal distances.
  fileprivate func spread(over count: Int) -> [Element] {
    self.count <= count ? self : (0..<count).map { self[$0 * self.count / count] }
  }
}
