import QuestionModel

extension MoodleQuestionReader {
  mutating func readShortAnswer() {
    taken = ["answer", "usecase"]
    content.kind = .shortAnswer
    let isExact = GradeNumber.flag(node.first("usecase")?.text ?? "") ?? false
    for (index, answer) in node.elements("answer").enumerated() {
      let source = MoodleTexts.source(answer).trimmed
      let share = share(answer, "key.answers[\(index)]")
      let feedback = texts.read(answer.first("feedback"), .remark)
      if source == "*", share == 0 {
        takeCatchAll(feedback)
        continue
      }
      let (text, hasWildcard) = Self.withoutEscapes(source)
      if hasWildcard {
        texts.report(FormatLoss(.answer, source, .changed, "a * stands for itself here, not for any text"))
      }
      if !isExact, AcceptedAnswer.foldsAccents(of: text) {
        texts.report(FormatLoss(.letterCase, text, .changed, "accents do not count here either"))
      }
      key.answers.append(
        AcceptedAnswer(
          text, match: isExact ? .exact : .folded, weight: share, feedback: feedback.isEmpty ? nil : feedback))
    }
  }

  /// What is said to all answers that no other one takes.
  private mutating func takeCatchAll(_ feedback: String) {
    if !feedback.isEmpty { key.extra["incorrectFeedback"] = .string(feedback.normalizedToNFC) }
  }

  /// Moodle escapes nothing but the asterisk.
  private static func withoutEscapes(_ text: String) -> (text: String, hasWildcard: Bool) {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return (text, false) }
    let plain = text.replacing("\\*", with: "")
    return (text.replacing("\\*", with: "*"), plain.utf8.contains(UInt8(ascii: "*")))
  }

  mutating func readNumeric() {
    taken = ["answer"]
    content.kind = .numeric
    for (index, answer) in node.elements("answer").enumerated() {
      let source = MoodleTexts.source(answer).trimmed
      let share = share(answer, "key.numbers[\(index)]")
      let feedback = texts.read(answer.first("feedback"), .remark)
      if source == "*" {
        if share != 0 { texts.report(FormatLoss(.answer, source, .dropped, "it takes every number")) }
        takeCatchAll(feedback)
        continue
      }
      let toleranceText = answer.first("tolerance")?.text.trimmed ?? answer.attribute("tolerance") ?? ""
      guard let value = NumberReading.value(of: source),
        let tolerance = toleranceText.isEmpty ? 0 : NumberReading.value(of: toleranceText)
      else {
        problems.append(
          FieldProblem(
            "key.numbers[\(index)]", "\"\(source)\" ± \"\(toleranceText)\" is no number (line \(answer.line))"))
        continue
      }
      key.numbers.append(
        NumericAnswer(value, tolerance: tolerance, weight: share, feedback: feedback.isEmpty ? nil : feedback))
    }
  }

  mutating func readEssay() {
    taken = ["graderinfo", "responsetemplate", "answer"]
    content.kind = .unknown("essay")
    let info = texts.read(node.first("graderinfo"), .remark)
    if !info.isEmpty { key.extra["graderInfo"] = .string(info.normalizedToNFC) }
    let template = texts.read(node.first("responsetemplate"), .remark)
    if !template.isEmpty { content.extra["responseTemplate"] = .string(template.normalizedToNFC) }
  }
}

extension AcceptedAnswer {
  /// Whether more than letter case is folded in a text that is compared loosely: other systems count accents then.
  static func foldsAccents(of text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 } && TextFolding.comparable(text) != text.lowercased()
  }
}
