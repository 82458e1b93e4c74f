import QuestionModel

/// Equations of MTEF as TeX, as it is typed and as the formulas here are drawn.
struct MTEFTex {
  /// What was not understood and is left out, in words.
  private(set) var unknown: Set<String> = []

  /// A piece of TeX with what hangs on it.
  struct Atom {
    var base: String
    var lower = ""
    var upper = ""
    var isSpace = false
    /// Whether it is higher than a line, so that brackets around it grow.
    var isTall = false
  }

  /// An equation as TeX, without dollars.
  mutating func tex(_ equation: [MTEFNode]) -> String { row(equation).trimmed }

  mutating func row(_ nodes: [MTEFNode]) -> String { Self.joined(atoms(nodes)) }

  /// The pieces of a row, without spaces at its ends.
  mutating func atoms(_ nodes: [MTEFNode]) -> [Atom] {
    var atoms: [Atom] = []
    // Of lines side by side each is a row of its own.
    let lines = nodes.filter { if case .line(.some) = $0 { true } else { false } }
    if lines.count > 1, lines.count == nodes.count { return [pile(lines, .left)] }
    var index = 0
    while index < nodes.count {
      switch nodes[index] {
      case .character:
        let end = nodes[index...].firstIndex { if case .character = $0 { false } else { true } } ?? nodes.count
        let signs = nodes[index..<end].compactMap { if case .character(let sign) = $0 { sign } else { nil } }
        for atom in self.signs(signs) { put(atom, in: &atoms) }
        index = end
        continue
      case .template(let template): put(template, in: &atoms)
      case .line(let nodes): if let nodes { atoms += self.atoms(nodes) }
      case .pile(let lines, let alignment): atoms.append(pile(lines, alignment))
      case .matrix(let columns, let cells): atoms.append(matrix(columns, cells, in: "matrix"))
      }
      index += 1
    }
    while atoms.last?.isSpace == true { atoms.removeLast() }
    return Array(atoms.drop { $0.isSpace })
  }

  static func joined(_ atoms: [Atom]) -> String {
    var output = ""
    for atom in atoms {
      var text = atom.base
      if !atom.lower.isEmpty || !atom.upper.isEmpty, text.last == " " { text.removeLast() }
      if !atom.lower.isEmpty { text += "_{\(atom.lower)}" }
      if !atom.upper.isEmpty { text += "^{\(atom.upper)}" }
      TexPieces.append(text, to: &output)
    }
    return output
  }

  /// Puts a piece behind others: of several spaces the first, and a degree as what it is, a script.
  private func put(_ atom: Atom, in atoms: inout [Atom]) {
    if atom.isSpace, atoms.last?.isSpace == true { return }
    if atom.base == MTEFSigns.degree, let last = atoms.last, !last.isSpace, last.upper.isEmpty {
      atoms[atoms.count - 1].upper = "\\circ"
    } else {
      atoms.append(atom)
    }
  }

  private mutating func put(_ template: MTEFTemplate, in atoms: inout [Atom]) {
    guard case .scripts(let precede) = template.kind else { return atoms.append(atom(template)) }
    var scripts = (0..<2).map { slot in script(template, slot) }
    // Primes stand behind their base as they are typed.
    let primes = scripts[1].prefix { $0 == "'" }
    if !precede, !primes.isEmpty, let last = atoms.last, !last.isSpace, last.upper.isEmpty {
      atoms[atoms.count - 1].base = last.base.trimmed + primes
      scripts[1].removeFirst(primes.count)
    }
    guard scripts.contains(where: { !$0.isEmpty }) else { return }
    if precede {
      atoms.append(Atom(base: "", lower: scripts[0], upper: scripts[1]))
    } else if let last = atoms.last, !last.isSpace, last.lower.isEmpty || scripts[0].isEmpty,
      last.upper.isEmpty || scripts[1].isEmpty
    {
      if !scripts[0].isEmpty { atoms[atoms.count - 1].lower = scripts[0] }
      if !scripts[1].isEmpty { atoms[atoms.count - 1].upper = scripts[1] }
    } else {
      atoms.append(Atom(base: "{}", lower: scripts[0], upper: scripts[1]))
    }
  }

  private mutating func script(_ template: MTEFTemplate, _ slot: Int) -> String {
    guard template.slots.indices.contains(slot), let nodes = template.slots[slot] else { return "" }
    let text = row(nodes).trimmed
    // A degree is raised by itself.
    return text == MTEFSigns.degree ? "\\circ" : text
  }

  /// Notes something that is left out.
  mutating func miss(_ words: String) { unknown.insert(words) }
}

/// Signs.
extension MTEFTex {
  /// Words that are longer are put together of several.
  private static let longestWords = 400

  /// Signs side by side: words, names of functions and numbers are of several.
  private mutating func signs(_ signs: [MTEFCharacter]) -> [Atom] {
    var atoms: [Atom] = []
    var index = 0
    while index < signs.count {
      let rest = signs[index...]
      if let end = Self.words(rest.prefix(Self.longestWords)) {
        let text = rest[..<end].reduce(into: "") { text, sign in
          if MTEFSigns.space(sign) == nil, let scalar = MTEFSigns.scalar(sign) {
            text.unicodeScalars.append(scalar)
          } else {
            text += " "
          }
        }
        if let font = rest[..<end].lazy.compactMap(Self.oldFont).first, text.utf8.contains(where: { $0 > 0x7F }) {
          miss("the old font \(font)")
        }
        let isFunction = WordMathSigns.functions.contains(text)
        atoms.append(Atom(base: isFunction ? "\\\(text) " : TexPieces.words(text)))
        index = end
      } else if let end = Self.end(of: rest, where: { $0.style == .function && Self.isLetter($0) }), end > index {
        atoms += Self.functions(rest[..<end])
        index = end
      } else if Self.isDigit(signs[index]), let end = Self.end(of: rest, where: { Self.isDigit($0) || $0.code == 0x2C })
      {
        atoms.append(Atom(base: Self.number(rest[..<end])))
        index = end
      } else if let end = Self.end(of: rest, where: { $0.style == .vector && Self.isLetter($0) }), end > index {
        atoms.append(Atom(base: "\\mathbf{\(Self.plain(rest[..<end]))}"))
        index = end
      } else {
        atoms.append(sign(signs[index]))
        index += 1
      }
    }
    return atoms
  }

  /// The end of the signs at the beginning that bear no marks and are of a kind.
  private static func end(of signs: ArraySlice<MTEFCharacter>, where isOne: (MTEFCharacter) -> Bool) -> Int? {
    let end = signs.firstIndex { !isOne($0) || !$0.marks.isEmpty } ?? signs.endIndex
    return end > signs.startIndex ? end : nil
  }

  private static func plain(_ signs: ArraySlice<MTEFCharacter>) -> String {
    signs.reduce(into: "") { text, sign in MTEFSigns.scalar(sign).map { text.unicodeScalars.append($0) } }
  }

  private static func isLetter(_ sign: MTEFCharacter) -> Bool {
    MTEFSigns.scalar(sign).map { $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark }
      == true
  }

  private static func isDigit(_ sign: MTEFCharacter) -> Bool { (0x30...0x39).contains(sign.code) }

  /// Where words end that begin here: letters in the style of text with what stands between them, or letters of
  /// Vietnamese that no variable has.
  private static func words(_ signs: ArraySlice<MTEFCharacter>) -> Int? {
    func isText(_ sign: MTEFCharacter) -> Bool {
      switch sign.style {
      case .text, .user: true
      case .font where oldFont(sign) != nil: true
      case .font(_, let isItalic): !isItalic && (isLetter(sign) && sign.code < 0x370 || sign.code == 0x20)
      default: false
      }
    }
    func isSpace(_ sign: MTEFCharacter) -> Bool { MTEFSigns.space(sign)?.isEmpty == false }
    var end = signs.startIndex
    var next = end
    while next < signs.endIndex, signs[next].marks.isEmpty, isText(signs[next]) || isSpace(signs[next]) {
      next += 1
      if isText(signs[next - 1]) { end = next }
    }
    if signs[..<end].contains(where: isLetter), signs.first.map(isText) == true { return end }
    let word = Self.end(of: signs) { isLetter($0) && ![.smallGreek, .largeGreek, .symbol].contains($0.style) }
    guard let word, signs[..<word].contains(where: { isVietnamese($0.code) }) else { return nil }
    return word
  }

  /// The font of a sign, where it is one from before Unicode, whose letters stand for others.
  private static func oldFont(_ sign: MTEFCharacter) -> String? {
    guard case .font(let name, _) = sign.style, LegacyText.encoding(ofFont: name) != nil else { return nil }
    return name
  }

  private static func isVietnamese(_ code: UInt32) -> Bool {
    (0xC0...0x1B0).contains(code) && code != 0xD7 && code != 0xF7 || (0x300...0x323).contains(code)
      || (0x1EA0...0x1EF9).contains(code)
  }

  /// Names of functions one behind the other; letters that are none are a name that stands upright.
  private static func functions(_ signs: ArraySlice<MTEFCharacter>) -> [Atom] {
    var atoms: [Atom] = []
    var rest = Substring(plain(signs))
    while !rest.isEmpty {
      let longest = 6
      let length = (1...longest).reversed().first { WordMathSigns.functions.contains(String(rest.prefix($0))) }
      guard let length else {
        atoms.append(Atom(base: TexPieces.words(String(rest))))
        break
      }
      atoms.append(Atom(base: "\\\(rest.prefix(length)) "))
      rest = rest.dropFirst(length)
    }
    return atoms
  }

  /// Digits; one comma among them is that of a decimal number.
  private static func number(_ signs: ArraySlice<MTEFCharacter>) -> String {
    let text = plain(signs)
    let isDecimal = text.count { $0 == "," } == 1 && text.last != ","
    return isDecimal ? text.replacing(",", with: "{,}") : text
  }

  private mutating func sign(_ sign: MTEFCharacter) -> Atom {
    if sign.marks.isEmpty, let space = MTEFSigns.space(sign) { return Atom(base: space, isSpace: true) }
    guard let tex = MTEFSigns.tex(sign) else {
      miss("the sign \(String(sign.code, radix: 16, uppercase: true)) of MathType")
      return Atom(base: "")
    }
    return Atom(base: sign.marks.reduce(tex) { marked($0, sign, by: $1) })
  }
}

/// Marks on signs.
extension MTEFTex {
  private static let commands: [Int: String] = [
    2: "dot", 3: "ddot", 8: "tilde", 9: "hat", 11: "vec", 12: "overleftarrow", 17: "overline", 29: "underline",
  ]

  private static let above: [Int: String] = [
    13: "\\leftrightarrow", 14: "\\rightharpoonup", 15: "\\leftharpoonup", 19: "\\frown",
  ]

  private mutating func marked(_ tex: String, _ sign: MTEFCharacter, by mark: Int) -> String {
    let body = tex.trimmed
    switch mark {
    case 5: return body + "'"
    case 6: return body + "''"
    case 18: return body + "'''"
    case 7: return "\\backprime " + body
    case 10: return MTEFSigns.scalar(sign).flatMap { WordMathSigns.negated($0) } ?? "\\not{\(body)}"
    case 16, 21, 22, 23: return "\\cancel{\(body)}"
    default:
      if let command = Self.commands[mark] { return "\\\(command){\(body)}" }
      if let arrow = Self.above[mark] { return "\\overset{\(arrow)}{\(body)}" }
      miss("the mark \(mark) of MathType")
      return tex
    }
  }
}
