import QuestionModel

extension QTI12ItemReader {
  /// Reads all feedback of the item; hints and solutions go to their own places.
  mutating func readFeedback() {
    var hints: [String] = []
    for element in node.elements("itemfeedback") {
      for hint in element.elements("hint") {
        let text = text(materials(in: hint, "hintmaterial"), .remark)
        if !text.isEmpty { hints.append(text) }
      }
      for solution in element.elements("solution") {
        let text = text(materials(in: solution, "solutionmaterial"), .explanation)
        if !text.isEmpty { key.explanation = text }
      }
      let ident = element.attribute("ident") ?? ""
      let part: QuestionHTML.Part = Self.general[ident.lowercased()] == "explanation" ? .explanation : .remark
      let text = text(QTI12Material.html(in: element), part)
      if !text.isEmpty { feedback[ident] = text }
    }
    if !hints.isEmpty { content.hint = hints.joined(separator: "\n") }
  }

  private func materials(in element: XMLNode, _ name: String) -> String {
    element.elements(name).map { QTI12Material.html(in: $0) }.joined(separator: "<br>")
  }

  /// Takes the feedback that is shown to those who gave an answer.
  ///
  /// - Parameters:
  ///   - answers: idents of options, or texts of answers.
  ///   - keep: keeps the feedback of one of them.
  mutating func takeFeedback(of answers: [String], _ keep: (inout AnswerKey, String, String) -> Void) {
    let known = Set(answers)
    for condition in conditions {
      guard let test = condition.wanted.first, known.contains(test.value) else { continue }
      for ident in condition.feedback where Self.general[ident.lowercased()] == nil {
        guard let text = feedback[ident] else { continue }
        keep(&key, test.value, text)
        taken.insert(ident)
      }
    }
    for answer in answers {
      guard let text = feedback["\(answer)_fb"], !taken.contains("\(answer)_fb") else { continue }
      keep(&key, answer, text)
      taken.insert("\(answer)_fb")
    }
  }

  /// Takes the feedback on right and wrong answers and on all of them; what is left is told.
  mutating func takeGeneralFeedback() {
    for ident in feedback.keys.sorted() where !taken.contains(ident) {
      guard let text = feedback[ident] else { continue }
      switch Self.general[ident.lowercased()] {
      case "explanation":
        if key.explanation == nil { key.explanation = text } else { html.report(FormatLoss(.feedback, text, .dropped)) }
      case let member?: key.extra[member] = .string(text.normalizedToNFC)
      case nil: html.report(FormatLoss(.feedback, text, .dropped, "nothing shows it"))
      }
    }
  }

  /// The customary idents of feedback that belongs to no single answer.
  static let general = [
    "general_fb": "explanation", "correct_fb": "correctFeedback", "general_incorrect_fb": "incorrectFeedback",
    "incorrect_fb": "incorrectFeedback", "partial_fb": "partialFeedback", "correct": "correctFeedback",
    "incorrect": "incorrectFeedback", "solution": "explanation",
  ]
}
