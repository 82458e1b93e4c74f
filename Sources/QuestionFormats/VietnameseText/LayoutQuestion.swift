import QuestionModel

/// Makes a question of what was cut out of a file.
struct LayoutQuestion {
  let draft: DraftQuestion
  let context: LayoutContext
  var content: QuestionContent
  var key = AnswerKey()
  var problems: [FieldProblem]
  var losses: [FormatLoss]
  private var media: [ReadMedia] = []
  private var looks: Set<String> = []

  static func item(_ draft: DraftQuestion, _ context: LayoutContext) -> FormatItem {
    var draft = draft
    if isChoice(draft) { (draft.options, draft.statements) = (draft.statements, []) }
    var question = LayoutQuestion(draft, context)
    return question.item()
  }

  /// Whether what is marked `a.` as statements are is a choice after all: each key names one of its letters.
  private static func isChoice(_ draft: DraftQuestion) -> Bool {
    let keys = draft.keys.map(\.value) + draft.tableKeys.map(\.value)
    guard draft.options.isEmpty, !keys.isEmpty, !draft.isEssay,
      draft.statements.count > 1, draft.statements.allSatisfy({ $0.mark.sign != ")" })
    else { return false }
    return keys.allSatisfy { KeyValue.isLetters($0) && KeyValue.truths($0) == nil }
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
    if draft.start.isStarred { losses.append(FormatLoss(.unknown, "*", .dropped, "it stands behind the number")) }
    if !draft.options.isEmpty {
      addChoice()
    } else if !draft.statements.isEmpty {
      addCluster()
    } else {
      addOpen()
    }
    let explanation = take(ModelText(draft.explanation, "explanation"), isOfKey: true)
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
    read.leaveAbsent()
    return FormatItem(.question(read), at: context.place(draft.line), losses: losses, source: draft.source)
  }

  private mutating func take(_ text: ModelText, isOfKey: Bool = false) -> String {
    losses += text.losses
    looks.formUnion(text.looks)
    for problem in text.problems where !problems.contains(where: { $0.reason == problem }) {
      problems.append(FieldProblem("stem", problem))
    }
    for (file, alternative) in text.media {
      let reference = MediaReference(to: file, alternative: alternative)
      if isOfKey { key.media.add(reference) } else { content.media.add(reference) }
      if !media.contains(where: { $0.digest == file.digest }) { media.append(file) }
    }
    return text.text
  }

  private mutating func addStem() {
    content.stem = take(ModelText(draft.stem, "stem"))
    guard content.stem.isEmpty else { return }
    if draft.passage != nil, draft.instruction.isEmpty {
      content.stem = "(\(draft.start.number))"
      losses.append(
        FormatLoss(
          .unknown, content.stem, .changed,
          "the question has no text of its own: the number of its gap in the passage stands as its stem"))
      return
    }
    guard let line = draft.instruction.first?.line else { return }
    content.stem = take(ModelText(draft.instruction, "stem"))
    losses.append(
      FormatLoss(
        .unknown, content.stem, .changed,
        "the question has no text of its own: what \(context.word) \(line) says before its "
          + "group stands as its stem"))
  }

  mutating func addProblem(_ field: String, _ reason: String) {
    problems.append(FieldProblem(field, "\(context.word) \(draft.line): \(reason)"))
  }
}

/// Options and statements.
extension LayoutQuestion {
  mutating func choices(_ options: [DraftOption], sign: TextLook) -> [Choice] {
    let allItalic = options.allSatisfy { $0.letter.look.contains(.italic) }
    return options.enumerated().map { index, option in
      let letter = ChoiceLetter.option(option.mark.place)
      var lines = option.lines
      if let tick = option.tick, let last = lines.indices.last { lines[last] = lines[last][0..<tick].trimmed }
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
  func sign(of options: [DraftOption]) -> TextLook {
    var looks: TextLook = [.bold, .highlight]
    let whole = options.filter { option in
      option.lines.first.map { $0.hasThroughout(.underline, $0.scalars.indices) } == true
    }
    if !whole.isEmpty, !options.contains(where: { $0.letter.look.contains(.underline) }) { looks.insert(.underline) }
    return looks
  }

  mutating func checkLetters(_ options: [DraftOption]) {
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
      guard let marked = context.signs.marked(sign, draft.options) else { continue }
      claims.append((sign.rawValue, marked, sign == .star))
    }
    checkChance(draft.options)
    for written in written {
      guard let value = KeyValue.letters(written.value) else {
        if let place = option(saying: written.value) {
          claims.append((written.words, [place], true))
          continue
        }
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
      addRest(value.rest, hasSign: value.hasSign, places, written.words)
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

  /// The option whose text a key repeats; nil where none or several do, or a number may as well be its place.
  private func option(saying value: String) -> Int? {
    let words = { (text: String) in
      let folded = text.normalizedToNFC.trimmed
      return folded.hasSuffix(".") ? String(folded.dropLast()) : folded
    }
    let wanted = words(value)
    let found = content.choices.indices.filter { words(content.choices[$0].text) == wanted }
    guard found.count == 1, !wanted.isEmpty else { return nil }
    if let number = Int(wanted), (1...content.choices.count).contains(number), number != found[0] + 1 { return nil }
    return found[0]
  }

  /// What stands behind the letter of a key line: the option's text once more, or the reason.
  private mutating func addRest(_ rest: String, hasSign: Bool, _ places: Set<Int>, _ words: String) {
    guard !rest.isEmpty else { return }
    let isOption = places.contains { TextFolding.comparable(content.choices[$0].text) == TextFolding.comparable(rest) }
    if !isOption, let reason = contradiction(in: rest, hasSign: hasSign) {
      addProblem("key.right", "\(words) \(letters(places)), but \(reason): write the letter alone")
    } else if !isOption {
      losses.append(FormatLoss(.answer, rest, .dropped, "it stands behind the letter of the key"))
    }
  }

  /// Why what stands behind the letter of a key leaves open which option is meant; nil where it does not.
  private func contradiction(in rest: String, hasSign: Bool) -> String? {
    let folded = TextFolding.comparable(rest)
    if let other = content.choices.firstIndex(where: { TextFolding.comparable($0.text) == folded }) {
      return "\"\(rest)\" is option \(ChoiceLetter.option(draft.options[other].mark.place))"
    }
    var scanner = LayoutScanner(rest)
    while scanner.take("-–—/→>~ \t") != nil {}
    let start = scanner.index
    if ["sai", "hoac", "hay", "or", "khong", "wrong", "to", "den"].contains(scanner.word()) {
      return "\"\(rest)\" stands behind it"
    }
    let behind = String(String.UnicodeScalarView(scanner.scalars[start...]))
    guard scanner.scalars.indices.contains(start), scanner.scalars[start].optionPlace?.isCapital == true,
      let value = KeyValue.letters(behind), !hasSign || value.rest.isEmpty
    else { return nil }
    return "\"\(rest)\" stands behind it"
  }

  /// A look of one or two questions is no key of theirs where the rest have other signs.
  mutating func checkChance(_ options: [DraftOption]) {
    let signs = context.signs.accepted.filter { context.signs.marked($0, options) != nil }
    guard draft.keys.isEmpty, draft.tableKeys.isEmpty, let sign = signs.first,
      signs.allSatisfy(context.signs.rare.contains)
    else { return }
    addProblem(
      "key.right",
      "only \(sign.rawValue) tells which is right, and other questions of the file have other signs: it may be chance, so "
        + "check it, and mark the right one as in the other questions")
  }

  private func letters(_ places: Set<Int>) -> String {
    places.sorted().map { ChoiceLetter.option(draft.options[$0].mark.place) }.joined(separator: ", ")
  }

  /// Keys in words, with where they stand.
  var written: [(words: String, value: String)] {
    draft.keys.map { ("the key at \(context.word) \($0.line) says", $0.value) }
      + draft.tableKeys.map { ("the table of keys at \(context.word) \($0.line) says", $0.value) }
  }
}
