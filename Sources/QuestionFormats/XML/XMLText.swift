/// Text inside XML and HTML.
enum XMLText {
  /// The text with the signs of markup escaped; characters that XML 1.0 forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { needsCare($0) }) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      default: output.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(output)
  }

  /// Whether every character may stand in XML 1.0.
  static func isAllowed(_ text: String) -> Bool {
    !text.utf8.contains { $0 < 0x20 || $0 == 0xEF } || text.unicodeScalars.allSatisfy(isAllowed)
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
