import QuestionModel

/// Templates as TeX.
extension MTEFTex {
  mutating func atom(_ template: MTEFTemplate) -> Atom {
    switch template.kind {
    case .fence(let opening, let closing):
      let signs = template.signs.map { MTEFSigns.bracket($0) }
      // Some programs tell the brackets by their signs alone, and one that is not there by none.
      guard signs.count == 2 else { return fence(template, opening, closing) }
      return fence(template, signs[0] ?? opening, signs[1] ?? closing)
    case .root:
      let radicand = atoms(nodes(template, 0))
      let index = slot(template, 1)
      return Atom(
        base: "\\sqrt\(TexPieces.optional(index)){\(Self.joined(radicand).trimmed)}",
        isTall: radicand.contains(where: \.isTall))
    case .fraction(let isSlashed): return fraction(template, isSlashed: isSlashed)
    case .overline: return wrapped("overline", template)
    case .underline: return wrapped("underline", template)
    case .arrow(let arrow):
      let labels = (upper: slot(template, 0), lower: slot(template, 1))
      return Atom(
        base: TexPieces.limited(arrow, lower: labels.lower, upper: labels.upper),
        isTall: true)
    case .large(let sign): return large(template, sign)
    case .limits:
      return Atom(base: TexPieces.limited(slot(template, 0), lower: slot(template, 1), upper: slot(template, 2)))
    case .brace(let isTop):
      let body = wrapped(isTop ? "overbrace" : "underbrace", template)
      let label = slot(template, 1)
      return Atom(base: body.base, lower: isTop ? "" : label, upper: isTop ? label : "", isTall: true)
    case .vector(let arrow, let isUnder): return vector(template, arrow, isUnder: isUnder)
    case .tilde: return wrapped("widetilde", template)
    case .hat: return wrapped("widehat", template)
    case .arc: return Atom(base: "\\overset{\\frown}{\(slot(template, 0))}")
    case .strike: return wrapped("cancel", template)
    case .box(true): return wrapped("boxed", template)
    case .dirac:
      return Atom(base: "\\left\\langle \(slot(template, 0))|\(slot(template, 1))\\right\\rangle ", isTall: true)
    case .bracket, .box, .division, .scripts, .unknown: return unknown(template)
    }
  }

  /// What is in a place of a template; empty where there is nothing.
  func nodes(_ template: MTEFTemplate, _ slot: Int) -> [MTEFNode] {
    template.slots.indices.contains(slot) ? template.slots[slot] ?? [] : []
  }

  mutating func slot(_ template: MTEFTemplate, _ slot: Int) -> String { row(nodes(template, slot)).trimmed }

  private mutating func wrapped(_ command: String, _ template: MTEFTemplate) -> Atom {
    let body = atoms(nodes(template, 0))
    return Atom(base: "\\\(command){\(Self.joined(body).trimmed)}", isTall: body.contains(where: \.isTall))
  }

  /// One that is not understood: what stands in it, side by side.
  private mutating func unknown(_ template: MTEFTemplate) -> Atom {
    switch template.kind {
    case .division: miss("a long division")
    case .bracket: miss("a bracket over or under something")
    case .box: miss("a box without one of its sides")
    case .unknown(let selector): miss("the template \(selector) of MathType")
    default: break
    }
    var output = ""
    for index in template.slots.indices { TexPieces.append(slot(template, index), to: &output) }
    return Atom(base: output.isEmpty ? "" : "{\(output)}", isTall: true)
  }

  private mutating func fraction(_ template: MTEFTemplate, isSlashed: Bool) -> Atom {
    let (upper, lower) = (slot(template, 0), slot(template, 1))
    if isSlashed, TexPieces.base(upper) == upper, TexPieces.base(lower) == lower {
      return Atom(base: "\(upper)/\(lower)")
    }
    return Atom(base: "\\frac{\(upper)}{\(lower)}", isTall: true)
  }

  private mutating func large(_ template: MTEFTemplate, _ sign: String?) -> Atom {
    let scripts = (lower: slot(template, 1), upper: slot(template, 2))
    let body = slot(template, 0)
    // One that was chosen by hand stands in a place of its own, or among the signs.
    let chosen = slot(template, 3)
    let name = chosen.isEmpty ? template.signs.lazy.compactMap { MTEFSigns.tex($0)?.trimmed }.first ?? "" : chosen
    guard let sign else {
      return Atom(base: "\(TexPieces.limited(name, lower: scripts.lower, upper: scripts.upper)) \(body)", isTall: true)
    }
    var output = (WordMathSigns.commands[sign] ?? sign).trimmed
    if !scripts.lower.isEmpty { output += "_{\(scripts.lower)}" }
    if !scripts.upper.isEmpty { output += "^{\(scripts.upper)}" }
    return Atom(base: "\(output) \(body)", isTall: true)
  }

  private mutating func vector(_ template: MTEFTemplate, _ arrow: String, isUnder: Bool) -> Atom {
    let body = slot(template, 0)
    let sign = (WordMathSigns.commands[arrow] ?? arrow).trimmed
    if isUnder { return Atom(base: "\\underset{\(sign)}{\(body)}") }
    switch arrow {
    case "→" where body.unicodeScalars.count == 1: return Atom(base: "\\vec{\(body)}")
    case "→": return Atom(base: "\\overrightarrow{\(body)}")
    case "←": return Atom(base: "\\overleftarrow{\(body)}")
    default: return Atom(base: "\\overset{\(sign)}{\(body)}")
    }
  }
}

/// Brackets, and what stands in lines and columns.
extension MTEFTex {
  private mutating func fence(_ template: MTEFTemplate, _ opening: String, _ closing: String) -> Atom {
    let content = Self.unwrapped(nodes(template, 0))
    if content.count == 1 {
      switch content[0] {
      case .pile(let lines, _) where closing.isEmpty && opening == "{": return cases(columns: 1, lines)
      case .pile(let lines, _): return Atom(base: TexPieces.fenced(opening, column(lines), closing), isTall: true)
      case .matrix(let columns, let cells):
        if opening == "{", closing.isEmpty { return cases(columns: columns, cells) }
        if let name = WordMathSigns.matrices[opening + closing] { return matrix(columns, cells, in: name) }
      default: break
      }
    }
    let body = atoms(content)
    let text = Self.joined(body).trimmed
    let isPlain = "([{⟨⌊⌈)]}⟩⌋⌉".contains(opening) && "([{⟨⌊⌈)]}⟩⌋⌉".contains(closing)
    guard !opening.isEmpty, !closing.isEmpty, isPlain, !body.contains(where: \.isTall) else {
      return Atom(base: TexPieces.fenced(opening, text, closing), isTall: true)
    }
    func sign(_ bracket: String) -> String { WordMathSigns.brackets[bracket] ?? bracket }
    var output = sign(opening)
    TexPieces.append(text, to: &output)
    TexPieces.append(sign(closing), to: &output)
    return Atom(base: output)
  }

  /// What a line holds alone.
  private static func unwrapped(_ nodes: [MTEFNode]) -> [MTEFNode] {
    var nodes = nodes
    while nodes.count == 1, case .line(let inner?) = nodes[0] { nodes = inner }
    return nodes
  }

  private mutating func cell(_ node: MTEFNode) -> String {
    let text = row([node]).trimmed
    // Behind the end of a line a bracket would say how much space follows.
    return text.first == "[" ? "{}\(text)" : text
  }

  private mutating func cases(columns: Int, _ cells: [MTEFNode]) -> Atom { matrix(columns, cells, in: "cases") }

  mutating func matrix(_ columns: Int, _ cells: [MTEFNode], in environment: String) -> Atom {
    let columns = max(1, columns)
    let rows = stride(from: 0, to: cells.count, by: columns).map { start in
      cells[start..<min(start + columns, cells.count)].map { cell($0) }.joined(separator: " & ")
    }
    return Atom(base: "\\begin{\(environment)}\(rows.joined(separator: " \\\\ "))\\end{\(environment)}", isTall: true)
  }

  private mutating func column(_ lines: [MTEFNode]) -> String {
    "\\begin{array}{l}\(lines.map { cell($0) }.joined(separator: " \\\\ "))\\end{array}"
  }

  /// Lines that stand alone under one another.
  mutating func pile(_ lines: [MTEFNode], _ alignment: MTEFAlignment) -> Atom {
    if lines.count == 1 { return Atom(base: row(lines)) }
    let texts = lines.map { cell($0) }.filter { !$0.isEmpty }
    guard texts.count > 1 else { return Atom(base: texts.first ?? "") }
    let (name, mark) =
      switch alignment {
      case .centre: ("gathered", "")
      case .right: ("aligned", "")
      case .left, .relation, .decimal: ("aligned", "& ")
      }
    let body = texts.map { mark + $0 }.joined(separator: " \\\\ ")
    return Atom(base: "\\begin{\(name)}\(body)\\end{\(name)}", isTall: true)
  }
}
