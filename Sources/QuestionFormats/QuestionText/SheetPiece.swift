/// A text that begins behind a name or a mark and goes on in indented lines.
struct SheetPiece {
  /// The line it begins in.
  let line: Int
  private var lines: [SheetText.Line] = []

  /// A text that begins with the rest of a line; where nothing is left of it, the text begins in the next one.
  init(line: Int, rest: SheetText.Line) {
    self.line = line
    if !rest.isEmpty { lines.append(rest) }
  }

  mutating func append(_ line: SheetText.Line) { lines.append(line) }

  /// The lines as they stand, in one.
  var bytes: SheetText.Line { Array(lines.joined(separator: [0x20]))[...] }

  /// The text; nil where there is none.
  var text: String? { SheetText.text(lines, isMark: SheetMark.isInPiece) }

  /// The beginning of the text, for messages.
  var excerpt: String { SheetText.excerpt(bytes) }
}
