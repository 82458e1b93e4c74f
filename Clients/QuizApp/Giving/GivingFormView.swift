import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the quizzes to choose from and a line for what there is to say are.
struct GivingFormLayout {
  let list: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(.rest, .cells(body.height >= 4 ? 1 : 0))
    (list, message) = (rows[0], rows[1])
  }
}

extension GivingFormScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    switch stage {
    case .choosing: drawQuizzes(in: &frame, area, context)
    case .loading:
      let text =
        error.map { [Span("\(Mark.warning) \(words.describe($0))", .error)] }
        ?? [Span("\(context.spinner) \(words.loading)", .dim)]
      frame.grid.write(wrap(text, width: area.width), in: area)
    case .writing, .sending:
      if let form {
        frame.draw(form.entries, Self.names(words), below: help(area.width, words), news: news(context), in: area)
      }
    case .done: frame.grid.drawScrollText(givenLines(context), scroll, in: area)
    }
    guard isLeaving else { return }
    frame.draw(Dialog.asking(words.leaveUnsavedTitle, words.leaveFormQuestion, hints(words), context.keys))
  }

  static func names(_ words: Words) -> FormWords<GivingForm.Row> {
    FormWords(
      label: words.givingRow, placeholder: words.givingPlaceholder,
      choice: { words.feedbackName(GivingForm.feedbacks[$1]) })
  }

  /// The classes that may be named.
  func help(_ width: Int, _ words: Words) -> [StyledLine] {
    guard let names = material?.classes.map(\.name), !names.isEmpty else { return [] }
    return wrap([Span(words.classesAre(names), .dim)], width: width)
  }

  private func news(_ context: ScreenContext) -> FormNews {
    let words = context.words
    if sending.isWaiting { return .waiting("\(context.spinner) \(words.savingNow)") }
    if let problem { return .notice(words.describe(problem), .error) }
    return error.map { .notice(words.describe($0), .error) } ?? .nothing
  }

  /// Names of classes by id.
  var classNames: [String: String] {
    Dictionary((material?.classes ?? []).map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// What is said of the test that was just given.
  func givenLines(_ context: ScreenContext) -> [StyledLine] {
    let width = Swift.max(1, context.body.width - 1)
    return given.map { Self.lines(of: $0, classes: classNames, width: width, context.words) } ?? []
  }

  /// What is said of a test that was just given.
  static func lines(
    of sitting: Sitting, classes: [String: String], width: Int, _ words: Words
  ) -> [StyledLine] {
    wrap([Span("\(Mark.correct) \(words.isGiven)", .correct, .bold)], width: width) + [[]]
      + GivenText.facts(
        sitting, nil, classes: sitting.classes.map { classes[$0] ?? $0 }, ended: nil, width: width, words)
      + [[]] + wrap([Span(words.takeByCommand(sitting.id), .dim)], width: width)
  }

  private func drawQuizzes(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = GivingFormLayout(area)
    if let quizzes {
      if quizzes.isEmpty {
        frame.grid.write(wrap([Span(words.noQuizzes, .dim)], width: area.width), in: layout.list)
      }
      frame.drawList(list, count: quizzes.count, in: layout.list) { Self.row(quizzes[$0], words) }
    } else if error == nil {
      frame.grid.write("\(context.spinner) \(words.loading)", in: layout.list, style: Style(.dim))
    }
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: layout.message, over: area)
    } else if quizzes?.isEmpty == false {
      frame.grid.write(words.chooseQuizHelp, in: layout.message, style: Style(.dim))
    }
  }

  /// A quiz to choose.
  static func row(_ quiz: QuestionSummary, _ words: Words) -> StyledLine {
    [Span(QuestionText.oneLine(quiz.stem)), Span("  \(words.status(quiz.status))", .dim)]
  }
}
