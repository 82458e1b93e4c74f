import QuestionModel

/// The mark at the beginning of an answer's line.
struct SheetMark {
  /// Whether the answer is right, or the statement true.
  let isRight: Bool
  /// The mark itself, for messages.
  let sign: String
  /// What follows it.
  let rest: SheetText.Line

  /// Whether the mark asks for the exact spelling.
  var isExact: Bool { sign == "==" }

  /// The mark of a line.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - kind: the question's kind, on which the marks depend.
  ///   - isAfterBreak: whether text cannot go on here: a lone letter begins a statement nowhere else.
  /// - Returns: nil where the line has none.
  static func read(_ line: SheetText.Line, kind: QuestionKind, isAfterBreak: Bool) -> SheetMark? {
    if let mark = sign(line) { return mark }
    switch kind {
    case .trueFalse: return truth(line) == nil ? nil : SheetMark(isRight: true, sign: "", rest: line)
    case .trueFalseCluster:
      guard let mark = letter(line) else { return nil }
      return isAfterBreak || mark.rest.first == UInt8(ascii: "{") ? mark : nil
    default: return nil
    }
  }

  private static func sign(_ line: SheetText.Line) -> SheetMark? {
    guard let first = line.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "~") else { return nil }
    let rest = line.dropFirst()
    // A mark that stands over the sign makes another one of it: a decomposed ≠ is no answer.
    if let next = rest.first, next == 0xCC || next == 0xCD { return nil }
    if first == UInt8(ascii: "~") { return SheetMark(isRight: false, sign: "~", rest: SheetText.skippingBlanks(rest)) }
    let isExact = rest.first == UInt8(ascii: "=")
    let text = SheetText.skippingBlanks(isExact ? rest.dropFirst() : rest)
    return SheetMark(isRight: true, sign: isExact ? "==" : "=", rest: text)
  }

  /// `T`, `F`, `Đ` or `S` of a statement, alone or with `)`, `.` or `:`.
  private static func letter(_ line: SheetText.Line) -> SheetMark? {
    for (letter, isTrue) in [("T", true), ("F", false), ("Đ", true), ("S", false)] where line.starts(with: letter.utf8)
    {
      var rest = line.dropFirst(letter.utf8.count)
      if let next = rest.first, ").:".utf8.contains(next) { rest = rest.dropFirst() }
      guard rest.first.map({ SheetText.isBlank($0) || $0 == UInt8(ascii: "{") }) ?? true else { return nil }
      return SheetMark(isRight: isTrue, sign: letter, rest: SheetText.skippingBlanks(rest))
    }
    return nil
  }

  /// What a line that is one of the words for true and false says.
  static func truth(_ line: SheetText.Line) -> Bool? {
    guard line.count <= 16 else { return nil }
    switch String(decoding: line, as: UTF8.self).lowercased() {
    case "true", "đúng": return true
    case "false", "sai": return false
    default: return nil
    }
  }

  /// A line of four hyphens or more, which parts questions.
  static func isRule(_ line: SheetText.Line) -> Bool {
    line.count >= 4 && line.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// A line that is not read.
  static func isRemark(_ line: SheetText.Line) -> Bool { line.starts(with: "//".utf8) }

  /// What stands behind the name of the explanation; nil for every other line.
  static func explanation(_ line: SheetText.Line) -> SheetText.Line? {
    guard let first = line.first, !SheetText.isBlank(first), let (name, rest) = SheetWords.name(of: line),
      SheetWords.explanations.contains(name)
    else { return nil }
    return rest
  }

  /// Whether a line below an answer is feedback on it.
  static func isFeedback(_ line: SheetText.Line) -> Bool {
    SheetText.skippingBlanks(line).first == UInt8(ascii: "#")
  }

  /// Whether a line of a stem or an explanation could be taken for a mark in any kind of question.
  static func isInFlow(_ line: SheetText.Line) -> Bool {
    line.isEmpty || isInStem(line, of: nil)
  }

  /// Whether a line of a stem would be taken for a mark.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - kind: the question's kind; nil for any.
  /// - Returns: false for an empty line.
  static func isInStem(_ line: SheetText.Line, of kind: QuestionKind?) -> Bool {
    guard let first = line.first else { return false }
    return first == UInt8(ascii: "=") || first == UInt8(ascii: "~") || isInExplanation(line)
      || explanation(line) != nil || (kind ?? .trueFalse) == .trueFalse && truth(line) != nil
      || (kind ?? .trueFalseCluster) == .trueFalseCluster && letter(line) != nil
  }

  /// Whether a line of an explanation would be taken for a mark.
  static func isInExplanation(_ line: SheetText.Line) -> Bool { isRemark(line) || isRule(line) }

  /// Whether a line of an answer or of a head's value could be taken for a mark.
  static func isInPiece(_ line: SheetText.Line) -> Bool {
    line.isEmpty || isFeedback(line) || SheetNumber.weight(line) != nil
  }
}
