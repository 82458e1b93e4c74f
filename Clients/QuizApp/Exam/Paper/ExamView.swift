import QuestionAPI
import QuestionModel
import TerminalScreen

extension ExamScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard let session else { return drawOpening(in: &frame, area, context) }
    switch overlay {
    case .map(let list, _):
      return frame.drawList(list, count: session.places.count, in: area) { index in
        Self.mapRow(session, index, context.words)
      }
    case .review(let list): return drawReview(list, in: &frame, area, context)
    default: break
    }
    if isEnded { return frame.grid.write(endingLines(width: area.width, context), in: area) }
    let layout = layout(context)
    drawStatus(in: &frame, layout.status, over: area, context)
    drawStrip(session, in: &frame, layout.strip)
    drawPassage(in: &frame, layout.passage, context)
    drawText(in: &frame, layout.text, context)
    drawField(in: &frame, layout, context.words)
    drawDialog(session, in: &frame, context)
  }

  private func drawOpening(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    guard let openingError else {
      return frame.grid.write("\(context.spinner) \(words.loading)", in: area, style: Style(.dim))
    }
    var lines = wrap([Span("\(Mark.warning) \(words.describe(openingError))", .error)], width: area.width)
    if case .resume = way {
      let seconds = delivery.secondsToRetry(at: moment) ?? 0
      lines += [[]] + wrap([Span(words.stepsAreKept)], width: area.width)
      lines += wrap([Span(words.nextTry(seconds), .dim)], width: area.width)
    }
    frame.grid.write(lines, in: area)
  }

  /// What is saved, and for a while how much time is left.
  private func drawStatus(in frame: inout Frame, _ area: Rect, over body: Rect, _ context: ScreenContext) {
    guard let session else { return }
    let words = context.words
    var spans: [Span] = []
    if let seconds = secondsLeft, let minutes = ExamClock.warning(seconds) {
      spans.append(Span("\(Mark.warning) \(words.timeWarning(minutes))  ", .warning, .bold))
    }
    spans += savedSpans(session, words)
    if let place = current, session.answers.flagged.contains(place.id) {
      spans.append(Span("  \(Mark.flagged) \(words.flagged)", .flagged))
    }
    frame.grid.write(StyledLine(spans), in: area)
  }

  /// Whether all is saved; else how much is not, and why.
  func savedSpans(_ session: ExamSession, _ words: Words) -> [Span] {
    if let journalProblem, !session.isSaved {
      return [Span("\(Mark.warning) \(words.notKeptHere(journalProblem))", .error)]
    }
    let unsaved = session.unsavedCount
    if session.isSaved {
      guard session.troubledCount > 0 else { return [Span("\(Mark.correct) \(words.allSaved)", .correct)] }
      return [Span("\(Mark.warning) \(words.doNotCount(session.troubledCount))", .warning)]
    }
    guard let error = delivery.error else { return [Span("… \(words.notSavedYet(unsaved))", .dim)] }
    let seconds = delivery.secondsToRetry(at: moment) ?? 0
    return [
      Span("\(Mark.warning) \(words.notSavedYet(unsaved)): \(words.serviceIsAway(error)). ", .warning),
      Span(words.nextTry(seconds), .warning),
    ]
  }

  /// One sign a question, parts apart, the current one marked, as far as they fit.
  private func drawStrip(_ session: ExamSession, in frame: inout Frame, _ area: Rect) {
    let gaps = session.paper.sections.count - 1
    guard !area.isEmpty, session.places.count + gaps * 2 <= area.width else { return }
    var x = area.x
    for (index, place) in session.places.enumerated() {
      if index > 0, place.section != session.places[index - 1].section {
        frame.grid.write("│", at: Point(x: x, y: area.y), style: Style(.border))
        x += 2
      }
      let standing = session.standing(place)
      let style = Style(Self.role(standing), index == position ? [.reverse] : [])
      frame.grid.write(Self.sign(standing), at: Point(x: x, y: area.y), style: style)
      frame.addTarget(Rect(x: x, y: area.y, width: 1, height: 1), action: "position", index: index)
      x += 1
    }
  }

  private func drawPassage(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard !area.isEmpty else { return }
    frame.grid.drawScrollText(passageLines(context), passageScroll, in: area)
    for y in area.y..<area.maxY { frame.grid.write("│", at: Point(x: area.maxX, y: y), style: Style(.border)) }
  }

  private func drawText(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let text = ExamText(self, context)
    frame.grid.drawScrollText(text.lines, scroll, in: area)
    let offset = scroll.visibleOffset(count: text.lines.count, rows: area.height)
    for y in 0..<area.height {
      guard let index = text.option(at: offset + y) else { continue }
      frame.addTarget(area.row(y), action: "option", index: index)
    }
  }

  private func drawField(in frame: inout Frame, _ layout: ExamLayout, _ words: Words) {
    switch typing {
    case nil: break
    case .line:
      let label = words.yourAnswer + ": "
      let parts = layout.field.columns(
        .cells(Swift.min(DisplayWidth.of(label), layout.field.width / 2)), .rest)
      frame.grid.write(label, in: parts[0], style: Style(.heading))
      let placeholder =
        current?.isShortNumber == true ? words.shortNumber : current?.kind == .numeric ? words.numberPlaceholder : ""
      frame.draw(field, in: parts[1], placeholder: placeholder, isFocused: overlay == nil, action: "field")
    case .essay:
      frame.grid.write(words.yourAnswer + ":", in: layout.label, style: Style(.heading))
      var area = essay
      area.layOut(width: layout.field.width)
      let first = Swift.max(0, area.layout.row(of: area.cursor) - layout.field.height + 1)
      frame.draw(area, in: layout.field, from: first, placeholder: words.essayPlaceholder, isFocused: overlay == nil)
    }
  }

  private func drawDialog(_ session: ExamSession, in frame: inout Frame, _ context: ScreenContext) {
    let words = context.words
    let (title, text): (String, String)
    switch overlay {
    case .confirmHandIn: (title, text) = (words.finishTitle, words.handInQuestion(session))
    case .confirmNext:
      let isAnswered = current.map(session.isAnswered) ?? true
      (title, text) = (words.leaveQuestionTitle, words.leaveQuestionText(isAnswered: isAnswered))
    case .confirmLeave:
      (title, text) = (words.leaveTestTitle, words.leaveTestText(session, hasClock: secondsLeft != nil))
    case .map, .review, nil: return
    }
    frame.draw(Dialog.asking(title, text, hints(words), context.keys))
  }

  /// A question as the map and the look before handing in list it.
  static func mapRow(_ session: ExamSession, _ index: Int, _ words: Words) -> StyledLine {
    let place = session.places[index]
    let standing = session.standing(place)
    let part = session.paper.sections.count > 1 ? session.paper.sections[place.section].heading.title + " " : ""
    var state = [
      standing.judged.map(words.judgedInPart) ?? (standing.isAnswered ? words.isAnswered : words.isUnanswered)
    ]
    if standing.isUnsaved { state.append(words.isUnsaved) }
    if standing.trouble != nil { state.append(words.doesNotCount) }
    if standing.isClosed { state.append(words.isLocked) }
    return [
      Span("\(part)\(words.questionNumber(place.number)) "), Span(sign(standing, of: .answer) + " ", role(standing)),
      Span(standing.isFlagged ? Mark.flagged + " " : "", .flagged),
      Span(state.joined(separator: ", "), standing.isUnsaved || standing.trouble != nil ? .warning : .dim),
      Span("  " + QuestionText.oneLine(place.text)),
    ]
  }

  /// What a sign tells: all of a question, or nothing of its flag.
  enum SignSubject: Sendable, Hashable {
    case question
    case answer
  }

  /// Not counted, not saved, flagged, closed, answered, in part or not; what matters most.
  static func sign(_ standing: ExamSession.Standing, of subject: SignSubject = .question) -> String {
    if standing.trouble != nil { return Mark.warning }
    if standing.isUnsaved { return "…" }
    if standing.isFlagged, subject == .question { return Mark.flagged }
    if standing.isClosed { return standing.isAnswered ? "■" : "□" }
    if standing.judged != nil { return "◐" }
    return standing.isAnswered ? Mark.answered : Mark.unanswered
  }

  private static func role(_ standing: ExamSession.Standing) -> StyleRole {
    if standing.trouble != nil || standing.isUnsaved { return .warning }
    return standing.isFlagged ? .flagged : standing.isAnswered ? .accent : .dim
  }
}
