/// Letters and signs of the font Symbol, which are kept under codes of their own.
enum WordSymbols {
  private static let letters: [UInt32: Unicode.Scalar] = {
    var table: [UInt32: Unicode.Scalar] = [:]
    for (index, scalar) in "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ".unicodeScalars.enumerated() {
      table[0x41 + UInt32(index)] = scalar
    }
    for (index, scalar) in "αβχδεφγηιϕκλμνοπθρστυϖωξψζ".unicodeScalars.enumerated() {
      table[0x61 + UInt32(index)] = scalar
    }
    let signs: [(UInt32, Unicode.Scalar)] = [
      (0x22, "∀"), (0x24, "∃"), (0x27, "∋"), (0x2A, "∗"), (0x2D, "−"), (0x40, "≅"), (0x5C, "∴"), (0x5E, "⊥"),
      (0x7E, "∼"),
      (0xA2, "′"), (0xA3, "≤"), (0xA5, "∞"), (0xAB, "↔"), (0xAC, "←"), (0xAD, "↑"), (0xAE, "→"), (0xAF, "↓"),
      (0xB0, "°"),
      (0xB1, "±"), (0xB2, "″"), (0xB3, "≥"), (0xB4, "×"), (0xB5, "∝"), (0xB6, "∂"), (0xB7, "•"), (0xB8, "÷"),
      (0xB9, "≠"),
      (0xBA, "≡"), (0xBB, "≈"), (0xBC, "…"), (0xC4, "⊗"), (0xC5, "⊕"), (0xC6, "∅"), (0xC7, "∩"), (0xC8, "∪"),
      (0xC9, "⊃"),
      (0xCA, "⊇"), (0xCB, "⊄"), (0xCC, "⊂"), (0xCD, "⊆"), (0xCE, "∈"), (0xCF, "∉"), (0xD0, "∠"), (0xD1, "∇"),
      (0xD6, "√"),
      (0xD7, "⋅"), (0xD8, "¬"), (0xD9, "∧"), (0xDA, "∨"), (0xDB, "⇔"), (0xDC, "⇐"), (0xDE, "⇒"), (0xE5, "∑"),
      (0xF2, "∫"),
    ]
    for (code, scalar) in signs { table[code] = scalar }
    return table
  }()

  /// A text of the font Symbol in Unicode; codes without a letter stay.
  static func decoded(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
      output.append(letters[code] ?? scalar)
    }
    return String(output)
  }

  /// What `w:sym` shows; empty where it is unknown.
  static func text(_ node: XMLNode) -> String {
    guard let code = node.attribute("char").flatMap({ UInt32($0, radix: 16) }) else { return "" }
    if node.attribute("font")?.lowercased() == "symbol" || node.attribute("font") == nil {
      if let letter = letters[code & 0xFF], code >= 0xF000 || code < 0x100 { return String(letter) }
    }
    // Crosses and ticks that teachers mark with.
    if node.attribute("font")?.lowercased().hasPrefix("wingdings") == true {
      switch code & 0xFF {
      case 0xFC, 0xFE: return "✓"
      case 0xFB, 0xFD: return "✗"
      case 0xE0, 0xF0: return "→"
      case 0xDF: return "←"
      case 0x6F, 0xA8: return "□"
      default: return ""
      }
    }
    guard code < 0xE000 || code > 0xF8FF, let scalar = Unicode.Scalar(code) else { return "" }
    return String(scalar)
  }
}
