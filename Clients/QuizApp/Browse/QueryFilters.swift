import QuestionModel

/// Adds filters to a search as typed, and takes them out again.
enum QueryFilters {
  /// The filter for a value of a facet, such as `subject:toán`.
  static func filter(facet: String, value: String) -> String {
    let name = facet == "language" ? "lang" : facet
    return value.contains(where: { $0.isWhitespace || "()\"".contains($0) })
      ? "\(name):\"\(value.replacing("\"", with: ""))\"" : "\(name):\(value)"
  }

  /// Whether the search has the filter as one of its words.
  static func contains(_ filter: String, in query: String) -> Bool {
    words(query).contains { $0.utf8.elementsEqual(filter.utf8) }
  }

  /// The search without the filter if it has it, else with it.
  static func toggling(_ filter: String, in query: String) -> String {
    let words = words(query)
    if words.contains(where: { $0.utf8.elementsEqual(filter.utf8) }) {
      return words.filter { !$0.utf8.elementsEqual(filter.utf8) }.joined(separator: " ")
    }
    // A filter beside alternatives would belong to the last of them only.
    if case .any? = try? SearchParser.parse(query) { return "(\(query.trimmed)) \(filter)" }
    return (words + [filter]).joined(separator: " ")
  }

  /// The words of a search, quoted parts kept whole.
  private static func words(_ query: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in query {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
