import QuestionModel

/// Keys behind the questions.
extension LayoutParser {
  /// The keys in the line of their heading: `BẢNG ĐÁP ÁN: 1.A 2.B`.
  mutating func takeKeys(behindHeading text: MarkedText) {
    guard let digit = text.scalars.firstIndex(where: { $0.digit != nil }) else { return }
    let rest = text.from(digit).string
    if let pairs = KeyRow.pairs(rest) {
      addKeys(pairs, text.line)
    } else {
      addStray(text)
    }
  }

  private static let bareHeadings: Set<String> = ["dap an", "goi y dap an", "goi y tra loi", "key", "keys", "answer"]

  /// `Đáp án` alone over lines of keys.
  func isKeyHeading(_ text: MarkedText, at index: Int) -> Bool {
    guard text.scalars.count < 20 else { return false }
    let words = TextFolding.comparable(text.string.trimmed)
    guard Self.bareHeadings.contains(words.hasSuffix(":") ? String(words.dropLast()) : words) else { return false }
    if isSolutions(ahead: index) { return true }
    let next = lines[(index + 1)...].prefix(3).lazy.map { MarkedText($0).string }.first { !$0.trimmed.isEmpty }
    return next.map { KeyRow.pairs($0) != nil || KeyRow.numbers($0) != nil || KeyColumns($0) != nil } == true
  }

  /// Whether what follows answers questions that are there already.
  func isSolutions(ahead index: Int) -> Bool {
    for (offset, next) in lines[(index + 1)...].prefix(4).enumerated() {
      let text = MarkedText(next)
      if text.isBlank || PaperMark(text) != nil { continue }
      switch LineRole(text) {
      case .part, .keyHeading: continue
      default: break
      }
      if isSectionHeading(text) { continue }
      guard let start = QuestionStart(text), start.form == draft.dialect.start else { return false }
      return start.number <= number && !hasOptionsAhead.contains(index + 1 + offset)
    }
    return false
  }

  /// `I. Trắc nghiệm`
  private func isSectionHeading(_ text: MarkedText) -> Bool {
    guard text.scalars.count < 100, QuestionStart(text).map({ $0.form == .number }) ?? true else { return false }
    return TextFolding.comparable(text.string).contains("trac nghiem")
  }

  /// Whether a line begins a table of keys though no heading says so.
  func isKeyTable(_ text: MarkedText, at index: Int) -> Bool {
    guard let first = text.scalars.first(where: { !$0.isSpaceOfText }),
      first.digit != nil || text.isRow || "cCqQ|".unicodeScalars.contains(first)
    else { return false }
    let string = text.string
    if let columns = KeyColumns(string), index + 1 < lines.count {
      return columns.tellsLetters(MarkedText(lines[index + 1]).string)
    }
    if let pairs = KeyRow.pairs(string), pairs.count > 1 || text.isRow && isRowOfKeys(after: index) { return true }
    guard let numbers = KeyRow.numbers(string), numbers.count > 2 || text.isRow else { return false }
    for next in lines[(index + 1)...].prefix(3) {
      let text = MarkedText(next)
      guard !text.isBlank else { continue }
      // Numbers under numbers are any table.
      let values = KeyRow.values(text.string, count: numbers.count)?.values ?? []
      return !values.isEmpty && values.allSatisfy { KeyValue.isLetters($0) || KeyValue.truths($0) != nil }
    }
    return false
  }

  /// Whether a table goes on with a key a row.
  func isRowOfKeys(after index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].isRow else { return false }
    return KeyRow.pairs(lines[index + 1].text) != nil
  }

  mutating func takeKey(_ text: MarkedText, _ role: LineRole, at index: Int) {
    let string = text.string
    if let columns = KeyColumns(string) {
      (keyColumns, rowNumbers, rowStatements) = (columns, nil, [])
    } else if let found = keyColumns?.keys(string) {
      for key in found { addKey(key.number, key.value, text.line, code: key.code, part: key.part) }
    } else if let mark = PaperMark.leading(text), let pairs = KeyRow.pairs(text.from(mark.end).string) {
      for pair in pairs { addKey(pair.number, pair.value, text.line, code: mark.code) }
    } else if let numbers = rowNumbers, let row = KeyRow.values(string, count: numbers.count),
      KeyRow.numbers(string) != numbers,
      row.number == nil || (KeyRow.pairs(string)?.count ?? 0) < 2
    {
      addRow(row.number, row.statement, zip(numbers, row.values).filter { !$1.isEmpty }.map { $0 }, text.line)
    } else if let pairs = KeyRow.pairs(string) {
      rowNumbers = nil
      rowStatements = pairs.allSatisfy { KeyRow.isLabelled($0.value) } ? pairs.map(\.number) : []
      addKeys(pairs, text.line)
    } else if !rowStatements.isEmpty, let statements = KeyRow.statements(string),
      statements.count == rowStatements.count || Set(rowStatements).count == 1
    {
      for (index, statement) in statements.enumerated() {
        addKey(rowStatements[min(index, rowStatements.count - 1)], statement, text.line)
      }
    } else if let numbers = KeyRow.numbers(string, atLeast: text.isRow ? 1 : 2) {
      rowNumbers = numbers
    } else if let start = QuestionStart(text), start.form == draft.dialect.start {
      let known = question(start.number)
      if let known, !hasOptionsAhead.contains(index) || isJudgement(of: known, at: index, start) {
        solved = known
        takeSolution(text.from(start.end), isFirst: true)
      } else if keyCode != nil, known == nil, !hasOptionsAhead.contains(index) {
        // The key of another paper.
        solved = nil
        addStray(text)
      } else {
        if let keyPart { part = keyPart }
        if keyPart != nil || known != nil {
          section += 1
          number = 0
        }
        area = .none
        begin(start, text)
      }
    } else if PassageMark(text)?.numbers != nil {
      area = .none
      takeLine(text, role, at: index)
    } else if solved != nil {
      takeSolution(text)
    } else if case .key(let start) = role, KeyRow.pairs(text.from(start).string) != nil {
      rowNumbers = nil
      takeKeys(behindHeading: text)
    } else if case .keyHeading = role {
      rowNumbers = nil
      takeKeys(behindHeading: text)
    } else if case .explanation = role {
      rowNumbers = nil
    } else if !LineRole.isRule(text) {
      addStray(text)
    }
  }

  /// Whether what looks like the statements of a question says of each that it is true or false, and why.
  private func isJudgement(of question: Int, at index: Int, _ start: QuestionStart) -> Bool {
    let count = draft.questions[question].statements.count
    guard count > 0 else { return false }
    let first = MarkedText(lines[index])
    var judged = KeyRow.judged(first.from(start.end)) != nil ? 1 : 0
    for next in lines[(index + 1)...].prefix(200) {
      let text = MarkedText(next)
      if QuestionStart(text) != nil { break }
      if case .part = LineRole(text) { break }
      guard let mark = OptionMark(text, at: 0), !mark.isCapital else { continue }
      guard KeyRow.judged(text) != nil else { return false }
      judged += 1
    }
    return judged > 0
  }

  /// A row of values under numbers: of questions, or of papers where the row has a number of its own.
  mutating func addRow(_ own: Int?, _ statement: Int?, _ values: [(Int, String)], _ line: Int) {
    let label = statement.map { ChoiceLetter.statement($0) + ") " } ?? ""
    // `101` before the keys of questions 1, 2, 3 is a paper; 1 before keys under 101, 102, 103 is a question.
    let isPaper = own.map { $0 > 99 && (rowNumbers?.first ?? 0) < 100 } == true
    for (number, value) in values {
      if let own {
        addKey(isPaper ? number : own, label + value, line, code: isPaper ? own : number)
      } else {
        addKey(number, label + value, line)
      }
    }
    // The statements of one row each go on below it.
    if statement == nil, own == nil, !values.allSatisfy({ KeyRow.isLabelled($1) }) { rowNumbers = nil }
  }

  func question(_ number: Int) -> Int? {
    if let keyCode, !paperPlaces.isEmpty { return paperPlaces[[keyCode, keyPart ?? 0, number]] }
    if let keyPart, !partPlaces.isEmpty { return partPlaces[[keyPart, number]] }
    return places[[section, number]] ?? firstPlaces[number]
  }

  /// A line of a worked answer behind all the questions.
  mutating func takeSolution(_ text: MarkedText, isFirst: Bool = false) {
    guard let solved, !text.isBlank || !text.objects.isEmpty else { return }
    var text = text
    if isFirst, takeBareKey(&text, of: solved) {
      if text.isBlank && text.objects.isEmpty { return }
    } else if case .key(let start) = LineRole(text) {
      let value = text.from(start).string
      if KeyValue.isLetters(value) || KeyValue.truths(value) != nil || KeyValue.number(value) != nil {
        let letters = KeyValue.letters(value)
        let key = letters.map { $0.places.map { ChoiceLetter.option($0) }.joined(separator: ", ") }
        draft.questions[solved].keys.append((key ?? value.trimmed, text.line))
        guard let letters, !letters.rest.isEmpty else { return }
        text = text.from(text.scalars.count - letters.rest.unicodeScalars.count)
      }
    } else if case .explanation(let start) = LineRole(text) {
      text = text.from(start)
      if text.isBlank && text.objects.isEmpty { return }
    } else if !draft.questions[solved].statements.isEmpty, let truth = KeyRow.judged(text) {
      draft.questions[solved].keys.append((truth, text.line))
    }
    if let letter = LineRole.lastLetter(text), !draft.questions[solved].options.isEmpty {
      draft.questions[solved].keys.append((ChoiceLetter.option(letter), text.line))
    }
    draft.questions[solved].explanation.append(text)
  }

  private static let reasons: Set<String> = [
    "ta", "vi", "do", "goi", "theo", "ap", "xet", "loi", "tu", "khi", "because",
  ]

  /// Takes the key that stands right behind the number of a worked answer: `Câu 2: B. Vì …`, `Câu 3: 12,5 m`.
  private mutating func takeBareKey(_ text: inout MarkedText, of solved: Int) -> Bool {
    let question = draft.questions[solved]
    let value = text.string.trimmed
    if !question.options.isEmpty {
      guard let letters = KeyValue.letters(value), letters.rest.isEmpty || letters.hasSign,
        value.unicodeScalars.first?.optionPlace?.isCapital == true
      else { return false }
      let key = letters.places.map { ChoiceLetter.option($0) }.joined(separator: ", ")
      draft.questions[solved].keys.append((key, text.line))
      text = text.trimmed
      text = text.from(text.scalars.count - letters.rest.unicodeScalars.count)
      return true
    }
    if !question.statements.isEmpty {
      guard let truths = KeyValue.truths(value), truths.count == question.statements.count else { return false }
      draft.questions[solved].keys.append((value, text.line))
      text = text[0..<0]
      return true
    }
    var scanner = LayoutScanner(text.scalars)
    guard question.keys.isEmpty, !question.isEssay, !value.isEmpty,
      case .text = LineRole(text), value.unicodeScalars.count <= 40, !value.contains("="), !value.hasSuffix(":"),
      !Self.reasons.contains(scanner.word())
    else { return false }
    draft.questions[solved].keys.append((value, text.line))
    text = text[0..<0]
    return true
  }

  mutating func addKeys(_ pairs: [(number: Int, value: String)], _ line: Int) {
    for pair in pairs { addKey(pair.number, pair.value, line) }
  }

  mutating func addKey(_ number: Int, _ value: String, _ line: Int, code: Int? = nil, part: Int? = nil) {
    // The rows of one question's statements do not begin the numbers anew.
    let isLater = KeyRow.isLabelled(value) && !value.hasPrefix("a")
    if let last = keys.last, last.segment == keySegment, number <= rowFirst, keyPart == nil, part == nil,
      last.line != line,
      !isLater, code == nil
    {
      keySegment += 1
    }
    if keys.last?.line != line || keys.last?.segment != keySegment { rowFirst = number }
    keys.append(
      TableKey(
        part: part ?? keyPart, segment: keySegment, number: number, value: value, line: line, code: code ?? keyCode))
  }
}
