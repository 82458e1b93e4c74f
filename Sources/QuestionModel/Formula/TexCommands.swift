/// Commands and what they take.
extension TexParser {
  /// Reads the command at the position, with its arguments; what is not understood comes back as its source.
  mutating func command(_ name: String, until end: Int, depth: Int) -> TexNode {
    let start = position
    position += 1
    guard depth < Self.depthLimit else { return raw(from: start) }
    if let structure = TexStructure.named(name) {
      if name.unicodeScalars.allSatisfy(\.isASCIILetter) { skipSpaces(until: end) }
      if let node = node(structure, from: start, until: end, depth: depth) { return node }
      misread(start, .argument, expectedAt: position)
      return raw(from: start)
    }
    if let symbol = Symbols.symbol(name) {
      if name.unicodeScalars.allSatisfy(\.isASCIILetter), !signFollows(until: end) { skipSpaces(until: end) }
      return .symbol(symbol.text, symbol.kind)
    }
    misread(start, .name, expectedAt: position)
    while position < end, let close = source.partner(of: position, before: end), tokens[position].kind == .open {
      position = close + 1
    }
    return raw(from: start)
  }

  /// Whether the space here parts the command from an operator, and so is more than the command's end.
  private func signFollows(until end: Int) -> Bool {
    let next = position + 1
    guard next < end, tokens[next].kind == .character else { return false }
    return "+-*/=<>:".unicodeScalars.contains(source.scalars[tokens[next].range.lowerBound])
  }

  private mutating func node(_ structure: TexStructure, from start: Int, until end: Int, depth: Int) -> TexNode? {
    switch structure {
    case .accent(let accent): argument(until: end, depth: depth).map { .accent(accent, $0) }
    case .arrow(let arrow): labelled(arrow, until: end, depth: depth)
    case .binomial: pair(until: end, depth: depth).map { .binomial($0, $1) }
    case .blackboard:
      argument(until: end, depth: depth).map { .symbol(Letters.doubled(TexPrinter.text([$0])), .ordinary) }
    case .chemistry: words(until: end).map { .text(Chemistry.text($0, depth: depth + 1)) }
    case .dropped: .group([])
    case .fraction: pair(until: end, depth: depth).map { .fraction($0, $1) }
    case .left: fence(from: start, until: end, depth: depth)
    case .negation: argument(until: end, depth: depth).map(negated)
    case .operatorName: operatorName(until: end, depth: depth)
    case .over: pair(until: end, depth: depth).map { over($0, $1) }
    case .parenthesised(let prefix): argument(until: end, depth: depth).map { .wrapped("(" + prefix, $0, ")") }
    case .root: root(until: end, depth: depth)
    case .spacing: .space
    case .spacingArgument: words(until: end).flatMap { $0.contains(where: \.isControl) ? nil : .space }
    case .style: argument(until: end, depth: depth).map(unwrapped)
    case .styledWithColor: colored(until: end, depth: depth)
    case .text: text(until: end, depth: depth)
    case .under: pair(until: end, depth: depth).map { .scripted(TexScripts(base: unwrapped($1), lower: $0)) }
    }
  }

  private mutating func pair(until end: Int, depth: Int) -> (TexNode, TexNode)? {
    guard let first = argument(until: end, depth: depth), let second = argument(until: end, depth: depth) else {
      return nil
    }
    return (first, second)
  }

  /// The source inside the braces that come next.
  private mutating func words(until end: Int) -> ArraySlice<Unicode.Scalar>? {
    skipSpaces(until: end)
    guard position < end, tokens[position].kind == .open, let close = source.partner(of: position, before: end) else {
      return nil
    }
    let range = tokens[position].range.upperBound..<tokens[close].range.lowerBound
    position = close + 1
    return source.scalars[range]
  }

  private mutating func text(until end: Int, depth: Int) -> TexNode? {
    guard position < end, tokens[position].kind == .open else { return argument(until: end, depth: depth) }
    return words(until: end).map { .text(MixedText.text($0, depth: depth + 1)) }
  }

  private mutating func operatorName(until end: Int, depth: Int) -> TexNode? {
    if position < end, source.text(of: position..<(position + 1)) == "*" { position += 1 }
    return words(until: end).map { .symbol(MixedText.text($0, depth: depth + 1), .function) }
  }

  private mutating func colored(until end: Int, depth: Int) -> TexNode? {
    guard let color = words(until: end), !color.contains(where: \.isControl) else { return nil }
    return argument(until: end, depth: depth).map(unwrapped) ?? .group([])
  }

  private mutating func root(until end: Int, depth: Int) -> TexNode? {
    let isIndexed = position < end && source.text(of: position..<(position + 1)) == "["
    let index = optionalArgument(until: end, depth: depth)
    guard !isIndexed || index != nil else { return nil }
    return argument(until: end, depth: depth).map { .root(index: index, radicand: $0) }
  }

  private mutating func labelled(_ arrow: TexArrow, until end: Int, depth: Int) -> TexNode? {
    let below = optionalArgument(until: end, depth: depth)
    return argument(until: end, depth: depth).map { .arrow(arrow, above: $0, below: below) }
  }

  /// Reads `[...]`; only so far ahead that a bracket which never closes costs little.
  private mutating func optionalArgument(until end: Int, depth: Int) -> TexNode? {
    let longest = 48
    guard position < end, source.text(of: position..<(position + 1)) == "[" else { return nil }
    var index = position + 1
    for _ in 0..<longest where index < end {
      if source.text(of: index..<(index + 1)) == "]" {
        position += 1
        let content = nodes(until: index, depth: depth + 1)
        position = index + 1
        return .group(content)
      }
      index = (source.partner(of: index, before: end) ?? index) + 1
    }
    return nil
  }

  private func negated(_ node: TexNode) -> TexNode {
    guard case .symbol(let text, _) = node else { return .accent(.strike, node) }
    return .symbol(Symbols.negated(text), .relation)
  }

  private func over(_ above: TexNode, _ base: TexNode) -> TexNode {
    let base = unwrapped(base)
    guard case .symbol(let glyph, .relation) = base,
      let arrow = Arrows.labelled.values.first(where: { $0.glyph == glyph })
    else { return .scripted(TexScripts(base: base, upper: above)) }
    return .arrow(arrow, above: above, below: nil)
  }

  /// The only node of a group, so that it keeps its own spacing.
  private func unwrapped(_ node: TexNode) -> TexNode {
    guard case .group(let nodes) = node, nodes.count == 1, let only = nodes.first else { return node }
    return only
  }
}

/// Pairs that enclose: `\left`…`\right` and environments.
extension TexParser {
  private mutating func fence(from left: Int, until end: Int, depth: Int) -> TexNode? {
    guard let right = source.partner(of: left, before: end) else { return nil }
    let opening = delimiter(before: right)
    let content = nodes(until: right, depth: depth + 1)
    position = right + 1
    skipSpaces(until: end)
    return .fenced(opening: opening, content: content, closing: delimiter(before: end))
  }

  /// The delimiter that comes next; none for `.` or for what cannot be one.
  private mutating func delimiter(before end: Int) -> String {
    guard position < end else { return "" }
    switch tokens[position].kind {
    case .character:
      let text = takeRaw()
      return [".": "", "<": "⟨", ">": "⟩"][text] ?? text
    case .command(let name):
      guard let symbol = Symbols.symbol(name) else { return "" }
      position += 1
      return symbol.text
    default: return ""
    }
  }

  /// Reads an environment; one that is unknown or never ends is kept as source, its content is not.
  mutating func environment(_ name: String, until end: Int, depth: Int) -> TexNode {
    let start = position
    guard let close = source.partner(of: start, before: end) else { return .raw(takeRaw()) }
    guard depth < Self.depthLimit else {
      position = close + 1
      return raw(from: start)
    }
    guard let style = TexStructure.environment(name) else {
      misread(start, .name, expectedAt: start)
      return .raw(takeRaw())
    }
    position += 1
    if name.hasPrefix("array") || name.hasPrefix("alignat") { passColumns(before: close) }
    var rows: [[[TexNode]]] = [[]]
    while position < close {
      rows[rows.count - 1].append(nodes(until: close, depth: depth + 1, inTable: true))
      guard position < close else { break }
      if tokens[position].kind == .ampersand {
        position += 1
      } else {
        passRowBreak()
        rows.append([])
      }
    }
    position = close + 1
    return .table(TexTable(style: style, rows: rows))
  }

  /// Passes `{c|c}`, which says only how columns are set.
  private mutating func passColumns(before end: Int) {
    let start = position
    guard let columns = words(until: end), columns.contains(where: \.isControl) else { return }
    position = start
  }
}
