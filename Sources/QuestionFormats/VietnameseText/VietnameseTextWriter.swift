import QuestionModel

/// Writes questions as plain text in the layout that its reader reads: `Câu 1:`, `A.`, `Đáp án: B`, `Lời giải:`.
struct VietnameseTextWriter: FormatWriter {
  private var number = 0
  private var words: PaperWords?
  private var isInEssays = false
  private var group: PassageGroup<String>?

  init() {}

  mutating func add(_ question: WrittenQuestion) -> WrittenPart {
    if question.question.content.kind == .passage {
      let text = flush()
      group = PassageGroup(question)
      return WrittenPart(Array(text.utf8), losses: LayoutPrinting.losses(ofPassage: question, keepsPictures: false))
    }
    let words = self.words ?? PaperWords(language: question.question.content.language == "en" ? .english : .vietnamese)
    guard var printing = LayoutPrinting(question, number: number + 1, words: words) else {
      return .leftOut(
        question.question.content.stem, "the layout has no questions of the kind \(question.question.content.kind)")
    }
    self.words = words
    number += 1
    var output = ""
    let passage = question.question.content.passage
    let isInGroup = passage != nil && passage == group?.id.description
    if !isInGroup { output += flush() }
    output += heading(question.question.content.kind, words)
    let text = printing.lines.joined(separator: "\n") + "\n\n"
    printing.check(Self.question(of: isInEssays ? "\(Self.essays)\n" + text : text))
    var losses = printing.losses
    if let passage, !isInGroup { losses.append(FormatLoss(.passage, question.passage ?? passage, .dropped)) }
    if isInGroup, output.isEmpty {
      group?.add(text, number: number)
    } else {
      output += flush() + text
      if isInGroup { losses.append(FormatLoss(.passage, question.passage ?? "", .dropped)) }
    }
    return WrittenPart(Array(output.utf8), losses: losses)
  }

  mutating func finish() -> [UInt8] { Array(flush().utf8) }

  private static let essays = "PHẦN TỰ LUẬN"

  /// The heading that tells essays from short answers.
  private mutating func heading(_ kind: QuestionKind, _ words: PaperWords) -> String {
    let isEssay = kind == .unknown("essay")
    guard isEssay != isInEssays else { return "" }
    isInEssays = isEssay
    return isEssay ? "\(Self.essays)\n\n" : "\(words.pick("PHẦN", "PART")) 1\n\n"
  }

  /// The passage before and its questions.
  private mutating func flush() -> String {
    guard let group else { return "" }
    self.group = nil
    let words = self.words ?? PaperWords(language: .vietnamese)
    let numbers = group.numbers
    let heading = numbers.map { words.passage(from: $0.lowerBound, to: $0.upperBound) } ?? "[<passage>]"
    let end = numbers == nil ? "[</passage>]\n\n" : ""
    return "\(heading)\n\(group.passage.question.content.stem)\n\n\(group.bodies.joined())\(end)"
  }

  /// What a text of one question is read as.
  private static func question(of text: String) -> Question? {
    var lines = TextLines()
    let items = VietnameseText.items(lines.lines(of: Array(text.utf8)) + lines.rest()).map { $0.read() }
    let questions = items.compactMap { item -> ReadQuestion? in
      if case .question(let question) = item.content { question } else { nil }
    }
    return questions.count == 1 && questions[0].problems.isEmpty ? questions[0].question : nil
  }
}
