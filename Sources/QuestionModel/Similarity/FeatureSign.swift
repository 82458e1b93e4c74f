/// What a scalar beyond ASCII is to similarity.
enum FeatureSign: Equatable {
  case space
  /// Adds nothing, not even a gap.
  case nothing
  case prime
  case sign(Unicode.Scalar)
  case weakSign(Unicode.Scalar)
  case separator
  case letter
  case ideograph
  /// A doubled letter, as the letter itself in lower case.
  case blackboard(UInt8)

  init(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0xB0, scalar.value < 0x300 || scalar.value > 0x2000, let sign = Self.unified[scalar] {
      self = .sign(sign)
      return
    }
    switch scalar.value {
    case 0xB7, 0xD7, 0x2022, 0x2217, 0x2219, 0x22C5: self = .weakSign("×")
    case 0x2212: self = .weakSign("-")
    case 0xF7, 0x2236: self = .weakSign(":")
    case 0x2044, 0x2215: self = .weakSign("/")
    case 0x2223: self = .weakSign("|")
    case 0x2019, 0x2032: self = .prime
    case 0x2102: self = .blackboard(UInt8(ascii: "c"))
    case 0x2115: self = .blackboard(UInt8(ascii: "n"))
    case 0x211A: self = .blackboard(UInt8(ascii: "q"))
    case 0x211D: self = .blackboard(UInt8(ascii: "r"))
    case 0x2124: self = .blackboard(UInt8(ascii: "z"))
    default:
      switch WordPart(scalar) {
      case .letter, .asciiLower, .asciiUpper: self = .letter
      case .ideograph: self = .ideograph
      case .none: self = Self.category(scalar)
      }
    }
  }

  private static func category(_ scalar: Unicode.Scalar) -> FeatureSign {
    switch scalar.properties.generalCategory {
    case .mathSymbol: .sign(scalar)
    case .dashPunctuation: .weakSign("-")
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
    case .format, .enclosingMark: .nothing
    case .otherSymbol where (0x2190..<0x2400).contains(scalar.value): .sign(scalar)
    default: .separator
    }
  }

  /// What a single folded letter is; vowels and Cyrillic letters are words as well.
  static func kind(ofSingle letter: [UInt8]) -> FeatureItem.Kind {
    guard let first = letter.first else { return .word }
    return switch first {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      .vowel
    case UInt8(ascii: "b")...UInt8(ascii: "z"): .letter
    case 0xCE, 0xCF: .letter
    default: .vowel
    }
  }

  /// Signs that are written in more than one way.
  private static let unified: [Unicode.Scalar: Unicode.Scalar] = [
    "°": "°", "º": "°", "˚": "°", "‰": "‰", "⩽": "≤", "≦": "≤", "⩾": "≥", "≧": "≥", "⟶": "→", "⟹": "⇒", "⟺": "⇔",
    "⇌": "⇌", "⇄": "⇌", "∞": "∞", "√": "√", "△": "△", "▵": "△", "∼": "∼", "≃": "≈",
  ]
}
