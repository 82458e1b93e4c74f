import QuestionModel

/// The cells of a question in a table that is written.
struct TableCells {
  let language: QuestionSheet.Language
  /// Namespaces of tags that have columns of their own.
  var namespaces: Set<String> = []

  /// A cell; empty where the question says nothing there.
  func text(_ column: TableColumn, of question: Question) -> String {
    let (content, key) = (question.content, question.key)
    switch column {
    case .title: return content.extra[QuestionIdentity.titleMember]?.string ?? ""
    case .kind: return SheetWords(language: language).name(of: content.kind)
    case .stem: return content.stem
    case .option(let index): return index < content.choices.count ? content.choices[index].text : ""
    case .key: return self.key(of: question)
    case .explanation: return key.explanation ?? ""
    case .hint: return content.hint ?? ""
    case .level: return content.level ?? ""
    case .statementLevels:
      let levels = content.choices.map { $0.level ?? "" }
      return levels.allSatisfy(\.isEmpty) ? "" : TableList.text(levels)
    case .namespace(let name):
      return TableList.text(content.tags.filter { $0.namespace == name }.map { String($0.value) })
    case .tags:
      return TableList.text(content.tags.filter { !namespaces.contains(String($0.namespace)) }.map(\.name))
    case .difficulty: return content.difficulty.map { SheetNumber.text(of: $0) } ?? ""
    case .language: return content.language ?? ""
    case .passage: return content.passageID?.description ?? ""
    case .licence: return content.licence ?? ""
    case .source: return content.source ?? ""
    case .optionIDs:
      let ids = content.choices.map(\.id)
      return ids == ids.indices.map { ChoiceLetter.statement($0) } ? "" : TableList.text(ids)
    case .pinned:
      return content.choices.indices.filter { content.choices[$0].pinned }.map { ChoiceLetter.option($0) }
        .joined(separator: ", ")
    case .weights:
      return pairs(question, key.weights.mapValues { SheetNumber.text(of: $0) }, separator: "; ")
    case .feedback: return pairs(question, key.feedback, separator: "\n")
    case .scoring:
      return content.scoring.map { rule in
        SheetWords(language: language).name(of: rule) ?? CanonicalJSON.text(of: rule.json)
      } ?? ""
    case .media: return content.media.isEmpty ? "" : CanonicalJSON.text(of: .array(content.media.map(\.json)))
    case .id, .status, .rest, .number, .tolerance, .optionFeedback, .wrongOption, .optionList: return ""
    }
  }

  private func key(of question: Question) -> String {
    let (content, key) = (question.content, question.key)
    let words = SheetWords(language: language)
    switch content.kind {
    case .singleChoice, .multipleResponse:
      return content.choices.indices.filter { key.right.contains(content.choices[$0].id) }
        .map { ChoiceLetter.option($0) }.joined(separator: ", ")
    case .trueFalse:
      return key.right.first.map { $0 == "true" ? words.pick("Đúng", "True") : words.pick("Sai", "False") } ?? ""
    case .trueFalseCluster:
      return content.choices.map { words.letter(key.right.contains($0.id)) }.joined(separator: " ")
    case .shortAnswer: return key.answers.map(\.text).joined(separator: " | ")
    case .numeric:
      return key.numbers.map { number in
        let value = SheetNumber.text(of: number.value)
        return number.tolerance == 0 ? value : "\(value) ± \(SheetNumber.text(of: number.tolerance))"
      }.joined(separator: " | ")
    case .passage, .blueprint, .quiz, .unknown: return key.extra["answer"]?.string ?? ""
    }
  }

  /// Letters of options, in their order, with what is said of each.
  private func pairs(_ question: Question, _ values: [String: String], separator: String) -> String {
    guard !values.isEmpty else { return "" }
    let choices = question.content.choices
    let names =
      question.content.kind == .trueFalse
      ? ["true", "false"].map { ($0, $0) } : choices.enumerated().map { ($1.id, ChoiceLetter.option($0)) }
    let said = names.compactMap { id, name in values[id].map { (name, $0) } }
    guard !said.contains(where: { $0.1.contains("\n") }) else {
      return CanonicalJSON.text(of: .object(JSONObject(said.map { ($0, .string($1)) })))
    }
    return said.map { "\($0): \($1)" }.joined(separator: separator)
  }
}
