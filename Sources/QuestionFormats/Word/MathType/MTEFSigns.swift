/// Signs of equations as TeX.
enum MTEFSigns {
  static let degree = "^{\\circ}"

  /// A sign as TeX; nil for one that is not known, empty for one that shows nothing.
  static func tex(_ character: MTEFCharacter) -> String? {
    guard let scalar = scalar(character) else {
      return alphabets(character.code) ?? privateSigns[character.code]
        ?? privateBrackets[character.code].map { WordMathSigns.tex($0, isInTable: false) }
    }
    switch scalar.value {
    case 0..<0x20: return ""
    case 0xB0, 0x2DA: return degree
    default: break
    }
    let text = String(same[scalar] ?? scalar)
    return WordMathSigns.letters[text] ?? WordMathSigns.tex(same[scalar] ?? scalar, isInTable: false)
  }

  /// The sign in Unicode; nil for one that only MTCode has.
  static func scalar(_ character: MTEFCharacter) -> Unicode.Scalar? {
    var code = character.code
    if (0xF020...0xF0FF).contains(code) {
      switch character.style {
      // Fonts of signs whose places are kept in the private area.
      case .symbol, .extra, .expanding, .smallGreek, .largeGreek:
        code = MTEFFonts.code(at: Int(code & 0xFF), in: character.style)
      default: break
      }
    }
    guard !(0xE000...0xF8FF).contains(code) else { return nil }
    return Unicode.Scalar(code)
  }

  /// A space as TeX, from none to the widest; nil for what is no space.
  static func space(_ character: MTEFCharacter) -> String? {
    switch character.code {
    // Those of MTCode, and those of Equation Editor.
    case 0xEF01, 0xEF07, 0xEF08, 0xEB01, 0xEB02, 0xEB08, 0x200B: ""
    case 0xEF02, 0xEB03, 0x2009, 0x2006, 0x202F, 0xA0, 0x20: "\\,"
    case 0xEF03, 0xEF04, 0xEB04, 0x2004, 0x2005, 0x205F: "\\;"
    case 0xEF05, 0xEB05, 0x2003, 0x09: "\\quad "
    case 0xEF06, 0xEB06: "\\qquad "
    // The place where lines are aligned.
    case 0xEF00: ""
    default: character.style == .space ? "" : nil
    }
  }

  /// The bracket that a sign of a template is, empty for none at all; nil where the sign is no bracket.
  static func bracket(_ character: MTEFCharacter) -> String? {
    if character.code == 0 { return "" }
    if let known = privateBrackets[character.code] { return String(known) }
    guard let scalar = scalar(character) else { return nil }
    let text = String(same[scalar] ?? scalar)
    return "()[]{}⟨⟩⌊⌋⌈⌉|‖⟦⟧".contains(text) ? text : nil
  }

  private static let privateBrackets: [UInt32: Unicode.Scalar] = [
    0xEC07: "|", 0xEC08: "|", 0xEC09: "‖", 0xEC0A: "‖", 0xF8EE: "⌈", 0xF8F0: "⌊", 0xF8F9: "⌉", 0xF8FB: "⌋",
  ]

  /// Other names of the same signs.
  private static let same: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{22C5}": "\u{B7}", "\u{2219}": "\u{2022}", "\u{2206}": "\u{394}", "\u{2126}": "\u{3A9}", "\u{B5}": "\u{3BC}",
    "\u{2329}": "\u{27E8}", "\u{232A}": "\u{27E9}", "\u{2215}": "/", "\u{2044}": "/", "\u{2B9}": "\u{2032}",
    "\u{2019}": "\u{2032}", "~": "\u{223C}", "\u{2217}": "*", "\u{2236}": ":",
  ]

  /// Letters of other alphabets, which MTCode keeps in its private area.
  private static func alphabets(_ code: UInt32) -> String? {
    for (start, command) in [(0xF000, "mathfrak"), (0xF080, "mathbb"), (0xF100, "mathcal")] as [(UInt32, String)] {
      guard code >= start, code < start + 52 else { continue }
      let place = code - start
      return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26).map { "\\\(command){\($0)}" }
    }
    return (0xF0C0...0xF0C9).contains(code) ? "\\mathbb{\(code - 0xF0C0)}" : nil
  }

  private static let privateSigns: [UInt32: String] = [
    0xE083: "+", 0xE421: "\\geqslant ", 0xE425: "\\leqslant ", 0xE938: "\\preceq ", 0xE939: "\\succeq ",
    0xE98F: "\\bullet ", 0xED01: "\\imath ",
    0xED02: "\\jmath ", 0xED10: "d", 0xED11: "e", 0xED12: "i", 0xED13: "j", 0xED16: "D",
  ]
}
