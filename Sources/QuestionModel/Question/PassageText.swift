/// What is said of a passage where its text has no room.
public enum PassageText {
  /// Most characters of a title.
  public static let maximumTitle = 80

  /// The first line of a passage that says something, cut where it is long.
  ///
  /// - Parameter text: the passage, as its author wrote it.
  /// - Returns: one line; empty only for a passage that says nothing.
  public static func title(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.first { !$0.isEmpty } ?? ""
    return line.count > maximumTitle ? line.prefix(maximumTitle - 1) + "…" : line
  }
}
