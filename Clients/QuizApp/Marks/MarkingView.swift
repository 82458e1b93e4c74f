import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the answer and the form for its mark are.
struct MarkingLayout {
  let text: Rect
  let form: Rect

  init(_ body: Rect) {
    let rows = body.rows(.rest, .cells(body.height >= 8 ? 1 : 0), .cells(Swift.min(3, body.height / 2)))
    (text, form) = (rows[0], rows[2])
  }
}

extension MarkingScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    guard current != nil else {
      let text: [StyledLine] =
        if let problem {
          wrap([Span("\(Mark.warning) \(words.describe(problem, maximum: 0))", .error)], width: area.width)
        } else if isDone {
          wrap([Self.end(of: self, words)], width: area.width)
        } else {
          [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
        }
      return frame.grid.write(text, in: area)
    }
    let layout = MarkingLayout(area)
    frame.grid.drawScrollText(lines(context), scroll, in: layout.text)
    if layout.form.y > layout.text.maxY {
      let rule = String(repeating: "─", count: area.width)
      let row = Rect(x: area.x, y: layout.text.maxY, width: area.width, height: 1)
      frame.grid.write(rule, in: row, style: Style(.border))
    }
    let maximum = current?.mark.maximum ?? 0
    let rows = layout.form.rows(.rest, .cells(layout.form.height >= 3 ? 1 : 0))
    frame.draw(
      form, FormWords(label: words.markingRow, placeholder: { words.markingPlaceholder($0, maximum: maximum) }),
      in: rows[0])
    if saving.isWaiting {
      frame.grid.write("\(context.spinner) \(words.savingNow)", in: rows[1], style: Style(.dim))
    } else if let problem {
      frame.drawNotice(
        "\(Mark.warning) \(words.describe(problem, maximum: maximum))", .error, in: rows[1], over: area)
    } else if saved.contains(place) {
      frame.grid.write("\(Mark.correct) \(words.isMarked)", in: rows[1], style: Style(.correct))
    }
    guard isLeaving else { return }
    frame.draw(Dialog.asking(words.leaveUnsavedTitle, words.leaveUnsavedQuestion, hints(words), context.keys))
  }

  /// What is said after the last answer.
  static func end(of screen: MarkingScreen, _ words: Words) -> Span {
    screen.unmarked > 0
      ? Span("\(Mark.warning) \(words.stillToMark(screen.unmarked))", .warning)
      : Span("\(Mark.correct) \(words.allIsMarked(screen.saved.count))", .correct)
  }

  /// What was asked and what was answered.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    guard let current else { return [] }
    let (words, width) = (context.words, Swift.max(1, context.body.width - 1))
    return Self.lines(of: current, width: width, words)
  }

  static func lines(of answer: MarkedAnswer, width: Int, _ words: Words) -> [StyledLine] {
    let head = [
      Span(answer.candidate ?? words.nobodyKnows, .heading, .bold),
      Span("  \(words.worthAtMost(answer.mark.maximum))", .dim),
    ]
    return wrap(head, width: width) + [[]] + ExamText.passage(answer.passage, width: width, words)
      + QuestionText.lines(
        answer.question, prefix: [Span(words.questionNumber(answer.number) + " ", .accent)], width: width,
        style: Style(.text, .bold)) + [[]]
      + wrap([Span(words.theirAnswer + ":", .heading)], width: width)
      + answer.answer.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        $0.isEmpty ? [[]] : wrap([Span(String($0))], width: width)
      }
  }
}
