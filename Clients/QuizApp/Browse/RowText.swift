import TerminalScreen

/// A question's text on one row of a list.
enum RowText {
  /// The text, or where it would look like the row above, the part from a little before it differs.
  ///
  /// - Parameters:
  ///   - text: the row's text.
  ///   - above: the text of the row above.
  ///   - width: columns there are.
  /// - Returns: the text to show; it may still be longer than the width.
  static func distinct(_ text: String, from above: String, width: Int) -> String {
    guard width > 8, truncate(text, to: width) == truncate(above, to: width), text != above else { return text }
    let common = zip(text, above).prefix { $0 == $1 }.count
    let words = text.prefix(common).split(separator: " ", omittingEmptySubsequences: false)
    // The word that differs, and the one before it for its sense.
    let kept = words.suffix(2).joined(separator: " ")
    return "… " + kept + text.dropFirst(common)
  }
}
