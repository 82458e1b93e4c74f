import QuestionModel

extension MoodleQuestionWriter {
  mutating func writeChoice() {
    let isSingle = content.kind == .singleChoice
    let isFixed = !content.choices.isEmpty && content.choices.allSatisfy(\.pinned)
    output.leaf("single", isSingle ? "true" : "false")
    output.leaf("shuffleanswers", isFixed ? "false" : "true")
    if content.extra[MoodleSettings.member]?.object?["answernumbering"] == nil { output.leaf("answernumbering", "abc") }
    writeCombinedFeedback()
    let shares = isSingle ? singleShares() : severalShares()
    for (choice, share) in zip(content.choices, shares) {
      answer(HTMLText.write(choice.text), share: share, format: "html", feedback: key.feedback[choice.id])
      tellControls(choice.text)
    }
  }

  private mutating func singleShares() -> [Double] {
    let isWeighted = content.scoring == nil || content.scoring == .weights
    if !isWeighted, !key.weights.isEmpty { lose(FormatLoss(.weight, "", .dropped, "the question does not use them")) }
    tellScoring(readAs: nil, "the answer's fraction is its share")
    let shares = content.choices.map { choice in
      let isRight = key.right.contains(choice.id)
      return isWeighted ? key.weights[choice.id] ?? (isRight ? 1 : 0) : isRight ? 1 : 0
    }
    if isWeighted { tellWeights(ChoiceGrades(single: content.choices.map(\.id), shares)) }
    return shares
  }

  private mutating func severalShares() -> [Double] {
    let rule =
      content.scoring
      ?? .custom(of: content.kind, choices: content.choices.count, isWeighted: !key.weights.isEmpty)
    let even = key.right.isEmpty ? 0 : 1 / Double(key.right.count)
    guard case .weights = rule else {
      lose(
        FormatLoss(
          .scoring, "all or nothing", .changed, "each right option earns its share, a wrong one costs the whole mark"))
      return content.choices.map { key.right.contains($0.id) ? even : -1 }
    }
    let shares = content.choices.map { key.weights[$0.id] ?? (key.right.contains($0.id) ? even : 0) }
    let grades = ChoiceGrades(several: content.choices.map(\.id), shares)
    tellScoring(readAs: grades.scoring, "the weights say the same")
    tellWeights(grades)
    return shares
  }

  /// Tells where the grades say the same as the key in another way.
  private mutating func tellWeights(_ grades: ChoiceGrades) {
    if grades.right != key.right { lose(FormatLoss(.answer, key.right.joined(separator: ", "), .changed)) }
    if grades.weights != key.weights {
      lose(FormatLoss(.weight, "", .changed, "weights that say no more are left out"))
    }
  }

  private mutating func writeCombinedFeedback() {
    for (name, member) in MoodleFeedback.members { html(name, key.extra[member]?.string ?? "") }
    output.leaf("shownumcorrect")
  }

  /// An answer with its grade.
  private mutating func answer(
    _ text: String, share: Double, format: String, feedback: String?, tolerance: Double? = nil
  ) {
    let percentage = GradeNumber.percentage(share)
    if GradeNumber.share(percentage) != share {
      lose(FormatLoss(.weight, GradeNumber.text(share * 100), .changed, percentage))
    } else if !GradeNumber.isListed(share) {
      lose(FormatLoss(.weight, percentage, .changed, "Moodle takes the nearest grade of its list, if it is told to"))
    }
    output.open("answer", [("fraction", percentage), ("format", format)])
    if format == "html" { output.html("text", text) } else { output.leaf("text", text) }
    if let tolerance { output.leaf("tolerance", GradeNumber.text(tolerance)) }
    html("feedback", feedback ?? "")
    output.close("answer")
  }

  mutating func writeTrueFalse() {
    tellScoring(readAs: nil, "right or wrong")
    if !key.weights.isEmpty { lose(FormatLoss(.weight, "", .dropped)) }
    for id in ["true", "false"] {
      answer(id, share: key.right.contains(id) ? 1 : 0, format: "moodle_auto_format", feedback: key.feedback[id])
    }
  }

  mutating func writeShortAnswer() {
    tellScoring(readAs: nil, "the fraction of the answer given")
    let isExact = !key.answers.isEmpty && key.answers.allSatisfy { $0.match == .exact }
    output.leaf("usecase", isExact ? "1" : "0")
    for answer in key.answers {
      if !isExact, answer.match == .exact {
        lose(FormatLoss(.letterCase, answer.text, .changed, "upper and lower case are the same for all answers"))
      } else if !isExact, AcceptedAnswer.foldsAccents(of: answer.text) {
        lose(FormatLoss(.letterCase, answer.text, .changed, "accents count"))
      }
      tellControls(answer.text)
      self.answer(
        answer.text.replacing("*", with: "\\*"), share: answer.weight, format: "moodle_auto_format",
        feedback: answer.feedback)
    }
    writeCatchAll()
  }

  mutating func writeNumeric() {
    tellScoring(readAs: nil, "the fraction of the number given")
    for number in key.numbers {
      answer(
        GradeNumber.text(number.value), share: number.weight, format: "moodle_auto_format", feedback: number.feedback,
        tolerance: number.tolerance)
    }
    writeCatchAll()
  }

  /// What is said to all other answers.
  private mutating func writeCatchAll() {
    if let text = key.extra["incorrectFeedback"]?.string {
      answer("*", share: 0, format: "moodle_auto_format", feedback: text)
    }
    for member in ["correctFeedback", "partialFeedback"] where key.extra[member] != nil {
      lose(FormatLoss(.feedback, member, .dropped))
    }
  }

  mutating func writeEssay() {
    let settings = content.extra[MoodleSettings.member]?.object ?? JSONObject()
    let customs = [
      ("responseformat", "editor"), ("responserequired", "1"), ("responsefieldlines", "15"), ("attachments", "0"),
      ("attachmentsrequired", "0"),
    ]
    for (name, value) in customs where settings[name] == nil { output.leaf(name, value) }
    html("graderinfo", key.extra["graderInfo"]?.string ?? "")
    html("responsetemplate", content.extra["responseTemplate"]?.string ?? "")
  }

  mutating func writePairs() {
    let premises = (content.extra["premises"]?.array ?? []).map { $0.string ?? "" }
    let targets = (content.extra["targets"]?.array ?? []).map { $0.string ?? "" }
    let pairs = (key.extra["pairs"]?.array ?? []).compactMap { pair -> (Int, Int)? in
      guard let numbers = pair.array?.compactMap(\.number), numbers.count == 2 else { return nil }
      return (Int(exactly: numbers[0]) ?? -1, Int(exactly: numbers[1]) ?? -1)
    }
    let isFixed = content.extra[MoodleSettings.member]?.object?["shuffleanswers"]?.string == "false"
    output.leaf("shuffleanswers", isFixed ? "false" : "true")
    writeCombinedFeedback()
    var used: Set<Int> = []
    for (premise, target) in pairs where premises.indices.contains(premise) && targets.indices.contains(target) {
      used.insert(target)
      row(premises[premise], targets[target])
    }
    for target in targets.indices where !used.contains(target) { row("", targets[target]) }
  }

  private mutating func row(_ premise: String, _ target: String) {
    tellControls(premise + target)
    output.element("subquestion", [("format", "html")]) { output in
      output.html("text", HTMLText.write(premise))
      output.element("answer") { $0.leaf("text", target) }
    }
  }

  mutating func writeCluster() {
    let isFixed = !content.choices.isEmpty && content.choices.allSatisfy(\.pinned)
    let isEnglish = content.language?.hasPrefix("en") ?? false
    let words = isEnglish ? ("True", "False") : ("Đúng", "Sai")
    let isFour = content.choices.count == 4
    if clusters == .plugin { return writeRows(words, isFixed: isFixed) }
    tellScoring(readAs: isFour ? .perStatement : nil, "every statement has the same share")
    for id in key.feedback.keys.sorted() { lose(FormatLoss(.feedback, key.feedback[id] ?? "", .dropped)) }
    output.leaf("shuffleanswers", isFixed ? "false" : "true")
    writeCombinedFeedback()
    for choice in content.choices { row(choice.text, key.right.contains(choice.id) ? words.0 : words.1) }
    // Both words must be there to choose from.
    if content.choices.allSatisfy({ key.right.contains($0.id) }) { row("", words.1) }
    if !content.choices.contains(where: { key.right.contains($0.id) }) { row("", words.0) }
  }

  private mutating func writeRows(_ words: (String, String), isFixed: Bool) {
    let isFour = content.choices.count == 4
    let isWhole = content.scoring == .allOrNothing
    if !isWhole { tellScoring(readAs: isFour ? .perStatement : nil, "every statement has the same share") }
    output.element("scoringmethod") { $0.leaf("text", isWhole ? "mtfonezero" : "subpoints") }
    output.leaf("shuffleanswers", isFixed ? "false" : "true")
    output.leaf("numberofrows", "\(content.choices.count)")
    output.leaf("numberofcolumns", "2")
    for (index, choice) in content.choices.enumerated() {
      output.open("row", [("number", "\(index + 1)")])
      html("optiontext", choice.text)
      html("feedbacktext", key.feedback[choice.id] ?? "")
      output.close("row")
    }
    for (number, word) in [("1", words.0), ("2", words.1)] {
      output.element("column", [("number", number)]) { output in
        output.element("responsetext", [("format", "moodle_auto_format")]) { $0.leaf("text", word) }
      }
    }
    for (index, choice) in content.choices.enumerated() {
      let isTrue = key.right.contains(choice.id)
      for (column, counts) in [("1", isTrue), ("2", !isTrue)] {
        output.element("weight", [("rownumber", "\(index + 1)"), ("columnnumber", column)]) {
          $0.leaf("value", counts ? "1.000" : "0.000")
        }
      }
    }
  }
}
