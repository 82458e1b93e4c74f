extension HTMLText {
  /// Whether a text has a tag or a reference of HTML in it, so that whoever shows it as HTML shows it otherwise.
  ///
  /// `a<b và c>d` has none: a tag that is no bare name has an attribute with its value.
  ///
  /// - Parameter text: any text.
  /// - Returns: whether some sign of it is markup.
  static func hasMarkup(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return false }
    return text.withContiguousBytes { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "<"): isTag(bytes, index + 1)
        case UInt8(ascii: "&"): isReference(bytes, index + 1)
        default: false
        }
      }
    }
  }

  /// Longest tag that is looked for; without an end to it, many signs `<` would take long.
  private static let maximumTag = 1000

  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let name = bytes[index...].prefix(12).prefix { $0.isLetterOrDigit }
    guard HTMLElement.named(String(decoding: name, as: UTF8.self).lowercased()) != nil else { return false }
    let rest = bytes[name.endIndex...].prefix(maximumTag)
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      bytes[end] == UInt8(ascii: ">")
    else { return false }
    let inner = rest[..<end]
    return inner.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "/") }
      || inner.first.map { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } == true && inner.contains(UInt8(ascii: "="))
  }

  private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let name = bytes[start...].prefix(20).prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }
    guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"), let first = name.first else {
      return false
    }
    return first == UInt8(ascii: "#") || HTMLEntities.named[String(decoding: name, as: UTF8.self)] != nil
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
