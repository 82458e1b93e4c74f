import PropertyTesting
import QuestionFormats
import QuestionModel

/// Questions for trials, out of texts that look like marks far oftener than in life.
extension SplitMix64 {
  private static let fragments = [
    "=", "~", "==", "= 4", "~ 3", "//", "// x", "//! line 3", "#", "# 1", "{", "}", "{a} b", "{a, pinned} b", "%",
    "%50%",
    "%-1,5% x", "----", "---", "-----  ", "\\", "\\\\", "\\=", "\\x{", "\\x{D}", "\\x{5C}", "\\x{zz}", "\\neq", "$x \\",
    " ",
    "  ", "\t", "\r", "\r\n", "\n", "\n\n", "kind: numeric", "nguồn: SGK", "explanation:", "Lời giải: a",
    "  giải thích:",
    "T", "F x", "Đ. y", "S là đỉnh", "T) z", "TRUE", "sai", "Đúng", "\u{1}", "\u{1B}[0m", "\u{7F}", "\u{85}",
    "\u{2028}",
    "\u{FEFF}", "\u{301}", "\u{338}", "ệ", "đường", "😀", "\"", "«»", ",", ":", "± 1", "----\n=", "x",
  ]

  /// A text in NFC.
  mutating func sheetText(maximum: Int = 8) -> String {
    var text = ""
    for _ in 0..<next(below: maximum + 1) {
      text += next(below: 12) == 0 ? self.text(maximum: 3) : Self.fragments[next(below: Self.fragments.count)]
    }
    return text.replacing("\0", with: "").normalizedToNFC
  }

  private mutating func optional<Value>(_ value: (inout Self) -> Value) -> Value? {
    next(below: 3) == 0 ? value(&self) : nil
  }

  private mutating func share() -> Double {
    switch next(below: 4) {
    case 0: Double(next(below: 21)) / 20
    case 1: 1 / Double(1 + next(below: 9))
    case 2: Double.random(in: 0...1, using: &self)
    default: [0, 1, 1e-7, .leastNonzeroMagnitude, 0.001, 1.5e-300][next(below: 6)]
    }
  }

  private mutating func tag() -> Tag? { try? Tag(sheetText(maximum: 3)) }

  /// A question that may be stored and that the form shows whole.
  ///
  /// - Parameter kind: one of the known kinds.
  /// - Returns: the question.
  mutating func question(_ kind: QuestionKind) -> Question {
    while true {
      let question = anyQuestion(kind).normalized
      if QuestionValidation.problems(of: question).isEmpty { return question }
    }
  }

  private mutating func anyQuestion(_ kind: QuestionKind) -> Question {
    var content = QuestionContent(kind: kind, stem: sheetText() + "?" + sheetText())
    content.hint = optional { $0.sheetText() }
    content.language = optional { $0.sheetText(maximum: 2) }
    content.level = optional { $0.sheetText(maximum: 3) }
    content.difficulty = optional { $0.share() }
    content.tags = (0..<next(below: 4)).compactMap { _ in tag() }
    content.passage = kind == .passage ? nil : optional { $0.sheetText(maximum: 3) }
    content.licence = optional { $0.sheetText(maximum: 3) }
    content.source = optional { $0.sheetText(maximum: 3) }
    content.media = (0..<next(below: 3)).map { number in
      MediaReference(
        digest: ContentDigest(of: [UInt8(number / 2)]), type: optional { $0.sheetText(maximum: 2) } ?? "image/png",
        alternative: optional { $0.sheetText() })
    }
    var key = AnswerKey()
    key.explanation = optional { $0.sheetText() }
    switch kind {
    case .shortAnswer: key.answers = (0..<1 + next(below: 4)).map { _ in accepted() }
    case .numeric: key.numbers = (0..<1 + next(below: 4)).map { _ in numeric() }
    case .passage: break
    case .trueFalse: addKey(["true", "false"], to: &key, kind: kind)
    default:
      content.choices = (0..<2 + next(below: 4)).map { choice($0) }
      addKey(content.choices.map(\.id), to: &key, kind: kind)
    }
    content.scoring = optional { [.allOrNothing, .weights, .perStatement][$0.next(below: 3)] }
    if kind == .trueFalseCluster, next(below: 2) == 0 {
      content.scoring = .table((0...content.choices.count).map { _ in share() })
    }
    return Question(content: content, key: key)
  }

  private mutating func choice(_ number: Int) -> Choice {
    let plain = ["a", "b", "c", "d", "e", "f"][number]
    let id = next(below: 4) == 0 ? sheetText(maximum: 2) : next(below: 8) == 0 ? "pinned" : plain
    let text = next(below: 3) == 0 ? "\(number)" : sheetText()
    return Choice(id: id, text: text, pinned: next(below: 4) == 0, level: optional { $0.sheetText(maximum: 2) })
  }

  private mutating func addKey(_ ids: [String], to key: inout AnswerKey, kind: QuestionKind) {
    let single = next(below: ids.count)
    for (index, id) in ids.enumerated() {
      let isOne = kind == .singleChoice || kind == .trueFalse
      if isOne ? index == single : next(below: 2) == 0 { key.right.append(id) }
      key.weights[id] = optional { $0.next(below: 2) == 0 ? $0.share() : -$0.share() }
      key.feedback[id] = optional { $0.sheetText() }
    }
  }

  private mutating func accepted() -> AcceptedAnswer {
    AcceptedAnswer(
      sheetText(), match: next(below: 2) == 0 ? .exact : .folded, weight: next(below: 2) == 0 ? 1 : share(),
      feedback: optional { $0.sheetText() })
  }

  private mutating func numeric() -> NumericAnswer {
    NumericAnswer(
      number(), tolerance: next(below: 2) == 0 ? 0 : number().magnitude, weight: next(below: 2) == 0 ? 1 : share(),
      feedback: optional { $0.sheetText() })
  }
}

extension Question {
  /// The exact bytes of both parts, which tell two compositions of one letter apart.
  var bytes: [UInt8] { CanonicalJSON.bytes(of: content.json) + CanonicalJSON.bytes(of: key.json) }
}
