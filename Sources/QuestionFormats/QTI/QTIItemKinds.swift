import QuestionModel

extension QTIItemWriter {
  /// Fills in what is the kind's own.
  ///
  /// - Returns: why QTI has nothing for the question; nil where it has.
  mutating func fill(_ parts: inout QTIItemParts) -> String? {
    switch content.kind {
    case .singleChoice, .multipleResponse:
      guard !content.choices.isEmpty else { return "it has no options" }
      parts.identifiers = zip(content.choices.map(\.id), QTIIdentifier.options(content.choices)).map { ($0, $1) }
      fillChoices(&parts, zip(content.choices, parts.identifiers).map { ($0, $1.identifier) })
    case .trueFalse:
      parts.identifiers = [("true", "true"), ("false", "false")]
      let words = SheetWords(language: content.language?.hasPrefix("en") == true ? .english : .vietnamese)
      let texts = [words.pick("Đúng", "True"), words.pick("Sai", "False")]
      let choices = zip(["true", "false"], texts).map { Choice(id: $0, text: $1, pinned: true) }
      fillChoices(&parts, choices.map { ($0, $0.id) })
    case .trueFalseCluster: fillStatements(&parts)
    case .shortAnswer: fillAnswers(&parts)
    case .numeric: fillNumbers(&parts)
    case .unknown("essay"): fillEssay(&parts)
    case .unknown("matching"): return fillPairs(&parts)
    case .passage, .blueprint, .quiz, .unknown: return "QTI has nothing of the kind \(content.kind)"
    }
    return nil
  }

  /// Declares the response with its right values and a mapping.
  private func declare(
    _ cardinality: String, _ type: String, correct: [String], mapping: String = ""
  ) -> String {
    let values = correct.map { element("value", [], XMLText.exact($0)) }.joined()
    return element(
      "responseDeclaration",
      [("identifier", Self.responseName), ("cardinality", cardinality), ("baseType", type)],
      (values.isEmpty ? "" : element("correctResponse", [], values)) + mapping)
  }

  private func mapping(_ entries: [(key: String, value: Double, isExact: Bool?)], upper: Double) -> String {
    let entries = entries.map { entry in
      element(
        "mapEntry",
        [("mapKey", entry.key), ("mappedValue", number(entry.value))]
          + (entry.isExact.map { [("caseSensitive", String($0))] } ?? []))
    }
    guard !entries.isEmpty else { return "" }
    return element(
      "mapping", [("lowerBound", "0"), ("upperBound", number(upper)), ("defaultValue", "0")], entries.joined())
  }

  /// The whole mark for exactly the right response.
  private func takeMatch(_ parts: inout QTIItemParts) {
    parts.template = points == 1 ? "match_correct" : nil
    let match = element(
      "match", [], variable(Self.responseName) + element("correct", [("identifier", Self.responseName)]))
    parts.rules = element(
      "responseCondition", [],
      element("responseIf", [], match + set("SCORE", base(number(points), "float")))
        + element("responseElse", [], set("SCORE", base("0", "float"))))
  }

  /// The sum of what is mapped, if anything is.
  private func takeMapping(_ mapped: String, _ parts: inout QTIItemParts) {
    guard !mapped.isEmpty else { return }
    parts.template = "map_response"
    parts.rules = set("SCORE", element("mapResponse", [("identifier", Self.responseName)]))
  }

  private func fillChoices(_ parts: inout QTIItemParts, _ choices: [(choice: Choice, identifier: String)]) {
    parts.isMultiple = content.kind == .multipleResponse
    let isWeighted = content.scoring == .weights || content.scoring == nil && !key.weights.isEmpty
    let right = choices.filter { key.right.contains($0.choice.id) }
    var mapped = ""
    if isWeighted {
      let even = right.isEmpty ? 0 : 1 / Double(right.count)
      mapped = mapping(
        choices.compactMap { choice, identifier in
          let share = key.weights[choice.id] ?? (key.right.contains(choice.id) ? even : 0)
          return share == 0 ? nil : (identifier, share * points, nil)
        }, upper: points)
      takeMapping(mapped, &parts)
    } else {
      takeMatch(&parts)
    }
    parts.response = declare(
      parts.isMultiple ? "multiple" : "single", "identifier", correct: right.map(\.identifier), mapping: mapped)
    let shuffles = choices.contains { !$0.choice.pinned }
    let options = choices.map { choice, identifier in
      element(
        "simpleChoice", [("identifier", identifier)] + (choice.pinned && shuffles ? [("fixed", "true")] : []),
        QTIText.xhtml(choice.text))
    }
    parts.interaction = element(
      "choiceInteraction",
      [
        ("responseIdentifier", Self.responseName), ("shuffle", String(shuffles)),
        ("maxChoices", parts.isMultiple ? "0" : "1"),
      ], options.joined())
  }

  private mutating func fillStatements(_ parts: inout QTIItemParts) {
    let identifiers = QTIIdentifier.options(content.choices)
    parts.identifiers = zip(content.choices.map(\.id), identifiers).map { ($0, $1) }
    parts.isMultiple = true
    let pairs = zip(content.choices, identifiers).map { choice, identifier in
      "\(identifier) \(key.right.contains(choice.id) ? "column_true" : "column_false")"
    }
    let rule =
      content.scoring ?? .custom(of: content.kind, choices: content.choices.count, isWeighted: !key.weights.isEmpty)
    var mapped = ""
    switch rule {
    case .allOrNothing: takeMatch(&parts)
    case .weights, .perStatement:
      let share = points / Double(max(1, pairs.count))
      mapped = mapping(pairs.map { ($0, share, nil) }, upper: points)
      takeMapping(mapped, &parts)
    case .table(let shares):
      mapped = mapping(pairs.map { ($0, 1, nil) }, upper: Double(pairs.count))
      parts.counts = true
      parts.rules = countRules(shares)
    }
    parts.response = declare("multiple", "directedPair", correct: pairs, mapping: mapped)
    let words = SheetWords(language: content.language?.hasPrefix("en") == true ? .english : .vietnamese)
    parts.interaction = match(
      zip(identifiers, content.choices.map(\.text)).map { ($0, $1) },
      [("column_true", words.pick("Đúng", "True")), ("column_false", words.pick("Sai", "False"))], perRow: 1)
  }

  /// Marks by the number of right pairs, the most first.
  private func countRules(_ shares: [Double]) -> String {
    let count = set("RIGHT_COUNT", element("mapResponse", [("identifier", Self.responseName)]))
    let branches = shares.enumerated().reversed().filter { $0.element > 0 }.enumerated().map { index, share in
      let test = element(
        "equal", [("toleranceMode", "exact")], variable("RIGHT_COUNT") + base(number(Double(share.offset)), "float"))
      return element(
        index == 0 ? "responseIf" : "responseElseIf", [],
        test + set("SCORE", base(number(share.element * points), "float")))
    }
    return count + (branches.isEmpty ? "" : element("responseCondition", [], branches.joined()))
  }

  private func match(
    _ rows: [(identifier: String, text: String)], _ columns: [(identifier: String, text: String)], perRow: Int
  ) -> String {
    func set(_ choices: [(identifier: String, text: String)], _ most: Int) -> String {
      let choices = choices.map { choice in
        element(
          "simpleAssociableChoice", [("identifier", choice.identifier), ("matchMax", String(most))],
          QTIText.xhtml(choice.text))
      }
      return element("simpleMatchSet", [], choices.joined())
    }
    return element(
      "matchInteraction",
      [("responseIdentifier", Self.responseName), ("shuffle", "false"), ("maxAssociations", "0")],
      set(rows, perRow) + set(columns, 0))
  }

  private func entry(_ length: Int) -> String {
    "<div>"
      + element(
        "textEntryInteraction",
        [("responseIdentifier", Self.responseName), ("expectedLength", String(max(4, length)))]) + "</div>"
  }

  private func fillAnswers(_ parts: inout QTIItemParts) {
    let best = key.answers.first { $0.weight == 1 }.map { [$0.text] } ?? []
    let mapped = mapping(key.answers.map { ($0.text, $0.weight * points, $0.match == .exact) }, upper: points)
    parts.response = declare("single", "string", correct: best, mapping: mapped)
    takeMapping(mapped, &parts)
    parts.interaction = entry(key.answers.map(\.text.count).max() ?? 0)
  }

  private func fillNumbers(_ parts: inout QTIItemParts) {
    let best = key.numbers.first { $0.weight == 1 }.map { [number($0.value)] } ?? []
    parts.response = declare("single", "float", correct: best)
    // The first test that holds counts, so the better numbers come first.
    let sorted = key.numbers.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    let branches = sorted.map(\.element).enumerated().map { index, answer in
      let mode =
        answer.tolerance == 0
        ? [("toleranceMode", "exact")]
        : [("toleranceMode", "absolute"), ("tolerance", "\(number(answer.tolerance)) \(number(answer.tolerance))")]
      let test = element("equal", mode, variable(Self.responseName) + base(number(answer.value), "float"))
      return element(
        index == 0 ? "responseIf" : "responseElseIf", [],
        test + set("SCORE", base(number(answer.weight * points), "float")))
    }
    parts.rules = branches.isEmpty ? "" : element("responseCondition", [], branches.joined())
    parts.interaction = entry(8)
  }

  private func fillEssay(_ parts: inout QTIItemParts) {
    let answer = key.extra["answer"]?.string.map { [$0] } ?? []
    parts.response = declare("single", "string", correct: answer)
    let rubric = key.extra["rubric"]?.string.map {
      element(
        "rubricBlock", [("view", "scorer")] + (version == .v30 ? [("use", "scoring")] : []),
        version == .v30
          ? element("contentBody", [], "<div>\(QTIText.xhtml($0))</div>") : "<div>\(QTIText.xhtml($0))</div>")
    }
    parts.interaction =
      (rubric ?? "")
      + element("extendedTextInteraction", [("responseIdentifier", Self.responseName), ("expectedLines", "10")])
  }

  private func fillPairs(_ parts: inout QTIItemParts) -> String? {
    let premises = content.extra["premises"]?.array?.compactMap(\.string) ?? []
    let targets = content.extra["targets"]?.array?.compactMap(\.string) ?? []
    let pairs = (key.extra["pairs"]?.array ?? []).compactMap { pair -> String? in
      let places = pair.array?.compactMap { $0.number.flatMap { Int(exactly: $0) } } ?? []
      guard places.count == 2, premises.indices.contains(places[0]), targets.indices.contains(places[1]) else {
        return nil
      }
      return "premise_\(places[0] + 1) target_\(places[1] + 1)"
    }
    guard !premises.isEmpty, !targets.isEmpty, !pairs.isEmpty else { return "it does not say what belongs together" }
    let share = points / Double(pairs.count)
    parts.isMultiple = true
    let mapped = mapping(pairs.map { ($0, share, nil) }, upper: points)
    parts.response = declare("multiple", "directedPair", correct: pairs, mapping: mapped)
    takeMapping(mapped, &parts)
    parts.interaction = match(
      premises.enumerated().map { ("premise_\($0 + 1)", $1) },
      targets.enumerated().map { ("target_\($0 + 1)", $1) }, perRow: 0)
    return nil
  }
}
