/// Builds nodes from tokens by recursive descent, never deeper than `depthLimit`; no token is read twice.
struct TexParser {
  /// Nesting beyond this is kept as source.
  static let depthLimit = 64

  let source: TexSource
  /// Whether braces that are no argument are words of the text, as they are outside mathematics.
  let keepsBraces: Bool
  var position: Int
  /// What was not understood so far.
  var misreadings: [TexMisreading] = []

  init(_ source: TexSource, from position: Int = 0, keepsBraces: Bool = false) {
    self.source = source
    self.position = position
    self.keepsBraces = keepsBraces
  }

  var tokens: [TexToken] { source.tokens }

  /// Notes what was not understood at a token, so that checks see what the parser saw.
  mutating func misread(_ token: Int, _ kind: TexMisreading.Kind, expectedAt place: Int) {
    // A script sign that fails behind its base is tried again without one.
    guard misreadings.last?.token != token else { return }
    misreadings.append(TexMisreading(token: token, kind: kind, place: place))
  }

  /// Reads nodes up to `end`, or in a table up to the end of the cell.
  mutating func nodes(until end: Int, depth: Int, inTable: Bool = false) -> [TexNode] {
    var nodes: [TexNode] = []
    var numerator: [TexNode]?
    while position < end {
      if inTable, endsCell(position) { break }
      if numerator == nil, tokens[position].kind == .command("over") {
        numerator = nodes
        nodes = []
        position += 1
        continue
      }
      if passDropped(until: end) { continue }
      if let node = leaf() ?? baselessScripts(until: end, depth: depth) {
        nodes.append(node)
        continue
      }
      guard let node = atom(until: end, depth: depth) else {
        nodes.append(.raw(takeRaw()))
        continue
      }
      nodes.append(scripts(on: node, until: end, depth: depth))
    }
    guard let numerator else { return nodes }
    return [.fraction(.group(numerator), .group(nodes))]
  }

  /// Reads what an argument of a command may be: a group or a single unit. Nil leaves the position after spaces.
  mutating func argument(until end: Int, depth: Int) -> TexNode? {
    skipSpaces(until: end)
    guard position < end else { return nil }
    switch tokens[position].kind {
    case .open: return atom(until: end, depth: depth, keepsBraces: false)
    case .character, .command, .begin: return atom(until: end, depth: depth + 1)
    case .prime: return .symbol(primeMark(), .ordinary)
    default: return nil
    }
  }

  mutating func skipSpaces(until end: Int) {
    while position < end, tokens[position].kind == .space { position += 1 }
  }

  /// The source from `start` to here.
  func raw(from start: Int) -> TexNode { .raw(source.text(of: start..<position)) }

  /// The source of the next token, which is passed.
  mutating func takeRaw() -> String {
    position += 1
    return source.text(of: (position - 1)..<position)
  }

  func endsCell(_ index: Int) -> Bool {
    tokens[index].kind == .ampersand || tokens[index].kind == .command("\\")
  }

  /// A unit without scripts; nil for tokens that cannot be one.
  private mutating func atom(until end: Int, depth: Int, keepsBraces: Bool? = nil) -> TexNode? {
    let start = position
    switch tokens[start].kind {
    case .character: return character(takeRaw())
    case .open:
      guard let close = source.partner(of: start, before: end), !(keepsBraces ?? self.keepsBraces && depth == 0) else {
        return nil
      }
      return group(closedBy: close, depth: depth)
    case .command(let name): return command(name, until: end, depth: depth)
    case .begin(let name): return environment(name, until: end, depth: depth)
    case .ampersand: return .symbol(takeRaw(), .ordinary)
    default: return nil
    }
  }

  /// Tokens on which no script hangs.
  private mutating func leaf() -> TexNode? {
    switch tokens[position].kind {
    case .space:
      position += 1
      return .space
    case .control:
      let range = tokens[position].range
      position += 1
      return .control(source.scalars[range.lowerBound])
    case .command("\\"):
      passRowBreak()
      return .rowBreak
    default: return nil
    }
  }

  /// Passes a command that prints nothing.
  private mutating func passDropped(until end: Int) -> Bool {
    guard case .command(let name) = tokens[position].kind, TexStructure.named(name) == .dropped else { return false }
    position += 1
    skipSpaces(until: end)
    return true
  }

  /// Passes `\\`, with the `[2pt]` that may follow it.
  mutating func passRowBreak() {
    position += 1
    let longest = 12
    let rest = tokens[position...].prefix(longest)
    guard let first = rest.first, source.text(of: position..<(position + 1)) == "[", first.kind == .character,
      let end = rest.indices.first(where: { source.text(of: $0..<($0 + 1)) == "]" }),
      source.text(of: (position + 1)..<end).unicodeScalars.first.map({ $0.isASCIIDigit || $0 == "-" }) == true,
      tokens[position...end].allSatisfy({ $0.kind == .character })
    else { return }
    position = end + 1
  }

  private mutating func group(closedBy close: Int, depth: Int) -> TexNode {
    let start = position
    guard depth < Self.depthLimit else {
      position = close + 1
      return raw(from: start)
    }
    position += 1
    let content = nodes(until: close, depth: depth + 1)
    position = close + 1
    return .group(content)
  }

  private func character(_ text: String) -> TexNode {
    switch text {
    case "-": .symbol("−", .sign)
    case "+", "*", "/", "=", "<", ">", ":": .symbol(text, .sign)
    case "(", "[": .symbol(text, .opening)
    case ")", "]": .symbol(text, .closing)
    case ",", ";": .symbol(text, .punctuation)
    case "~": .space
    default: .symbol(text, .ordinary)
    }
  }
}

/// Subscripts, superscripts and primes.
extension TexParser {
  private mutating func scripts(on base: TexNode, until end: Int, depth: Int) -> TexNode {
    guard !base.bearsNoScripts else { return base }
    var result = TexScripts(base: base)
    while let next = scriptStart(until: end) {
      switch tokens[next].kind {
      case .prime where result.upper == nil && result.primes == 0:
        position = next
        while position < end, tokens[position].kind == .prime {
          result.primes += 1
          position += 1
        }
        continue
      case .superscript where result.upper == nil:
        guard let script = script(at: next, until: end, depth: depth) else { return finished(result, base) }
        result.upper = script
      case .subscript where result.lower == nil:
        guard let script = script(at: next, until: end, depth: depth) else { return finished(result, base) }
        result.lower = script
      default: return finished(result, base)
      }
    }
    return finished(result, base)
  }

  private func finished(_ scripts: TexScripts, _ base: TexNode) -> TexNode {
    scripts.isBare ? base : .scripted(scripts)
  }

  /// The script sign that comes next, over spaces that mean nothing.
  private mutating func scriptStart(until end: Int) -> Int? {
    var index = position
    if index < end, tokens[index].kind == .space { index += 1 }
    guard index < end else { return nil }
    switch tokens[index].kind {
    case .command("limits"), .command("nolimits"):
      position = index + 1
      return scriptStart(until: end)
    case .superscript, .subscript: return index
    case .prime: return index == position ? index : nil
    default: return nil
    }
  }

  /// Reads a sign and its argument; without an argument nothing is passed.
  private mutating func script(at index: Int, until end: Int, depth: Int) -> TexNode? {
    let start = position
    position = index + 1
    if let number = signedNumber(until: end) { return number }
    guard let script = argument(until: end, depth: depth) else {
      misread(index, .argument, expectedAt: position)
      position = start
      return nil
    }
    return script
  }

  /// `-5` after a script sign: TeX would take the sign alone, which nobody means.
  private mutating func signedNumber(until end: Int) -> TexNode? {
    guard position + 1 < end, source.text(of: position..<(position + 1)) == "-" else { return nil }
    var index = position + 1
    while index < end, let scalar = source.scalars[tokens[index].range].first, scalar.isASCIIDigit { index += 1 }
    guard index > position + 1 else { return nil }
    let digits = source.text(of: (position + 1)..<index)
    position = index
    return .symbol("−" + digits, .ordinary)
  }

  private mutating func primeMark() -> String {
    position += 1
    return TexPrinter.primes(1)
  }

  /// A script sign with nothing before it: the base is empty, as in isotopes.
  private mutating func baselessScripts(until end: Int, depth: Int) -> TexNode? {
    guard tokens[position].kind == .superscript || tokens[position].kind == .subscript else { return nil }
    let node = scripts(on: .group([]), until: end, depth: depth)
    guard case .scripted(var scripts) = node else { return nil }
    scripts.base = nil
    return .scripted(scripts)
  }
}

/// Something that the parser kept as source.
struct TexMisreading {
  /// Why it was kept.
  enum Kind {
    /// The argument of the command or script sign is missing.
    case argument
    /// The command or environment is not known.
    case name
  }

  /// The command, script sign or `\begin` in question.
  let token: Int
  let kind: Kind
  /// The token where something else was wanted.
  let place: Int
}
