/// Cuts text into the words that search knows, once, for index and query alike.
public enum Tokenizer {
  /// Grows when the same text would give other tokens, so that a store knows its index is stale.
  public static let version = 2

  /// A word in both its forms.
  public struct Token: Sendable, Hashable {
    /// Lower case without marks.
    public let folded: String
    /// Lower case in NFC with its marks, the tone on the older style's vowel; equal to `folded` where it has none.
    public let exact: String
  }

  /// The words of a text in order.
  ///
  /// Letters, digits and marks make words; a Chinese or Japanese character is a word by itself.
  ///
  /// - Parameter text: any text.
  /// - Returns: its words.
  public static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = String.UnicodeScalarView()
    var isPlain = true
    func finish() {
      guard !word.isEmpty else { return }
      tokens.append(token(String(word), isPlain: isPlain))
      word = String.UnicodeScalarView()
      isPlain = true
    }
    // Composed first: a character that is a word by itself must not lose the mark that belongs to it.
    for scalar in text.normalizedToNFC.unicodeScalars {
      switch WordPart(scalar) {
      case .asciiLower: word.append(scalar)
      case .asciiUpper: word.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case .letter:
        isPlain = false
        word.append(scalar)
      case .ideograph:
        finish()
        tokens.append(Token(folded: String(scalar), exact: String(scalar)))
      case .none: finish()
      }
    }
    finish()
    return tokens
  }

  private static func token(_ word: String, isPlain: Bool) -> Token {
    guard !isPlain else { return Token(folded: word, exact: word) }
    let folded = TextFolding.fold(word)
    let exact = ToneStyle.unified(word.lowercased().normalizedToNFC)
    return Token(folded: folded.isEmpty ? exact : folded, exact: exact)
  }
}

private enum WordPart {
  case none
  case asciiLower
  case asciiUpper
  case letter
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
