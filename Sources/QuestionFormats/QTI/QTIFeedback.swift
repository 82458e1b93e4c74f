import QuestionModel

extension QTIItem {
  private static let combined: [(words: [String], member: String)] = [
    (["incorrect", "wrong", "false", "sai"], "incorrectFeedback"), (["partial", "partly"], "partialFeedback"),
    (["correct", "right", "true"], "correctFeedback"),
  ]

  /// Reads the feedback that is shown after the answer.
  mutating func readFeedback() {
    for feedback in element.elements("modalFeedback") { readFeedback(feedback) }
  }

  /// Reads one feedback: of an option, of right or wrong answers, or of all.
  mutating func readFeedback(_ feedback: QTIElement) {
    let identifier = feedback.attribute("identifier") ?? ""
    let name = identifier.lowercased()
    let isOfOption =
      content.choices.contains { $0.id == identifier }
      || content.kind == .trueFalse && ["true", "false"].contains(identifier)
    let member = isOfOption ? nil : Self.combined.first { $0.words.contains { name.contains($0) } }?.member
    let isExplanation = !isOfOption && member == nil && key.explanation == nil
    let text = text(feedback, isExplanation ? .explanation : .remark)
    guard !text.isEmpty else { return }
    if isOfOption {
      addFeedback(identifier, text)
    } else if let member {
      if key.extra[member] != nil { report(.feedback, text, .dropped, "there is another one of this kind") }
      key.extra[member] = key.extra[member] ?? .string(text)
    } else if isExplanation {
      key.explanation = text
      let known = ["explanation", "general", "solution", "feedback", "rationale"]
      if !known.contains(where: { name.contains($0) }) {
        report(.feedback, identifier, .changed, "taken for the explanation")
      }
    } else {
      report(.feedback, text, .dropped, "nothing tells when it is shown")
    }
  }

  /// Takes the feedback out of an option.
  mutating func readInlineFeedback(_ choice: QTIElement, _ id: String) {
    for feedback in choice.descendants(["feedbackInline"]) {
      let text = text(feedback, .remark)
      let shown = feedback.attribute("identifier") ?? id
      guard !text.isEmpty else { continue }
      addFeedback(shown, text)
    }
  }

  /// An option may have feedback of its own and some that is shown for it elsewhere: both are seen.
  private mutating func addFeedback(_ id: String, _ text: String) {
    guard let first = key.feedback[id] else {
      key.feedback[id] = text
      return
    }
    if first != text { key.feedback[id] = first + "\n" + text }
  }
}
