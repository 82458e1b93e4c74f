/// Sentences that the library makes in English, found by their beginnings and said in Vietnamese.
struct SentenceCatalogue: Sendable {
  /// A sentence in Vietnamese.
  struct Translation: Sendable, Hashable {
    let text: String
    /// Whether nothing of it had to stay in English.
    let isWhole: Bool
  }

  let patterns: [SentencePattern]
  /// The patterns by the first bytes of what they begin with, those that say most first.
  private let byBeginning: [[UInt8]: [SentencePattern]]

  /// Bytes of a beginning that patterns are looked up by.
  private static let key = 4
  /// A pattern that says less than this itself is meant only where all that it holds is known too.
  private static let least = 8
  /// Deepest that sentences stand in each other.
  private static let deepest = 6

  init(_ patterns: [SentencePattern]) {
    self.patterns = patterns
    byBeginning = Dictionary(grouping: patterns) { Array($0.fixed[0].prefix(Self.key)) }
      .mapValues { $0.sorted { ($1.weight, $0.gaps.count) < ($0.weight, $1.gaps.count) } }
  }

  /// The pattern that says most of a sentence, with what stands in its gaps.
  func match(_ sentence: String) -> (pattern: SentencePattern, texts: [String])? {
    let text = Array(sentence.utf8)
    var best: (pattern: SentencePattern, texts: [String])?
    for length in (0...Swift.min(Self.key, text.count)).reversed() {
      for pattern in byBeginning[Array(text.prefix(length))] ?? [] {
        if let best, best.pattern.weight >= pattern.weight { break }
        guard let texts = pattern.match(text) else { continue }
        best = (pattern, texts)
        break
      }
    }
    return best
  }

  /// A sentence in Vietnamese.
  ///
  /// - Parameter sentence: as the library made it.
  /// - Returns: nil where the catalogue has none like it.
  func translation(of sentence: String) -> Translation? { translation(of: sentence, depth: 0) }

  private func translation(of sentence: String, depth: Int) -> Translation? {
    guard depth < Self.deepest, let (pattern, texts) = match(sentence) else { return nil }
    var text = ""
    var isWhole = true
    for piece in pattern.pieces {
      switch piece {
      case .fixed(let words): text += words
      case .copied(let place): text += texts.indices.contains(place) ? texts[place] : ""
      case .translated(let place):
        let part = texts.indices.contains(place) ? part(texts[place], depth: depth + 1) : nil
        text += part?.text ?? ""
        isWhole = isWhole && part?.isWhole == true
      }
    }
    return isWhole || pattern.weight >= Self.least ? Translation(text: text, isWhole: isWhole) : nil
  }

  /// What stands in a gap: a sentence or a word, or several of them with commas between.
  private func part(_ text: String, depth: Int) -> Translation {
    if text.isEmpty { return Translation(text: "", isWhole: true) }
    let listed = text.split(separator: ", ").map {
      translation(of: String($0), depth: depth) ?? Translation(text: String($0), isWhole: false)
    }
    let list = Translation(text: listed.map(\.text).joined(separator: ", "), isWhole: listed.allSatisfy(\.isWhole))
    return list.isWhole ? list : translation(of: text, depth: depth) ?? list
  }
}
