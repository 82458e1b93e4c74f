import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the parts of the screen are: the list, and beside or below it the selected question with its faults.
struct ReviewQueueLayout {
  let heading: Rect
  let list: Rect
  let text: Rect
  let faults: Rect
  let message: Rect

  init(_ body: Rect, faults count: Int, focus: ReviewQueueScreen.Focus) {
    let rows = body.rows(.rest, .cells(body.height >= 4 ? 1 : 0))
    message = rows[1]
    let isWide = body.width >= 110
    // Where all does not fit below one another, the part with the keyboard has the space.
    let hidesList = !isWide && body.height < 14 && focus == .faults
    let parts =
      isWide
      ? rows[0].columns(.fraction(0.5), .rest, gap: 2)
      : rows[0].rows(
        .fraction(hidesList ? 0 : body.height < 8 ? 1 : 0.4), .rest, gap: rows[0].height > 10 && !hidesList ? 1 : 0)
    let hasHeading = parts[0].width >= 54 && parts[0].height >= 4
    heading = hasHeading ? parts[0].row(0) : .zero
    list = hasHeading ? parts[0].droppingRows(1) : parts[0]
    let hasFaults = count > 0 && (isWide || body.height >= 14 || focus == .faults)
    let faultRows = hasFaults ? Swift.min(count + 1, Swift.max(2, parts[1].height / 2)) : 0
    let details = parts[1].rows(.rest, .cells(faultRows))
    (text, faults) = (details[0], details[1])
  }
}

extension ReviewQueueScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = layout(context)
    if items.isEmpty {
      let text = now == nil && error == nil ? "\(context.spinner) \(words.loading)" : words.nothingToReview
      if error == nil { frame.grid.write(wrap([Span(text, .dim)], width: area.width), in: area) }
    } else {
      frame.grid.write(ReviewRow.heading(.queue, width: layout.heading.width, words), in: layout.heading)
      frame.drawList(list, count: items.count, in: layout.list, isFocused: focus == .list && writing == nil) { index in
        ReviewRow.line(ReviewRow.Facts(items[index]), texts[index], now: now, width: layout.list.width, words)
      }
    }
    if let writing {
      frame.draw(writing, in: layout.text.height < 2 ? area : layout.text, words)
    } else {
      frame.grid.drawScrollText(lines(context), scroll, in: layout.text)
    }
    drawFaults(in: &frame, layout.faults, words)
    drawMessage(in: &frame, layout.message, context)
    guard isConfirming else { return }
    let errors = faults.filter { $0.severity == .error }.map {
      "\(words.fieldName(ofPath: $0.field)): \(words.describe($0))"
    }
    frame.draw(
      Dialog.asking(
        words.publishTitle, words.publishQuestion(errors), hints(words), context.keys))
  }

  private func drawFaults(in frame: inout Frame, _ area: Rect, _ words: Words) {
    guard area.height > 1 else { return }
    let faults = faults
    frame.grid.write(words.reviewTitle(faults.count), in: area.row(0), style: Style(.heading))
    frame.drawList(
      faultList, count: faults.count, in: area.droppingRows(1), isFocused: focus == .faults && writing == nil,
      action: "fault"
    ) { EditorReview.row(faults[$0], words) }
  }

  private func drawMessage(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let (text, role): (String, StyleRole) =
      switch notice {
      case nil: error.map { ("\(Mark.warning) \(words.describe($0))", .error) } ?? ("", .dim)
      case .published?: ("\(Mark.correct) \(words.publishedNow)", .correct)
      case .sentBack?: ("\(Mark.correct) \(words.sentBackNow)", .correct)
      case .stale?: ("\(Mark.warning) \(words.savedMeanwhile)", .warning)
      case .failed(let error)?: ("\(Mark.warning) \(words.describe(error))", .error)
      }
    frame.grid.write(text, in: area, style: Style(role))
  }

  /// The selected question with its key, then the comments on it.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = layout(context).text.width - 1
    let words = context.words
    guard let selected else { return [] }
    switch shown[selected.question.id] {
    case nil: return [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
    case .failure(let error)?: return wrap([Span(words.describe(error), .error)], width: width)
    case .success(let reviewed)?:
      let entry = reviewed.entry
      var lines = wrap([Span("\(entry.author ?? words.someone) · \(words.moment(entry.changed))", .dim)], width: width)
      if entry.question.conflict {
        lines += wrap([Span("\(Mark.warning) \(words.inConflict)", .warning)], width: width)
      }
      lines += EditorPreview.lines(
        PreviewSource(question: reviewed.question, status: entry.question.status, width: width, words: words))
      guard !reviewed.thread.comments.isEmpty else { return lines }
      lines += [[], StyledLine(words.commentsTitle, Style(.heading))]
      for comment in reviewed.thread.inOrder {
        lines += CommentLines.lines(comment, revision: reviewed.revision, width: width, words: words)
      }
      return lines
    }
  }
}
