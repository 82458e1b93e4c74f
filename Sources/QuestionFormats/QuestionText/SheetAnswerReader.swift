import QuestionModel

/// Turns the answers of a sheet into options and a key, keeping of the original what the form cannot show.
struct SheetAnswerReader {
  private(set) var faults: [QuestionTextFault] = []
  /// First lines of fields by their paths.
  private(set) var lines: [String: Int] = [:]
  private let body: SheetBody
  private let kind: QuestionKind
  private let original: Question?

  init(body: SheetBody, kind: QuestionKind, original: Question?) {
    self.body = body
    self.kind = kind
    self.original = original
    let first = body.answers.first
    let line = first?.line ?? body.stemLine
    lines["choices"] = line
    lines["key"] = body.answers.first { $0.mark.isRight }?.line ?? line
  }

  private var hasChoices: Bool { [.singleChoice, .multipleResponse, .trueFalseCluster].contains(kind) }

  /// The options or statements; one without an id gets one that the question never had.
  mutating func choices() -> [Choice] {
    guard hasChoices else { return [] }
    let old = original?.content.choices ?? []
    let known = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let written = body.answers.compactMap(\.braces.id)
    var letters = SheetLetters(
      taken: Set(written).union(known.keys).union(original?.key.feedback.keys.map { $0 } ?? []),
      isUpper: (written + old.map(\.id)).contains { $0.utf8.count == 1 && (0x41...0x5A).contains($0.utf8.first ?? 0) })
    return body.answers.enumerated().map { index, answer in
      lines["choices[\(index)]"] = answer.line
      if answer.mark.isExact { misplaced(answer) }
      let id = answer.braces.id ?? letters.next()
      return Choice(
        id: id, text: answer.text.text ?? "", pinned: answer.braces.isPinned, level: answer.braces.level,
        extra: known[id]?.extra ?? JSONObject())
    }
  }

  private mutating func misplaced(_ answer: SheetBody.Answer) {
    faults.append(QuestionTextFault(line: answer.line, .misplacedMark(answer.mark.sign, kind: kind)))
  }

  /// The key.
  ///
  /// - Parameter choices: as `choices` gave them.
  /// - Returns: what the answers say, and the original's parts that belong to no answer of this kind.
  mutating func key(of choices: [Choice]) -> AnswerKey {
    var key = original?.key ?? AnswerKey()
    if original?.content.kind != kind {
      key = AnswerKey()
      key.extra = original?.key.extra ?? JSONObject()
    }
    switch kind {
    case .singleChoice, .multipleResponse, .trueFalseCluster:
      forget(original?.content.choices.map(\.id) ?? [], in: &key)
      for (choice, answer) in zip(choices, body.answers) { add(answer, as: choice.id, to: &key) }
    case .trueFalse: truths(&key)
    case .shortAnswer: key.answers = accepted()
    case .numeric: key.numbers = numbers()
    case .passage, .blueprint, .quiz, .unknown: break
    }
    if let old = original?.key.right, old.count == key.right.count, Set(old) == Set(key.right) { key.right = old }
    return key
  }

  private func forget(_ ids: [String], in key: inout AnswerKey) {
    key.right = []
    key.weights = [:]
    for id in ids { key.feedback[id] = nil }
  }

  private mutating func add(_ answer: SheetBody.Answer, as id: String, to key: inout AnswerKey) {
    if answer.mark.isRight { key.right.append(id) }
    key.weights[id] = answer.weight
    key.feedback[id] = answer.feedbackText
    lines["key.weights.\(id)"] = answer.line
    lines["key.feedback.\(id)"] = answer.feedbackLine
  }

  private mutating func truths(_ key: inout AnswerKey) {
    forget(["true", "false"], in: &key)
    var seen: Set<Bool> = []
    for answer in body.answers {
      let word = answer.text.text ?? ""
      guard !answer.mark.isExact else {
        misplaced(answer)
        continue
      }
      guard let value = Self.truth(word) else {
        faults.append(QuestionTextFault(line: answer.line, .neitherTrueNorFalse(answer.text.excerpt)))
        continue
      }
      if !seen.insert(value).inserted {
        faults.append(QuestionTextFault(line: answer.line, .repeatedAnswer(word)))
      }
      add(answer, as: String(value), to: &key)
    }
  }

  private static func truth(_ word: String) -> Bool? {
    switch word.trimmed.uppercased() {
    case "T", "Đ": true
    case "F", "S": false
    default: SheetMark.truth(Array(word.trimmed.utf8)[...])
    }
  }

  private mutating func accepted() -> [AcceptedAnswer] {
    var answers: [AcceptedAnswer] = []
    for answer in body.answers {
      guard answer.mark.isRight else {
        misplaced(answer)
        continue
      }
      lines["key.answers[\(answers.count)]"] = answer.line
      answers.append(
        AcceptedAnswer(
          answer.text.text ?? "", match: answer.mark.isExact ? .exact : .folded, weight: answer.weight ?? 1,
          feedback: answer.feedbackText))
    }
    return answers
  }

  private mutating func numbers() -> [NumericAnswer] {
    var numbers: [NumericAnswer] = []
    for answer in body.answers {
      guard answer.mark.isRight, !answer.mark.isExact else {
        misplaced(answer)
        continue
      }
      guard let (value, tolerance) = SheetNumber.withTolerance(answer.text.bytes) else {
        faults.append(QuestionTextFault(line: answer.line, .noNumber(answer.text.excerpt)))
        continue
      }
      lines["key.numbers[\(numbers.count)]"] = answer.line
      numbers.append(
        NumericAnswer(value, tolerance: tolerance, weight: answer.weight ?? 1, feedback: answer.feedbackText))
    }
    return numbers
  }
}
