import QuestionModel

/// Questions.
extension LayoutParser {
  mutating func takeLine(_ text: MarkedText, _ role: LineRole, at index: Int) {
    if PassageMark.isEnd(text) {
      endQuestion()
      passage = nil
      area = .none
      return
    }
    if let start = start(text, at: index) {
      if let pairs = KeyRow.pairs(text.string), pairs.count > 1 || isKeyOfTable(start, text) {
        endQuestion()
        area = .keys
        addKeys(pairs, text.line)
      } else {
        begin(start, text)
      }
      return
    }
    if let form = draft.dialect.others[text.line], form != .number {
      addFinding(
        text.line,
        "\(word) \(text.line) begins like a question, with \"\(form.rawValue)\", but no options follow: it is read as text"
      )
      if area == .options || area == .key { area = .none }
    }
    if let mark = passageMark(text) {
      begin(passage: mark, text)
      return
    }
    let last = draft.questions.indices.last
    switch role {
    case .text where isKeyHeading(text, at: index), .key where isKeyHeading(text, at: index):
      endQuestion()
      area = .keys
      return
    case .text where (area == .options || area == .key) && LineRole.isMethod(text):
      area = .explanation
      addSource(text)
      addExplanation(text)
      return
    case .keyHeading:
      endQuestion()
      area = .keys
      takeKeys(behindHeading: text)
      return
    case .key(let start) where (KeyRow.pairs(text.from(start).string)?.count ?? 0) > 1:
      endQuestion()
      area = .keys
      takeKeys(behindHeading: text)
      return
    case .explanation(let start) where text.from(start).isBlank && isSolutions(ahead: index):
      endQuestion()
      area = .keys
      return
    case .key(let start) where last != nil && area != .none && area != .passage:
      addKey(text, from: start)
      return
    case .explanation(let start) where last != nil && area != .none && area != .passage:
      area = .explanation
      addSource(text)
      addExplanation(text.from(start).trimmed)
      return
    default: break
    }
    if area != .explanation, isKeyTable(text, at: index), !asksOn(behind: index) {
      endQuestion()
      area = .keys
      takeKey(text, role, at: index)
      return
    }
    if awaitsKey, draft.questions.last?.options.isEmpty == true, OptionMark(text, at: 0)?.place == 0 {
      // What was announced as the answer are the options.
      awaitsKey = false
      area = .stem
    }
    if area == .stem || area == .options, addOptions(text, at: index) { return }
    if area != .stem, area != .passage, area != .explanation, LineRole.isRule(text) { return addBlank() }
    add(text, at: index)
  }

  /// A start of the file's own form, or of another one where options follow or answers are written out.
  func start(_ text: MarkedText, at index: Int) -> QuestionStart? {
    guard !listed.contains(index), let start = QuestionStart(text, isLoose: loose.contains(index)) else { return nil }
    if start.form != draft.dialect.start {
      let isKnown = start.form != .number || draft.dialect.others[text.line] == .number
      return isKnown && (hasOptionsAhead.contains(index) || isEssay && start.form != .number) ? start : nil
    }
    guard start.form == .number else { return start }
    // A list within a question: its numbers neither go on the questions' nor have options of their own.
    return start.number == number + 1 || hasOptionsAhead.contains(index) || area == .keys ? start : nil
  }

  /// Whether the options of the question that a table stands in are still to come.
  private func asksOn(behind index: Int) -> Bool {
    guard area == .stem, draft.questions.last?.options.isEmpty == true else { return false }
    for next in lines[(index + 1)...].prefix(40) {
      let text = MarkedText(next)
      if QuestionStart(text)?.form == draft.dialect.start { return false }
      if let mark = OptionMark(text, at: 0), mark.place == 0, mark.form == draft.dialect.option { return true }
    }
    return false
  }

  /// `1. A` of a question that is there already.
  func isKeyOfTable(_ start: QuestionStart, _ text: MarkedText) -> Bool {
    places[[section, start.number]] != nil && KeyValue.isLetters(text.from(start.end).string)
  }

  mutating func begin(_ start: QuestionStart, _ text: MarkedText) {
    endQuestion()
    if start.number == 1, number > 0, part == nil {
      section += 1
      number = 0
      addFinding(text.line, "the numbers of questions begin anew at \(word) \(text.line)")
    } else if number > 0, start.number != number + 1 {
      let what = start.number <= number ? "comes after" : "follows"
      addFinding(
        text.line,
        "\(word) \(text.line): question \(start.number) \(what) question \(number): "
          + (places[[section, start.number]] != nil ? "its number stands twice" : "the numbers have a gap"))
    }
    if start.form != draft.dialect.start, start.form != .number {
      addFinding(
        text.line,
        "\(word) \(text.line): a question begins with \"\(start.form.rawValue)\", most others otherwise; it is read as one"
      )
    }
    number = start.number
    var question = DraftQuestion(start: start, line: text.line, part: part, section: section, isEssay: isEssay)
    question.paper = paper
    question.instruction = instruction
    if let passage { assign(passage, to: &question) }
    places[[section, start.number]] = draft.questions.count
    if let part { partPlaces[[part, start.number]] = draft.questions.count }
    if let paper { paperPlaces[[paper, part ?? 0, start.number]] = draft.questions.count }
    if firstPlaces[start.number] == nil { firstPlaces[start.number] = draft.questions.count }
    draft.entries.append(.question(draft.questions.count))
    draft.questions.append(question)
    area = .stem
    addSource(text)
    let marks = OptionMark.inner(text, from: start.end, form: draft.dialect.option)
    addStem(text[min(start.end, text.scalars.count)..<(marks.first?.start ?? text.scalars.count)])
    add(marks, of: text)
  }

  mutating func assign(_ index: Int, to question: inout DraftQuestion) {
    if let numbers = draft.passages[index].mark.numbers, !numbers.contains(question.start.number) {
      if question.start.number > numbers.upperBound { passage = nil }
      return
    }
    question.passage = index
    draft.passages[index].questions.append(question.start.number)
  }

  mutating func addStem(_ text: MarkedText) {
    guard let last = draft.questions.indices.last else { return }
    draft.questions[last].stem.append(text)
  }

  mutating func addSource(_ text: MarkedText) {
    guard let last = draft.questions.indices.last, draft.questions[last].source.count < FormatItem.maximumSource else {
      return
    }
    if !draft.questions[last].source.isEmpty { draft.questions[last].source.append(UInt8(ascii: "\n")) }
    draft.questions[last].source += Array(text.string.utf8)
  }

  mutating func addExplanation(_ text: MarkedText) {
    guard let last = draft.questions.indices.last else { return }
    if case .key(let start) = LineRole(text) {
      let rest = text.from(start)
      if let value = KeyValue.letters(rest.string), value.rest.isEmpty || value.hasSign {
        draft.questions[last].keys.append(
          (value.places.map { ChoiceLetter.option($0) }.joined(separator: ", "), text.line))
        if value.rest.isEmpty { return }
        let behind = rest.scalars.count - value.rest.unicodeScalars.count
        draft.questions[last].explanation.append(rest.from(max(0, behind)))
        return
      }
      let value = rest.string.trimmed
      if draft.questions[last].options.isEmpty, KeyValue.number(value) != nil || KeyValue.truths(value) != nil {
        draft.questions[last].keys.append((value, text.line))
        return
      }
    }
    let count = draft.questions[last].statements.count
    if count > 0 {
      if let truth = KeyRow.judged(text) {
        draft.questions[last].keys.append((truth, text.line))
      } else if KeyValue.truths(text.string)?.count == count {
        draft.questions[last].keys.append((text.string.trimmed, text.line))
        return
      }
    }
    if draft.questions[last].explanation.isEmpty && text.isBlank && text.objects.isEmpty { return }
    if let letter = LineRole.lastLetter(text), !draft.questions[last].options.isEmpty {
      draft.questions[last].keys.append((ChoiceLetter.option(letter), text.line))
    }
    draft.questions[last].explanation.append(text)
  }

  mutating func addKey(_ text: MarkedText, from start: Int) {
    guard let last = draft.questions.indices.last else { return }
    addSource(text)
    if area == .explanation { return addExplanation(text) }
    let value = text.from(start).string.trimmed
    // A line to write the answer on.
    if !value.isEmpty, value.unicodeScalars.allSatisfy({ ".…_-–|□ \t".unicodeScalars.contains($0) }) { return }
    area = .key
    if value.isEmpty {
      awaitsKey = true
    } else {
      draft.questions[last].keys.append((value, text.line))
    }
  }
}
