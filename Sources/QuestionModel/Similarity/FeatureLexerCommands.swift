/// TeX commands, each as the sign that it sets.
extension FeatureLexer {
  /// Passes a command with what only says how it looks.
  mutating func passCommand() {
    index += 1
    guard index < bytes.count else { return }
    let start = index
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    guard index > start else {
      passEscape()
      return
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    commandEnd = index
    if name == "begin" || name == "end" {
      passArgument()
    } else if let structure = TexStructure.named(name) {
      pass(structure)
    } else if let symbol = Symbols.symbol(name) {
      append(symbol: symbol.text)
    } else if name != "right" {
      append(.word, FeatureHash.of(name.lowercased()))
    }
  }

  /// Passes a backslash with one character: an escaped sign, a space or a delimiter of formulas.
  private mutating func passEscape() {
    switch bytes[index] {
    case UInt8(ascii: "%"), UInt8(ascii: "|"): append(Unicode.Scalar(bytes[index]))
    case UInt8(ascii: "{"): append("{", as: .open)
    case UInt8(ascii: "}"): append("}", as: .close)
    case 0x80...: return
    case UInt8(ascii: "!"): break
    default: isAttached = false
    }
    index += 1
  }

  private mutating func pass(_ structure: TexStructure) {
    switch structure {
    case .fraction: append("/")
    case .root: append("√")
    case .binomial: append(.letter, FeatureHash.of("c"))
    case .accent(let accent): append(accent.rawValue)
    case .arrow(let arrow): append(symbol: arrow.glyph)
    case .negation: append("¬")
    case .parenthesised: append(.word, FeatureHash.of("mod"))
    case .spacing: isAttached = false
    case .spacingArgument, .styledWithColor: passArgument()
    case .blackboard, .chemistry, .dropped, .left, .operatorName, .over, .style, .text, .under: break
    }
  }

  private mutating func append(symbol text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return }
    guard scalars.count == 1 else {
      for word in Tokenizer.tokens(of: text) { append(.word, FeatureHash.of(word.folded)) }
      return
    }
    switch first {
    case "(", "[", "{": append(first, as: .open)
    case ")", "]", "}": append(first, as: .close)
    case "|", "/", ":", "·", "×", "∗", "÷", "∣", "•":
      guard case .weakSign(let sign) = FeatureSign(first) else {
        append(first, as: .weakSign)
        return
      }
      append(sign, as: .weakSign)
    default:
      switch FeatureSign(first) {
      case .sign(let sign): append(sign)
      case .blackboard(let letter): append(.letter, FeatureHash.of(CollectionOfOne(letter)))
      case .letter:
        let folded = Array(TextFolding.fold(text).utf8)
        append(FeatureSign.kind(ofSingle: folded), FeatureHash.of(folded))
      case .prime: append("′")
      default: append(.separator, 0)
      }
    }
  }

  /// Passes `{...}` without a look at what it holds, if it closes soon.
  private mutating func passArgument() {
    let longest = 64
    guard isNext("{"), let end = bytes[index...].prefix(longest).firstIndex(of: UInt8(ascii: "}")) else { return }
    index = end + 1
    commandEnd = index
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
