/// Places of signs in the fonts that equations use, for equations that name no code.
enum MTEFFonts {
  /// The code of the sign at a place of the font of a style.
  static func code(at position: Int, in style: MTEFStyle) -> UInt32 {
    let code = UInt32(position & 0xFF)
    guard let scalar = Unicode.Scalar(code) else { return code }
    switch style {
    case .symbol, .smallGreek, .largeGreek, .expanding:
      return WordSymbols.decoded(String(scalar)).unicodeScalars.first?.value ?? code
    case .font(let name, _) where name.lowercased().contains("symbol"):
      return WordSymbols.decoded(String(scalar)).unicodeScalars.first?.value ?? code
    case .extra: return extra[scalar]?.value ?? code
    case .font(let name, _) where name == "MT Extra": return extra[scalar]?.value ?? code
    default: return code
    }
  }

  /// The font MT Extra.
  private static let extra: [Unicode.Scalar: Unicode.Scalar] = [
    ":": "∼", ";": "≃", "<": "◁", "=": "≪", ">": "▷", "?": "≫", "@": "≜", "B": "≐", "C": "∐", "I": "⋂", "K": "…",
    "L": "⋯", "M": "⋮", "N": "⋰", "O": "⋱", "P": "∥", "Q": "∵", "R": "∡", "S": "∢", "U": "⋃", "V": "△", "a": "↦",
    "h": "ℏ", "l": "ℓ", "m": "∓", "o": "∘",
  ]
}
