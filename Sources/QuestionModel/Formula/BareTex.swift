/// Commands and scripts that stand in plain text without delimiters.
struct BareTex {
  private let source: TexSource
  private let depth: Int

  /// The text with the words that hold an unmistakable command made readable; the rest is left as it is.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String {
    guard scalars.contains("\\") else { return String(scalars: scalars) }
    let source = TexSource(scalars)
    guard !source.isTooDeep else { return String(scalars: scalars) }
    return BareTex(source: source, depth: depth).rendered()
  }

  private init(source: TexSource, depth: Int) {
    self.source = source
    self.depth = depth
  }

  private var tokens: [TexToken] { source.tokens }

  private func rendered() -> String {
    var result = String.UnicodeScalarView()
    for piece in pieces() {
      let text = piece.isFormula ? TexPrinter.text(nodes(piece.words).nodes) : source.text(of: piece.words)
      result.append(contentsOf: text.unicodeScalars)
    }
    return String(result)
  }

  /// The text in pieces of its scalars; those that are formulas with their nodes.
  static func pieces(of source: TexSource) -> [(range: Range<Int>, nodes: [TexNode]?)] {
    let text = BareTex(source: source, depth: 0)
    return text.pieces().compactMap { piece in
      guard let first = source.tokens[piece.words].first, let last = source.tokens[piece.words].last else { return nil }
      let range = first.range.lowerBound..<last.range.upperBound
      return (range, piece.isFormula ? text.nodes(piece.words).nodes : nil)
    }
  }

  /// What the parser does not understand in the words that hold an unmistakable command.
  static func misreadings(in source: TexSource) -> [TexMisreading] {
    let text = BareTex(source: source, depth: 0)
    return text.pieces().filter(\.isFormula).flatMap { text.nodes($0.words).misreadings }
  }

  /// The words in order, with those run together that make one formula.
  private func pieces() -> [(words: Range<Int>, isFormula: Bool)] {
    let words = words()
    guard words.contains(where: { hasCommand($0) && !isPath($0) }) else {
      return [(0..<tokens.count, false)]
    }
    var pieces: [(words: Range<Int>, isFormula: Bool)] = []
    var next = 0
    while next < words.count {
      var word = words[next]
      next += 1
      guard isFormula(word) else {
        pieces.append((word, false))
        continue
      }
      while next + 1 < words.count, continues(words[next + 1], after: word, over: words[next]) {
        word = word.lowerBound..<words[next + 1].upperBound
        next += 2
      }
      pieces.append((word, true))
    }
    return pieces
  }

  private func nodes(_ word: Range<Int>) -> (nodes: [TexNode], misreadings: [TexMisreading]) {
    var parser = TexParser(source, from: word.lowerBound, keepsBraces: true)
    let nodes = parser.nodes(until: word.upperBound, depth: depth)
    return (nodes, parser.misreadings)
  }

  /// Runs of tokens without white space outside arguments, and the white space between them.
  private func words() -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if isBlank(index) {
        if start < index { words.append(start..<index) }
        words.append(index..<(index + 1))
        index += 1
        start = index
      } else {
        index = (encloses(index, from: start) ? source.partners[index] ?? index : index) + 1
      }
    }
    if start < index { words.append(start..<index) }
    return words
  }

  private func isBlank(_ index: Int) -> Bool {
    tokens[index].kind == .space || tokens[index].kind == .control
  }

  /// Whether the white space up to the partner belongs to the word.
  private func encloses(_ index: Int, from start: Int) -> Bool {
    switch tokens[index].kind {
    case .begin(let name): return TexStructure.environment(name) != nil
    case .command("left"): return true
    case .open:
      guard index > start else { return false }
      switch tokens[index - 1].kind {
      case .command, .superscript, .subscript, .close: return true
      default: return source.text(of: (index - 1)..<index) == "]"
      }
    default: return false
    }
  }

  private func isFormula(_ word: Range<Int>) -> Bool {
    !isPath(word) && (hasCommand(word) || hasScript(word))
  }

  private func hasCommand(_ word: Range<Int>) -> Bool {
    word.contains { index in
      switch tokens[index].kind {
      case .command(let name): Self.isUnmistakable(name) || isEscape(index, from: word.lowerBound)
      case .begin(let name): source.partners[index] != nil && TexStructure.environment(name) != nil
      default: false
      }
    }
  }

  private static func isUnmistakable(_ name: String) -> Bool {
    guard name.utf8.count > 1 else { return false }
    switch TexStructure.named(name) {
    case .dropped, .spacing, .spacingArgument: return false
    case .some: return true
    case nil: return Symbols.symbol(name) != nil
    }
  }

  /// `50\%` and `\$5`: signs of TeX's own that are escaped by a number.
  private func isEscape(_ index: Int, from start: Int) -> Bool {
    switch tokens[index].kind {
    case .command("%"): index > start && isDigit(index - 1)
    case .command("$"): index + 1 < tokens.count && isDigit(index + 1)
    default: false
    }
  }

  /// A script on a letter, digit or bracket whose end is clear: `x^{2}`, `10^-5`, `x_1`.
  private func hasScript(_ word: Range<Int>) -> Bool {
    word.dropFirst().dropLast().contains { index in
      guard tokens[index].kind == .superscript || tokens[index].kind == .subscript else { return false }
      let base = source.text(of: (index - 1)..<index)
      guard base.unicodeScalars.allSatisfy({ $0.isWordScalar || ")]}|".unicodeScalars.contains($0) }) else {
        return false
      }
      if source.partners[index + 1] != nil { return true }
      let isLongName = index - 1 > word.lowerBound && tokens[index - 2].kind == .character && !isDigit(index - 1)
      return isDigit(index + 1) && !(isLongName && tokens[index].kind == .subscript)
    }
  }

  /// Whether TeX would see no space between two words: a command ends the first, a number or script is the second.
  private func continues(_ next: Range<Int>, after word: Range<Int>, over blank: Range<Int>) -> Bool {
    guard tokens[blank.lowerBound].kind == .space, let last = word.last, let first = next.first,
      case .command(let name) = tokens[last].kind, name.utf8.count > 1, Symbols.symbol(name) != nil,
      !isPath(next)
    else { return false }
    return isFormula(next) || next.allSatisfy { isDigit($0) || source.text(of: $0..<($0 + 1)) == "," } && isDigit(first)
  }

  private func isDigit(_ index: Int) -> Bool {
    source.scalars[tokens[index].range].allSatisfy(\.isASCIIDigit)
  }

  /// Whether the word is an address or the path of a file, or quotes a program.
  private func isPath(_ word: Range<Int>) -> Bool {
    let text = source.text(of: word)
    return text.contains("://") || text.contains(":\\") || text.hasPrefix("\\\\") || text.contains("\"")
  }
}
