import QuestionModel

/// Reads one question of a sheet over the question it was printed from.
struct SheetQuestionReader {
  private(set) var faults: [QuestionTextFault] = []
  private let block: ArraySlice<SheetLine>
  private let originals: [QuestionID: Question]
  private var lines: [String: Int] = [:]

  init(block: ArraySlice<SheetLine>, originals: [QuestionID: Question]) {
    self.block = block
    self.originals = originals
  }

  private var firstLine: Int { block.first?.number ?? 1 }

  /// Reads the question.
  ///
  /// - Parameter seen: first lines of the questions further up by their ids.
  /// - Returns: the question, which holds only where there are no faults; nil where it cannot be told.
  mutating func read(seen: inout [QuestionID: Int]) -> QuestionSheet.Entry? {
    for line in block where line.hasTooManyMarks {
      faults.append(QuestionTextFault(line: line.number, .tooManyMarks(limit: SheetLine.maximumMarks)))
    }
    guard faults.isEmpty else { return nil }
    var rest = block
    let head = SheetHead(&rest)
    faults = head.faults
    let id = id(head, seen: &seen)
    let original = id.flatMap { originals[$0] }
    var content = original?.content ?? QuestionContent(kind: .unknown(""), stem: "")
    var reader = SheetHeadReader(head: head)
    reader.read(&content)
    let explanationMedia = reader.explanationMedia(original: original?.key.media ?? [])
    let status = reader.status
    faults += reader.faults
    lines = reader.lines
    guard let kind = kind(head, body: rest, original: original) else { return nil }
    var question = Question(content: content, key: original?.key ?? AnswerKey())
    if case .unknown(let name) = kind {
      if let line = rest.first(where: { !$0.isEmpty }) {
        faults.append(QuestionTextFault(line: line.number, .fixedContent(kind: name)))
      }
    } else {
      question = self.question(SheetBody(rest, kind: kind), kind: kind, content: content, original: original)
    }
    question.key.media = explanationMedia
    var entry = QuestionSheet.Entry(id: id, question: question.normalized, status: status)
    entry.message = head[.message].first?.text?.normalizedToNFC
    entry.lines = firstLine..<(block.last?.number ?? firstLine) + 1
    entry.fieldLines = lines
    return entry
  }

  private mutating func id(_ head: SheetHead, seen: inout [QuestionID: Int]) -> QuestionID? {
    guard let value = head[.id].first, let text = value.text?.trimmed else { return nil }
    guard let id = QuestionID(text) else {
      faults.append(QuestionTextFault(line: value.line, .noID(value.excerpt)))
      return nil
    }
    if let line = seen[id] {
      faults.append(QuestionTextFault(line: value.line, .repeatedID(id, firstLine: line)))
    } else {
      seen[id] = firstLine
    }
    return id
  }

  /// The kind that the head names, else that of the original, else the one that the answers show.
  private mutating func kind(
    _ head: SheetHead, body: ArraySlice<SheetLine>, original: Question?
  ) -> QuestionKind? {
    guard let value = head[.kind].first, let text = value.text else {
      if let kind = original?.content.kind ?? SheetBody.kind(of: body) { return kind }
      faults.append(QuestionTextFault(line: body.first { !$0.isEmpty }?.number ?? firstLine, .missingKind))
      return nil
    }
    if case .unknown(let name)? = original?.content.kind {
      if !text.utf8.elementsEqual(name.utf8) {
        faults.append(QuestionTextFault(line: value.line, .fixedContent(kind: name)))
      }
      return .unknown(name)
    }
    if let kind = SheetWords.kinds[TextFolding.comparable(text)] { return kind }
    faults.append(QuestionTextFault(line: value.line, .unknownKind(value.excerpt)))
    return nil
  }

  private mutating func question(
    _ body: SheetBody, kind: QuestionKind, content: QuestionContent, original: Question?
  ) -> Question {
    var content = content
    content.kind = kind
    content.stem = SheetBody.text(body.stem) ?? ""
    let endOfHead = block.first { $0.isEmpty }?.number ?? firstLine
    lines["stem"] = body.stemLine ?? endOfHead
    var answers = SheetAnswerReader(body: body, kind: kind, original: original)
    content.choices = answers.choices()
    var key = answers.key(of: content.choices)
    key.explanation = SheetBody.text(body.explanation)
    lines["key.explanation"] = body.explanationLine
    lines.merge(answers.lines) { $1 }
    faults += body.faults + answers.faults
    let question = Question(content: content, key: key)
    // Faults among the answers leave some of them out, and what is then missing is no fault of its own.
    if body.faults.isEmpty, answers.faults.isEmpty { validate(question) }
    return question
  }

  private mutating func validate(_ question: Question) {
    var problems: [FieldProblem]
    if question.content.choices.count > QuestionValidation.maximumChoices {
      // The other checks compare every option with every other one.
      let most = QuestionValidation.maximumChoices
      problems = [FieldProblem("choices", "has more than \(most) options")]
    } else {
      problems = QuestionValidation.problems(of: question.normalized)
    }
    let said = Set(faults.map(\.line))
    for problem in problems {
      let line = SheetFieldLines.line(of: problem.field, in: lines) ?? firstLine
      if !said.contains(line) { faults.append(QuestionTextFault(line: line, .invalid(problem))) }
    }
  }
}
