import QuestionModel

/// How words look.
struct PrintStyle: OptionSet {
  let rawValue: Int

  static let bold = PrintStyle(rawValue: 1)
  static let italic = PrintStyle(rawValue: 2)
  static let large = PrintStyle(rawValue: 4)
  static let small = PrintStyle(rawValue: 8)
  static let underlined = PrintStyle(rawValue: 16)
}

/// A part of a line.
enum PrintInline: Sendable {
  case text(String, PrintStyle = [])
  case formula(PrintedFormula)
  case tab
  case lineBreak
  /// A circle to fill in, for a letter or digit.
  case bubble(String)
}

/// A paragraph.
struct PrintParagraph: Sendable {
  enum Alignment: String {
    case left
    case center
    case right
    case justified
  }

  /// How the space up to a tab stop is filled.
  struct Stop {
    /// Millimetres from the left edge of the text.
    let place: Double
    var isDotted = false
  }

  var inlines: [PrintInline]
  var alignment = Alignment.justified
  /// Millimetres from the left edge of the text.
  var indent = 0.0
  /// Points above it.
  var spaceBefore = 2.0
  /// Whether no page ends behind it.
  var keepsWithNext = false
  var stops: [Stop] = []

  init(_ inlines: [PrintInline], _ alignment: Alignment = .justified, indent: Double = 0) {
    self.inlines = inlines
    self.alignment = alignment
    self.indent = indent
  }
}

/// A cell of a table.
struct PrintCell: Sendable {
  var blocks: [PrintBlock]
  /// How many columns it takes.
  var span = 1
  /// Whether it has lines around it, whatever the table says.
  var isBoxed = false

  init(_ blocks: [PrintBlock], span: Int = 1, isBoxed: Bool = false) {
    self.blocks = blocks
    self.span = span
    self.isBoxed = isBoxed
  }

  /// A cell with one line in its middle.
  init(_ text: String, _ style: PrintStyle = [], span: Int = 1, isBoxed: Bool = false) {
    self.init([.paragraph(Self.line([.text(text, style)]))], span: span, isBoxed: isBoxed)
  }

  /// A cell with a circle.
  static func bubble(_ label: String) -> PrintCell { PrintCell([.paragraph(line([.bubble(label)]))]) }

  private static func line(_ inlines: [PrintInline]) -> PrintParagraph {
    var paragraph = PrintParagraph(inlines, .center)
    paragraph.spaceBefore = 0
    return paragraph
  }
}

/// A table.
struct PrintTable: Sendable {
  /// Widths of the columns in millimetres.
  var columns: [Double]
  var rows: [[PrintCell]]
  var hasLines = false
  /// Rows that are repeated on each page.
  var headerRows = 0
  /// Whether rows are set close to one another.
  var isTight = false
}

/// A picture with its size on paper.
struct PrintPicture: Sendable {
  let bytes: [UInt8]
  let kind: MediaType
  let alternative: String
  /// Code of the paper and place of the question, for what cannot be shown.
  let code: String
  let place: String
  /// Pixels; nil where the file does not say.
  let size: (width: Int, height: Int)?
}

/// A part of a page.
enum PrintBlock: Sendable {
  case paragraph(PrintParagraph)
  /// Options side by side in a number of columns, without their letters.
  case options([[PrintInline]], columns: Int)
  case table(PrintTable)
  case picture(PrintPicture)
  /// Lines to write on.
  case ruledLines(Int)
}

/// Pages that are counted by themselves.
struct PrintSection: Sendable {
  /// On the left of each page's foot.
  var footer: String
  var blocks: [PrintBlock]
}
