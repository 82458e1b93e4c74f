import QuestionModel

/// Vietnamese of fonts from before Unicode that was read as Latin letters.
enum LegacyText {
  /// The encoding of a font's letters; nil for a font of Unicode.
  ///
  /// - Parameter font: such as `.VnTime`, `.VnArialH`, `VNI-Times`.
  /// - Returns: the encoding, and whether the font shows capitals for small letters.
  static func encoding(ofFont font: String) -> (encoding: TextEncoding, isInCapitals: Bool)? {
    let name = font.trimmed.lowercased()
    if name.hasPrefix(".vn") { return (.tcvn3, name.hasSuffix("h")) }
    if name.hasPrefix("vni-") || name.hasPrefix("vni ") { return (.vni, false) }
    return nil
  }

  /// The text that was meant.
  ///
  /// - Parameters:
  ///   - text: what was read as Windows-1252 or Latin-1, or as signs of a symbol font.
  ///   - encoding: what its bytes are.
  ///   - isInCapitals: whether small letters stand for capitals.
  /// - Returns: the text; letters that are none of Windows-1252 stay as they are.
  static func repaired(_ text: String, from encoding: TextEncoding, isInCapitals: Bool = false) -> String {
    guard encoding.isOfFonts else { return text }
    var output = ""
    var bytes: [UInt8] = []
    func flush() {
      var converter = EncodingConverter(from: encoding, isInCapitals: isInCapitals)
      if let start = try? converter.utf8(of: bytes), let end = try? converter.finish() {
        output += String(decoding: start + end, as: UTF8.self)
      } else {
        output += String(decoding: bytes.map(UInt16.init), as: UTF16.self)
      }
      bytes.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if let byte = CodePages.bytes1252[scalar.value], CodePages.windows1252[Int(byte)] != CodePages.none {
        bytes.append(byte)
      } else {
        flush()
        output.unicodeScalars.append(scalar)
      }
    }
    flush()
    return output
  }

  /// The bytes of a text in TCVN3 or VNI; nil where a letter has none.
  static func bytes(of text: String, as encoding: TextEncoding) -> [UInt8]? {
    let table = encoding == .vni ? CodePages.vniBytes : CodePages.tcvn3Bytes
    var bytes: [UInt8] = []
    for scalar in text.normalizedToNFC.unicodeScalars {
      if let own = table[scalar] {
        bytes += own
      } else if let byte = CodePages.bytes1252[scalar.value] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }
}
