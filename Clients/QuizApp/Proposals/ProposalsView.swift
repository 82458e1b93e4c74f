import QuestionAPI
import QuestionModel
import TerminalScreen

extension ProposalsScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = layout(context)
    let text = textArea(context)
    if items.isEmpty {
      let text = now == nil && error == nil ? "\(context.spinner) \(words.loading)" : words.nothingProposed
      if error == nil { frame.grid.write(wrap([Span(text, .dim)], width: area.width), in: area) }
    } else if !isReading {
      frame.grid.write(ReviewRow.heading(.proposals, width: layout.heading.width, words), in: layout.heading)
      frame.drawList(list, count: items.count, in: layout.list, isFocused: writing == nil) { index in
        row(index, width: layout.list.width, words)
      }
    }
    if let writing {
      frame.draw(writing, in: text.height < 2 ? area : text, words)
    } else if !items.isEmpty {
      if !isReading { frame.addTarget(text, action: "proposal") }
      frame.grid.drawScrollText(lines(context), scroll, in: text)
    }
    drawMessage(in: &frame, layout.message, over: area, context)
    guard let confirming else { return }
    frame.draw(
      Dialog.asking(
        words.takeInTitle(confirming.count), words.takeInQuestion(confirming.count, faulty(confirming).count),
        hints(words), context.keys))
  }

  /// A proposal on one row.
  func row(_ index: Int, width: Int, _ words: Words) -> StyledLine {
    let mark = marks.contains(items[index].question.id) ? "* " : ""
    return ReviewRow.line(ReviewRow.Facts(items[index]), mark + texts[index], now: now, width: width, words)
  }

  private func drawMessage(
    in frame: inout Frame, _ area: Rect, over body: Rect, _ context: ScreenContext
  ) {
    let words = context.words
    if deciding.isWaiting {
      frame.grid.write("\(context.spinner) \(words.savingNow)", in: area, style: Style(.dim))
    } else if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: area, over: body)
    } else if let (text, role) = message(words) {
      frame.drawNotice(text, role, in: area, over: body)
    }
  }

  /// What there is to say of the last decision.
  func message(_ words: Words) -> (text: String, role: StyleRole)? {
    switch notice {
    case nil: nil
    case .reasonIsMissing?: ("\(Mark.warning) \(words.sayWhy)", .warning)
    case .decided(let decisions)?:
      if let problem = decisions.problem {
        ("\(Mark.warning) \(words.outcome(decisions)) \(words.describe(problem))", .error)
      } else if decisions.stale.isEmpty, decisions.gone.isEmpty {
        ("\(Mark.correct) \(words.outcome(decisions))", .correct)
      } else {
        ("\(Mark.warning) \(words.outcome(decisions))", .warning)
      }
    }
  }

  /// Who proposes the selected question, how it differs from what is here, and all of it with its key.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = textArea(context).width - 1
    let words = context.words
    guard let selected else { return [] }
    var lines = wrap([Span(words.proposalHead(selected), .dim)], width: width)
    lines += selected.faults.flatMap { wrap(EditorReview.row($0, words).spans, width: width) }
    switch shown[selected.question.id] {
    case nil: return lines + [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
    case .failure(let error)?: return lines + wrap([Span(words.describe(error), .error)], width: width)
    case .success(let proposed)?:
      if proposed.lacksKey { lines += wrap([Span("\(Mark.warning) \(words.cameWithoutKey)", .warning)], width: width) }
      if let difference = proposed.difference {
        lines += [[], StyledLine(words.differsFromHere, Style(.heading))]
        lines +=
          difference.fields.isEmpty
          ? [StyledLine(words.noDifference, Style(.dim))]
          : QuestionScreen.lines(of: difference.fields, width: width, words: words)
        lines += [[], StyledLine(words.asItWouldBe, Style(.heading))]
      } else {
        lines.append([])
      }
      return lines
        + EditorPreview.lines(
          PreviewSource(question: proposed.question, status: proposed.status, width: width, words: words))
    }
  }
}
