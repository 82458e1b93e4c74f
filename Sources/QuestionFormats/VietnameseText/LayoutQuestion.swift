import QuestionModel

/// Makes a question of what was cut out of a file.
struct LayoutQuestion {
  private let draft: DraftQuestion
  private let context: LayoutContext
  private var content: QuestionContent
  private var key = AnswerKey()
  private var problems: [FieldProblem]
  private var losses: [FormatLoss]
  private var media: [ReadMedia] = []
  private var looks: Set<String> = []

  static func item(_ draft: DraftQuestion, _ context: LayoutContext) -> FormatItem {
    var question = LayoutQuestion(draft, context)
    return question.item()
  }

  private init(_ draft: DraftQuestion, _ context: LayoutContext) {
    self.draft = draft
    self.context = context
    content = QuestionContent(kind: .singleChoice, stem: "")
    problems = draft.problems
    losses = draft.losses
  }

  private mutating func item() -> FormatItem {
    addStem()
    content.level = draft.start.level
    if let points = draft.start.points { losses.append(FormatLoss(.points, points, .dropped)) }
    if !draft.options.isEmpty {
      addChoice()
    } else if !draft.statements.isEmpty {
      addCluster()
    } else {
      addOpen()
    }
    let explanation = take(ModelText(draft.explanation, "explanation"))
    if !explanation.isEmpty { key.explanation = explanation }
    if let passage = draft.passage { content.passage = context.passages[passage]?.description }
    for look in looks.sorted() {
      losses.append(FormatLoss(.formatting, look, look.hasPrefix("a table") ? .changed : .dropped))
    }
    let question = Question(content: content, key: key).normalized
    var read = ReadQuestion(id: QuestionIdentity.id(of: question.content), question: question)
    read.problems = problems
    read.media = media
    read.hasInventedOptionIDs = !content.choices.isEmpty
    read.unsaid = VietnameseText.unsaid
    return FormatItem(.question(read), at: context.place(draft.line), losses: losses, source: draft.source)
  }

  private mutating func take(_ text: ModelText) -> String {
    losses += text.losses
    looks.formUnion(text.looks)
    for problem in text.problems where !problems.contains(where: { $0.reason == problem }) {
      problems.append(FieldProblem("stem", problem))
    }
    for (file, alternative) in text.media { add(file, alternative) }
    return text.text
  }

  private mutating func add(_ file: ReadMedia, _ alternative: String) {
    guard !content.media.contains(where: { $0.digest == file.digest }) else { return }
    content.media.append(
      MediaReference(
        digest: file.digest, type: file.type.rawValue, alternative: alternative.isEmpty ? nil : alternative))
    media.append(file)
  }

  private mutating func addStem() {
    content.stem = take(ModelText(draft.stem, "stem"))
    guard content.stem.isEmpty, let line = draft.instruction.first?.line else { return }
    content.stem = take(ModelText(draft.instruction, "stem"))
    losses.append(
      FormatLoss(
        .unknown, content.stem, .changed,
        "the question has no text of its own: what \(context.word) \(line) says before its "
          + "group stands as its stem"))
  }

  private mutating func addProblem(_ field: String, _ reason: String) {
    problems.append(FieldProblem(field, "\(context.word) \(draft.line): \(reason)"))
  }
}

/// Options and statements.
extension LayoutQuestion {
  private mutating func choices(_ options: [DraftOption], sign: TextLook) -> [Choice] {
    let allItalic = options.allSatisfy { $0.letter.look.contains(.italic) }
    return options.enumerated().map { index, option in
      let letter = ChoiceLetter.option(option.mark.place)
      var lines = option.lines
      var level: String?
      if let first = lines.first {
        var scanner = LayoutScanner(first.scalars)
        level = LevelMark.take(&scanner)
        if level != nil { lines[0] = first.from(scanner.index) }
      }
      let read = ModelText(
        lines, "option \(letter)", ignoring: sign, isUnderlinedBefore: option.letter.look.contains(.underline))
      var text = take(read)
      if text.isEmpty, let picture = read.media.first {
        let place = content.media.firstIndex { $0.digest == picture.file.digest } ?? 0
        text = "[\(picture.alternative.isEmpty ? "Hình \(place + 1)" : picture.alternative)]"
        losses.append(FormatLoss(.picture, text, .changed, "it was option \(letter) and now stands with the question"))
      } else if !read.media.isEmpty {
        losses.append(
          FormatLoss(.picture, "option \(letter)", .changed, "it stood in the option and now stands with the question"))
      }
      return Choice(
        id: ChoiceLetter.statement(index), text: text, pinned: !allItalic && option.letter.look.contains(.italic),
        level: level)
    }
  }

  /// The look that is a sign of the key of this question as a whole text, and so no part of the text.
  private func sign(of options: [DraftOption]) -> TextLook {
    var looks: TextLook = [.bold, .highlight]
    let whole = options.filter { option in
      option.lines.first.map { $0.hasThroughout(.underline, $0.scalars.indices) } == true
    }
    if !whole.isEmpty, !options.contains(where: { $0.letter.look.contains(.underline) }) { looks.insert(.underline) }
    return looks
  }

  private mutating func checkLetters(_ options: [DraftOption]) {
    let breaks = zip(options, options.dropFirst()).lazy.filter { $1.mark.place != $0.mark.place + 1 }
    for (before, option) in breaks.prefix(QuestionValidation.maximumChoices) {
      let (one, other) = (ChoiceLetter.option(before.mark.place), ChoiceLetter.option(option.mark.place))
      let reason =
        one == other
        ? "option \(one) stands twice" : "option \(other) follows \(one), so a letter is missing or repeated"
      addProblem("choices", reason)
    }
    if let first = options.first, first.mark.place > 0 {
      addProblem("choices", "the options begin with \(ChoiceLetter.option(first.mark.place))")
    }
    if options.count == 1 { addProblem("choices", "there is one option only") }
  }

  private mutating func addChoice() {
    content.choices = choices(draft.options, sign: sign(of: draft.options))
    checkLetters(draft.options)
    var claims: [(words: String, places: Set<Int>, isDeliberate: Bool)] = []
    for sign in context.signs.accepted {
      let marked = sign.marked(draft.options)
      guard !marked.isEmpty, marked.count < draft.options.count else { continue }
      claims.append((sign.rawValue, marked, sign == .star))
    }
    for written in written {
      guard let value = KeyValue.letters(written.value) else {
        addProblem("key.right", "\(written.words) \"\(written.value)\", which names no option")
        continue
      }
      var places: Set<Int> = []
      for place in value.places {
        if let index = draft.options.firstIndex(where: { $0.mark.place == place }) {
          places.insert(index)
        } else {
          addProblem("key.right", "\(written.words) \(ChoiceLetter.option(place)), which is no option of the question")
        }
      }
      if places.count == value.places.count { claims.append((written.words, places, true)) }
      addRest(value.rest, places)
    }
    guard let first = claims.first else {
      if problems.isEmpty || !problems.contains(where: { $0.field == "key.right" }) {
        addProblem("key.right", "nothing tells which option is right: mark one, or add a line \"Đáp án: B\"")
      }
      return
    }
    guard claims.allSatisfy({ $0.places == first.places }) else {
      let words = claims.map { "\($0.words) \(letters($0.places))" }
      addProblem("key.right", "two keys contradict each other: \(words.joined(separator: ", "))")
      return
    }
    if first.places.count > 1 {
      guard claims.contains(where: \.isDeliberate) else {
        addProblem(
          "key.right",
          "\(first.words) stands at several options, \(letters(first.places)): mark one, or write "
            + "\"Đáp án: \(letters(first.places))\" if all of them are right")
        return
      }
      content.kind = .multipleResponse
    }
    key.right = first.places.sorted().map { ChoiceLetter.statement($0) }
  }

  /// What stands behind the letter of a key line: the option's text once more, or the reason.
  private mutating func addRest(_ rest: String, _ places: Set<Int>) {
    guard !rest.isEmpty else { return }
    let isOption = places.contains { TextFolding.comparable(content.choices[$0].text) == TextFolding.comparable(rest) }
    if !isOption { losses.append(FormatLoss(.answer, rest, .dropped, "it stands behind the letter of the key")) }
  }

  private func letters(_ places: Set<Int>) -> String {
    places.sorted().map { ChoiceLetter.option(draft.options[$0].mark.place) }.joined(separator: ", ")
  }

  /// Keys in words, with where they stand.
  private var written: [(words: String, value: String)] {
    draft.keys.map { ("the key at \(context.word) \($0.line) says", $0.value) }
      + draft.tableKeys.map { ("the table of keys at \(context.word) \($0.line) says", $0.value) }
  }
}

/// Clusters and answers that are written.
extension LayoutQuestion {
  private mutating func addCluster() {
    content.kind = .trueFalseCluster
    var statements = draft.statements
    var claims: [[Int: Bool]] = []
    var ends: [Int: Bool] = [:]
    for index in statements.indices {
      guard let last = statements[index].lines.indices.last,
        let end = StatementEnd.truth(of: statements[index].lines[last])
      else { continue }
      ends[index] = end.value
      statements[index].lines[last] = statements[index].lines[last][0..<end.length]
    }
    if !ends.isEmpty { claims.append(ends) }
    content.choices = choices(statements, sign: sign(of: statements))
    checkLetters(statements)
    for sign in context.signs.accepted {
      let marked = sign.marked(draft.statements)
      guard !marked.isEmpty else { continue }
      claims.append(Dictionary(statements.indices.map { ($0, marked.contains($0)) }) { first, _ in first })
    }
    for written in written {
      guard let truths = KeyValue.truths(written.value) else {
        addProblem("key.right", "\(written.words) \"\(written.value)\", which does not say Đúng or Sai of statements")
        continue
      }
      claims.append(truths)
    }
    var truths: [Int: Bool] = [:]
    for (place, value) in claims.flatMap({ $0 }) {
      if truths[place] == !value {
        addProblem("key.right", "two keys contradict each other on statement \(ChoiceLetter.statement(place))")
        return
      }
      truths[place] = value
    }
    let unsaid = statements.indices.filter { truths[$0] == nil }.map { ChoiceLetter.statement($0) }
    if let beyond = truths.keys.filter({ $0 >= statements.count }).min() {
      addProblem("key.right", "the key names statement \(ChoiceLetter.statement(beyond)), which is not there")
    } else if !unsaid.isEmpty {
      addProblem(
        "key.right",
        "nothing tells whether \(unsaid.joined(separator: ", ")) is true: add a line "
          + "\"Đáp án: a) Đúng; b) Sai\"")
    } else {
      key.right = statements.indices.filter { truths[$0] == true }.map { ChoiceLetter.statement($0) }
    }
  }

  private mutating func addOpen() {
    let values = written
    guard !draft.isEssay else {
      content.kind = .unknown("essay")
      for value in values { losses.append(FormatLoss(.answer, value.value, .dropped, "the question is an essay")) }
      return
    }
    guard let first = values.first?.value.trimmed else {
      content.kind = draft.part == 3 ? .numeric : .shortAnswer
      let field = draft.part == 3 ? "key.numbers" : "key.answers"
      addProblem(
        field, "there are no options and no answer: add a line \"Đáp án: …\", or a heading \"Tự luận\" before essays")
      return
    }
    if values.contains(where: { $0.value.trimmed != first && KeyValue.number($0.value) != KeyValue.number(first) }) {
      let words = values.map { "\($0.words) \"\($0.value)\"" }
      addProblem("key.answers", "two keys contradict each other: \(words.joined(separator: ", "))")
    }
    if let number = KeyValue.number(first) {
      content.kind = .numeric
      key.numbers = [number]
    } else if let truth = KeyValue.truth(first) {
      content.kind = .trueFalse
      key.right = [truth ? "true" : "false"]
    } else {
      content.kind = .shortAnswer
      key.answers = first.split(separator: "|").map { AcceptedAnswer(String($0).trimmed) }.filter { !$0.text.isEmpty }
      if let letters = KeyValue.letters(first), letters.rest.isEmpty,
        first.unicodeScalars.first?.optionPlace?.isCapital == true
      {
        addProblem("choices", "the key is the letter \(first), but the question has no options")
      }
    }
  }
}
