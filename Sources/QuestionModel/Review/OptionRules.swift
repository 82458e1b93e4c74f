/// Rules about options and statements as texts.
enum OptionRules {
  static func faults(of item: ReviewedItem) -> [ItemFinding] {
    var found: [ItemFinding] = []
    for (index, option) in item.options.enumerated() where option.words.count > ItemReview.longestOption {
      found.append(ItemFinding(.choice(index), .longOption(words: option.words.count)))
    }
    found += almostSame(item)
    guard item.hasAlternatives else { return found }
    return found + longestIsRight(item) + catchAll(item) + contained(item)
  }

  private static func longestIsRight(_ item: ReviewedItem) -> [ItemFinding] {
    let leastDifference = 12
    guard item.question.content.kind == .singleChoice, item.options.count > 2,
      let right = item.options.firstIndex(where: \.isRight)
    else { return [] }
    let next = item.options.enumerated().filter { $0.offset != right }.map(\.element.letters).max() ?? 0
    let letters = item.options[right].letters
    guard letters >= next + leastDifference, 2 * letters >= 3 * next else { return [] }
    return [ItemFinding(.choice(right), .longestIsRight(letters: letters, next: next))]
  }

  private static func catchAll(_ item: ReviewedItem) -> [ItemFinding] {
    item.options.enumerated().flatMap { index, option -> [ItemFinding] in
      guard let kind = CatchAllOption.kind(of: option.words, text: option.rendered) else { return [] }
      let found = [ItemFinding(.choice(index), .catchAllOption(kind))]
      return option.choice.pinned ? found : found + [ItemFinding(.choice(index), .catchAllNotPinned(kind))]
    }
  }

  /// Options that another one repeats and only goes on to explain: where that one is right, both are.
  private static func contained(_ item: ReviewedItem) -> [ItemFinding] {
    var first: [[String]: Int] = [:]
    for (index, option) in item.options.enumerated() where option.words.count >= leastContained {
      let words = option.words.map(\.exact)
      first[words] = first[words] ?? index
    }
    return item.options.enumerated().flatMap { index, option -> [ItemFinding] in
      // Of a long option only the beginning is looked at, so that many of them cost little.
      let words = option.words.prefix(ItemReview.longestOption).map(\.exact)
      let joints = words.indices.dropFirst(leastContained)
        .filter { qualifiers.contains(words[$0]) && $0 + 1 < words.count }
      return joints.compactMap { first[Array(words[..<$0])] }
        .map { ItemFinding(.choice($0), .optionWithinOption(other: index)) }
    }
  }

  /// Words that an option must have to count as contained; shorter ones are names and values that lists repeat.
  private static let leastContained = 3

  /// Words that begin an explanation of what stands before; "and" would begin another answer.
  private static let qualifiers: Set<String> = [
    "mà", "để", "nhưng", "do", "vì", "khi", "nếu", "nhằm", "nên", "bằng", "because", "but", "when", "if", "so", "which",
    "while", "by", "since", "although", "unless",
  ]

  private static func almostSame(_ item: ReviewedItem) -> [ItemFinding] {
    var first: [String: Int] = [:]
    return item.options.enumerated().compactMap { index, option in
      let text = LikeText.essence(of: option.rendered)
      guard let other = first[text] else {
        if !text.isEmpty { first[text] = index }
        return nil
      }
      return ItemFinding(.choice(index), .almostSameOption(other: other))
    }
  }
}
