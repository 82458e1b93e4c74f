import QuestionModel

/// How letters look, as far as a look may tell which option is right.
struct TextLook: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let bold = TextLook(rawValue: 1)
  static let italic = TextLook(rawValue: 2)
  static let underline = TextLook(rawValue: 4)
  static let highlight = TextLook(rawValue: 8)
}

/// Something in a line that is no text.
enum StyledObject: Sendable {
  case picture(PictureSource)
  /// What cannot be shown, at the place where it stood.
  case lost(FormatLoss)
  /// What keeps the question from being stored.
  case problem(String)
}

/// A picture that is read only when its question is: a document's pictures together may be large.
struct PictureSource: Sendable {
  /// Its name in the file, for losses.
  var name: String
  var alternative: String
  /// Reads it; nil where it is no picture of a known kind.
  var load: @Sendable () -> ReadMedia?
}

/// A stretch of a line that looks the same throughout.
struct StyledRun: Sendable {
  var text: String
  var look: TextLook = []
  /// Red, green and blue in three bytes; 0 for black and for no colour.
  var colour: UInt32 = 0
  /// Whether the text is TeX with its dollars, in which no mark of a layout is looked for.
  var isFormula = false
  var object: StyledObject?

  /// A colour, where the dark greys that look like black are black.
  static func colour(_ value: UInt32) -> UInt32 {
    let isDark = value & 0xFF < 0x40 && value >> 8 & 0xFF < 0x40 && value >> 16 < 0x40
    return isDark ? 0 : value
  }
}

/// A line of a text, or a paragraph of a document.
struct StyledLine: Sendable {
  var runs: [StyledRun]
  /// Its number, from 1.
  var number: Int
  /// Whether it goes on the line before: after a line break within a paragraph, or where it is indented.
  var isContinuation = false
  /// Whether it is a row of a table, its cells parted by tabs.
  var isRow = false

  /// A plain line.
  init(_ text: String, number: Int) {
    runs = [StyledRun(text: text)]
    self.number = number
  }

  init(_ runs: [StyledRun], number: Int) {
    self.runs = runs
    self.number = number
  }

  var text: String { runs.map(\.text).joined() }
}
