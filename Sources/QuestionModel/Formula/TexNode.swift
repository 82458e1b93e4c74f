/// What a symbol does to the space around it.
enum TexKind: Equatable {
  case ordinary
  /// A relation written as a command: always set off by spaces.
  case relation
  /// A binary operator written as a command: spaced on both sides when the source spaces its left side.
  case binary
  /// An operator or relation written as a character: spaced as in the source.
  case sign
  case opening
  case closing
  case punctuation
  /// An upright name such as sin.
  case function
  /// An upright name with a range under it, such as lim.
  case limit
  /// A large sign such as a sum or an integral.
  case largeOperator
}

/// A formula as a small tree: what is meant, apart from how it was typed.
indirect enum TexNode {
  case space
  /// A control character, passed on as it is.
  case control(Unicode.Scalar)
  /// `\\` outside a table.
  case rowBreak
  case symbol(String, TexKind)
  /// Words set upright, already readable.
  case text(String)
  /// Source that was not understood.
  case raw(String)
  case group([TexNode])
  case scripted(TexScripts)
  case fraction(TexNode, TexNode)
  case binomial(TexNode, TexNode)
  case root(index: TexNode?, radicand: TexNode)
  case accent(TexAccent, TexNode)
  case fenced(opening: String, content: [TexNode], closing: String)
  case table(TexTable)
  /// A long arrow with a label above and one below.
  case arrow(TexArrow, above: TexNode?, below: TexNode?)
  /// Something put in brackets, such as `\pmod{5}`: before, content, after.
  case wrapped(String, TexNode, String)
}

/// A base with what hangs on it.
struct TexScripts {
  var base: TexNode?
  var lower: TexNode?
  var upper: TexNode?
  var primes = 0

  var isBare: Bool { lower == nil && upper == nil && primes == 0 }
}

/// Rows of cells.
struct TexTable {
  /// How the rows are told apart in one line of text.
  enum Style: Equatable {
    /// A brace and conditions: `{ a ; b`.
    case cases
    /// Brackets around cells, if any: `[a b; c d]`.
    case matrix(String, String)
    /// Cells that take the brackets around them, if there are any.
    case array
    /// Lines of a derivation, where `&` only aligns.
    case lines
  }

  var style: Style
  var rows: [[[TexNode]]]
}

/// The two halves of an arrow that carries a label: `—` label `→`.
struct TexArrow: Equatable {
  var glyph: String
  var tail = "—"
  /// A leftward arrow has its head before the label.
  var pointsLeft = false

  /// The arrow with its label, or the plain glyph when there is none.
  func text(labels: [String]) -> String {
    let label = labels.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !label.isEmpty else { return glyph }
    return pointsLeft ? glyph + label + tail : tail + label + glyph
  }
}
