/// The beginning of an XML document, as far as it tells what the document is.
enum XMLStart {
  /// A root element.
  struct Root {
    /// Its name without a prefix.
    let name: String
  }

  /// The root element; nil where the text is no XML.
  static func root(of head: [UInt8]) -> Root? {
    var rest = head.prefix(1 << 14)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      guard rest.first == UInt8(ascii: "<"), let second = rest.dropFirst().first else { return nil }
      guard second == UInt8(ascii: "?") || second == UInt8(ascii: "!") else { break }
      guard let end = endOfMarkup(rest) else { return nil }
      rest = rest[end...]
    }
    let name = rest.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? []
    guard let first = local.first, first.isASCIILetter else { return nil }
    return Root(name: String(decoding: local, as: UTF8.self))
  }

  /// Whether the document names its own encoding, or is in UTF-16, which XML tells by itself.
  static func declaresEncoding(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE, 0x3C, 0x00]) || head.starts(with: [0xFE, 0xFF, 0x00, 0x3C]) { return true }
    let start = head.prefix(200)
    guard start.starts(with: "<?xml".utf8), let end = firstRange(of: Array("?>".utf8), in: start) else { return false }
    return firstRange(of: Array("encoding".utf8), in: start[..<end]) != nil
  }

  /// Behind a comment, a processing instruction or a document type with all that it declares.
  private static func endOfMarkup(_ text: ArraySlice<UInt8>) -> Int? {
    if text.starts(with: "<!--".utf8) { return firstRange(of: Array("-->".utf8), in: text).map { $0 + 3 } }
    guard text.starts(with: "<!".utf8) else { return firstRange(of: Array(">".utf8), in: text).map { $0 + 1 } }
    var depth = 0
    var quote: UInt8?
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if text[place...].starts(with: "<!--".utf8) {
        guard let end = endOfMarkup(text[place...]) else { return nil }
        place = end - 1
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ">"):
          depth -= 1
          if depth == 0 { return place + 1 }
        default: break
        }
      }
      place += 1
    }
    return nil
  }

  private static func firstRange(of pattern: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = pattern.first else { return nil }
    var place = text.startIndex
    while let index = text[place...].firstIndex(of: first) {
      if text[index...].starts(with: pattern) { return index }
      place = index + 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
