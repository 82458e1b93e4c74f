/// Cuts scalars into tokens in one pass; every scalar belongs to exactly one token.
struct TexTokenizer {
  private let scalars: ArraySlice<Unicode.Scalar>
  private var index: Int

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    index = scalars.startIndex
  }

  mutating func tokens() -> [TexToken] {
    var tokens: [TexToken] = []
    tokens.reserveCapacity(scalars.count)
    while index < scalars.endIndex {
      let start = index
      let kind = next()
      tokens.append(TexToken(kind: kind, range: start..<index))
    }
    return tokens
  }

  private mutating func next() -> TexToken.Kind {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "\\": return command()
    case "{": return .open
    case "}": return .close
    case "^": return .superscript
    case "_": return .subscript
    case "'": return .prime
    case "&": return .ampersand
    case " ":
      skip(while: { $0 == " " })
      return .space
    default:
      guard !scalar.isControl else { return .control }
      skip(while: \.isCombining)
      return .character
    }
  }

  private mutating func command() -> TexToken.Kind {
    guard index < scalars.endIndex, !scalars[index].isControl else { return .character }
    let start = index
    index += 1
    guard scalars[start].isASCIILetter else { return .command(String(scalars[start])) }
    skip(while: \.isASCIILetter)
    let name = String(scalars: scalars[start..<index])
    guard name == "begin" || name == "end", let environment = environment() else { return .command(name) }
    return name == "begin" ? .begin(environment) : .end(environment)
  }

  /// Reads `{name}`, moving on only when it is a sound name of an environment.
  private mutating func environment() -> String? {
    let longest = 32
    guard index < scalars.endIndex, scalars[index] == "{" else { return nil }
    let rest = scalars[(index + 1)...].prefix(longest)
    guard let end = rest.firstIndex(where: { !$0.isASCIILetter && $0 != "*" }), scalars[end] == "}" else { return nil }
    let name = String(scalars: rest[..<end])
    index = end + 1
    return name
  }

  private mutating func skip(while matches: (Unicode.Scalar) -> Bool) {
    while index < scalars.endIndex, matches(scalars[index]) { index += 1 }
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// C0, DEL and C1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// A mark that belongs to the letter before it.
  var isCombining: Bool { value >= 0x300 && properties.isGraphemeExtend }

  /// A letter of any script, or an ASCII digit.
  var isWordScalar: Bool { isASCIILetter || isASCIIDigit || (value > 0x7F && properties.isAlphabetic) }
}
