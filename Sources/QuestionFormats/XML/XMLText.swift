/// Text as XML 1.0 holds it.
enum XMLText {
  /// A text for the content of an element or for an attribute in double quotes.
  ///
  /// - Parameter text: any text.
  /// - Returns: the text with its markup escaped; characters that XML cannot hold become the replacement character.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": output.append(" ")
      default: output.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(output)
  }

  /// A text that reads back with all its white space.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - isAttribute: whether it stands in an attribute, where line ends and tabs need care too.
  /// - Returns: the text with its markup escaped; characters that XML cannot hold become the replacement character.
  static func exact(_ text: String, isAttribute: Bool = false) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: output.append(contentsOf: "&quot;".unicodeScalars)
      case "\t" where isAttribute: output.append(contentsOf: "&#9;".unicodeScalars)
      case "\n" where isAttribute: output.append(contentsOf: "&#10;".unicodeScalars)
      case "\r": output.append(contentsOf: "&#13;".unicodeScalars)
      default: output.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(output)
  }

  /// Whether every character may stand in XML 1.0.
  static func isAllowed(_ text: String) -> Bool {
    !text.utf8.contains { $0 < 0x20 || $0 == 0xEF } || text.unicodeScalars.allSatisfy(isAllowed)
  }

  /// Whether a text may stand in `xml:lang`, such as `vi` and `en-GB`.
  static func isLanguage(_ text: String) -> Bool { text.wholeMatch(of: /[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*/) != nil }

  /// A byte of markup or of a character that may be forbidden.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": true
    case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": false
    default: true
    }
  }
}
