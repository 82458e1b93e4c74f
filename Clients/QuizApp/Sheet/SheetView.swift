import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

extension SheetScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let heading = headingLines(context)
    let parts = area.rows(.cells(heading.count), .rest)
    frame.grid.write(heading, in: parts[0])
    if case .unreadable(let faults) = stage {
      frame.drawListInFull(list, count: faults.count, in: parts[1]) { index in
        [Span(words.line(faults[index].line) + ": ", .dim), Span(words.describe(faults[index]))]
      }
    } else {
      frame.grid.drawScrollText(lines(context), scroll, in: parts[1])
    }
    if isLeaving {
      frame.draw(
        Dialog.asking(words.discardTextTitle, words.discardTextQuestion, hints(words), context.keys))
    }
  }

  /// How far it has come, and its look.
  /// The heading, of at most half the screen.
  private func headingLines(_ context: ScreenContext) -> [StyledLine] {
    let (text, role) = heading(context)
    let lines = wrap([Span(text, role)], width: context.body.width)
    return Array(lines.prefix(Swift.max(1, context.body.height / 2)))
  }

  /// Rows below the heading.
  func rows(_ context: ScreenContext) -> Int { Swift.max(1, context.body.height - headingLines(context).count) }

  func heading(_ context: ScreenContext) -> (String, StyleRole) {
    let words = context.words
    return switch stage {
    case .opening: ("\(context.spinner) \(loading.isWaiting ? words.loading : words.editorIsOpen)", .dim)
    case .failed(.bank(let error)): ("\(Mark.warning) \(words.describe(error))", .error)
    case .failed(.editor(let reason)): ("\(Mark.warning) \(words.externalFailed(reason))", .error)
    case .unreadable(let faults): ("\(Mark.warning) \(words.externalFaults(faults.count))", .error)
    case .ready(let changes):
      saving.isWaiting
        ? ("\(context.spinner) \(words.savingNow)", .dim)
        : (words.sheetChanges(of: changes, among: entries.count), .heading)
    case .saved(let outcome):
      outcome.failures.isEmpty
        ? ("\(Mark.correct) \(words.sheetOutcome(outcome))", .correct)
        : ("\(Mark.warning) \(words.sheetOutcome(outcome))", .error)
    }
  }

  /// What is below the heading: each change, or what was not saved.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let width = Swift.max(1, context.body.width - 1)
    switch stage {
    case .opening, .failed, .unreadable: return []
    case .ready(let changes):
      return changes.flatMap { change in
        let name = change.difference == nil ? words.newQuestionTitle : words.line(change.entry.lines.lowerBound)
        let stem = QuestionText.oneLine(change.entry.question.content.stem)
        let title = wrap([Span(name + ": ", .dim), Span(stem)], width: width)
        return title + QuestionScreen.lines(of: change.difference?.fields ?? [], width: width, words: words) + [[]]
      }
    case .saved(let outcome):
      return outcome.failures.flatMap { failure in
        wrap(
          [Span(words.line(failure.line) + ": ", .dim), Span(words.describe(failure.error), .error)], width: width)
      }
    }
  }
}
