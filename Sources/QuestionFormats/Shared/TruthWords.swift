import QuestionModel

/// Words for true and false.
enum TruthWords {
  /// What a word or its first letter says; nil where it is neither.
  static func truth(_ text: String) -> Bool? {
    switch text.trimmed.normalizedToNFC.lowercased() {
    case "đ", "t": true
    case "s", "f": false
    default: pair(text)?.isTrue
    }
  }

  /// What the options of a question say where all of them are whole words of one language. Letters alone do not count:
  /// F and T are quantities too.
  static func truths(_ texts: [String]) -> [Bool]? {
    let words = texts.map { pair($0) }
    let found = words.compactMap(\.self)
    guard let first = found.first, found.count == words.count, found.allSatisfy({ $0.language == first.language })
    else { return nil }
    return found.map(\.isTrue)
  }

  private static func pair(_ text: String) -> (isTrue: Bool, language: String)? {
    switch text.trimmed.normalizedToNFC.lowercased() {
    case "true": (true, "en")
    case "false": (false, "en")
    case "đúng": (true, "vi")
    case "sai": (false, "vi")
    default: nil
    }
  }

  /// The word in the language of a question.
  static func word(_ isTrue: Bool, language: String?) -> String {
    language == "vi" ? (isTrue ? "Đúng" : "Sai") : isTrue ? "True" : "False"
  }
}
