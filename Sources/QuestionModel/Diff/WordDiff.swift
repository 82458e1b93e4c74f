/// The difference of two texts by words.
public enum WordDiff {
  /// A run of text with what became of it.
  public enum Part: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)

    /// The run's text.
    public var text: String {
      switch self {
      case .same(let text), .removed(let text), .added(let text): text
      }
    }
  }

  /// Compares two texts.
  ///
  /// - Parameters:
  ///   - old: the earlier text.
  ///   - new: the later text.
  /// - Returns: runs in order; the same and removed ones make the old text, the same and added ones the new.
  public static func parts(from old: String, to new: String) -> [Part] {
    guard !old.utf8.elementsEqual(new.utf8) else { return new.isEmpty ? [] : [.same(new)] }
    let oldWords = words(old)
    let newWords = words(new)
    // A diff of very long texts that share little is quadratic, and no reader can follow it word by word.
    guard oldWords.count + newWords.count <= 8000 else {
      return [.removed(old), .added(new)].filter { !$0.text.isEmpty }
    }
    let difference = newWords.difference(from: oldWords)
    let removed = Set(difference.removals.map(offset))
    let added = Set(difference.insertions.map(offset))
    var parts: [Part] = []
    var (left, right) = (0, 0)
    while left < oldWords.count || right < newWords.count {
      if left < oldWords.count, removed.contains(left) {
        append(.removed(oldWords[left].text), to: &parts)
        left += 1
      } else if right < newWords.count, added.contains(right) {
        append(.added(newWords[right].text), to: &parts)
        right += 1
      } else {
        append(.same(newWords[right].text), to: &parts)
        left += 1
        right += 1
      }
    }
    return parts
  }

  private static func offset(_ change: CollectionDifference<Word>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func append(_ part: Part, to parts: inout [Part]) {
    switch (parts.last, part) {
    case (.same(let before), .same(let text)): parts[parts.count - 1] = .same(before + text)
    case (.removed(let before), .removed(let text)): parts[parts.count - 1] = .removed(before + text)
    case (.added(let before), .added(let text)): parts[parts.count - 1] = .added(before + text)
    default: parts.append(part)
    }
  }

  /// A word compared by its bytes, since two spellings of one letter are a difference worth showing.
  private struct Word: Hashable {
    let text: String

    static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var start = text.startIndex
    var previous: Character?
    for index in text.indices {
      let character = text[index]
      if let previous, !(isWordPart(previous) && isWordPart(character)) {
        words.append(Word(text: String(text[start..<index])))
        start = index
      }
      previous = character
    }
    if start < text.endIndex { words.append(Word(text: String(text[start...]))) }
    return words
  }

  private static func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
