import QuestionModel

/// A block of the layout of text2qti, understood.
struct MarkdownQuestion {
  static let capacity = FormatCapacity(
    parts: [.explanation, .feedback], holdsIdentifiers: true, holdsTitles: true)

  /// Member of a question's content with what only this layout knows.
  static let member = "text2qti"

  private let block: MarkdownBlock
  private var content = QuestionContent(kind: .unknown("essay"), stem: "")
  private var key = AnswerKey()
  private var losses: [FormatLoss] = []
  private var problems: [FieldProblem] = []
  private var media: [ReadMedia] = []
  /// What answers are: the first mark of one.
  private var answers: MarkdownMark?

  init(_ block: MarkdownBlock) {
    self.block = block
    for part in block.parts { read(part) }
    finish()
  }

  /// What the block is.
  var item: FormatItem {
    let place = FilePlace(line: block.parts.first?.line)
    let marks = block.parts.compactMap(\.mark)
    func item(_ content: FormatItem.Content) -> FormatItem {
      FormatItem(content, at: place, losses: losses, source: block.source)
    }
    guard block.size <= MarkdownReader.maximumLength else {
      return item(.refused("the question is longer than \(MarkdownReader.maximumLength >> 20) MiB"))
    }
    if let setting = marks.compactMap(Self.setting).first, !marks.contains(.question), !marks.contains(.text) {
      return item(.finding(setting))
    }
    guard marks.contains(.question) || marks.contains(.text) else {
      let text = block.parts.first?.text ?? ""
      return item(.refused("\"\(text.prefix(60))\" belongs to no question; a question begins like \"1. …\""))
    }
    var content = content
    let id = QuestionIdentity.take(name: block.name, into: &content)
    let question = Question(content: content, key: key)
    var read = ReadQuestion(
      id: id, question: question, problems: problems.completed(for: question), media: media,
      hasInventedOptionIDs: !content.choices.isEmpty, unsaid: Self.capacity.unsaid)
    read.leaveAbsent()
    return item(.question(read))
  }

  private static func setting(_ mark: MarkdownMark) -> String? {
    switch mark {
    case .setting(let name): "the setting \"\(name)\" of the test is not kept"
    case .groupStart: "a group of questions begins; its questions are read one by one"
    case .groupEnd: "the group of questions ends"
    default: nil
    }
  }

  private mutating func read(_ part: MarkdownBlock.Part) {
    switch part.mark {
    case .question, .text:
      content.stem = text(part.text, isStem: true)
      if part.mark == .text { content.kind = .passage }
    case .title, .textTitle: content.extra[QuestionIdentity.titleMember] = .string(part.text.normalizedToNFC)
    case .points:
      content.extra[Self.member] = ["points": .string(part.text)]
      losses.append(FormatLoss(.points, part.text, .kept))
    case .option(let isRight), .box(let isRight): option(part, isRight)
    case .answer:
      answers = answers ?? .answer
      guard answers == .answer else { return contradict(part) }
      key.answers.append(AcceptedAnswer(part.text.normalizedToNFC))
    case .number: number(part)
    case .essay, .upload:
      guard answers == nil else { return contradict(part) }
      answers = part.mark
    case .feedback: feedback(part)
    case .correctFeedback: key.extra["correctFeedback"] = .string(text(part.text))
    case .incorrectFeedback: key.extra["incorrectFeedback"] = .string(text(part.text))
    case .solution: explain(text(part.text))
    case .setting(let name): losses.append(FormatLoss(.unknown, "\(name): \(part.text)", .dropped))
    case nil:
      problems.append(
        FieldProblem(
          "stem",
          "line \(part.line): \"\(part.text.prefix(60))\" is not indented and belongs to nothing; indent it below the text"
            + " that it goes on"))
    case .groupStart, .groupEnd, .comment, .commentStart, .commentEnd, .code, .continuation: break
    }
  }

  private mutating func contradict(_ part: MarkdownBlock.Part) {
    problems.append(FieldProblem("kind", "line \(part.line): the question has answers of two kinds"))
  }

  private mutating func option(_ part: MarkdownBlock.Part, _ isRight: Bool) {
    let kind: MarkdownMark = if case .option = part.mark { .option(true) } else { .box(true) }
    answers = answers ?? kind
    guard answers == kind else { return contradict(part) }
    let id = ChoiceLetter.statement(content.choices.count)
    content.choices.append(Choice(id: id, text: text(part.text, isOption: true)))
    if isRight { key.right.append(id) }
  }

  private mutating func feedback(_ part: MarkdownBlock.Part) {
    guard let last = content.choices.last else { return explain(text(part.text)) }
    key.feedback[last.id] = text(part.text)
  }

  private mutating func explain(_ text: String) {
    if let first = key.explanation {
      losses.append(FormatLoss(.explanation, text, .changed, "put behind the feedback of the question"))
      key.explanation = first + "\n\n" + text
    } else {
      key.explanation = text
    }
  }

  private mutating func number(_ part: MarkdownBlock.Part) {
    guard answers == nil else { return contradict(part) }
    answers = .number
    guard let number = MarkdownNumber.read(part.text) else {
      problems.append(
        FieldProblem(
          "key.numbers",
          "line \(part.line): \"\(part.text.prefix(40))\" is no number such as 3, 3.14 +- 0.01 or [1, 2]"))
      return
    }
    if number.isPercentage || number.isRange {
      let text = SheetNumber.text(of: number.answer.value) + " ± " + SheetNumber.text(of: number.answer.tolerance)
      losses.append(FormatLoss(.tolerance, part.text, .changed, text))
    }
    key.numbers = [number.answer]
  }

  /// A text of the model; what Markdown has besides is told, and pictures go to the question.
  private mutating func text(_ markdown: String, isStem: Bool = false, isOption: Bool = false) -> String {
    let reading = MarkdownText.read(markdown)
    losses += reading.losses
    var text = reading.text.normalizedToNFC
    for picture in reading.media {
      let name = picture.alternative?.normalizedToNFC ?? ""
      if let bytes = picture.embedded, let file = ReadMedia(bytes) {
        if !isStem || picture.isInsideText {
          let note =
            isStem || isOption ? "it stands behind the question now" : "it stands behind the explanation now"
          losses.append(FormatLoss(.picture, name, .changed, note))
        }
        let reference = MediaReference(to: file, alternative: name)
        if isStem || isOption { content.media.append(reference) } else { key.media.add(reference) }
        if !media.contains(file) { media.append(file) }
      } else {
        losses.append(FormatLoss(.picture, picture.source, .dropped, "Markdown names the file and does not hold it"))
      }
      if isOption, text.isEmpty { text = name.isEmpty ? "[Hình \(content.choices.count + 1)]" : name }
    }
    return text
  }

  private mutating func finish() {
    guard content.kind != .passage else { return }
    switch answers {
    case .option: finishOptions()
    case .box:
      content.kind = .multipleResponse
      if key.right.isEmpty { problems.append(FieldProblem("key.right", "no option is marked [*]")) }
    case .answer: content.kind = .shortAnswer
    case .number: content.kind = .numeric
    case .upload: content.kind = .unknown("upload")
    case .essay: content.kind = .unknown("essay")
    default:
      problems.append(
        FieldProblem("key", "the question has no answer, such as \"*a) …\", \"= 3\", \"* …\" or \"____\""))
    }
  }

  private mutating func finishOptions() {
    let texts = content.choices.map { $0.text.lowercased() }
    guard texts.sorted() == ["false", "true"] else {
      content.kind = .singleChoice
      if key.right.count != 1 {
        problems.append(FieldProblem("key.right", "one option must be marked like \"*a)\", not \(key.right.count)"))
      }
      return
    }
    content.kind = .trueFalse
    let names = Dictionary(zip(content.choices.map(\.id), texts)) { first, _ in first }
    key.right = key.right.compactMap { names[$0] }
    key.feedback = Dictionary(key.feedback.map { (names[$0] ?? $0, $1) }) { first, _ in first }
    content.choices = []
    if key.right.count != 1 {
      problems.append(FieldProblem("key.right", "one of True and False must be marked, not \(key.right.count)"))
    }
  }
}
