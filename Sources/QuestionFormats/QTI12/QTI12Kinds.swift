import QuestionModel

extension QTI12ItemReader {
  mutating func readChoice(_ kind: QuestionKind) {
    content.kind = kind
    guard let response = responses.first(where: { $0.type == .choice }) else {
      problems.append(FieldProblem("choices", "the item has no options (line \(node.line))"))
      return
    }
    if responses.count > 1 {
      html.report(FormatLoss(.answer, "\(responses.count) responses", .dropped, "only the first one is read"))
    }
    for label in response.labels {
      content.choices.append(Choice(id: label.ident, text: text(label.html, .option), pinned: label.isPinned))
    }
    let shares = kind == .singleChoice ? gradeSingle() : gradeSeveral()
    let ids = Set(content.choices.map(\.id))
    for id in shares.keys.sorted() where !ids.contains(id) {
      problems.append(FieldProblem("key.right", "the score names \"\(id)\", which is no option (line \(node.line))"))
    }
    takeFeedback(of: content.choices.map(\.id)) { key, id, text in key.feedback[id] = text }
  }

  private mutating func gradeSingle() -> [String: Double] {
    var shares: [String: Double] = [:]
    for condition in conditions {
      guard !isOfOthers(condition), let score = condition.score else { continue }
      for test in condition.wanted {
        let share = share(score, test.value)
        shares[test.value] = condition.isAdded ? (shares[test.value] ?? 0) + share : share
      }
    }
    let grades = ChoiceGrades(single: content.choices.map(\.id), content.choices.map { shares[$0.id] ?? 0 })
    (key.right, key.weights) = (grades.right, grades.weights)
    return shares
  }

  /// Either one condition wants all right options and none of the others, or each option has a score of its own.
  private mutating func gradeSeveral() -> [String: Double] {
    let scoring = conditions.filter { !isOfOthers($0) && $0.score ?? 0 != 0 }
    let ids = content.choices.map(\.id)
    if let whole = scoring.first, scoring.count == 1, whole.tests.count > 1 || !whole.isAdded {
      let wanted = Set(whole.wanted.map(\.value))
      if whole.combination == .any, whole.tests.count == whole.wanted.count, let score = whole.score {
        return gradeAny(wanted, share(score, ""))
      }
      if whole.combination != .all {
        html.report(
          FormatLoss(.scoring, "or", .changed, "one of several combinations is enough there, and all are needed here"))
      }
      key.right = ids.filter { wanted.contains($0) }
      return Dictionary(whole.tests.map { ($0.value, 1) }, uniquingKeysWith: { first, _ in first })
    }
    var shares: [String: Double] = [:]
    for condition in scoring {
      guard condition.tests.count == 1, let test = condition.wanted.first, let score = condition.score else {
        html.report(FormatLoss(.scoring, "", .dropped, "a condition on several options among others is not known here"))
        continue
      }
      shares[test.value, default: 0] += share(score, test.value)
    }
    let grades = ChoiceGrades(several: ids, ids.map { shares[$0] ?? 0 })
    (key.right, key.weights, content.scoring) = (grades.right, grades.weights, grades.scoring)
    return shares
  }

  /// Each of some options alone earns the mark.
  private mutating func gradeAny(_ wanted: Set<String>, _ share: Double) -> [String: Double] {
    let ids = content.choices.map(\.id)
    let grades = ChoiceGrades(several: ids, ids.map { wanted.contains($0) ? share : 0 })
    (key.right, key.weights, content.scoring) = (grades.right, grades.weights, grades.scoring)
    return Dictionary(wanted.map { ($0, share) }) { first, _ in first }
  }

  /// A score as a share of the mark.
  mutating func share(_ score: Double, _ name: String) -> Double {
    let share = score / maximum
    guard share.magnitude > 1 + 1e-9 else {
      return GradeNumber.share(GradeNumber.percentage(share)) ?? share
    }
    html.report(
      FormatLoss(.weight, "\(name) \(GradeNumber.text(score))", .changed, share > 0 ? "the whole mark" : "-1"))
    return share > 0 ? 1 : -1
  }

  mutating func readTrueFalse() {
    content.kind = .trueFalse
    var truths: [String: String] = [:]
    for label in responses.first?.labels ?? [] {
      guard let truth = QTI12Response.truth(of: label) else {
        let text = HTMLText.read(label.html).text
        problems.append(FieldProblem("key.right", "\"\(text)\" is neither true nor false (line \(node.line))"))
        continue
      }
      truths[label.ident] = truth ? "true" : "false"
    }
    for condition in conditions where condition.score ?? 0 > 0 {
      for test in condition.wanted {
        if let id = truths[test.value], !key.right.contains(id) { key.right.append(id) }
      }
    }
    takeFeedback(of: truths.keys.sorted()) { key, ident, text in
      if let id = truths[ident] { key.feedback[id] = text }
    }
  }

  mutating func readShortAnswer() {
    content.kind = .shortAnswer
    for condition in conditions {
      guard !isOfOthers(condition), let score = condition.score else { continue }
      for test in condition.wanted where !test.value.isEmpty {
        if test.name != "varequal" {
          html.report(FormatLoss(.answer, test.value, .changed, "it must be the whole answer here, not a part of it"))
        }
        if !test.isCaseSensitive, AcceptedAnswer.foldsAccents(of: test.value) {
          html.report(FormatLoss(.letterCase, test.value, .changed, "accents do not count here either"))
        }
        key.answers.append(
          AcceptedAnswer(
            test.value, match: test.isCaseSensitive ? .exact : .folded, weight: max(0, share(score, test.value))))
      }
    }
    let places = Dictionary(grouping: key.answers.indices) { key.answers[$0].text }
    takeFeedback(of: key.answers.map(\.text)) { key, text, feedback in
      for index in places[text] ?? [] { key.answers[index].feedback = feedback }
    }
  }

  /// Rows with a target each.
  ///
  /// - Returns: why they cannot be taken; nil where they can.
  mutating func readMatching() -> String? {
    let rows = responses.filter { $0.type == .choice }
    var right: [String: String] = [:]
    for condition in conditions where condition.score ?? 0 > 0 {
      for test in condition.wanted { right[test.response] = test.value }
    }
    for row in rows where right[row.ident] == nil {
      let premise = HTMLText.read(row.html).text
      problems.append(FieldProblem("key.pairs", "nothing says what belongs to \"\(premise)\" (line \(node.line))"))
    }
    if !rows.isEmpty, rows.allSatisfy(\.isTruth) {
      readStatements(rows, right)
      return nil
    }
    var pairs = MatchingPairs()
    var places: [String: Int] = [:]
    for label in rows.flatMap(\.labels) where places[label.ident] == nil {
      places[label.ident] = pairs.add(target: text(label.html, .option))
    }
    for row in rows {
      let premise = pairs.add(premise: text(row.html, .option))
      if let target = right[row.ident].flatMap({ places[$0] }) { pairs.pair(premise, target) }
    }
    if let refusal = pairs.refusal { return refusal }
    pairs.write(to: &content, &key)
    return nil
  }

  private mutating func readStatements(_ rows: [QTI12Response], _ right: [String: String]) {
    content.kind = .trueFalseCluster
    for row in rows {
      let prefix = "response_"
      let id = row.ident.hasPrefix(prefix) ? String(row.ident.dropFirst(prefix.count)) : row.ident
      content.choices.append(Choice(id: id, text: text(row.html, .option)))
      let label = row.labels.first { $0.ident == right[row.ident] }
      if label.flatMap({ QTI12Response.truth(of: $0) }) == true { key.right.append(id) }
    }
    if content.choices.count == 4 { content.scoring = .perStatement }
  }
}
