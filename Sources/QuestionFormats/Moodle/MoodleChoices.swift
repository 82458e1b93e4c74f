import QuestionModel

extension MoodleQuestionReader {
  /// Options with their grades.
  mutating func readChoice() {
    taken = ["answer", "single", "shuffleanswers"]
    let isSet = type == "multichoiceset"
    let isSingle = !isSet && GradeNumber.flag(node.first("single")?.text ?? "") ?? true
    content.kind = isSingle ? .singleChoice : .multipleResponse
    let isFixed = GradeNumber.flag(node.first("shuffleanswers")?.text ?? "") == false
    var shares: [Double] = []
    for (index, answer) in node.elements("answer").enumerated() {
      let id = ChoiceLetter.statement(index)
      content.choices.append(Choice(id: id, text: texts.read(answer, .option), pinned: isFixed))
      shares.append(share(answer, "choices[\(index)]"))
      let feedback = texts.read(answer.first("feedback"), .remark)
      if !feedback.isEmpty { key.feedback[id] = feedback }
    }
    if isSingle { gradeSingle(shares) } else { gradeSeveral(shares, isAllOrNothing: isSet) }
    readCombinedFeedback()
  }

  private mutating func gradeSingle(_ shares: [Double]) {
    let grades = ChoiceGrades(single: content.choices.map(\.id), shares)
    (key.right, key.weights) = (grades.right, grades.weights)
    for share in shares where share < 0 {
      texts.report(FormatLoss(.weight, GradeNumber.percentage(share), .changed, "a mark below 0 counts as 0 here"))
    }
    if key.right.isEmpty, !shares.isEmpty {
      problems.append(
        FieldProblem("key.right", "no answer has the fraction 100 (line \(node.line)); choose the right one"))
    }
  }

  private mutating func gradeSeveral(_ shares: [Double], isAllOrNothing: Bool) {
    let grades = ChoiceGrades(several: content.choices.map(\.id), shares)
    key.right = grades.right
    if !isAllOrNothing { (key.weights, content.scoring) = (grades.weights, grades.scoring) }
  }

  /// The grade of an answer.
  mutating func share(_ answer: XMLNode, _ field: String) -> Double {
    let text = answer.attribute("fraction") ?? answer.first("fraction")?.text ?? "0"
    guard let share = GradeNumber.share(text), (-1...1).contains(share) else {
      problems.append(
        FieldProblem(field, "has the fraction \"\(text)\" (line \(answer.line)); it must be from -100 to 100"))
      return 0
    }
    return share
  }

  /// What is said to all right, partly right and wrong answers.
  mutating func readCombinedFeedback() {
    for (name, member) in MoodleFeedback.members {
      taken.insert(name)
      let text = texts.read(node.first(name), .remark)
      if !text.isEmpty { key.extra[member] = .string(text.normalizedToNFC) }
    }
  }

  mutating func readTrueFalse() {
    taken = ["answer"]
    content.kind = .trueFalse
    for answer in node.elements("answer") {
      let text = MoodleTexts.source(answer).trimmed
      guard let value = TruthWords.truth(text) else {
        problems.append(FieldProblem("key.right", "\"\(text)\" is neither true nor false (line \(answer.line))"))
        continue
      }
      let id = value ? "true" : "false"
      let share = share(answer, "key.right")
      if share > 0 { key.right.append(id) }
      if share != 0, share != 1 {
        texts.report(FormatLoss(.weight, GradeNumber.percentage(share), .changed, share > 0 ? "100" : "0"))
      }
      let feedback = texts.read(answer.first("feedback"), .remark)
      if !feedback.isEmpty { key.feedback[id] = feedback }
    }
  }
}

/// The members of a key that hold what the model has no place for.
enum MoodleFeedback {
  static let members = [
    ("correctfeedback", "correctFeedback"), ("partiallycorrectfeedback", "partialFeedback"),
    ("incorrectfeedback", "incorrectFeedback"),
  ]
}
