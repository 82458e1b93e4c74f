import QuestionModel

/// Marks such as `[NB]` in front of a question.
enum LevelMark {
  private static let levels: [String: String] = [
    "nb": "nhận biết", "th": "thông hiểu", "vd": "vận dụng", "vdc": "vận dụng cao", "nhan biet": "nhận biết",
    "thong hieu": "thông hiểu", "van dung": "vận dụng", "van dung cao": "vận dụng cao", "biet": "biết", "hieu": "hiểu",
    "vd cao": "vận dụng cao", "vdt": "vận dụng", "van dung thap": "vận dụng",
    "muc 1": "nhận biết", "muc 2": "thông hiểu", "muc 3": "vận dụng", "muc 4": "vận dụng cao",
    "muc do 1": "nhận biết", "muc do 2": "thông hiểu", "muc do 3": "vận dụng", "muc do 4": "vận dụng cao",
    "m1": "nhận biết", "m2": "thông hiểu", "m3": "vận dụng", "m4": "vận dụng cao",
  ]

  /// Takes a mark of a level in brackets.
  ///
  /// - Returns: the level as schools write it; nil where none stands here.
  static func take(_ scanner: inout LayoutScanner) -> String? {
    var ahead = scanner
    guard let opening = ahead.take("[({") else { return nil }
    let closing: Unicode.Scalar = opening == "[" ? "]" : opening == "(" ? ")" : "}"
    guard let end = ahead.rest.prefix(20).firstIndex(of: closing) else { return nil }
    let words = String(String.UnicodeScalarView(ahead.scalars[ahead.index..<end]))
    guard let level = level(words) else { return nil }
    scanner.index = end + 1
    scanner.skipSpaces()
    return level
  }

  /// The level that words or an abbreviation name.
  static func level(_ words: String) -> String? { levels[TextFolding.comparable(words)] }

  /// The mark of a level; nil for a level without one.
  static func mark(of level: String) -> String? {
    switch level {
    case "nhận biết": "[NB]"
    case "thông hiểu": "[TH]"
    case "vận dụng": "[VD]"
    case "vận dụng cao": "[VDC]"
    case "biết": "[Biết]"
    case "hiểu": "[Hiểu]"
    default: nil
    }
  }
}
