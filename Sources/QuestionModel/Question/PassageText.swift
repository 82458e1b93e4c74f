/// What is said of a passage where its text has no room.
public enum PassageText {
  /// Most characters of a title.
  public static let maximumTitle = 80

  /// The first line of a passage that says something, cut where it is long.
  ///
  /// - Parameter text: the passage, as its author wrote it.
  /// - Returns: one line; empty only for a passage that says nothing.
  public static func title(of text: String) -> String {
    // Most texts are one line.
    guard text.utf8.contains(where: mayEndLine) else { return cut(text.trimmed) }
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: isLineEnd) ?? rest.endIndex
      let line = String(rest[..<end]).trimmed
      guard line.isEmpty else { return cut(line) }
      rest = rest[end...].dropFirst()
    }
    return ""
  }

  /// Whether a byte may belong to a line end.
  private static func mayEndLine(_ byte: UInt8) -> Bool { (0x0A...0x0D).contains(byte) || byte == 0xC2 || byte == 0xE2 }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    ("\n"..."\r").contains(scalar) || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func cut(_ line: String) -> String {
    // No text has more characters than bytes.
    guard line.utf8.count > maximumTitle, line.count > maximumTitle else { return line }
    return line.prefix(maximumTitle - 1) + "…"
  }
}
