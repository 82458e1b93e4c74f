import Foundation

/// Text as search and answers compare it: lower case, without tone or diacritic, `đ` as `d`.
public enum TextFolding {
  /// Folds a text.
  ///
  /// - Parameter text: any text, composed or not.
  /// - Returns: the folded text; everything that is no letter stays as it is.
  public static func fold(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &output) }
    return String(output)
  }

  /// Folds a text and brings every run of white space to one space.
  ///
  /// - Parameter text: any text.
  /// - Returns: what two equal short answers have in common.
  public static func comparable(_ text: String) -> String {
    fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Appends the folded form of one scalar: nothing for a mark.
  static func append(_ scalar: Unicode.Scalar, to output: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5A
      output.append(isUpper ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
      return
    }
    let index = Int(scalar.value)
    if index < table.count {
      output.append(contentsOf: table[index])
    } else {
      output.append(contentsOf: folded(scalar))
    }
  }

  /// Latin, Greek and Cyrillic folded once, since nearly all text is made of them.
  private static let table: [[Unicode.Scalar]] = (0..<0x530).map { value in
    Unicode.Scalar(UInt32(value)).map(folded) ?? []
  }

  private static let vietnamese: [Unicode.Scalar: [Unicode.Scalar]] = {
    var forms: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for value in UInt32(0x1E00)..<0x1F00 {
      if let scalar = Unicode.Scalar(value) { forms[scalar] = decomposed(scalar) }
    }
    return forms
  }()

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x110, 0x111: ["d"]
    case 0x1E00..<0x1F00: vietnamese[scalar] ?? [scalar]
    case 0x4E00..<0xA000: [scalar]
    default: decomposed(scalar)
    }
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
      .filter { $0.properties.generalCategory != .nonspacingMark }
  }
}
