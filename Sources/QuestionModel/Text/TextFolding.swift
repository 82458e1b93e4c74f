import Foundation

/// Text as search and answers compare it: lower case, without tone or diacritic, `đ` as `d`.
public enum TextFolding {
  /// Folds a text.
  ///
  /// - Parameter text: any text, composed or not.
  /// - Returns: the folded text; everything that is no letter stays as it is.
  public static func fold(_ text: String) -> String {
    let table = LetterTable.common
    return text.withBytes { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let value = bytes.scalar(at: &index)
        if value < 0x80 {
          output.append(value >= 0x41 && value <= 0x5A ? UInt8(value + 32) : UInt8(value))
        } else if let letter = table[value] {
          output.append(scalar: letter.folded)
        } else if let scalar = Unicode.Scalar(value) {
          output += String(String.UnicodeScalarView(decomposed(scalar))).utf8
        }
      }
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// Folds a text and brings every run of white space to one space.
  ///
  /// - Parameter text: any text.
  /// - Returns: what two equal short answers have in common.
  public static func comparable(_ text: String) -> String {
    fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The folded form of one scalar; empty for a mark.
  static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x110, 0x111: return ["d"]
    case 0x4E00..<0xA000: return [scalar]
    default:
      return String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
        .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
        .filter { $0.properties.generalCategory != .nonspacingMark }
    }
  }
}
