/// Text as XML 1.0 holds it.
enum XMLText {
  /// A text for the content of an element or for an attribute in double quotes.
  ///
  /// - Parameter text: any text.
  /// - Returns: the text with its markup escaped; characters that XML cannot hold become the replacement character.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": output.append(" ")
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": output.append("\u{FFFD}")
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
