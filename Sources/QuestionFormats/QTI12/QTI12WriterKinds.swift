import QuestionModel

extension QTI12ItemWriter {
  private static let response = "response1"

  mutating func writeChoice() {
    let isSingle = content.kind == .singleChoice
    output.open("presentation")
    writeStem()
    options(Self.response, isMultiple: !isSingle, content.choices)
    output.close("presentation")
    processing { writer in
      for choice in writer.content.choices { writer.show(feedbackOf: choice.id, for: choice.id) }
      if isSingle { writer.scoreSingle() } else { writer.scoreSeveral() }
    }
  }

  private mutating func options(_ ident: String, isMultiple: Bool = false, _ choices: [Choice]) {
    output.open("response_lid", [("ident", ident), ("rcardinality", isMultiple ? "Multiple" : "Single")])
    labels(choices)
    output.close("response_lid")
  }

  private mutating func labels(_ choices: [Choice]) {
    output.open("render_choice")
    for choice in choices {
      output.open("response_label", [("ident", choice.id)] + (choice.pinned ? [("rshuffle", "No")] : []))
      material(choice.text)
      output.close("response_label")
    }
    output.close("render_choice")
  }

  /// The processing of the answer, with what is said to everybody and to those whose answer is wrong; none without rules.
  private mutating func processing(_ own: (inout QTI12ItemWriter) -> Void) {
    let before = output
    output.open("resprocessing")
    output.element("outcomes") { output in
      output.leaf(
        "decvar", "", [("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal")])
    }
    let size = output.bytes.count
    if key.isExplained { forOthers(show: "general_fb") }
    own(&self)
    if key.extra["incorrectFeedback"] != nil { forOthers(show: "general_incorrect_fb") }
    guard output.bytes.count > size else {
      output = before
      return
    }
    output.close("resprocessing")
  }

  private mutating func forOthers(show ident: String) {
    condition(continues: true, feedback: ident) { $0.leaf("other") }
  }

  private mutating func condition(
    continues: Bool, score: Double? = nil, isAdded: Bool = false, feedback: String? = nil,
    _ tests: (inout XMLOutput) -> Void
  ) {
    output.open("respcondition", [("continue", continues ? "Yes" : "No")])
    output.element("conditionvar", [], tests)
    if let score {
      let action = isAdded ? "Add" : "Set"
      output.leaf("setvar", GradeNumber.percentage(score), [("action", action), ("varname", "SCORE")])
    }
    if let feedback { show(feedback) }
    if score == 1, !isAdded, key.extra["correctFeedback"] != nil { show("correct_fb") }
    output.close("respcondition")
  }

  private mutating func show(_ ident: String) {
    output.leaf("displayfeedback", "", [("feedbacktype", "Response"), ("linkrefid", ident)])
  }

  private static func equal(_ output: inout XMLOutput, _ value: String, to response: String = response) {
    output.leaf("varequal", value, [("respident", response)])
  }

  private mutating func show(feedbackOf id: String, for value: String) {
    guard key.feedback[id] != nil else { return }
    condition(continues: true, feedback: Self.ident(ofFeedback: id)) { Self.equal(&$0, value) }
  }

  private mutating func scoreSingle() {
    let isWeighted = content.scoring == nil || content.scoring == .weights
    tellScoring(readAs: nil, "each option has its own score")
    if !isWeighted, !key.weights.isEmpty { lose(FormatLoss(.weight, "", .dropped, "the question does not use them")) }
    let shares = content.choices.map { choice in
      let isRight = key.right.contains(choice.id)
      return isWeighted ? key.weights[choice.id] ?? (isRight ? 1 : 0) : isRight ? 1 : 0
    }
    if isWeighted { tellGrades(ChoiceGrades(single: content.choices.map(\.id), shares)) }
    for (choice, share) in zip(content.choices, shares) where share != 0 {
      tellWeight(share)
      condition(continues: false, score: share) { Self.equal(&$0, choice.id) }
    }
  }

  private mutating func tellWeight(_ share: Double) {
    let percentage = GradeNumber.percentage(share)
    if GradeNumber.share(percentage) != share {
      lose(FormatLoss(.weight, GradeNumber.text(share * 100), .changed, percentage))
    }
  }

  private mutating func scoreSeveral() {
    let ids = content.choices.map(\.id)
    let rule = content.scoring ?? .custom(of: content.kind, choices: ids.count, isWeighted: !key.weights.isEmpty)
    let even = key.right.isEmpty ? 0 : 1 / Double(key.right.count)
    guard case .weights = rule else {
      tellScoring(readAs: nil, "all or nothing")
      if !key.weights.isEmpty { lose(FormatLoss(.weight, "", .dropped, "the question does not use them")) }
      let right = Set(key.right)
      if ids.filter({ right.contains($0) }) != key.right {
        lose(FormatLoss(.answer, key.right.joined(separator: ", "), .changed))
      }
      guard !ids.isEmpty else { return }
      condition(continues: false, score: 1) { output in
        output.element("and") { output in
          for id in ids {
            if right.contains(id) { Self.equal(&output, id) } else { output.element("not") { Self.equal(&$0, id) } }
          }
        }
      }
      return
    }
    let shares = ids.map { key.weights[$0] ?? (key.right.contains($0) ? even : 0) }
    let grades = ChoiceGrades(several: ids, shares)
    tellScoring(readAs: grades.scoring, "the weights say the same")
    tellGrades(grades)
    for (id, share) in zip(ids, shares) where share != 0 {
      tellWeight(share)
      condition(continues: true, score: share, isAdded: true) { Self.equal(&$0, id) }
    }
  }

  mutating func writeTrueFalse() {
    tellScoring(readAs: nil, "right or wrong")
    if !key.weights.isEmpty { lose(FormatLoss(.weight, "", .dropped)) }
    output.open("presentation")
    writeStem()
    options(Self.response, truths)
    output.close("presentation")
    processing { writer in
      for id in ["true", "false"] { writer.show(feedbackOf: id, for: id) }
      for id in writer.key.right { writer.condition(continues: false, score: 1) { Self.equal(&$0, id) } }
    }
  }

  /// The words for true and false as options.
  private var truths: [Choice] {
    let isEnglish = content.language?.hasPrefix("en") ?? false
    return [
      Choice(id: "true", text: isEnglish ? "True" : "Đúng"), Choice(id: "false", text: isEnglish ? "False" : "Sai"),
    ]
  }

  private mutating func blank(_ type: String?) {
    output.open("presentation")
    writeStem()
    output.element("response_str", [("ident", Self.response), ("rcardinality", "Single")]) { output in
      output.element("render_fib", type.map { [("fibtype", $0)] } ?? []) { output in
        output.leaf("response_label", "", [("ident", "answer1"), ("rshuffle", "No")])
      }
    }
    output.close("presentation")
  }

  mutating func writeShortAnswer() {
    tellScoring(readAs: nil, "each answer has its own score")
    blank(nil)
    for answer in key.answers {
      if !XMLText.isAllowed(answer.text) { lose(FormatLoss(.encoding, answer.text, .changed)) }
      if answer.match == .folded, AcceptedAnswer.foldsAccents(of: answer.text) {
        lose(FormatLoss(.letterCase, answer.text, .changed, "accents count"))
      }
      tellWeight(answer.weight)
    }
    func write(_ answer: AcceptedAnswer, _ output: inout XMLOutput) {
      let letterCase = answer.match == .exact ? [("case", "Yes")] : []
      output.leaf("varequal", answer.text, [("respident", Self.response)] + letterCase)
    }
    processing { writer in
      let answers = writer.key.answers
      guard answers.contains(where: { $0.weight != 1 || $0.feedback != nil }) else {
        // All in one condition, as Canvas has them.
        if !answers.isEmpty {
          writer.condition(continues: false, score: 1) { output in for answer in answers { write(answer, &output) } }
        }
        return
      }
      for (index, answer) in answers.enumerated() {
        let ident = answer.feedback.map { _ in Self.ident(ofFeedback: "answer\(index + 1)") }
        writer.condition(continues: false, score: answer.weight, feedback: ident) { write(answer, &$0) }
      }
    }
  }

  mutating func writeNumeric() {
    tellScoring(readAs: nil, "each number has its own score")
    blank("Decimal")
    processing { writer in
      for (index, number) in writer.key.numbers.enumerated() {
        let ident = number.feedback.map { _ in Self.ident(ofFeedback: "answer\(index + 1)") }
        writer.tellWeight(number.weight)
        let (lower, upper) = (number.value - number.tolerance, number.value + number.tolerance)
        writer.condition(continues: false, score: number.weight, feedback: ident) { output in
          output.element("or") { output in
            Self.equal(&output, GradeNumber.text(number.value))
            output.element("and") { output in
              output.leaf("vargte", GradeNumber.text(lower), [("respident", Self.response)])
              output.leaf("varlte", GradeNumber.text(upper), [("respident", Self.response)])
            }
          }
        }
      }
    }
  }

  mutating func writeEssay() {
    blank(nil)
    processing { $0.condition(continues: false) { $0.leaf("other") } }
  }

  mutating func writeNothingToAnswer() {
    output.open("presentation")
    writeStem()
    output.close("presentation")
  }

  mutating func writeCluster() {
    let right = Set(key.right)
    tellScoring(readAs: content.choices.count == 4 ? .perStatement : nil, "every statement has the same share")
    rows(
      content.choices.map { ($0.id, $0.text, right.contains($0.id) ? "true" : "false") }, targets: truths)
  }

  mutating func writePairs() {
    let premises = (content.extra["premises"]?.array ?? []).map { $0.string ?? "" }
    let targets = (content.extra["targets"]?.array ?? []).map { $0.string ?? "" }
    var right: [Int: Int] = [:]
    for pair in key.extra["pairs"]?.array ?? [] {
      guard let numbers = pair.array?.compactMap(\.number), numbers.count == 2 else { continue }
      right[Int(exactly: numbers[0]) ?? -1] = Int(exactly: numbers[1]) ?? -1
    }
    rows(
      premises.enumerated().map { ("\($0.offset + 1)", $0.element, "target\((right[$0.offset] ?? -1) + 1)") },
      targets: targets.enumerated().map { Choice(id: "target\($0.offset + 1)", text: $0.element) })
  }

  /// Rows, each of which is answered with one of the targets.
  private mutating func rows(_ rows: [(id: String, text: String, right: String)], targets: [Choice]) {
    output.open("presentation")
    writeStem()
    for row in rows {
      output.open("response_lid", [("ident", "response_\(row.id)"), ("rcardinality", "Single")])
      material(row.text)
      labels(targets)
      output.close("response_lid")
    }
    output.close("presentation")
    processing { writer in
      for row in rows where targets.contains(where: { $0.id == row.right }) {
        writer.condition(continues: true, score: 1 / Double(rows.count), isAdded: true) { output in
          Self.equal(&output, row.right, to: "response_\(row.id)")
        }
      }
    }
  }
}
