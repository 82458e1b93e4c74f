import QuestionAPI
import QuestionModel
import TerminalScreen

extension PaperScreen {
  func textArea(_ body: Rect) -> Rect { body.rows(.rest, .cells(body.height >= 4 ? 1 : 0))[0] }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let text = textArea(area)
    frame.grid.drawScrollText(lines(context), scroll, in: text)
    let row = area.rows(.rest, .cells(area.height - text.height))[1]
    if supervising.isWaiting {
      frame.grid.write("\(context.spinner) \(words.savingNow)", in: row, style: Style(.dim))
    } else if let notice {
      let (told, role) = Self.told(notice, words)
      frame.drawNotice(told, role, in: row, over: area)
    }
    if isReopening {
      frame.draw(
        Dialog.asking(words.giveBackTitle, words.giveBackQuestion, hints(words), context.keys))
    }
    guard let minutes else { return }
    let place = frame.draw(
      Dialog.asking(words.giveTimeTitle, words.giveTimeQuestion, hints(words), context.keys), extraRows: 1)
    frame.draw(minutes, in: place.row(place.height - 1), isFocused: true, action: "minutes")
  }

  /// What came of a step, and its look.
  static func told(_ notice: Notice, _ words: Words) -> (String, StyleRole) {
    switch notice {
    case .failed(let error): ("\(Mark.warning) \(words.describe(error))", .error)
    case .refused(let reason): ("\(Mark.warning) \(reason)", .error)
    case .extended(let receipt): ("\(Mark.correct) \(words.ends(receipt))", .correct)
    case .reopened(let receipt):
      receipt.ended == nil
        ? ("\(Mark.correct) \(words.ends(receipt))", .correct) : ("\(Mark.warning) \(words.timeIsOverStill)", .warning)
    }
  }

  func lines(_ context: ScreenContext) -> [StyledLine] {
    let (words, width) = (context.words, Swift.max(0, context.body.width - 1))
    guard let result else {
      return notice == nil ? [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))] : []
    }
    let name = result.candidate ?? words.nobodyKnows
    let state = result.ended == nil ? [Span("  \(words.isUnderWay)", .info)] : []
    return wrap([Span(name, .heading, .bold), Span(" — \(result.title)", .dim)] + state, width: width)
      + AttemptResultText.lines(result, onlyMistakes: onlyMistakes, isOwn: false, width: width, words: words)
  }
}
