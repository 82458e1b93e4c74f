import QuestionModel

/// Several things in one cell.
enum TableList {
  /// The parts of a cell; one between quotation marks is whole.
  static func parts(of text: String, separators: Set<Unicode.Scalar>) -> [String] {
    var (parts, part, isQuoted): ([String], String.UnicodeScalarView, Bool) = ([], .init(), false)
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted || !separators.contains(scalar) {
        part.append(scalar)
      } else {
        parts.append(String(part).trimmed)
        part = .init()
      }
    }
    return parts + [String(part).trimmed]
  }

  /// Parts as one cell.
  static func text(_ parts: [String]) -> String {
    parts.map { part in
      part.unicodeScalars.contains { semicolons.contains($0) || commas.contains($0) } ? "\"\(part)\"" : part
    }.joined(separator: "; ")
  }

  static let semicolons: Set<Unicode.Scalar> = [";", "|", "\n"]
  static let commas: Set<Unicode.Scalar> = [";", "|", "\n", ","]

  /// Pairs such as `A: 0.5; B: -1`, or a JSON object.
  ///
  /// - Returns: names and values; nil where a part has no colon.
  static func pairs(_ text: String, separators: Set<Unicode.Scalar>) -> [(name: String, value: String)]? {
    if text.utf8.first == UInt8(ascii: "{"), let object = try? JSONParser.parse(Array(text.utf8)).object {
      return object.members.map { ($0.name, $0.value.string ?? CanonicalJSON.text(of: $0.value)) }
    }
    var pairs: [(name: String, value: String)] = []
    for part in parts(of: text, separators: separators) where !part.isEmpty {
      guard let colon = part.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
      pairs.append(
        (
          String(part.unicodeScalars[..<colon]).trimmed,
          String(part.unicodeScalars[part.unicodeScalars.index(after: colon)...]).trimmed
        ))
    }
    return pairs
  }
}
