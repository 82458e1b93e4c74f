/// Lays nodes of TeX out in two dimensions.
struct MathReading {
  private let nodes: [TexNode]
  private var index = 0
  private var row: [MathNode] = []
  /// How many functions and sums this is the argument of.
  private let depth: Int
  /// How many pairs of brackets were made one node.
  private var pairs = 0

  /// Nesting beyond this, and nodes that are looked through beyond this, belong to no formula that people write.
  private static let (deepest, farthest, mostPairs) = (12, 400, 100)

  /// The nodes laid out, side by side.
  static func row(_ nodes: [TexNode], depth: Int = 0) -> [MathNode] {
    if nodes.contains(where: \.isRowBreak) {
      let lines = nodes.split(omittingEmptySubsequences: true, whereSeparator: \.isRowBreak)
      return [.table(MathTable(style: .lines, rows: lines.map { [row(Array($0))] }))]
    }
    var reading = MathReading(nodes: nodes.flatMap(\.members), depth: depth)
    return reading.read()
  }

  static func row(_ node: TexNode?) -> [MathNode] { node.map { row([$0]) } ?? [] }

  private init(nodes: [TexNode], depth: Int) {
    self.nodes = nodes
    self.depth = depth
  }

  private mutating func read() -> [MathNode] {
    while index < nodes.count {
      let node = nodes[index]
      index += 1
      put(node)
    }
    return row
  }

  private mutating func put(_ node: TexNode) {
    switch node {
    case .space, .control: putSpace()
    case .rowBreak: return
    case .symbol(let text, let kind): put(symbol: text, kind)
    case .text(let text): row += MathText.nodes(of: text)
    case .raw(let text): row.append(.source(text))
    case .group(let nodes): row += Self.row(nodes)
    case .scripted(let scripts): put(scripts)
    case .fraction(let upper, let lower): row.append(.fraction(Self.row(upper), Self.row(lower)))
    case .binomial(let upper, let lower): row.append(.binomial(Self.row(upper), Self.row(lower)))
    case .root(let index, let radicand):
      row.append(.root(index: Self.row(index), radicand: Self.row(radicand)))
    case .accent(let accent, let body): row.append(.accent(MathAccent(accent), Self.row(body)))
    case .fenced(let opening, let content, let closing):
      row.append(.fenced(opening: opening, Self.fenced(content), closing: closing))
    case .table(let table): row.append(Self.node(of: table))
    case .arrow(let arrow, let above, let below):
      row.append(.arrow(arrow.glyph, above: Self.row(above), below: Self.row(below)))
    case .wrapped(let opening, let content, let closing):
      row.append(.text(opening))
      row += Self.row(content)
      row.append(.text(closing))
    }
  }

  /// A space beside words or between operands; signs bring their own.
  private mutating func putSpace() {
    guard let last = row.last, !last.bringsSpace, last != .space, index < nodes.count, !nodes[index].bringsSpace
    else { return }
    row.append(.space)
  }
}

/// Signs, names and what they apply to.
extension MathReading {
  private mutating func put(symbol text: String, _ kind: TexKind) {
    switch kind {
    case .ordinary: put(ordinary: text)
    case .relation:
      row.append(text.unicodeScalars.allSatisfy(\.isASCIILetter) ? .text(" \(text) ") : .sign(text, .relation))
    case .binary: row.append(.sign(text, .binary))
    case .sign: row.append(.sign(text, "=<>:".contains(text) ? .relation : .binary))
    case .opening: row.append(.sign(text, .opening))
    case .closing: row.append(.sign(text, .closing))
    case .punctuation: putPunctuation(text)
    case .function, .limit: put(function: [.symbol(text)])
    case .largeOperator: put(large: text, TexScripts())
    }
  }

  private mutating func put(ordinary text: String) {
    if text.hasPrefix("−"), text.unicodeScalars.count > 1 {
      row += [.sign("−", .binary), .number(String(text.unicodeScalars.dropFirst()))]
    } else if text.unicodeScalars.allSatisfy(\.isASCIIDigit) {
      row.append(.number(number(goingOn: text)))
    } else if text.unicodeScalars.count == 1, text.unicodeScalars.allSatisfy(Self.isVariable) {
      row.append(.variable(text))
    } else {
      row.append(.symbol(text))
    }
  }

  /// A comma or point between digits belongs to the number.
  private mutating func putPunctuation(_ text: String) {
    guard text == ",", case .number? = row.last, index < nodes.count,
      case .symbol(let next, .ordinary) = nodes[index], next.unicodeScalars.first?.isASCIIDigit == true
    else {
      row.append(.sign(text, .punctuation))
      return
    }
    row.append(.number(number(goingOn: text)))
  }

  /// The number before, taken back, with one sign more; else the sign alone.
  private mutating func number(goingOn sign: String) -> String {
    var point = ""
    if case .symbol(".")? = row.last, row.count > 1, case .number = row[row.count - 2] {
      point = "."
      row.removeLast()
    }
    guard case .number(var digits)? = row.last else { return sign }
    // Taken out first, so that it is not copied for each digit.
    row.removeLast()
    digits += point
    digits += sign
    return digits
  }

  private mutating func put(function name: [MathNode]) {
    let argument = operand { node in node.endsArgument }
    if argument.isEmpty { row += name } else { row.append(.function(name: name, argument: argument)) }
  }

  private mutating func put(large sign: String, _ scripts: TexScripts) {
    let body = operand { node in node.endsBody }
    row.append(.large(sign, lower: Self.row(scripts.lower), upper: Self.upper(of: scripts), body: body))
  }

  /// What follows, up to a node that ends it outside brackets.
  private mutating func operand(_ ends: (TexNode) -> Bool) -> [MathNode] {
    guard depth < Self.deepest else { return [] }
    var start = index
    while start < nodes.count, case .space = nodes[start] { start += 1 }
    var end = start
    var brackets = 0
    while end < nodes.count, end - start < Self.farthest {
      let node = nodes[end]
      if node.closes { brackets -= 1 }
      if brackets < 0 { break }
      // A sign in front of everything belongs to it.
      if brackets == 0, ends(node), end > start || !node.isSign { break }
      if node.opens { brackets += 1 }
      end += 1
    }
    guard brackets <= 0, end > start else { return [] }
    while end > start, case .space = nodes[end - 1] { end -= 1 }
    index = end
    return Self.row(Array(nodes[start..<end]), depth: depth + 1)
  }

  private mutating func put(_ scripts: TexScripts) {
    let lower = Self.row(scripts.lower)
    let upper = Self.upper(of: scripts)
    switch scripts.base {
    case nil:
      guard index < nodes.count, !nodes[index].isBlank, !nodes[index].bringsSpace else {
        row.append(.scripts(base: [], lower: lower, upper: upper))
        return
      }
      index += 1
      row.append(.prescripts(lower: lower, upper: upper, base: Self.row(nodes[index - 1])))
    case .symbol(let text, .largeOperator)?: put(large: text, scripts)
    case .symbol(let text, .limit)?: put(function: [.limits(base: [.symbol(text)], lower: lower, upper: upper)])
    case .symbol(let text, .function)?: put(function: [.scripts(base: [.symbol(text)], lower: lower, upper: upper)])
    case .symbol(let text, .relation)?:
      row.append(.limits(base: [.sign(text, .relation)], lower: lower, upper: upper))
    case .symbol(let digit, .ordinary)? where digit.unicodeScalars.allSatisfy(\.isASCIIDigit):
      row.append(.scripts(base: [.number(number(goingOn: digit))], lower: lower, upper: upper))
    case .symbol(let closing, .closing)?:
      row.append(.scripts(base: takeBracketed(closing), lower: lower, upper: upper))
    case let base?:
      let isArc = upper == [.sign("⌢", .relation)]
      row.append(
        isArc
          ? .limits(base: Self.row(base), lower: lower, upper: upper)
          : .scripts(base: Self.row(base), lower: lower, upper: upper))
    }
  }

  /// Takes back what a closing bracket closes, so that a script hangs on all of it.
  private mutating func takeBracketed(_ closing: String) -> [MathNode] {
    guard pairs < Self.mostPairs else { return [.sign(closing, .closing)] }
    var brackets = 1
    for index in row.indices.suffix(Self.farthest).reversed() {
      guard case .sign(let sign, let role) = row[index] else { continue }
      if role == .closing { brackets += 1 }
      if role == .opening { brackets -= 1 }
      guard brackets == 0 else { continue }
      pairs += 1
      let content = Array(row[(index + 1)...])
      row.removeSubrange(index...)
      return [.fenced(opening: sign, content, closing: closing)]
    }
    return [.sign(closing, .closing)]
  }

  private static func upper(of scripts: TexScripts) -> [MathNode] {
    let primes: [MathNode] = scripts.primes > 0 ? [.symbol(TexPrinter.primes(scripts.primes))] : []
    return primes + row(scripts.upper)
  }

  /// What stands in brackets: a matrix that is all of it has none of its own.
  private static func fenced(_ content: [TexNode]) -> [MathNode] {
    let row = row(content)
    guard row.count == 1, case .fenced(_, let inner, _)? = row.first, content.contains(where: \.isMatrix) else {
      return row
    }
    return inner
  }

  private static func node(of table: TexTable) -> MathNode {
    let rows = table.rows.map { $0.map { row($0) } }.filter { $0.contains { !$0.isEmpty } }
    switch table.style {
    case .cases: return .table(MathTable(style: .cases, rows: rows))
    case .lines: return .table(MathTable(style: .lines, rows: rows))
    case .array: return .table(MathTable(style: .matrix, rows: rows))
    case .matrix(let opening, let closing):
      let matrix = MathNode.table(MathTable(style: .matrix, rows: rows))
      return opening.isEmpty ? matrix : .fenced(opening: opening, [matrix], closing: closing)
    }
  }

  /// Latin letters and small Greek ones; capital Greek letters stand upright.
  private static func isVariable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || (0x3B1...0x3F5).contains(scalar.value) || scalar == "ℓ" || scalar == "ı" || scalar == "ȷ"
  }
}
