/// One line of text being edited: a text area that shows one row, with all of its ways to type.
public struct TextField: Sendable, Hashable {
  private var area: TextArea
  /// The most graphemes it takes.
  public let limit: Int
  /// Whether a dot is drawn in place of each grapheme.
  public let isSecret: Bool

  /// A field holding `text` on one line, the cursor at its end.
  public init(_ text: String = "", limit: Int = 10_000, isSecret: Bool = false) {
    self.limit = Swift.max(0, limit)
    self.isSecret = isSecret
    area = TextArea(isMultiline: false)
    insert(text)
  }

  /// All of the text.
  public var text: String { area.text }
  /// What is before the cursor.
  public var before: String { String(area.characters[..<area.cursor]) }
  /// What is after the cursor.
  public var after: String { String(area.characters[area.cursor...]) }
  /// Graphemes before the cursor.
  public var cursor: Int { area.cursor }
  /// The selected graphemes; nil where none is.
  public var selection: Range<Int>? { area.selection }
  /// Whether there is no text.
  public var isEmpty: Bool { area.isEmpty }
  /// Counts the changes of the text.
  public var edits: Int { area.edits }

  /// Types or pastes `text` in place of the selection: line breaks and tabs become spaces, control characters are left
  /// out, and what is over the limit too.
  public mutating func insert(_ text: String) {
    let room = limit - area.characters.count + (area.selection?.count ?? 0)
    var dropped = 0
    let added = TextArea.admitted(text, isMultiline: false, dropped: &dropped)
    // A mark that joins the letter before it takes no room of its own.
    let joins = area.cursor > 0 && TextArea.isMark(text)
    area.insert(joins ? text : String(added.prefix(Swift.max(0, room))))
  }

  /// Replaces all of the text; the cursor goes to its end.
  public mutating func replace(with text: String) {
    self = TextField(text, limit: limit, isSecret: isSecret)
  }

  /// Moves the cursor behind the first `count` graphemes.
  public mutating func moveCursor(to count: Int, selecting: Bool = false) {
    area.moveCursor(to: count, selecting: selecting)
  }

  /// Takes a key as `TextArea` does, save those that lead out of its line.
  /// - Returns: whether the key meant something to the field.
  public mutating func handle(_ key: Key) -> Bool { area.handle(key) }

  /// The text as it is drawn: nothing of it is invisible.
  var shown: String {
    guard !isSecret else { return String(repeating: "•", count: area.characters.count) }
    return area.characters.contains { !$0.isASCII }
      ? String(area.characters.flatMap { EditedGlyph.text(of: $0, column: 0).text }) : text
  }

  /// Columns before the cursor place that is `count` graphemes from the start.
  func column(of count: Int) -> Int { isSecret ? count : area.layout.column(of: count, in: area.characters) }

  /// The cursor place nearest to a column.
  func offset(atColumn column: Int) -> Int {
    guard !isSecret else { return Swift.min(column, area.characters.count) }
    return area.layout.offset(atColumn: column, ofRow: 0, in: area.characters)
  }
}
