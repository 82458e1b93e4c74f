import QuestionModel

/// A `media:` line: SHA-256, type, and what it shows in quotation marks.
enum SheetMedia {
  /// Whether a type needs no quotation marks.
  static func isPlain(_ type: String) -> Bool {
    !type.isEmpty && type.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
  }

  /// Reads a line's value.
  static func reference(_ line: SheetText.Line) -> MediaReference? {
    let end = line.firstIndex(where: SheetText.isBlank) ?? line.endIndex
    guard let digest = ContentDigest(String(decoding: line[..<end], as: UTF8.self)) else { return nil }
    var rest = SheetText.skippingBlanks(line[end...])
    guard let type = word(&rest) else { return nil }
    guard !rest.isEmpty else { return MediaReference(digest: digest, type: type) }
    let alternative = SheetBraces.unquoted(rest) ?? bare(rest)
    return alternative.map { MediaReference(digest: digest, type: type, alternative: $0) }
  }

  private static func word(_ line: inout SheetText.Line) -> String? {
    guard let first = line.first else { return nil }
    let isQuoted = first == UInt8(ascii: "\"")
    guard
      let end = isQuoted
        ? line.dropFirst().firstIndex(of: UInt8(ascii: "\"")).map({ $0 + 1 })
        : line.firstIndex(where: SheetText.isBlank) ?? line.endIndex
    else { return nil }
    let word = line[..<end]
    line = SheetText.skippingBlanks(line[end...])
    return isQuoted ? SheetBraces.unquoted(word) : bare(word)
  }

  private static func bare(_ text: SheetText.Line) -> String? {
    text.contains(UInt8(ascii: "\"")) ? nil : String(decoding: text, as: UTF8.self)
  }
}
