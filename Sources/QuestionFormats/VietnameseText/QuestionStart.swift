import QuestionModel

/// What a question begins with, such as `Câu 5.` or `12)`.
struct QuestionStart: Sendable {
  /// The word before the number.
  enum Form: String, Sendable, CaseIterable {
    case cau = "Câu"
    case bai = "Bài"
    case question = "Question"
    case number = ""
  }

  var form: Form
  var number: Int
  /// Where the question's text begins.
  var end: Int
  var level: String?
  /// What it says of points, such as `(0,25 điểm)`.
  var points: String?

  init?(_ text: MarkedText) {
    var scanner = LayoutScanner(text.scalars)
    level = LevelMark.take(&scanner)
    guard let form = Self.form(&scanner), let number = scanner.number() else { return nil }
    self.form = form
    self.number = number
    end = 0
    if form == .number {
      guard scanner.take(".)") != nil || (scanner.take("/") != nil) else { return nil }
      // `1.5 kg` is a quantity, `1..5` a range.
      if let next = scanner.next, next.digit != nil || ".,/".unicodeScalars.contains(next) { return nil }
    } else {
      let hasSign = Self.takeSign(&scanner)
      let hasNote = takeNotes(&scanner)
      guard hasSign || Self.takeSign(&scanner) || hasNote || scanner.isAtEnd else { return nil }
    }
    scanner.skipSpaces()
    _ = takeNotes(&scanner)
    if form != .number { _ = Self.takeSign(&scanner) }
    scanner.skipSpaces()
    end = scanner.index
  }

  private static func form(_ scanner: inout LayoutScanner) -> Form? {
    if scanner.next?.digit != nil { return .number }
    let forms: [(Form, [[String]])] = [
      (.cau, [["cau", "hoi"], ["cau"]]), (.bai, [["bai", "tap"], ["bai", "toan"], ["bai"]]),
      (.question, [["question"]]),
    ]
    // Whatever else a line begins with, it is no such word.
    guard let first = scanner.next, "cCbBqQ".unicodeScalars.contains(first) else { return nil }
    return forms.first { scanner.take(oneOf: $0.1) }?.0
  }

  private static func takeSign(_ scanner: inout LayoutScanner) -> Bool {
    scanner.skipSpaces()
    guard let sign = scanner.take(".:)/") else { return false }
    if sign == "." { _ = scanner.take(":") }
    return true
  }

  /// A level and points, in brackets and in any order.
  private mutating func takeNotes(_ scanner: inout LayoutScanner) -> Bool {
    var found = false
    while true {
      scanner.skipSpaces()
      if let level = LevelMark.take(&scanner) {
        self.level = level
      } else if let points = Self.takePoints(&scanner) {
        self.points = points
      } else {
        return found
      }
      found = true
    }
  }

  private static func takePoints(_ scanner: inout LayoutScanner) -> String? {
    var ahead = scanner
    guard ahead.take("(") != nil, ahead.next?.digit != nil, let end = ahead.rest.prefix(20).firstIndex(of: ")") else {
      return nil
    }
    let words = String(String.UnicodeScalarView(ahead.scalars[ahead.index..<end]))
    let folded = TextFolding.comparable(words)
    guard ["diem", "d", "point", "points", "pts"].contains(where: { folded.hasSuffix($0) }) else { return nil }
    scanner.index = end + 1
    return words.trimmed
  }
}
