/// A formula as it is laid out in two dimensions, for writers of MathML and of Word's mathematics.
public indirect enum MathNode: Sendable, Hashable {
  /// How a sign takes space.
  public enum Role: Sendable, Hashable {
    case relation
    case binary
    case opening
    case closing
    case punctuation
  }

  /// A variable: italic.
  case variable(String)
  /// A sign or letter that stands upright and takes no space, such as `∞` or `ℝ`.
  case symbol(String)
  /// Digits, with a decimal comma or point.
  case number(String)
  /// A sign between or around others.
  case sign(String, Role)
  /// Words, upright.
  case text(String)
  /// A space that the source asks for.
  case space
  /// TeX that was not understood, as it was typed.
  case source(String)
  case fraction([MathNode], [MathNode])
  case binomial([MathNode], [MathNode])
  case root(index: [MathNode], radicand: [MathNode])
  /// What hangs behind a base; an empty script is none.
  case scripts(base: [MathNode], lower: [MathNode], upper: [MathNode])
  /// What hangs before a base, as in isotopes.
  case prescripts(lower: [MathNode], upper: [MathNode], base: [MathNode])
  /// What stands under and over a base.
  case limits(base: [MathNode], lower: [MathNode], upper: [MathNode])
  /// A sum, an integral or the like with its range and what it applies to.
  case large(String, lower: [MathNode], upper: [MathNode], body: [MathNode])
  /// The name of a function and its argument.
  case function(name: [MathNode], argument: [MathNode])
  case accent(MathAccent, [MathNode])
  /// Brackets that grow with what they hold; an empty one is none.
  case fenced(opening: String, [MathNode], closing: String)
  case table(MathTable)
  /// A long arrow with labels.
  case arrow(String, above: [MathNode], below: [MathNode])
}

/// A mark over, under or through what it belongs to.
public enum MathAccent: Sendable, Hashable, CaseIterable {
  case acute
  case arrow
  case bar
  case breve
  case caron
  case dot
  case doubleDot
  case grave
  case hat
  case leftArrow
  case overline
  case ring
  case strike
  case tilde
  case underline
  case wideHat
}

/// Rows of cells.
public struct MathTable: Sendable, Hashable {
  /// How cells are set.
  public enum Style: Sendable, Hashable {
    /// Centred columns.
    case matrix
    /// A brace on the left, and columns set left.
    case cases
    /// Lines of a derivation, whose second column follows the first without a gap.
    case lines
  }

  /// How cells are set.
  public var style: Style
  /// The cells.
  public var rows: [[[MathNode]]]

  /// A table.
  public init(style: Style, rows: [[[MathNode]]]) {
    self.style = style
    self.rows = rows
  }
}

extension MathNode {
  /// How wide it is about, in letters of the text around it.
  public var width: Double {
    switch self {
    case .variable(let text), .symbol(let text), .number(let text), .text(let text), .source(let text):
      Double(text.count)
    case .sign(_, let role): role == .relation || role == .binary ? 2.5 : 0.8
    case .space: 0.7
    case .fraction(let upper, let lower), .binomial(let upper, let lower):
      max(Self.width(of: upper), Self.width(of: lower)) + 0.5
    case .root(let index, let radicand): Self.width(of: index) * 0.5 + Self.width(of: radicand) + 1.2
    case .scripts(let base, let lower, let upper), .prescripts(let lower, let upper, let base):
      Self.width(of: base) + 0.7 * max(Self.width(of: lower), Self.width(of: upper))
    case .limits(let base, let lower, let upper):
      max(Self.width(of: base), 0.7 * max(Self.width(of: lower), Self.width(of: upper)))
    case .large(_, let lower, let upper, let body):
      max(1.5, 0.7 * max(Self.width(of: lower), Self.width(of: upper))) + Self.width(of: body)
    case .function(let name, let argument): Self.width(of: name) + Self.width(of: argument) + 0.5
    case .accent(_, let body): Self.width(of: body)
    case .fenced(_, let body, _): Self.width(of: body) + 1.6
    case .table(let table):
      (table.rows.map { row in row.reduce(0) { $0 + Self.width(of: $1) + 1.5 } }.max() ?? 0) + 1
    case .arrow(_, let above, let below): max(2.5, 0.7 * max(Self.width(of: above), Self.width(of: below)) + 1.5)
    }
  }

  /// How wide nodes are about, side by side.
  ///
  /// - Parameter nodes: a row.
  /// - Returns: the width in letters of the text around it.
  public static func width(of nodes: [MathNode]) -> Double { nodes.reduce(0) { $0 + $1.width } }
}
