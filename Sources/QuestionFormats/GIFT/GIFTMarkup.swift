import QuestionModel

/// The formats that a text of GIFT may be marked as.
enum GIFTMarkup {
  enum Format {
    case html
    case markdown
    case plain
    /// Moodle's auto format, which all texts have that say nothing else: plain, but tags are tags.
    case auto
  }

  private static let marks: [(mark: [UInt8], format: Format)] = [
    (Array("[html]".utf8), .html), (Array("[markdown]".utf8), .markdown), (Array("[plain]".utf8), .plain),
    (Array("[moodle]".utf8), .auto),
  ]

  /// A text without the mark of its format; any other word in brackets is text.
  ///
  /// - Parameters:
  ///   - text: with its mark.
  ///   - custom: the format of a text without a mark.
  /// - Returns: the text, and what it is to be read as.
  static func format(of text: ArraySlice<UInt8>, otherwise custom: Format) -> (ArraySlice<UInt8>, Format) {
    let start = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    guard start.first == UInt8(ascii: "[") else { return (text, custom) }
    for (mark, format) in marks where start.starts(with: mark) { return (start.dropFirst(mark.count), format) }
    return (text, custom)
  }

  /// A text as the model has it.
  static func text(_ text: String, _ format: Format, losses: inout [FormatLoss]) -> String {
    switch format {
    case .plain: return text
    case .markdown:
      if text.utf8.contains(where: { "*_#`".utf8.contains($0) }) {
        losses.append(FormatLoss(.formatting, text, .kept, "the signs of Markdown stay as they were typed"))
      }
      return text
    case .auto where !HTMLText.hasMarkup(text): return text
    case .auto, .html:
      let reading = HTMLText.read(text, keepsLineEnds: format == .auto)
      // A tag alone is what a question about HTML asks for.
      if format == .auto, reading.text.trimmed.isEmpty, reading.media.isEmpty { return text }
      losses += reading.losses
      for file in reading.media {
        losses.append(FormatLoss(.file, file.source, .dropped, "GIFT carries no files"))
      }
      return reading.text
    }
  }

  /// A text as it is written: formulas, line ends and signs of HTML need HTML, lest Moodle shows them wrongly.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - isPremise: whether it stands where others have a weight, and cannot have one.
  /// - Returns: the text with its signs escaped.
  static func written(_ text: String, isPremise: Bool = false) -> String {
    // At the beginning of a line // would make a comment of it.
    let isMistakable = text.hasPrefix("//") || isPremise && text.hasPrefix("%")
    let needsHTML =
      isMistakable || text.utf8.first == UInt8(ascii: "[") || text.trimmed.utf8.count != text.utf8.count
      || text.utf8.contains { "<>&$\n\r\t".utf8.contains($0) } || text.utf8.contains("  ".utf8)
    return needsHTML ? "[html]" + GIFTText.escaped(HTMLText.write(text)) : GIFTText.escaped(text)
  }

  /// The title that Moodle would give a question that has none.
  static func title(of stem: String) -> String { PassageText.title(of: stem) }
}
