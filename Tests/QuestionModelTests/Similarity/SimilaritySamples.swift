import QuestionModel

/// Questions made up for trials of similarity.
enum SimilaritySamples {
  /// A question out of its stem and options, parted by bars.
  static func content(_ text: String) -> QuestionContent {
    let lines = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var content = QuestionContent(kind: lines.count > 1 ? .singleChoice : .shortAnswer, stem: lines[0])
    content.choices = lines.dropFirst().enumerated().map { Choice(id: String($0.offset), text: $0.element) }
    return content
  }

  static func features(_ text: String) -> QuestionFeatures { QuestionFeatures(of: content(text)) }

  static func id(_ number: Int) -> QuestionID { QuestionID(high: 0x0190_F3C2_7A10_7000, low: UInt64(number)) }
}

extension SplitMix64 {
  /// A question of invented words, with a formula and four options.
  mutating func question(words: Int = 24) -> QuestionContent {
    var content = QuestionContent(kind: .singleChoice, stem: phrase(words) + " $x^2 + \(next(below: 90))x = 0$?")
    content.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: phrase(3)) }
    return content
  }

  /// Invented words with accents.
  mutating func phrase(_ count: Int) -> String {
    let onsets = ["b", "c", "đ", "g", "h", "kh", "l", "m", "nh", "ph", "qu", "r", "s", "th", "tr", "v", "x"]
    let rimes = [
      "a", "áng", "ạc", "ân", "ầm", "ẻo", "ênh", "iệp", "iên", "ong", "ộng", "uôi", "ướng", "ũm", "oà", "uỷ",
    ]
    return (0..<count).map { _ in onsets[next(below: onsets.count)] + rimes[next(below: rimes.count)] }
      .joined(separator: " ")
  }

  /// The question with its options in another order and some words added or left out.
  mutating func perturbed(_ content: QuestionContent, changes: Int) -> QuestionContent {
    var copy = content
    copy.choices = shuffled(content.choices)
    for _ in 0..<changes {
      var words = copy.stem.split(separator: " ").map(String.init)
      let place = next(below: max(1, words.count - 6))
      if next(below: 2) == 0 { words.insert(phrase(1), at: place) } else { words.remove(at: place) }
      copy.stem = words.joined(separator: " ")
    }
    return copy
  }
}
