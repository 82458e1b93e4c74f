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

  var form = Form.number
  var number = 0
  /// Where the question's text begins.
  var end = 0
  var level: String?
  /// What it says of points, such as `(0,25 điểm)`.
  var points: String?
  /// Whether a star stands behind its number: `Câu 4*.`
  var isStarred = false

  /// The start of a question.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - isLoose: whether the number needs no sign behind it.
  init?(_ text: MarkedText, isLoose: Bool = false) {
    var scanner = LayoutScanner(text.scalars)
    // Cheap signs first: most lines begin with no bracket.
    if scanner.next.map({ "[({".unicodeScalars.contains($0) }) == true, !takeNotes(&scanner) { return nil }
    guard let form = Self.form(&scanner), let number = scanner.number() else { return nil }
    self.form = form
    self.number = number
    if form == .number {
      guard scanner.take(".)") != nil || (scanner.take("/") != nil) else { return nil }
      // `1.5 kg` is a quantity, `1..5` a range.
      if let next = scanner.next, next.digit != nil || ".,/".unicodeScalars.contains(next) { return nil }
    } else {
      // A star is for a hard question.
      if scanner.take("*") != nil { isStarred = true }
      let hasSign = Self.takeSign(&scanner)
      let hasNote = takeNotes(&scanner) || takeLevel(&scanner)
      if isLoose, scanner.next?.isLetterOfText == true, !hasSign, !hasNote,
        scanner.scalars[scanner.index - 1].digit != nil
      {
        return nil
      }
      guard isLoose || hasSign || Self.takeSign(&scanner) || hasNote || scanner.isAtEnd else { return nil }
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

  /// A level behind a dash: `Câu 6 - NB:`.
  private mutating func takeLevel(_ scanner: inout LayoutScanner) -> Bool {
    var ahead = scanner
    ahead.skipSpaces()
    guard ahead.take("-–") != nil else { return false }
    ahead.skipSpaces()
    guard let end = ahead.rest.prefix(20).firstIndex(where: { ".:".unicodeScalars.contains($0) }),
      let level = LevelMark.level(String(String.UnicodeScalarView(ahead.scalars[ahead.index..<end])))
    else { return false }
    self.level = level
    ahead.index = end
    scanner = ahead
    return true
  }

  /// Levels and points, in brackets and in any order: `[NB]`, `(0,25 điểm - TH)`.
  private mutating func takeNotes(_ scanner: inout LayoutScanner) -> Bool {
    var found = false
    while true {
      scanner.skipSpaces()
      var ahead = scanner
      guard let opening = ahead.take("[({"), let closing = ["[": "]", "(": ")", "{": "}"][String(opening)],
        let end = ahead.rest.prefix(40).firstIndex(where: { closing.unicodeScalars.first == $0 })
      else { return found }
      let words = String(String.UnicodeScalarView(ahead.scalars[ahead.index..<end]))
      guard take(notes: words) else { return found }
      scanner.index = end + 1
      found = true
    }
  }

  /// Takes what stands in one pair of brackets, if all of it is levels and points.
  private mutating func take(notes words: String) -> Bool {
    var (level, points) = (self.level, self.points)
    for part in words.split(whereSeparator: { "-–;|".contains($0) }).map({ String($0).trimmed }) {
      let folded = TextFolding.comparable(part)
      if let found = LevelMark.level(part) {
        level = found
      } else if part.unicodeScalars.first?.digit != nil,
        ["diem", "d", "point", "points", "pts"].contains(where: { folded.hasSuffix($0) })
      {
        points = part
      } else {
        return false
      }
    }
    guard level != self.level || points != self.points else { return !words.trimmed.isEmpty && level != nil }
    (self.level, self.points) = (level, points)
    return true
  }
}
