/// One line of text being edited. The cursor stands between graphemes, so a letter with all its marks is one step
/// and one deletion, however it is encoded.
public struct TextField: Sendable, Hashable {
  /// What is before the cursor.
  public private(set) var before: String
  /// What is after the cursor.
  public private(set) var after: String
  /// The most graphemes it takes.
  public let limit: Int

  /// A field holding `text` on one line, the cursor at its end.
  public init(_ text: String = "", limit: Int = 10_000) {
    self.limit = Swift.max(0, limit)
    before = ""
    after = ""
    insert(text)
  }

  /// All of the text.
  public var text: String { before + after }
  /// Graphemes before the cursor.
  public var cursor: Int { before.count }
  /// Whether there is no text.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Types or pastes `text` at the cursor: line breaks and tabs become spaces, control characters are left out,
  /// and what is over the limit too.
  public mutating func insert(_ text: String) {
    before += Self.singleLine(text)
    settle()
    let excess = before.count + after.count - limit
    if excess > 0 {
      before.removeLast(Swift.min(excess, before.count))
      settle()
    }
  }

  /// Replaces all of the text; the cursor goes to its end.
  public mutating func replace(with text: String) {
    self = TextField(text, limit: limit)
  }

  /// Removes the grapheme before the cursor.
  public mutating func deleteBackward() {
    guard before.popLast() != nil else { return }
    settle()
  }

  /// Removes the grapheme after the cursor.
  public mutating func deleteForward() {
    guard !after.isEmpty else { return }
    after.removeFirst()
    settle()
  }

  /// Removes the word before the cursor and the spaces after it.
  public mutating func deleteWordBackward() {
    before = String(before[..<Self.previousWord(in: before)])
    settle()
  }

  /// Removes all that is after the cursor.
  public mutating func deleteToEnd() {
    after = ""
  }

  /// Removes all that is before the cursor.
  public mutating func deleteToStart() {
    before = ""
  }

  /// Moves the cursor one grapheme left.
  public mutating func moveLeft() {
    guard let character = before.popLast() else { return }
    after.insert(character, at: after.startIndex)
  }

  /// Moves the cursor one grapheme right.
  public mutating func moveRight() {
    guard !after.isEmpty else { return }
    before.append(after.removeFirst())
  }

  /// Moves the cursor to the start of the word before it.
  public mutating func moveWordLeft() {
    let start = Self.previousWord(in: before)
    after = before[start...] + after
    before = String(before[..<start])
  }

  /// Moves the cursor behind the word after it.
  public mutating func moveWordRight() {
    let end = Self.nextWordEnd(in: after)
    before += after[..<end]
    after = String(after[end...])
  }

  /// Moves the cursor before the first grapheme.
  public mutating func moveToStart() {
    after = text
    before = ""
  }

  /// Moves the cursor behind the last grapheme.
  public mutating func moveToEnd() {
    before = text
    after = ""
  }

  /// Moves the cursor behind the first `count` graphemes.
  public mutating func moveCursor(to count: Int) {
    let all = text
    let index = all.index(all.startIndex, offsetBy: Swift.max(0, count), limitedBy: all.endIndex) ?? all.endIndex
    before = String(all[..<index])
    after = String(all[index...])
  }

  /// Moves the cursor behind a grapheme that the text on both sides now makes together, such as a letter before it
  /// and a mark after it.
  private mutating func settle() {
    while let last = before.last, let first = after.first, "\(last)\(first)".count == 1 {
      after.removeFirst()
      before.removeLast()
      before += "\(last)\(first)"
    }
  }

  private static func previousWord(in text: String) -> String.Index {
    var index = text.endIndex
    var inWord = false
    while index > text.startIndex {
      let previous = text.index(before: index)
      let isWord = text[previous].isLetter || text[previous].isNumber
      if inWord, !isWord { break }
      inWord = inWord || isWord
      index = previous
    }
    return index
  }

  private static func nextWordEnd(in text: String) -> String.Index {
    var index = text.startIndex
    var inWord = false
    while index < text.endIndex {
      let isWord = text[index].isLetter || text[index].isNumber
      if inWord, !isWord { break }
      inWord = inWord || isWord
      index = text.index(after: index)
    }
    return index
  }

  private static func singleLine(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline || character == "\t" {
        result += " "
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        result.append(character)
      }
    }
    return result
  }
}
