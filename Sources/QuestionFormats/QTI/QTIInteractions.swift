import QuestionModel

extension QTIItem {
  /// Reads what is asked for.
  ///
  /// - Returns: why it cannot be asked here; nil where it can.
  mutating func readInteraction(_ interaction: QTIElement) -> String? {
    let identifier = interaction.attribute("responseIdentifier") ?? "RESPONSE"
    let declaration = element.elements("responseDeclaration").first { $0.attribute("identifier") == identifier }
    guard let response = declaration.map({ QTIResponse($0) }) else {
      return "its response \(identifier) is not declared"
    }
    let score = element.elements("outcomeDeclaration").first { $0.attribute("identifier") == "SCORE" }
    let processing = QTIProcessing(element, response: identifier)
    for mark in processing.others {
      report(.scoring, "\(GradeNumber.text(mark)) for other answers", .changed, "a mark below 0 counts as 0 here")
    }
    let marks = QTIMarks(response: response, rule: processing.rule, maximum: score?.number("normalMaximum"))
    if declaration?.first("areaMapping") != nil { report(.scoring, "areaMapping", .dropped) }
    switch interaction.name {
    case "choiceInteraction": readChoices(interaction, marks)
    case "textEntryInteraction":
      if let mask = interaction.attribute("patternMask") { report(.unknown, "patternMask \(mask)", .dropped) }
      readEntry(marks)
    case "extendedTextInteraction":
      content.kind = .unknown("essay")
      if !response.correct.isEmpty {
        key.extra["answer"] = .string(response.correct.joined(separator: "\n"))
        report(.answer, response.correct[0], .kept)
      }
      points = marks.maximum ?? 1
    case "matchInteraction": return readMatch(interaction, marks)
    default: return "a \(interaction.name) is no kind of question here"
    }
    return nil
  }

  private mutating func problem(_ field: String, _ reason: String) { problems.append(FieldProblem(field, reason)) }

  private mutating func tellUnknown(_ marks: QTIMarks) {
    if case .unknown = marks.rule {
      report(
        .scoring, "responseProcessing", .changed, "its own rules of marking are not kept; the right response counts")
    }
  }

  private mutating func readChoices(_ interaction: QTIElement, _ marks: QTIMarks) {
    let isFixed = interaction.flag("shuffle") == false
    for choice in interaction.elements("simpleChoice") {
      let id = choice.attribute("identifier")?.trimmed ?? ""
      readInlineFeedback(choice, id)
      content.choices.append(
        Choice(
          id: id, text: text(choice, .option, taken: ["feedbackInline"]),
          pinned: isFixed || choice.flag("fixed") == true))
    }
    for name in interaction.elements.map(\.name) where name != "simpleChoice" && name != "prompt" {
      report(.unknown, name, .dropped)
    }
    let ids = content.choices.map(\.id)
    let most = interaction.attribute("maxChoices")?.trimmed
    let isSingle = marks.response.isSingle || most == "1" && marks.response.correct.count < 2
    if !isSingle, let most, most != "0", most != String(content.choices.count) {
      report(.unknown, "maxChoices \(most)", .dropped, "any number of options may be chosen here")
    }
    content.kind = isSingle ? .singleChoice : .multipleResponse
    tellUnknown(marks)
    let right = marks.right
    let missing = right.filter { !ids.contains($0) }
    if !missing.isEmpty { problem("key.right", "the right response \"\(missing[0])\" is no option") }
    points = marks.points(isSum: !isSingle)
    let shares = marks.shares(of: ids, isSum: !isSingle)
    let correct = ids.filter { right.contains($0) }
    if let shares {
      if isSingle { take(single: ids, shares, correct) } else { take(several: ids, shares, correct) }
      let least = shares.min() ?? 0
      if least < 0, marks.response.lower ?? -1 < 0 {
        report(.weight, GradeNumber.text(least), .changed, "a mark below 0 counts as 0 here")
      }
    } else {
      key.right = correct
    }
    if key.right.isEmpty { problem("key.right", "nothing tells which option is right") }
    if isSingle, key.right.count > 1 {
      problem("key.right", "\(key.right.count) options are right, and one may be chosen")
    }
    takeTrueFalse(ids)
  }

  private mutating func take(single ids: [String], _ shares: [Double], _ correct: [String]) {
    let grades = ChoiceGrades(single: ids, shares)
    key.right = correct.isEmpty ? grades.right : correct
    key.weights = grades.weights
    for id in grades.right where !key.right.contains(id) { key.weights[id] = 1 }
  }

  private mutating func take(several ids: [String], _ shares: [Double], _ correct: [String]) {
    let grades = ChoiceGrades(several: ids, shares)
    guard correct.isEmpty || correct == grades.right else {
      key.right = correct
      key.weights = Dictionary(zip(ids, shares).filter { $0.1 != 0 || correct.contains($0.0) }) { first, _ in first }
      return
    }
    key.right = grades.right
    key.weights = grades.weights
    content.scoring = grades.scoring
  }

  /// Two options that say nothing but true and false are a question of that kind.
  private mutating func takeTrueFalse(_ ids: [String]) {
    guard content.kind == .singleChoice, ids.map({ $0.lowercased() }).sorted() == ["false", "true"],
      content.choices.allSatisfy({ TruthWords.truth($0.text) == ($0.id.lowercased() == "true") }), key.weights.isEmpty
    else { return }
    content.kind = .trueFalse
    content.choices = []
    key.right = key.right.map { $0.lowercased() }
    key.feedback = Dictionary(key.feedback.map { ($0.lowercased(), $1) }) { first, _ in first }
  }

  private mutating func readEntry(_ marks: QTIMarks) {
    content.kind = marks.response.isNumber ? .numeric : .shortAnswer
    tellUnknown(marks)
    points = marks.points(isSum: false)
    if marks.response.isNumber {
      key.numbers = marks.numbers()
      if key.numbers.isEmpty { problem("key.numbers", "nothing tells which number is right") }
      if marks.isLopsided {
        report(.tolerance, "", .changed, "the tolerance is not the same on both sides; the smaller one counts")
      }
    } else {
      key.answers = marks.answers()
      if key.answers.isEmpty { problem("key.answers", "nothing tells which text is right") }
    }
  }

  private mutating func readMatch(_ interaction: QTIElement, _ marks: QTIMarks) -> String? {
    let sets = interaction.elements("simpleMatchSet").map { $0.elements("simpleAssociableChoice") }
    guard sets.count == 2 else {
      problem("choices", "a match needs two sets")
      return nil
    }
    let texts = sets.map { $0.map { text($0, .option) } }
    let ids = sets.map { $0.map { $0.attribute("identifier")?.trimmed ?? "" } }
    let pairs = marks.pairs()
    tellUnknown(marks)
    points = marks.maximum ?? 1
    if texts[1].count == 2, let truths = TruthWords.truths(texts[1]), Set(truths) == [true, false] {
      content.kind = .trueFalseCluster
      content.choices = zip(ids[0], texts[0]).map { Choice(id: $0, text: $1) }
      readStatements(ids, truths, pairs, marks)
      return nil
    }
    tellWeights(of: marks)
    var matching = MatchingPairs()
    let premises = texts[0].map { matching.add(premise: $0) }
    let targets = texts[1].map { matching.add(target: $0) }
    let left = Dictionary(zip(ids[0], premises)) { first, _ in first }
    let right = Dictionary(zip(ids[1], targets)) { first, _ in first }
    for pair in pairs {
      guard let premise = left[pair.0], let target = right[pair.1] else { continue }
      matching.pair(premise, target)
    }
    if let refusal = matching.refusal { return refusal }
    matching.write(to: &content, &key)
    return nil
  }

  /// Tells of pairs that do not earn the same.
  private mutating func tellWeights(of marks: QTIMarks) {
    let values = marks.response.entries.map(\.value)
    let isEven = values.filter { $0 > 0 }.allSatisfy { $0 == values.first { $0 > 0 } }
    guard !isEven || values.contains(where: { $0 < 0 }) else { return }
    for entry in marks.response.entries where entry.value != 0 {
      report(.weight, "\(entry.key) \(GradeNumber.text(entry.value))", .dropped, "every pair earns the same here")
    }
  }

  private mutating func readStatements(
    _ ids: [[String]], _ truths: [Bool], _ pairs: [(String, String)], _ marks: QTIMarks
  ) {
    var judged: [String: Bool] = [:]
    for (statement, column) in pairs {
      guard let place = ids[1].firstIndex(of: column) else { continue }
      if let other = judged.updateValue(truths[place], forKey: statement), other != truths[place] {
        problem("key.right", "the statement \"\(statement)\" is both true and false")
      }
    }
    let unjudged = ids[0].filter { judged[$0] == nil }
    if !unjudged.isEmpty { problem("key.right", "nothing tells whether \"\(unjudged[0])\" is true") }
    key.right = ids[0].filter { judged[$0] == true }
    switch marks.rule {
    case .tests(let tests):
      let counts = tests.compactMap { test -> (Int, Double)? in
        guard case .count(let count) = test.test, let place = Int(exactly: count) else { return nil }
        return (place, test.score / points)
      }
      guard counts.count == tests.count else {
        content.scoring = .allOrNothing
        return
      }
      let table = (0...ids[0].count).map { place in counts.first { $0.0 == place }?.1 ?? 0 }
      content.scoring = .table(table.map { min(1, max(0, $0)) })
      if content.scoring == ScoreRule.custom(of: .trueFalseCluster, choices: ids[0].count, isWeighted: false) {
        content.scoring = nil
      }
    case .mapped, .none, .unknown: content.scoring = ids[0].count == 4 ? .perStatement : nil
    }
  }
}
