/// Characters that HTML writes by number or by name.
enum HTMLReference {
  /// A reference that was read.
  struct Found {
    /// What it stands for.
    let scalars: String
    /// The index behind its semicolon.
    let end: Int
  }

  /// The reference that begins at an ampersand; nil where there is none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) -> Found? {
    let longest = 12
    let last = min(limit, start + longest)
    guard let end = bytes[start..<last].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      return number(bytes[(start + 2)..<end]).map { Found(scalars: String($0), end: end + 1) }
    }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return HTMLEntities.named[name].map { Found(scalars: $0, end: end + 1) }
  }

  /// A text with its references resolved, as it stands in an attribute.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var output: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let found = read(bytes, at: index, before: range.upperBound) {
        output += found.scalars.utf8
        index = found.end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }),
      let value = UInt32(text, radix: isHex ? 16 : 10)
    else { return nil }
    // Numbers of this range mean the characters of Windows, in HTML as in life.
    if (0x80..<0xA0).contains(value) { return windows[Int(value - 0x80)] }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
