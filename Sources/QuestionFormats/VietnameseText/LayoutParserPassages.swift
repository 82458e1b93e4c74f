import QuestionModel

/// Passages.
extension LayoutParser {
  /// The heading of a passage, where one may stand: behind a question, or before the first.
  func passageMark(_ text: MarkedText) -> PassageMark? {
    let isInStem = area == .stem && draft.questions.last.map { $0.options.isEmpty && $0.keys.isEmpty } == true
    guard !isInStem || isBehindBlank, let mark = PassageMark(text) else { return nil }
    // A text that names questions before it goes on with them.
    if let numbers = mark.numbers { return numbers.lowerBound > number ? mark : nil }
    return mark.isBracket || isBehindBlank || area == .none || area == .options || area == .key ? mark : nil
  }

  mutating func begin(passage mark: PassageMark, _ text: MarkedText) {
    endQuestion()
    if isInstruction(ahead: text) {
      instruction = [text]
      passage = nil
      area = .none
      return
    }
    passage = draft.passages.count
    draft.entries.append(.passage(draft.passages.count))
    draft.passages.append(DraftPassage(mark: mark, line: text.line))
    instruction = []
    area = .passage
    if let start = mark.text { addPassage(text.from(start)) }
  }

  /// Whether a question follows at once, so that there is no text to share.
  func isInstruction(ahead text: MarkedText) -> Bool {
    guard let index = lines.firstIndexSorted(number: text.line) else { return false }
    for next in lines[(index + 1)...].prefix(4) {
      let text = MarkedText(next)
      if !text.isBlank || !text.objects.isEmpty { return QuestionStart(text)?.form == draft.dialect.start }
    }
    return true
  }

  mutating func addPassage(_ text: MarkedText) {
    guard let passage else { return }
    if draft.passages[passage].lines.isEmpty, text.isBlank, text.objects.isEmpty { return }
    draft.passages[passage].lines.append(text)
    guard draft.passages[passage].source.count < FormatItem.maximumSource else { return }
    draft.passages[passage].source += Array((text.string + "\n").utf8)
  }
}

extension [StyledLine] {
  /// The line of a number; numbers only grow.
  fileprivate func firstIndexSorted(number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].number < number { low = middle + 1 } else { high = middle }
    }
    // Several lines of one paragraph share its number.
    return low < count && self[low].number == number ? low : nil
  }
}
