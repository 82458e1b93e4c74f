import QuestionModel

/// Writes questions as Markdown in the layout of text2qti.
struct MarkdownWriter: FormatWriter {
  private var number = 0
  private var stems: Set<Int> = []

  mutating func add(_ written: WrittenQuestion) -> WrittenPart {
    let (content, key) = (written.question.content, written.question.key)
    var losses = MarkdownQuestion.capacity.losses(of: written)
    let answers: [String]
    switch content.kind {
    case .singleChoice, .multipleResponse:
      guard !key.right.isEmpty else {
        return .leftOut(content.stem, "it has no right option, which text2qti cannot do without")
      }
      answers = content.choices.enumerated().flatMap { index, choice in
        let isRight = key.right.contains(choice.id)
        let letter = ChoiceLetter.statement(index % 26)
        let mark = content.kind == .singleChoice ? (isRight ? "*\(letter))" : "\(letter))") : isRight ? "[*]" : "[ ]"
        return Self.lines(mark, choice.text) + (key.feedback[choice.id].map { Self.lines("...", $0) } ?? [])
      }
    case .trueFalse:
      guard key.right.count == 1 else { return .leftOut(content.stem, "it does not say whether it is true") }
      answers = zip(["a", "b"], ["true", "false"]).flatMap { letter, value in
        Self.lines(key.right == [value] ? "*\(letter))" : "\(letter))", value == "true" ? "True" : "False")
          + (key.feedback[value].map { Self.lines("...", $0) } ?? [])
      }
    case .shortAnswer:
      answers = key.answers.filter { $0.weight == 1 }.map { "*   \(Self.oneLine($0.text))" }
      losses += key.answers.filter { $0.weight != 1 }.map {
        FormatLoss(.answer, $0.text, .dropped, "text2qti gives the whole mark for every answer")
      }
      losses += key.answers.compactMap(\.feedback).map { FormatLoss(.feedback, $0, .dropped) }
    case .numeric:
      guard let first = key.numbers.first(where: { $0.weight == 1 }) else {
        return .leftOut(content.stem, "no number earns the whole mark")
      }
      answers = ["=   \(MarkdownNumber.text(of: first))"]
      losses += Self.losses(of: key.numbers, but: first)
    case .unknown("essay"): answers = ["____"]
    case .unknown("upload"): answers = ["^^^^"]
    case .passage: answers = []
    case .trueFalseCluster, .blueprint, .quiz, .unknown:
      return .leftOut(content.stem, "text2qti has nothing of the kind \(content.kind)")
    }
    guard !content.stem.trimmed.isEmpty, !answers.isEmpty || content.kind == .passage else {
      return .leftOut(content.stem, "it has no text or no answer")
    }
    return part(written, head(written) + body(written, &losses) + answers, losses)
  }

  func finish() -> [UInt8] { [] }

  private func head(_ written: WrittenQuestion) -> [String] {
    var lines: [String] = []
    let content = written.question.content
    let name = QuestionIdentity.name(of: written)
    if written.id != QuestionIdentity.id(of: content) || content.extra[QuestionIdentity.nameMember] != nil {
      lines.append("% id: \(Self.oneLine(name))")
    }
    let isPassage = content.kind == .passage
    if let title = content.extra[QuestionIdentity.titleMember]?.string {
      lines.append((isPassage ? "Text title: " : "Title: ") + Self.oneLine(title))
    }
    if let points = content.extra[MarkdownQuestion.member]?.object?["points"]?.string {
      lines.append("Points: \(Self.oneLine(points))")
    }
    return lines
  }

  private mutating func body(_ written: WrittenQuestion, _ losses: inout [FormatLoss]) -> [String] {
    let (content, key) = (written.question.content, written.question.key)
    guard content.kind != .passage else { return Self.lines("Text:", content.stem) }
    number += 1
    if !stems.insert(content.stem.hashValue).inserted {
      losses.append(FormatLoss(.question, content.stem, .kept, "text2qti takes a text only once in a file"))
    }
    var lines = Self.lines("\(number).", content.stem)
    if let explanation = key.explanation { lines += Self.lines("...", explanation) }
    if let text = key.extra["correctFeedback"]?.string { lines += Self.lines("+", text) }
    if let text = key.extra["incorrectFeedback"]?.string { lines += Self.lines("-", text) }
    if let text = key.extra["partialFeedback"]?.string { losses.append(FormatLoss(.feedback, text, .dropped)) }
    return lines
  }

  /// Tells besides what reading back does not give as it was.
  private func part(_ written: WrittenQuestion, _ lines: [String], _ known: [FormatLoss]) -> WrittenPart {
    let bytes = Array((lines.joined(separator: "\n") + "\n\n").utf8)
    var losses = known.filter { !Self.isKept($0) }
    var reader = MarkdownReader()
    let items = (reader.items(of: bytes) + reader.rest()).map { $0.read() }
    let (content, key) = (written.question.content, written.question.key)
    let texts = Self.texts(content, key)
    if items.count == 1, case .question(let read) = items[0].content {
      let others = Self.texts(read.question.content, read.question.key)
      losses += zip(texts, others).filter { !$0.utf8.elementsEqual($1.utf8) }.map {
        FormatLoss(.formatting, $0.0, .changed, "Markdown does not keep its white space or control characters")
      }
    } else {
      losses.append(FormatLoss(.formatting, content.stem, .changed, "Markdown does not keep its lines"))
    }
    return WrittenPart(bytes, losses: losses)
  }

  private static func texts(_ content: QuestionContent, _ key: AnswerKey) -> [String] {
    [content.stem] + content.choices.map(\.text) + [key.explanation ?? ""]
      + content.choices.map { key.feedback[$0.id] ?? "" } + key.answers.filter { $0.weight == 1 }.map(\.text)
      + ["correctFeedback", "incorrectFeedback"].map { key.extra[$0]?.string ?? "" }
      + [content.extra[QuestionIdentity.titleMember]?.string ?? ""]
  }

  /// What is in the file though the format as such has no place for it.
  private static func isKept(_ loss: FormatLoss) -> Bool {
    loss.subject == .unknown && loss.detail == MarkdownQuestion.member
  }

  private static func losses(of numbers: [NumericAnswer], but first: NumericAnswer) -> [FormatLoss] {
    var losses: [FormatLoss] = []
    var isFirst = true
    for number in numbers {
      if let feedback = number.feedback { losses.append(FormatLoss(.feedback, feedback, .dropped)) }
      if number == first, isFirst {
        isFirst = false
        continue
      }
      losses.append(FormatLoss(.answer, SheetNumber.text(of: number.value), .dropped, "text2qti takes one number"))
    }
    if (first.value.magnitude - first.tolerance).magnitude < 1e-4 {
      losses.append(
        FormatLoss(.answer, SheetNumber.text(of: first.value), .kept, "text2qti takes no number so near to 0"))
    }
    return losses
  }

  /// A text behind its mark; what follows its first line is indented as far as its text.
  private static func lines(_ mark: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: mark.hasSuffix(":") ? 4 : mark.utf8.count + 1)
    return MarkdownText.write(text).enumerated().map { index, line in
      index == 0 ? "\(mark) \(line)" : line.isEmpty ? "" : indent + line
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }
}
