import QuestionModel

/// A line of a table, understood.
struct TableQuestion {
  /// Member of a key that holds the cells of unknown columns: nobody knows what they give away.
  static let othersMember = "columns"
  /// Most bytes of them.
  static let maximumOthers = 4096

  let row: TableRow
  var question = Question(content: QuestionContent(kind: .shortAnswer, stem: ""), key: AnswerKey())
  private(set) var losses: [FormatLoss] = []
  private(set) var problems: [FieldProblem] = []
  private(set) var status: QuestionStatus?
  private(set) var hasInventedOptionIDs = false
  private var keyKind: TableKind?

  init(_ row: TableRow) {
    self.row = row
    question.content.stem = (row[.stem] ?? "").normalizedToNFC
    readOptions()
    readKind()
    readKey()
    readTexts()
    readTags()
    readNumbers()
    readFeedback()
    readOthers()
  }

  /// The line as something found in the file.
  var item: FormatItem {
    let source = CSVText.line(row.record.fields).utf8
    guard row[.stem] != nil || !row.options.isEmpty || row[.key] != nil else {
      return FormatItem(.refused("the line has no question in the column of questions"), at: row.place, source: source)
    }
    var copy = self
    TableRest.apply(to: &copy)
    if copy.question.content.stem.isEmpty { copy.problems.append(FieldProblem("stem", "its cell is empty")) }
    let id = QuestionIdentity.take(name: row[.id], into: &copy.question.content)
    let read = ReadQuestion(
      id: id, question: copy.question, status: copy.status, problems: copy.problems.completed(for: copy.question),
      hasInventedOptionIDs: copy.hasInventedOptionIDs, unsaid: row.header.unsaid)
    return FormatItem(.question(read), at: row.place, losses: copy.losses, source: source)
  }

  /// Takes what the column for the rest says instead of what the other columns say.
  mutating func replace(_ question: Question, settling fields: Set<String>) {
    self.question = question
    let settled = fields.contains("kind") ? fields.union(["key"]) : fields
    problems.removeAll { problem in settled.contains { problem.field.hasPrefix($0) } }
    losses.removeAll { loss in fields.contains { Self.subjects[$0]?.contains(loss.subject) == true } }
  }

  mutating func lose(_ loss: FormatLoss) { losses.append(loss) }

  /// What losses of a member are about.
  private static let subjects: [String: Set<LossSubject>] = [
    "kind": [.question], "level": [.level], "tags": [.tag, .category], "difficulty": [.difficulty], "media": [.picture],
    "scoring": [.scoring], "choices": [.option, .optionID, .pinnedOption, .level],
    "key": [.answer, .weight, .feedback],
  ]

  private mutating func readOptions() {
    let options = row.options
    var ids = options.indices.map { ChoiceLetter.statement($0) }
    hasInventedOptionIDs = !options.isEmpty
    if let cell = row[.optionIDs] {
      let own = TableList.parts(of: cell, separators: TableList.semicolons)
      if own.count == options.count, Set(own).count == own.count, !own.contains("") {
        ids = own
        hasInventedOptionIDs = false
      } else {
        lose(FormatLoss(.optionID, cell, .dropped, "these are not \(options.count) different ids"))
      }
    }
    question.content.choices = zip(ids, options).map { Choice(id: $0, text: $1.text.normalizedToNFC) }
    if let cell = row[.pinned] {
      var key = TableKeyCell(options: options)
      let places = key.places(cell)
      for place in places { question.content.choices[place].pinned = true }
      if places.isEmpty { lose(FormatLoss(.pinnedOption, cell, .dropped, "it names no option")) }
    }
    if let cell = row[.statementLevels] {
      for (index, level) in TableList.parts(of: cell, separators: TableList.semicolons).enumerated()
      where !level.isEmpty {
        guard index < options.count else {
          lose(FormatLoss(.level, level, .dropped, "there is no statement for it"))
          continue
        }
        question.content.choices[index].level = self.level(level)
      }
    }
  }

  /// The customary short names of levels, written out.
  private mutating func level(_ text: String) -> String {
    let names = ["NB": "nhận biết", "TH": "thông hiểu", "VD": "vận dụng", "VDC": "vận dụng cao"]
    guard let name = names[text] else { return text.normalizedToNFC }
    lose(FormatLoss(.level, text, .changed, name))
    return name
  }

  private mutating func readKind() {
    let cell = row[.kind]
    let given = cell.flatMap { TableKind.kind($0) }
    if let cell, given == nil {
      problems.append(
        FieldProblem("kind", "\"\(cell.prefix(40))\" is no kind; use one such as \"một đáp án\" or \"single choice\""))
    }
    keyKind = given
    let key = row[.key] ?? ""
    let count = row.options.count
    let isTruth = TableKeyCell.truth(key) != nil
    question.content.kind =
      switch given {
      case .known(let kind): kind
      case .options: optionKind
      case .trueFalse: count > 0 ? .trueFalseCluster : .trueFalse
      case .short: shortKind
      case nil where count > 1 && TableKeyCell.truths(key, count: count) != nil && !isDigits(key): .trueFalseCluster
      case nil where count > 0: optionKind
      case nil where isTruth && !isDigits(key): .trueFalse
      case nil: shortKind
      }
    guard given == nil, cell == nil, count == 0, !key.isEmpty else { return }
    if key.unicodeScalars.count == 1, let option = key.unicodeScalars.first?.optionPlace, option.isCapital {
      problems.append(FieldProblem("choices", "the key is the letter \(key), but the question has no options"))
    }
    lose(FormatLoss(.question, key, .changed, "the line names no kind; it is taken for \(question.content.kind)"))
  }

  private func isDigits(_ text: String) -> Bool { text.allSatisfy { $0.isNumber || $0.isWhitespace || $0 == "," } }

  private var optionKind: QuestionKind {
    var key = TableKeyCell(options: row.options)
    return key.places(row[.key] ?? "").count > 1 ? .multipleResponse : .singleChoice
  }

  private var shortKind: QuestionKind {
    TableKeyCell.numbers(row[.key] ?? "", tolerance: nil) == nil ? .shortAnswer : .numeric
  }

  private mutating func readKey() {
    let kind = question.content.kind
    let isAsking = kind.isAnswerable
    guard let cell = row[.key] else {
      if isAsking {
        let field = kind == .shortAnswer ? "key.answers" : kind == .numeric ? "key.numbers" : "key.right"
        problems.append(FieldProblem(field, "the cell of the answer is empty"))
      }
      return
    }
    switch kind {
    case .singleChoice, .multipleResponse:
      var key = TableKeyCell(options: row.options)
      let right = key.places(cell)
      problems += key.problems
      question.key.right = right.map { question.content.choices[$0].id }
      if kind == .singleChoice, right.count > 1 {
        problems.append(FieldProblem("key.right", "\"\(cell.prefix(40))\" names \(right.count) options instead of one"))
      }
    case .trueFalse:
      guard let value = TableKeyCell.truth(cell) else {
        problems.append(FieldProblem("key.right", "\"\(cell.prefix(40))\" is neither true nor false"))
        return
      }
      question.key.right = [String(value)]
    case .trueFalseCluster: readStatements(cell)
    case .numeric:
      let tolerance = row[.tolerance].flatMap { NumberReading.value(of: $0) }
      guard let numbers = TableKeyCell.numbers(cell, tolerance: tolerance) else {
        problems.append(FieldProblem("key.numbers", "\"\(cell.prefix(40))\" is no number, such as 3,14 ± 0,01"))
        return
      }
      question.key.numbers = numbers
    case .shortAnswer: question.key.answers = TableKeyCell.answers(cell)
    case .passage, .blueprint, .quiz, .unknown:
      question.key.extra["answer"] = .string(cell)
      lose(FormatLoss(.answer, cell, .kept))
    }
    if kind != .numeric, let tolerance = row[.tolerance] {
      lose(FormatLoss(.tolerance, tolerance, .dropped, "the answer is no number"))
    }
  }

  private mutating func readStatements(_ cell: String) {
    let choices = question.content.choices
    if let truths = TableKeyCell.truths(cell, count: choices.count) {
      question.key.right = zip(choices, truths).filter(\.1).map(\.0.id)
      return
    }
    var key = TableKeyCell(options: row.options)
    let places = key.places(cell)
    guard !places.isEmpty else {
      problems.append(
        FieldProblem(
          "key.right", "\"\(cell.prefix(40))\" does not judge \(choices.count) statements; write it like \"Đ S Đ S\""))
      return
    }
    question.key.right = places.map { choices[$0].id }
    lose(FormatLoss(.answer, cell, .changed, "taken for the statements that are true"))
  }

  private mutating func readTexts() {
    question.key.explanation = row[.explanation]?.normalizedToNFC
    question.content.hint = row[.hint]?.normalizedToNFC
    question.content.language = row[.language]
    question.content.licence = row[.licence]?.normalizedToNFC
    question.content.source = row[.source]?.normalizedToNFC
    question.content.level = row[.level].map { level($0) }
    question.content.passage = row.passage?.description
    question.content.extra[QuestionIdentity.titleMember] = row[.title].map { .string($0.normalizedToNFC) }
    if let cell = row[.status] {
      status = SheetWords.statuses[TextFolding.comparable(cell)]
      if status == nil { lose(FormatLoss(.status, cell, .dropped, "it is no status")) }
    }
  }

  private mutating func readTags() {
    var tags: [Tag] = []
    func add(_ text: String, _ cell: String, _ subject: LossSubject, _ losses: inout [FormatLoss]) {
      do { tags.append(try Tag(text)) } catch { losses.append(FormatLoss(subject, cell, .dropped, error.reason)) }
    }
    for case .namespace(let name) in row.header.columns.compactMap(\.self) {
      for part in TableList.parts(of: row[.namespace(name)] ?? "", separators: TableList.semicolons) where !part.isEmpty
      {
        var value = part
        if name == "grade", part.utf8.count > 2,
          let match = part.wholeMatch(of: /(?:[Ll]ớp|LỚP|[Kk]hối|[Gg]rade|[Cc]lass) *(.+)/)
        {
          value = String(match.1)
          lose(FormatLoss(.tag, part, .changed, "grade:\(value)"))
        }
        add("\(name):\(value)", part, name == "category" ? .category : .tag, &losses)
      }
    }
    for part in TableList.parts(of: row[.tags] ?? "", separators: TableList.commas) where !part.isEmpty {
      add(part, part, .tag, &losses)
    }
    question.content.tags = tags
  }

  private mutating func readNumbers() {
    if let cell = row[.difficulty] {
      let number = NumberReading.value(of: cell)
      question.content.difficulty = number.flatMap { (0...1).contains($0) ? $0 : nil }
      if question.content.difficulty == nil {
        keep("difficulty", cell)
        lose(FormatLoss(.difficulty, cell, .kept, "it is no number from 0 to 1"))
      }
    }
    if let cell = row[.scoring] {
      let json = try? JSONParser.parse(Array(cell.utf8))
      question.content.scoring =
        SheetWords.rules[TextFolding.comparable(cell)] ?? json.flatMap { try? ScoreRule(json: $0, path: "scoring") }
      if question.content.scoring == nil { lose(FormatLoss(.scoring, cell, .dropped, "it is no way of scoring")) }
    }
    if let cell = row[.media] {
      let json = try? JSONParser.parse(Array(cell.utf8))
      let media = json?.array?.compactMap { try? MediaReference(json: $0, path: "media") } ?? []
      question.content.media = media
      if media.isEmpty {
        keep("media", cell)
        lose(FormatLoss(.picture, cell, .kept, "by its name only: a table holds no files"))
      }
    }
  }
}
