import QuestionAPI
import QuestionModel
import TerminalScreen

/// The question on screen as lines, and where its options are among them.
struct ExamText {
  private(set) var lines: [StyledLine] = []
  /// Rows that fit.
  let rows: Int
  /// The lines of each option.
  private var options: [Range<Int>] = []

  init(_ screen: ExamScreen, _ context: ScreenContext) {
    let layout = screen.layout(context)
    let width = layout.text.width - 1
    let words = context.words
    rows = layout.text.height
    guard let session = screen.session, let place = screen.current else { return }
    if place.number == 1 { lines += Self.heading(session.paper.sections[place.section].heading, width: width) }
    if layout.passage.isEmpty {
      lines +=
        screen.foldsPassage && place.item.passage != nil
        ? wrap([Span(words.passageIsFolded(Self.foldKey(screen, context)), .dim)], width: width) + [[]]
        : Self.passage(place.item.passage, width: width, words)
    }
    lines += Self.stem(place, width: width, words)
    if let content = place.item.content {
      lines += QuestionText.mediaLines(
        content.media, width: width, words: words, pictures: screen.pictureSpace(context))
      if case .unknown = content.kind {
        lines += [[], StyledLine("\(Mark.warning) \(words.kind(content.kind))", Style(.warning))]
      }
    }
    if let item = screen.item, !item.optionIDs.isEmpty {
      lines.append([])
      for index in item.optionIDs.indices {
        let start = lines.count
        lines += OptionText.lines(item, index: index, isReached: index == screen.cursor, width: width, words: words)
        options.append(start..<lines.count)
      }
    }
    lines += Self.standing(screen, session, place, width: width, words)
  }

  private static func foldKey(_ screen: ExamScreen, _ context: ScreenContext) -> String {
    context.keys.name(of: ExamCommands.fold, own: screen.hasTextFocus ? .control("r") : .character("r"))
  }

  /// A part's title and what is to be done there.
  static func heading(_ heading: PaperSection, width: Int) -> [StyledLine] {
    guard !heading.title.isEmpty || heading.instructions != nil else { return [] }
    let title = heading.title.isEmpty || heading.instructions == nil ? heading.title : heading.title + ". "
    return wrap([Span(title, .heading, .bold), Span(heading.instructions ?? "", .dim)], width: width) + [[]]
  }

  /// A passage under what is to be done with it.
  static func passage(_ passage: String?, width: Int, _ words: Words) -> [StyledLine] {
    guard let passage else { return [] }
    return wrap([Span(words.readThis, .heading)], width: width) + QuestionText.lines(passage, width: width) + [[]]
  }

  /// The question behind its number in its part and what it is worth.
  static func stem(_ place: ExamPlace, width: Int, _ words: Words) -> [StyledLine] {
    let text = place.text
    let head = [
      Span(words.questionNumber(place.number) + " ", .accent, .bold), Span(words.worth(place.item.points) + " ", .dim),
    ]
    let indent = head.reduce(0) { $0 + DisplayWidth.of($1.text) }
    // Behind a long head a narrow screen has no room for an indent.
    guard indent * 3 > width else { return QuestionText.lines(text, prefix: head, width: width, style: Self.style) }
    return wrap(head + [Span(FormulaText.render(text), Self.style)], width: width)
  }

  private static let style = Style(.text, .bold)

  /// What was answered to a closed question, what was right, and what does not count.
  private static func standing(
    _ screen: ExamScreen, _ session: ExamSession, _ place: ExamPlace, width: Int, _ words: Words
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    if session.isClosed(place), screen.typing == nil {
      if let text = session.writtenAnswer(place) {
        lines += [[]] + QuestionText.lines(text, prefix: [Span(words.yourAnswer + ": ", .heading)], width: width)
      }
      lines += [[]] + (feedback(screen, session, place, width: width, words))
    }
    switch session.troubles[place.id] {
    case .late?: lines += [[]] + wrap([Span("\(Mark.warning) \(words.cameLate)", .warning)], width: width)
    case .refused(let reason)?:
      lines += [[]] + wrap([Span("\(Mark.warning) \(words.notTaken(reason))", .warning)], width: width)
    case nil: break
    }
    return lines
  }

  private static func feedback(
    _ screen: ExamScreen, _ session: ExamSession, _ place: ExamPlace, width: Int, _ words: Words
  ) -> [StyledLine] {
    guard let result = session.feedback[place.id] else {
      let text = screen.isImmediate && !session.isSaved ? words.keyIsOnItsWay : words.questionIsClosedText
      return wrap([Span(text, .dim)], width: width)
    }
    guard let item = screen.item else { return AttemptResultText.markLines(result, width: width, words: words) }
    return AttemptResultText.told(result, of: item, width: width, words: words)
  }

  /// The first line of an option.
  func optionStart(_ index: Int) -> Int { options.indices.contains(index) ? options[index].lowerBound : 0 }
  /// The last line of an option.
  func optionEnd(_ index: Int) -> Int { options.indices.contains(index) ? options[index].upperBound - 1 : 0 }
  /// The option that a line belongs to.
  func option(at line: Int) -> Int? { options.firstIndex { $0.contains(line) } }
}

extension ExamSession {
  /// An answer that was written and not chosen, in full.
  func writtenAnswer(_ place: ExamPlace) -> String? {
    guard case .text(let text)? = answers.responses[place.id] else { return nil }
    return text
  }
}
