import QuestionModel

extension MoodleQuestionReader {
  /// Pairs; where the right sides only say true or false it is a cluster of statements.
  ///
  /// - Returns: why it cannot be taken; nil where it can.
  mutating func readMatching() -> String? {
    taken = ["subquestion", "shuffleanswers"]
    let isFixed = GradeNumber.flag(node.first("shuffleanswers")?.text ?? "") == false
    var pairs = MatchingPairs()
    for row in node.elements("subquestion") {
      let target = row.first("answer").map { MoodleTexts.source($0).trimmed } ?? ""
      pairs.add(texts.read(row, .option), target)
    }
    readCombinedFeedback()
    if let refusal = pairs.refusal { return refusal }
    if let statements = pairs.statements {
      readStatements(statements, isFixed)
      return nil
    }
    pairs.write(to: &content, &key)
    if isFixed {
      content.extra[MoodleSettings.member] = ["shuffleanswers": "false"]
      texts.report(FormatLoss(.optionOrder, "shuffleanswers false", .kept))
    }
    return nil
  }

  private mutating func readStatements(_ statements: [(text: String, isTrue: Bool)], _ isFixed: Bool) {
    content.kind = .trueFalseCluster
    for (index, statement) in statements.enumerated() {
      let id = ChoiceLetter.statement(index)
      content.choices.append(Choice(id: id, text: statement.text, pinned: isFixed))
      if statement.isTrue { key.right.append(id) }
    }
    // Moodle gives every row the same share; four statements are graded by a table where nothing else is said.
    if content.choices.count == 4 { content.scoring = .perStatement }
  }

  /// The rows of the types `kprime` and `mtf`: statements with a column for true and one for false.
  mutating func readRows() {
    taken = [
      "row", "column", "weight", "scoringmethod", "shuffleanswers", "numberofrows", "numberofcolumns",
    ]
    let isFixed = GradeNumber.flag(node.first("shuffleanswers")?.text ?? "") == false
    let trueColumn = readColumns()
    var weights: [String: Double] = [:]
    for weight in node.elements("weight") {
      let row = weight.attribute("rownumber") ?? ""
      guard weight.attribute("columnnumber") == trueColumn else { continue }
      weights[row] = NumberReading.value(of: weight.first("value")?.text ?? weight.text)
    }
    var statements: [(text: String, isTrue: Bool)] = []
    for (index, row) in node.elements("row").enumerated() {
      let number = row.attribute("number") ?? "\(index + 1)"
      if weights[number] == nil {
        problems.append(
          FieldProblem("key.right", "nothing says whether statement \(index + 1) is true (line \(row.line))"))
      }
      statements.append((texts.read(row.first("optiontext"), .option), weights[number] ?? 0 > 0))
      let feedback = texts.read(row.first("feedbacktext"), .remark)
      if !feedback.isEmpty { key.feedback[ChoiceLetter.statement(index)] = feedback }
    }
    readStatements(statements, isFixed)
    readScoring()
  }

  /// The number of the column that says true; other words than the customary ones are told.
  private mutating func readColumns() -> String {
    let columns = node.elements("column").map { column in
      (
        number: column.attribute("number") ?? "",
        word: column.first("responsetext").map { MoodleTexts.source($0).trimmed } ?? ""
      )
    }
    if let column = columns.first(where: { TruthWords.truth($0.word) == true }) { return column.number }
    let words = columns.map(\.word).joined(separator: " / ")
    if !columns.isEmpty {
      texts.report(FormatLoss(.answer, words, .changed, "the first column is taken for true, the second for false"))
    }
    return columns.first?.number ?? "1"
  }

  private mutating func readScoring() {
    let isFour = content.choices.count == 4
    switch node.first("scoringmethod")?.text.trimmed ?? "" {
    case "kprimeonezero", "mtfonezero": content.scoring = .allOrNothing
    case "kprime" where isFour: content.scoring = .table([0, 0, 0, 0.5, 1])
    case "subpoints", "": content.scoring = isFour ? .perStatement : nil
    case let method: texts.report(FormatLoss(.scoring, method, .changed, "every statement has the same share"))
    }
  }
}
