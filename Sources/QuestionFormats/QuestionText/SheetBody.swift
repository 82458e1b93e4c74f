import QuestionModel

/// The stem, the answers and the explanation of a question, as their lines stand.
struct SheetBody {
  /// One answer with what belongs to it.
  struct Answer {
    let mark: SheetMark
    var weight: Double?
    var braces = SheetBraces()
    var text: SheetPiece
    /// Lines behind `#`.
    var feedback: [SheetText.Line] = []
    var feedbackLine: Int?

    var line: Int { text.line }

    /// The feedback; nil where there is none.
    var feedbackText: String? { SheetText.text(feedback) { _ in false } }
  }

  private(set) var stem: [SheetText.Line] = []
  private(set) var stemLine: Int?
  private(set) var answers: [Answer] = []
  private(set) var explanation: [SheetText.Line] = []
  private(set) var explanationLine: Int?
  private(set) var faults: [QuestionTextFault] = []
  private let kind: QuestionKind
  private var emptyLines = 0
  private var wasStray = false

  /// Reads what follows the head.
  init(_ lines: ArraySlice<SheetLine>, kind: QuestionKind) {
    self.kind = kind
    for line in lines {
      if explanationLine != nil {
        explanation.append(line.bytes)
      } else if let rest = SheetMark.explanation(line.bytes) {
        explanationLine = line.number
        if !rest.isEmpty { explanation.append(rest) }
      } else if answers.isEmpty {
        addToStem(line)
      } else {
        addToAnswers(line)
      }
      emptyLines = line.isEmpty ? emptyLines + 1 : 0
    }
  }

  private mutating func addToStem(_ line: SheetLine) {
    let isAfterBreak = emptyLines > 0 || stem.isEmpty
    // A passage has no answers, so every line of it is text.
    if kind != .passage, let mark = SheetMark.read(line.bytes, kind: kind, isAfterBreak: isAfterBreak) {
      begin(mark, line)
    } else {
      if stemLine == nil, !line.isEmpty { stemLine = line.number }
      stem.append(line.bytes)
    }
  }

  private mutating func addToAnswers(_ line: SheetLine) {
    guard !line.isEmpty else { return }
    if let mark = SheetMark.read(line.bytes, kind: kind, isAfterBreak: true) {
      wasStray = false
      begin(mark, line)
    } else if line.isIndented || line.bytes.first == UInt8(ascii: "#") {
      goOn(line)
    } else {
      if !wasStray { faults.append(QuestionTextFault(line: line.number, .strayLine)) }
      wasStray = true
    }
  }

  private mutating func begin(_ mark: SheetMark, _ line: SheetLine) {
    var rest = mark.rest
    var weight: Double?
    if let (share, behind) = SheetNumber.weight(rest) {
      weight = share
      rest = behind
    }
    var braces = SheetBraces()
    let hasBraces = [.singleChoice, .multipleResponse, .trueFalseCluster].contains(kind)
    if hasBraces, rest.first == UInt8(ascii: "{") {
      if let read = SheetBraces(&rest) {
        braces = read
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? rest.endIndex
        faults.append(QuestionTextFault(line: line.number, .badBraces(SheetText.excerpt(rest[..<end]))))
      }
    }
    let text = SheetPiece(line: line.number, rest: rest)
    answers.append(Answer(mark: mark, weight: weight, braces: braces, text: text))
  }

  private mutating func goOn(_ line: SheetLine) {
    let last = answers.count - 1
    let content = SheetText.skippingBlanks(line.bytes)
    if content.first == UInt8(ascii: "#") {
      let text = content.dropFirst()
      if answers[last].feedbackLine == nil { answers[last].feedbackLine = line.number }
      answers[last].feedback.append(text.first == 0x20 ? text.dropFirst() : text)
    } else if answers[last].feedbackLine != nil {
      answers[last].feedback += Array(repeating: [], count: emptyLines) + [content]
    } else {
      for _ in 0..<emptyLines { answers[last].text.append([]) }
      answers[last].text.append(line.unindented)
    }
  }

  /// The kind that the answers of a question show, where its head does not say.
  static func kind(of lines: ArraySlice<SheetLine>) -> QuestionKind? {
    var (right, wrong, truths) = (0, 0, 0)
    for line in lines {
      guard SheetMark.explanation(line.bytes) == nil else { break }
      if SheetMark.truth(line.bytes) != nil { truths += 1 }
      guard let mark = SheetMark.read(line.bytes, kind: .singleChoice, isAfterBreak: true) else { continue }
      if mark.isRight { right += 1 } else { wrong += 1 }
    }
    if right > 0, wrong > 0 { return right == 1 ? .singleChoice : .multipleResponse }
    return right + wrong == 0 && truths == 1 ? .trueFalse : nil
  }

  /// A text of lines at the margin, without empty ones around.
  static func text(_ lines: [SheetText.Line]) -> String? {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return SheetText.text(lines[...last].drop(while: \.isEmpty), isMark: SheetMark.isInFlow)
  }
}
