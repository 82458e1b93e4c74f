import QuestionModel

/// Takes texts of a document, those in fonts from before Unicode as they were meant; where nobody has said that they are
/// to be converted, a problem tells it.
struct LegacyFonts: Sendable {
  /// What somebody has said of such fonts: nil for nothing yet, UTF-8 where their text is to stay as it is.
  let encoding: TextEncoding?
  /// How the first texts read that nobody has said anything of.
  var samples: [EncodingSample] { sample.samples }
  private var sample = LegacySample()

  init(_ encoding: TextEncoding?) { self.encoding = encoding }

  /// A text in a font.
  ///
  /// - Parameters:
  ///   - raw: the text as the document has it.
  ///   - font: the font's name.
  /// - Returns: the text as it was meant, and what somebody has to decide first.
  mutating func read(_ raw: String, in font: String?) -> (text: String, problem: String?) {
    guard encoding != .utf8, let font, let old = LegacyText.encoding(ofFont: font), !Self.isOfUnicode(raw) else {
      return (raw, nil)
    }
    let meant = LegacyText.repaired(raw, from: old.encoding, isInCapitals: old.isInCapitals)
    guard encoding == nil else { return (meant, nil) }
    sample.take(raw, meaning: meant, in: old.encoding)
    guard meant != raw, raw.unicodeScalars.contains(where: { !$0.isASCII }) else { return (meant, nil) }
    return (
      meant,
      "the font \(font) writes Vietnamese in \(old.encoding.title): \"\(LayoutParser.clipped(raw))\" would be "
        + "\"\(LayoutParser.clipped(meant))\"; read the file again with the encoding \(old.encoding.rawValue)"
    )
  }

  /// Ends a line of text.
  mutating func endLine() { sample.endLine() }

  /// Whether a text has Vietnamese letters that no font from before Unicode writes: it was typed in Unicode, whatever
  /// the font.
  private static func isOfUnicode(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) || "ĂăĐđĨĩŨũƠơƯư".unicodeScalars.contains($0) }
  }
}
