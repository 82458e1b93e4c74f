import QuestionModel

/// Options, and lines that are marked as nothing.
extension LayoutParser {
  /// The options or statements of a line.
  mutating func addOptions(_ text: MarkedText, at index: Int) -> Bool {
    let marks = OptionMark.marks(text)
    if let first = marks.first, isExpected(first), isInForm(marks, at: index) {
      addSource(text)
      add(marks, of: text)
      return true
    }
    guard area == .stem else { return false }
    let inner = OptionMark.inner(text, from: 0, form: draft.dialect.option)
    guard let first = inner.first else { return false }
    addSource(text)
    addStem(text[0..<first.start])
    add(inner, of: text)
    return true
  }

  /// Whether letters in brackets are options though most others are not: a sentence that names its parts `(A)`, `(B)` has
  /// options of the usual form behind it.
  func isInForm(_ marks: [OptionMark], at index: Int) -> Bool {
    guard let first = marks.first, first.sign == "(", draft.dialect.option.sign != "(" else { return true }
    guard first.place == 0 else { return draft.questions.last?.options.last?.mark.sign == "(" }
    let next = lines[(index + 1)...].prefix(3).lazy.map { MarkedText($0) }.first { !$0.isBlank }
    return next.flatMap { OptionMark($0, at: 0) }.map { $0.sign == "(" && $0.place == marks.count } ?? (marks.count > 2)
  }

  /// Whether a mark is of the file's form, or goes on with what is there.
  func isExpected(_ mark: OptionMark) -> Bool {
    guard let question = draft.questions.last else { return false }
    // What an essay asks for, one by one.
    if !mark.isCapital, question.isEssay { return false }
    if !mark.isCapital, draft.dialect.option.isCapital {
      return question.options.isEmpty && mark.place == question.statements.count
    }
    return mark.form == draft.dialect.option || mark.place == question.options.count
  }

  mutating func add(_ marks: [OptionMark], of text: MarkedText) {
    guard let last = draft.questions.indices.last, !marks.isEmpty else { return }
    area = .options
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].start : text.scalars.count
      let option = DraftOption(
        mark: mark, letter: text.mark(at: mark.letter), line: text.line,
        lines: [text[mark.end..<max(mark.end, end)].trimmed], whole: text[mark.start..<max(mark.start, end)])
      if !mark.isCapital, draft.dialect.option.isCapital {
        draft.questions[last].statements.append(option)
        continue
      }
      if !draft.questions[last].statements.isEmpty {
        // Statements with options behind them are part of the stem.
        for statement in draft.questions[last].statements {
          draft.questions[last].stem += [statement.whole] + statement.lines.dropFirst()
        }
        draft.questions[last].statements = []
      }
      if mark.form != draft.dialect.option {
        addFinding(
          text.line,
          "\(word) \(text.line): an option is marked \"\(mark.form.title(text[mark.letter..<(mark.letter + 1)].string))\","
            + " most others otherwise; it is read as one")
      }
      draft.questions[last].options.append(option)
    }
  }

  /// A line that is marked as nothing.
  mutating func add(_ text: MarkedText, at index: Int) {
    if awaitsKey, let last = draft.questions.indices.last {
      awaitsKey = false
      draft.questions[last].keys.append((text.string.trimmed, text.line))
      addSource(text)
      return
    }
    if area != .stem, area != .passage, isInstruction(text, at: index) {
      endQuestion()
      instruction = [text]
      area = .none
      return
    }
    guard let last = draft.questions.indices.last else { return area == .passage ? addPassage(text) : addStray(text) }
    switch area {
    case .stem:
      addSource(text)
      addStem(text)
    case .options where draft.questions[last].options.count > 1 && LineRole.lastLetter(text) != nil:
      area = .explanation
      addSource(text)
      addExplanation(text)
    case .options where isKeyAlone(text):
      area = .key
      addSource(text)
      draft.questions[last].keys.append((text.string.trimmed, text.line))
    case .options:
      guard isContinuation(text, at: index) else {
        area = .none
        instruction = [text]
        return addStray(text)
      }
      addSource(text)
      if let option = draft.questions[last].options.indices.last {
        draft.questions[last].options[option].lines.append(text)
      } else if let statement = draft.questions[last].statements.indices.last {
        draft.questions[last].statements[statement].lines.append(text)
      }
    case .key:
      addSource(text)
      area = .explanation
      draft.questions[last].losses.append(
        FormatLoss(.explanation, text.string, .changed, "it stands behind the key and is taken for the explanation"))
      addExplanation(text)
    case .explanation:
      addSource(text)
      addExplanation(text)
    case .passage: addPassage(text)
    case .none, .keys:
      if stray == nil { instruction = [] }
      instruction.append(text)
      addStray(text)
    }
  }

  /// `[B]` behind the options.
  private func isKeyAlone(_ text: MarkedText) -> Bool {
    let scalars = text.trimmed.scalars
    guard scalars.count == 3, scalars[0] == "[", scalars[2] == "]", let option = scalars[1].optionPlace,
      let question = draft.questions.last
    else { return false }
    return option.isCapital && question.options.count > 1 && question.keys.isEmpty
  }

  func isContinuation(_ text: MarkedText, at index: Int) -> Bool {
    if lines[index].isContinuation || text.string.isEmpty { return true }
    guard !isBehindBlank, let question = draft.questions.last else { return false }
    let first = text.scalars.first { !$0.isSpaceOfText }
    let count = max(question.options.count, question.statements.count)
    return first?.properties.isLowercase == true || count < (question.options.isEmpty ? 4 : draft.dialect.optionCount)
  }

  static let instructionWords: Set<String> = [
    "mark", "choose", "read", "select", "circle", "complete", "give", "put", "find", "doc", "chon", "tim", "danh",
    "khoanh",
  ]

  /// Whether a line tells what to do in the questions that follow it at once.
  func isInstruction(_ text: MarkedText, at index: Int) -> Bool {
    var scanner = LayoutScanner(text.scalars)
    let word = scanner.word()
    guard Self.instructionWords.contains(word), area != .explanation || ["mark", "read", "doc"].contains(word) else {
      return false
    }
    for next in lines[(index + 1)...].prefix(4) {
      let text = MarkedText(next)
      if !text.isBlank { return QuestionStart(text)?.form == draft.dialect.start }
    }
    return false
  }
}
