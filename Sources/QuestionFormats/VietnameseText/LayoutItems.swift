import QuestionModel

/// What is known of a file besides one question's own lines.
struct LayoutContext: Sendable {
  var signs: KeySigns
  /// Ids of the passages, by their index.
  var passages: [Int: QuestionID]
  /// What a line is called.
  var word: String

  func place(_ number: Int) -> FilePlace {
    word == "line" ? FilePlace(line: number) : FilePlace(element: "\(word) \(number)")
  }
}

/// The layouts of Vietnamese teachers.
enum VietnameseText {
  /// What these layouts have no place for; that an option is pinned only files say that were written here.
  static let unsaid: Set<QuestionPart> = [
    .tags, .category, .difficulty, .language, .hint, .feedback, .answerMatch, .weights, .scoring, .pinned, .licence,
    .source, .extra,
  ]

  /// The questions, passages and findings of a text.
  ///
  /// - Parameters:
  ///   - lines: the text.
  ///   - word: what a line is called, `line` or `paragraph`.
  /// - Returns: what was found, a finding about the whole file first.
  static func items(_ lines: [StyledLine], word: String = "line") -> [PendingItem] {
    items(LayoutParser.parse(lines, word: word), word: word)
  }

  /// Most lines of a file; all of them are held until it ends, for keys may stand there.
  static let maximumLines = 1_000_000

  static let tooLong = FormatFault("the file has more than \(maximumLines) lines; part it into several files")

  /// The same, for a whole file.
  ///
  /// - Parameters:
  ///   - lines: the text.
  ///   - word: what a line is called.
  /// - Returns: what was found.
  /// - Throws: `FormatFault` where that is no question.
  static func file(_ lines: [StyledLine], word: String = "line") throws(FormatFault) -> [PendingItem] {
    let draft = LayoutParser.parse(lines, word: word)
    guard !draft.questions.isEmpty || !draft.passages.isEmpty else {
      throw FormatFault(
        "no question is found: each begins with \"Câu 1:\", \"Question 1.\" or a number, its options with A., B., C., D."
      )
    }
    return items(draft, word: word)
  }

  private static func items(_ draft: LayoutDraft, word: String) -> [PendingItem] {
    var context = LayoutContext(signs: KeySigns(draft.questions), passages: [:], word: word)
    var passages: [Int: FormatItem] = [:]
    for (index, passage) in draft.passages.enumerated() {
      let item = self.item(passage, context)
      passages[index] = item
      if case .question(let read) = item.content { context.passages[index] = read.id }
    }
    var items = [PendingItem(FormatItem(.finding(summary(draft, context.signs)), at: FilePlace()))]
    items += context.signs.findings.map { PendingItem(FormatItem(.finding($0), at: FilePlace())) }
    let known = context
    items += draft.entries.compactMap { entry in
      switch entry {
      case .finding(let line, let words, let source):
        PendingItem(FormatItem(.finding(words), at: known.place(line), source: source))
      case .passage(let index): passages[index].map { PendingItem($0) }
      case .question(let index):
        PendingItem { [question = draft.questions[index]] in LayoutQuestion.item(question, known) }
      }
    }
    return items
  }

  private static func item(_ passage: DraftPassage, _ context: LayoutContext) -> FormatItem {
    let text = ModelText(passage.lines, "passage")
    var content = QuestionContent(kind: .passage, stem: text.text)
    var losses = text.losses
    for (file, alternative) in text.media { content.media.add(MediaReference(to: file, alternative: alternative)) }
    for look in text.looks.sorted() {
      losses.append(FormatLoss(.formatting, look, look.hasPrefix("a table") ? .changed : .dropped))
    }
    if passage.questions.isEmpty {
      losses.append(FormatLoss(.passage, text.text, .kept, "no question follows that it belongs to"))
    } else if passage.mark.numbers == nil, !passage.mark.isBracket, let first = passage.questions.first,
      let last = passage.questions.last
    {
      losses.append(
        FormatLoss(
          .passage, text.text, .changed, "its heading names no questions: it is given to questions \(first) to \(last)")
      )
    }
    let question = Question(content: content, key: AnswerKey()).normalized
    var read = ReadQuestion(id: QuestionIdentity.id(of: question.content), question: question)
    read.problems = text.problems.prefix(1).map { FieldProblem("stem", $0) }
    var seen: Set<ContentDigest> = []
    read.media = text.media.map(\.file).filter { seen.insert($0.digest).inserted }
    read.unsaid = unsaid
    read.leaveAbsent()
    return FormatItem(.question(read), at: context.place(passage.line), losses: losses, source: passage.source)
  }

  /// The layout in words, and where its keys are.
  private static func summary(_ draft: LayoutDraft, _ signs: KeySigns) -> String {
    var parts = signs.accepted.compactMap { sign in signs.counts[sign].map { "\(sign.rawValue) in \($0)" } }
    let lines = draft.questions.count { !$0.keys.isEmpty }
    let tables = draft.questions.count { !$0.tableKeys.isEmpty }
    if lines > 0 { parts.append("a key line in \(lines)") }
    if tables > 0 { parts.append("a table of keys for \(tables)") }
    let keys = parts.isEmpty ? "no key is found" : "keys: \(parts.joined(separator: ", "))"
    return "\(draft.questions.count) questions; \(draft.dialect.description); \(keys)"
  }
}
