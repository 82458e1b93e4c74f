/// Text of one or many lines being edited. Cursor and selection stand between graphemes, so a letter with all its
/// marks is one step and one deletion, however it is encoded.
public struct TextArea: Sendable, Hashable {
  /// What became of text that was typed or pasted.
  public struct Insertion: Sendable, Hashable {
    /// Control characters that were left out.
    public internal(set) var dropped = 0
    /// Graphemes that were left out for being over the limit.
    public internal(set) var cut = 0

    /// Whether all of the text went in.
    public var isWhole: Bool { dropped == 0 && cut == 0 }
  }

  /// The text, grapheme by grapheme.
  public private(set) var characters: [Character] = []
  /// Graphemes before the cursor.
  public private(set) var cursor = 0
  /// The other end of the selection; nil without one.
  public private(set) var anchor: Int?
  /// The most bytes of UTF-8 it takes.
  public let limit: Int
  /// Whether it may hold line breaks; without them they become spaces.
  public let isMultiline: Bool
  /// Its rows at the width it was last laid out for.
  public private(set) var layout = TextAreaLayout()
  /// Column that moves up and down try to keep.
  private var goalColumn: Int?
  /// Marks of the grapheme before the cursor that were just typed by themselves or with their letter: an input method
  /// that sends them takes them back one by one.
  private var typedMarks = 0
  private var byteCount = 0
  /// Counts the changes of the text.
  public private(set) var edits = 0

  /// A text as it is, the cursor at its end: what could not be typed is kept where it is there already.
  public init(_ text: String = "", limit: Int = 256 * 1024, isMultiline: Bool = true) {
    self.limit = Swift.max(0, limit)
    self.isMultiline = isMultiline
    characters = Array(text)
    cursor = characters.count
    byteCount = text.utf8.count
    layout = TextAreaLayout(characters, width: 0)
  }

  /// All of the text.
  public var text: String { String(characters) }
  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// The selected graphemes; nil where none is.
  public var selection: Range<Int>? {
    guard let anchor, anchor != cursor else { return nil }
    return Swift.min(anchor, cursor)..<Swift.max(anchor, cursor)
  }

  /// The selected text.
  public var selectedText: String { selection.map { String(characters[$0]) } ?? "" }

  /// Breaks the text into rows of `width` columns.
  public mutating func layOut(width: Int) {
    guard layout.width != width else { return }
    layout = TextAreaLayout(characters, width: width)
  }

  /// Selects graphemes, the cursor behind them.
  public mutating func select(_ range: Range<Int>) {
    anchor = range.lowerBound.clamped(to: 0...characters.count)
    place(at: range.upperBound)
  }

  /// Selects everything.
  public mutating func selectAll() { select(0..<characters.count) }

  /// Puts the cursor behind so many graphemes, selecting what lies between if asked to.
  public mutating func moveCursor(to offset: Int, selecting: Bool = false) {
    anchor = selecting ? anchor ?? cursor : nil
    place(at: offset)
  }

  /// Puts the cursor nearest to a column and row of the text as it is laid out.
  public mutating func moveCursor(to point: Point, selecting: Bool = false) {
    let row = point.y.clamped(to: 0...layout.rows.count - 1)
    let target = layout.offset(atColumn: Swift.max(0, point.x), ofRow: row, in: characters)
    moveCursor(to: target, selecting: selecting)
  }

  /// Types or pastes `text` in place of the selection: tabs stay, other control characters are left out, and what is
  /// over the limit too.
  @discardableResult
  public mutating func insert(_ text: String) -> Insertion {
    var insertion = Insertion()
    var added = Self.admitted(text, isMultiline: isMultiline, dropped: &insertion.dropped)
    let marks = text.unicodeScalars.count(where: Self.isMark)
    // A mark that comes by itself joins those that came before it.
    let before = selection == nil && Self.isMark(text) ? typedMarks : 0
    let replaced = selection ?? cursor..<cursor
    var size = byteCount - characters[replaced].reduce(0) { $0 + $1.utf8.count }
    if let end = added.firstIndex(where: { character in
      size += character.utf8.count
      return size > limit
    }) {
      insertion.cut = added.count - end
      added.removeSubrange(end...)
    }
    replace(replaced, with: added)
    typedMarks = text.unicodeScalars.count <= 8 ? before + marks : 0
    return insertion
  }

  /// Removes the selection, or the grapheme before the cursor; right after a letter came with marks, its last mark.
  public mutating func deleteBackward() {
    if let selection { return replace(selection, with: []) }
    guard cursor > 0 else { return }
    let marks = typedMarks
    let last = characters[cursor - 1]
    let range = cursor - 1..<cursor
    guard marks > 0, last.unicodeScalars.count > 1, let mark = last.unicodeScalars.last, Self.isMark(mark) else {
      return replace(range, with: [])
    }
    replace(range, with: Array(String(String.UnicodeScalarView(last.unicodeScalars.dropLast()))))
    typedMarks = marks - 1
  }

  /// Removes the selection, or the grapheme after the cursor.
  public mutating func deleteForward() {
    replace(selection ?? cursor..<Swift.min(cursor + 1, characters.count), with: [])
  }

  /// Removes the selection, or what lies between the cursor and where a motion leads.
  public mutating func delete(_ motion: TextMotion) {
    if let selection { return replace(selection, with: []) }
    let target = target(of: motion).offset
    replace(Swift.min(cursor, target)..<Swift.max(cursor, target), with: [])
  }

  /// Moves the cursor.
  /// - Returns: whether it has moved.
  @discardableResult
  public mutating func move(_ motion: TextMotion, selecting: Bool = false) -> Bool {
    let before = cursor
    if !selecting, let selection, motion == .left || motion == .right {
      moveCursor(to: motion == .left ? selection.lowerBound : selection.upperBound)
      return true
    }
    let target = target(of: motion)
    moveCursor(to: target.offset, selecting: selecting)
    goalColumn = target.column
    return cursor != before
  }

  private func target(of motion: TextMotion) -> (offset: Int, column: Int?) {
    motion.target(from: cursor, goal: goalColumn, in: characters, layout)
  }

  private mutating func place(at offset: Int) {
    cursor = offset.clamped(to: 0...characters.count)
    goalColumn = nil
    typedMarks = 0
  }

  /// Replaces graphemes, joining at both ends what belongs together, such as a letter and a mark typed after it.
  private mutating func replace(_ range: Range<Int>, with added: [Character]) {
    guard !range.isEmpty || !added.isEmpty else { return }
    edits += 1
    let start = range.lowerBound > 0 ? range.lowerBound - 1 : 0
    let end = Swift.min(range.upperBound + 1, characters.count)
    let before = String(characters[start..<range.lowerBound])
    let after = String(characters[range.upperBound..<end])
    let middle = Array(before + String(added))
    let joined = Array(String(middle) + after)
    byteCount += joined.reduce(0) { $0 + $1.utf8.count } - characters[start..<end].reduce(0) { $0 + $1.utf8.count }
    characters.replaceSubrange(start..<end, with: joined)
    anchor = nil
    place(at: start + middle.count)
    layout = TextAreaLayout(characters, width: layout.width)
  }

  /// Whether a text is nothing but marks for the letter before it.
  static func isMark(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(isMark) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }

  static func admitted(_ text: String, isMultiline: Bool, dropped: inout Int) -> [Character] {
    var result: [Character] = []
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if character.isNewline {
        result.append(isMultiline ? "\n" : " ")
      } else if character == "\t" {
        result.append(isMultiline ? "\t" : " ")
      } else if character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        dropped += 1
      } else {
        result.append(character)
      }
    }
    return result
  }
}
