/// What must hold before a question is stored.
public enum QuestionValidation {
  /// Most bytes a text field may have.
  public static let maximumTextLength = 256 * 1024
  /// Most options or statements.
  public static let maximumChoices = 64

  /// What is wrong with a question.
  ///
  /// - Parameter question: the question, in NFC.
  /// - Returns: one problem a field; empty where it may be stored.
  public static func problems(of question: Question) -> [FieldProblem] {
    if case .unknown = question.content.kind { return [] }
    return texts(question) + choices(question.content) + key(question) + scoring(question.content)
      + DocumentValidation.problems(of: question.content)
  }

  private static func texts(_ question: Question) -> [FieldProblem] {
    let content = question.content
    var problems: [FieldProblem] = []
    if content.stem.trimmed.isEmpty { problems.append(FieldProblem("stem", "is empty")) }
    problems += textProblems("stem", content.stem) + textProblems("hint", content.hint)
    problems += textProblems("language", content.language) + textProblems("level", content.level)
    problems += textProblems("passage", content.passage) + textProblems("licence", content.licence)
    problems += textProblems("source", content.source) + textProblems("key.explanation", question.key.explanation)
    for (index, choice) in content.choices.enumerated() {
      problems += textProblems("choices[\(index)].text", choice.text)
    }
    for (index, answer) in question.key.answers.enumerated() {
      problems += textProblems("key.answers[\(index)].text", answer.text)
    }
    for (id, text) in question.key.feedback.sorted(by: { $0.key < $1.key }) {
      problems += textProblems("key.feedback.\(id)", text)
    }
    if content.kind.isDocument, content.passage != nil {
      problems.append(FieldProblem("passage", "has no place in a \(content.kind)"))
    }
    if let difficulty = content.difficulty, !(0...1).contains(difficulty) {
      problems.append(FieldProblem("difficulty", "must lie between 0 and 1, not be \(difficulty)"))
    }
    return problems
  }

  private static func textProblems(_ field: @autoclosure () -> String, _ text: String?) -> [FieldProblem] {
    guard let text else { return [] }
    let (length, hasNUL) = text.withBytes { ($0.count, $0.contains(0)) }
    var problems: [FieldProblem] = []
    if length > maximumTextLength {
      problems.append(FieldProblem(field(), "is longer than \(maximumTextLength) bytes"))
    }
    if hasNUL { problems.append(FieldProblem(field(), "holds a NUL character")) }
    return problems
  }

  private static func choices(_ content: QuestionContent) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    let count = content.choices.count
    switch content.kind {
    case .singleChoice, .multipleResponse:
      if count < 2 { problems.append(FieldProblem("choices", "needs two options or more, has \(count)")) }
    case .trueFalseCluster:
      if count < 1 { problems.append(FieldProblem("choices", "needs a statement or more")) }
    case .passage, .blueprint, .quiz:
      if count > 0 { problems.append(FieldProblem("choices", "has no place in a \(content.kind)")) }
    default:
      if count > 0 { problems.append(FieldProblem("choices", "has no place in a \(content.kind.name) question")) }
    }
    if count > maximumChoices { problems.append(FieldProblem("choices", "has more than \(maximumChoices) options")) }
    // So few are compared with those before them in less time than a table of them takes.
    let compared = content.choices.prefix(maximumChoices)
    let texts = compared.map(\.text.trimmed)
    for (index, choice) in compared.enumerated() {
      if choice.id.isEmpty { problems.append(FieldProblem("choices[\(index)].id", "is empty")) }
      if let same = compared[..<index].lastIndex(where: { $0.id == choice.id }) {
        problems.append(FieldProblem("choices[\(index)].id", "is the same as that of choices[\(same)]"))
      }
      if texts[index].isEmpty && content.media.isEmpty {
        problems.append(FieldProblem("choices[\(index)].text", "is empty"))
      } else if let same = texts[..<index].lastIndex(where: { isSame($0, texts[index]) }) {
        problems.append(FieldProblem("choices[\(index)].text", "says the same as choices[\(same)]"))
      }
    }
    return problems
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
  }

  private static func key(_ question: Question) -> [FieldProblem] {
    let key = question.key
    var problems: [FieldProblem] = []
    let ids = question.content.kind == .trueFalse ? ["true", "false"] : question.content.choices.map(\.id)
    for id in key.right where !ids.contains(id) {
      problems.append(FieldProblem("key.right", "names \"\(id)\", which is no option of the question"))
    }
    if Set(key.right).count != key.right.count { problems.append(FieldProblem("key.right", "names an option twice")) }
    for (id, weight) in key.weights.sorted(by: { $0.key < $1.key }) {
      if !ids.contains(id) {
        problems.append(FieldProblem("key.weights.\(id)", "names no option of the question"))
      }
      if !(-1...1).contains(weight) {
        problems.append(FieldProblem("key.weights.\(id)", "must lie between -1 and 1, not be \(weight)"))
      }
    }
    switch question.content.kind {
    case .singleChoice, .trueFalse:
      if key.right.count != 1 {
        problems.append(FieldProblem("key.right", "must name one option, not \(key.right.count)"))
      }
    case .multipleResponse:
      if key.right.isEmpty { problems.append(FieldProblem("key.right", "names no option")) }
    case .shortAnswer:
      problems += accepted(key.answers.map(\.weight), field: "key.answers")
      for (index, answer) in key.answers.enumerated() where answer.text.trimmed.isEmpty {
        problems.append(FieldProblem("key.answers[\(index)].text", "is empty"))
      }
    case .numeric:
      problems += accepted(key.numbers.map(\.weight), field: "key.numbers")
      for (index, number) in key.numbers.enumerated() where number.tolerance < 0 {
        problems.append(FieldProblem("key.numbers[\(index)].tolerance", "must not be negative"))
      }
    case .passage, .blueprint, .quiz:
      // A right option is refused above, for there is no option.
      let reason = "has no place in a \(question.content.kind)"
      if !key.answers.isEmpty { problems.append(FieldProblem("key.answers", reason)) }
      if !key.numbers.isEmpty { problems.append(FieldProblem("key.numbers", reason)) }
    case .trueFalseCluster, .unknown: break
    }
    return problems
  }

  private static func accepted(_ weights: [Double], field: String) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if weights.isEmpty { problems.append(FieldProblem(field, "names no accepted answer")) }
    for (index, weight) in weights.enumerated() where !(0...1).contains(weight) {
      problems.append(FieldProblem("\(field)[\(index)].weight", "must lie between 0 and 1, not be \(weight)"))
    }
    if !weights.isEmpty, !weights.contains(1) {
      problems.append(FieldProblem(field, "gives the whole mark to no answer"))
    }
    return problems
  }

  private static func scoring(_ content: QuestionContent) -> [FieldProblem] {
    guard case .table(let shares) = content.scoring else { return [] }
    guard content.kind == .trueFalseCluster else {
      return [FieldProblem("scoring", "a table of shares belongs to a cluster of statements")]
    }
    let wanted = content.choices.count + 1
    guard shares.count == wanted else {
      return [FieldProblem("scoring", "needs \(wanted) shares, from no statement right to all, has \(shares.count)")]
    }
    return []
  }
}
