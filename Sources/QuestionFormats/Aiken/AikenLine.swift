/// What a line of an Aiken file is, by its bytes.
enum AikenLine {
  /// An option: the letter, and the bytes behind its sign.
  case option(UInt8, ArraySlice<UInt8>)
  /// The line that ends a question; whether its word is in capitals, as it must be.
  case answer(ArraySlice<UInt8>, isInCapitals: Bool)
  /// A line of a stem or of an option that goes on.
  case text

  /// Finds out what a line is.
  init(_ bytes: [UInt8]) {
    let line = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    if let first = line.first, line.count > 1, (0x41...0x5A).contains(first), line[line.startIndex + 1].isOptionSign {
      let rest = line.dropFirst(2)
      self = .option(first, rest.first == 0x20 || rest.first == 0x09 ? rest.dropFirst() : rest)
    } else if line.starts(with: Self.word) {
      self = .answer(line.dropFirst(Self.word.count), isInCapitals: true)
    } else if let rest = Self.answerInOtherLetters(line) {
      self = .answer(rest, isInCapitals: false)
    } else {
      self = .text
    }
  }

  private static let word = Array("ANSWER:".utf8)

  private static func answerInOtherLetters(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let letters = line.prefix(6).map { $0 | 0x20 }
    guard letters == Array("answer".utf8) else { return nil }
    let rest = line.dropFirst(6).drop { $0 == 0x20 }
    return rest.first == UInt8(ascii: ":") ? rest.dropFirst() : nil
  }
}

extension UInt8 {
  fileprivate var isOptionSign: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ")") }
}
