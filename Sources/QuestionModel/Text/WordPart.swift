/// What a scalar is to the words of a text.
enum WordPart {
  case none
  case asciiLower
  case asciiUpper
  case letter
  /// A word by itself.
  case ideograph

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: self = .asciiLower
    case 0x41...0x5A: self = .asciiUpper
    case 0..<0x80: self = .none
    case 0xC0..<0x250: self = scalar.value == 0xD7 || scalar.value == 0xF7 ? .none : .letter
    case 0x300..<0x370, 0x400..<0x482, 0x1E00..<0x1F00: self = .letter
    case 0x2000..<0x2070: self = .none
    case 0x3040..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: self = .ideograph
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        self = .letter
      default: self = .none
      }
    }
  }
}
