import QuestionModel

/// Words for true and false.
enum TruthWords {
  /// What a word says; nil where it is neither.
  static func truth(_ text: String) -> Bool? {
    switch text.trimmed.normalizedToNFC.lowercased() {
    case "true", "đúng", "đ", "t": true
    case "false", "sai", "s", "f": false
    default: nil
    }
  }

  /// The word in the language of a question.
  static func word(_ isTrue: Bool, language: String?) -> String {
    language == "vi" ? (isTrue ? "Đúng" : "Sai") : isTrue ? "True" : "False"
  }
}
