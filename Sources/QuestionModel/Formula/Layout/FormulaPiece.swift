/// A text in pieces: words, and formulas laid out for paper.
public enum FormulaPiece: Sendable, Hashable {
  /// Words, as they are.
  case text(String)
  /// A formula.
  case formula(PrintedFormula)

  /// Takes a text apart by the same rules as `FormulaText`.
  ///
  /// - Parameter text: any text; formulas are TeX between `$`, `$$`, `\(` `\)` or `\[` `\]`, and commands outside them
  ///   that cannot be taken for anything else.
  /// - Returns: the pieces in order; what cannot be laid out is words.
  public static func pieces(of text: String) -> [FormulaPiece] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else {
      return text.isEmpty ? [] : [.text(text)]
    }
    let scalars = Array(text.unicodeScalars)[...]
    var pieces: [FormulaPiece] = []
    var scanner = FormulaScanner(scalars)
    var plainStart = scalars.startIndex
    while let next = scanner.next() {
      let source = TexSource(scalars[next.content])
      guard !source.isTooDeep else { continue }
      pieces += plain(scalars[plainStart..<next.range.lowerBound])
      var parser = TexParser(source)
      let nodes = parser.nodes(until: source.tokens.count, depth: 0)
      let opening = next.content.lowerBound - next.range.lowerBound
      let isDisplay = opening == 2 && scalars[next.range.lowerBound + 1] != "("
      pieces.append(.formula(PrintedFormula(nodes, source, isDisplay: isDisplay)))
      plainStart = next.range.upperBound
    }
    return pieces + plain(scalars[plainStart...])
  }

  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> [FormulaPiece] {
    guard !scalars.isEmpty else { return [] }
    let source = TexSource(scalars)
    guard scalars.contains("\\"), !source.isTooDeep else { return [.text(String(scalars: scalars))] }
    return BareTex.pieces(of: source).reduce(into: []) { pieces, piece in
      if let nodes = piece.nodes {
        // The comma or point behind the last sign belongs to the sentence.
        let end = nodes.last?.endsSentence == true ? piece.range.upperBound - 1 : piece.range.upperBound
        let source = TexSource(scalars[piece.range.lowerBound..<end])
        let own = end < piece.range.upperBound ? nodes.dropLast() : nodes[...]
        pieces.append(.formula(PrintedFormula(Array(own), source, isDisplay: false)))
        if end < piece.range.upperBound { pieces.append(.text(String(scalars[end]))) }
      } else if case .text(let before)? = pieces.last {
        pieces[pieces.count - 1] = .text(before + String(scalars: scalars[piece.range]))
      } else {
        pieces.append(.text(String(scalars: scalars[piece.range])))
      }
    }
  }
}

extension TexNode {
  fileprivate var endsSentence: Bool {
    guard case .symbol(let text, let kind) = self else { return false }
    return kind == .punctuation || text == "." || text == "?" || text == "!"
  }
}

/// A formula laid out for paper.
public struct PrintedFormula: Sendable, Hashable {
  /// What was typed, without delimiters.
  public let source: String
  /// The formula.
  public let nodes: [MathNode]
  /// Whether it is meant to stand on a line of its own.
  public let isDisplay: Bool
  /// Parts of the source that were not understood and are printed as they were typed.
  public let unread: [String]
  /// Commands whose look is not kept, such as `\boxed`.
  public let plainLooks: [String]

  init(_ nodes: [TexNode], _ source: TexSource, isDisplay: Bool) {
    self.source = String(scalars: source.scalars)
    self.nodes = MathReading.row(nodes)
    self.isDisplay = isDisplay
    unread = self.nodes.flatMap(\.sources)
    plainLooks = source.tokens.compactMap { token -> String? in
      guard case .command(let name) = token.kind, Self.looks.contains(name) else { return nil }
      return "\\" + name
    }
  }

  /// Commands of looks alone, whose content is printed plainly.
  private static let looks: Set<String> = [
    "bm", "boldsymbol", "boxed", "color", "fbox", "mathbf", "mathcal", "mathfrak", "mathscr", "overbrace", "phantom",
    "pmb", "textbf", "textcolor", "textit", "underbrace",
  ]
}

extension MathNode {
  /// TeX within it that was not understood.
  var sources: [String] {
    switch self {
    case .source(let text): [text]
    case .variable, .symbol, .number, .sign, .text, .space: []
    case .fraction(let first, let second), .binomial(let first, let second), .root(let first, let second),
      .function(let first, let second), .arrow(_, let first, let second):
      (first + second).flatMap(\.sources)
    case .scripts(let first, let second, let third), .prescripts(let first, let second, let third),
      .limits(let first, let second, let third), .large(_, let first, let second, let third):
      (first + second + third).flatMap(\.sources)
    case .accent(_, let body), .fenced(_, let body, _): body.flatMap(\.sources)
    case .table(let table): table.rows.joined().joined().flatMap(\.sources)
    }
  }
}
