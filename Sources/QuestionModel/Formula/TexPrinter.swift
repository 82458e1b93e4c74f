/// Sets nodes in one line of Unicode text.
struct TexPrinter {
  /// Whether spaces that only please the eye are left out, as in scripts.
  private var isTight = false
  /// The brackets of `\left` and `\right` around the only table they hold.
  var fence: (opening: String, closing: String)?

  static func text(_ nodes: [TexNode]) -> String { TexPrinter().text(nodes) }

  /// One to four primes have signs of their own.
  static func primes(_ count: Int) -> String {
    let signs = ["", "′", "″", "‴", "⁗"]
    return count < signs.count ? signs[count] : String(repeating: "′", count: count)
  }

  func text(_ nodes: [TexNode]) -> String {
    var line = TexLine()
    put(nodes, on: &line, before: nil)
    return line.text
  }

  func text(_ node: TexNode?) -> String { node.map { text([$0]) } ?? "" }

  var tight: TexPrinter {
    var printer = self
    printer.isTight = true
    return printer
  }

  /// Puts nodes on the line; `following` is what stands behind the last one.
  func put(_ nodes: [TexNode], on line: inout TexLine, before following: TexNode?) {
    let lastVisible = nodes.lastIndex { !$0.isBlank }
    for (index, node) in nodes.enumerated() {
      if case .rowBreak = node {
        guard let lastVisible, index < lastVisible, line.last != nil else { continue }
        line.put(";")
        line.space()
        continue
      }
      put(node, on: &line, before: index + 1 < nodes.count ? nodes[index + 1] : following)
    }
  }

  private func put(_ node: TexNode, on line: inout TexLine, before next: TexNode?) {
    switch node {
    case .space: if !isTight { line.space() }
    case .control(let scalar): line.put(control: scalar)
    case .rowBreak: line.put(";")
    case .symbol(let text, let kind): put(symbol: text, kind, on: &line, before: next)
    case .text(let text), .raw(let text): line.put(text)
    case .group(let nodes): put(nodes, on: &line, before: next)
    case .scripted(let scripts): put(scripts, on: &line, before: next)
    case .fraction(let upper, let lower): put(fraction: upper, lower, on: &line, before: next)
    case .binomial(let upper, let lower): line.put("C(\(text(upper)), \(text(lower)))")
    case .root(let index, let radicand): put(root: index, radicand, on: &line, before: next)
    case .accent(let accent, let body): line.put(accent.applied(to: text(body)))
    case .fenced(let opening, let content, let closing): line.put(fenced(opening, content, closing))
    case .table(let table): line.put(text(table))
    case .arrow(let arrow, let above, let below):
      line.space()
      line.put(arrow.text(labels: [text(above), text(below)]))
      line.space()
    case .wrapped(let opening, let content, let closing):
      if line.endsInOperand { line.space() }
      line.put(opening + text(content) + closing)
    }
  }

  private func put(symbol text: String, _ kind: TexKind, on line: inout TexLine, before next: TexNode?) {
    switch kind {
    case .ordinary, .opening, .closing, .punctuation: line.put(text)
    case .sign:
      let isPrefix = (text == "−" || text == "+") && line.takesPrefix
      line.put(text)
      line.holdsNext = isPrefix
    case .relation:
      let isSpaced = !isTight || text.unicodeScalars.allSatisfy(\.isASCIILetter)
      if isSpaced { line.space() }
      line.put(text)
      if isSpaced { line.space() }
    case .binary:
      let isSpaced = line.wantsSpace && line.endsInOperand
      line.put(text)
      if isSpaced { line.space() }
    case .function, .limit, .largeOperator:
      if line.endsInOperand { line.space() }
      line.put(text)
      prepareArgument(of: kind, isMarked: false, on: &line, before: next)
    }
  }

  /// Parts a function or a large operator from what it applies to.
  private func prepareArgument(of kind: TexKind, isMarked: Bool, on line: inout TexLine, before next: TexNode?) {
    if kind == .function, !isMarked, case .fraction = next {
      line.wrapsFraction = true
      return
    }
    guard kind == .largeOperator || isMarked || next?.opensBracket != true else { return }
    if kind != .largeOperator || !isTight { line.space() }
  }

  private func put(_ scripts: TexScripts, on line: inout TexLine, before next: TexNode?) {
    let isFollowed = next?.startsWithWord == true
    let lower = mark("_", scripts.lower, Scripts.lowered, isFollowed: isFollowed || scripts.upper != nil)
    let upper = mark("^", scripts.upper, Scripts.raised, isFollowed: isFollowed)
    let marks = scripts.base == nil ? upper + lower : lower + Self.primes(scripts.primes) + upper
    switch scripts.base {
    case nil: line.put(marks)
    case .symbol(let text, let kind)? where kind == .function || kind == .limit || kind == .largeOperator:
      if line.endsInOperand { line.space() }
      line.put(text)
      line.attach(marks)
      prepareArgument(of: kind, isMarked: marks.hasSuffix(")"), on: &line, before: next)
    case .group(let nodes)?:
      line.put(TexGrouping.base(text(nodes)))
      line.attach(marks)
    case .fraction?, .root?:
      line.put("(\(text(scripts.base)))")
      line.attach(marks)
    case let base?:
      put(base, on: &line, before: nil)
      line.attach(marks)
    }
  }

  /// A script in Unicode's own characters, or else after `^` or `_`, in parentheses where its end would be unclear.
  private func mark(_ sign: String, _ node: TexNode?, _ form: (String) -> String?, isFollowed: Bool) -> String {
    guard let node else { return "" }
    let text = tight.text(node)
    guard let first = text.unicodeScalars.first else { return "" }
    if sign == "^", first == "∘" || first == "°" { return "°" + String(text.unicodeScalars.dropFirst()) }
    if sign == "^", text.unicodeScalars.allSatisfy({ "′″‴*∗†‡".unicodeScalars.contains($0) }) { return text }
    if let script = form(text) { return script }
    if text.count == 1, !isFollowed { return sign + text }
    return "\(sign)(\(TexGrouping.unwrapped(text)))"
  }
}
