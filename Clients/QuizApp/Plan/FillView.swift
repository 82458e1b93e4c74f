import QuestionModel
import TerminalScreen

extension FillScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if asking != nil {
      frame.draw(form, heading(words), TestVocabulary(), rules: formWords(words), in: area, context)
      return
    }
    guard let found else {
      if let error {
        frame.grid.write(wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: area.width), in: area)
      } else {
        frame.grid.write("\(context.spinner) \(words.fillingNow)", in: area, style: Style(.dim))
      }
      return
    }
    let layout = TestLayout(area)
    frame.grid.write(summary(found, words), in: layout.head)
    let rows = rows
    frame.drawTest(list, count: rows.count, preview: preview(context), scroll, in: layout) { index in
      line(rows[index], found, words)
    }
    let (text, role) = message(context)
    frame.drawNotice(text, role, in: layout.message, over: area)
    guard isLeaving else { return }
    frame.draw(Dialog.asking(words.leaveUnsavedTitle, words.leaveFillQuestion, hints(words), context.keys))
  }

  func line(_ row: TestRow, _ found: FilledPlan, _ words: Words) -> StyledLine {
    TestText.line(
      row, of: found.filled.quiz, stem: { found.questions[$0.id]?.content.stem }, isOutdated: { _ in false }, words)
  }

  /// How many questions there are of those that are wanted, what they are worth, and how hard they are.
  func summary(_ found: FilledPlan, _ words: Words) -> StyledLine {
    let missing = found.filled.shortages.reduce(0) { $0 + $1.missing }
    let quiz = found.filled.quiz
    var spans = [
      missing == 0
        ? Span("\(Mark.correct) \(words.filledWhole)", .correct)
        : Span("\(Mark.warning) \(words.missing(missing))", .warning),
      Span("  " + words.questionsAndPoints(quiz.count, quiz.total)),
    ]
    if let difficulty = found.filled.difficulty {
      spans.append(Span("  " + words.meanDifficulty(difficulty, aim: plan.difficulty), .dim))
    }
    return StyledLine(spans)
  }

  /// The selected row in full.
  func preview(_ context: ScreenContext) -> [StyledLine] {
    let (words, width) = (context.words, TestLayout(context.body).previewWidth)
    guard let found, rows.indices.contains(list.selection) else { return [] }
    guard let selected, let question = found.questions[selected.id] else {
      return wrap(line(rows[list.selection], found, words).spans, width: width)
    }
    return QuestionDetails.lines(question, width: width, words: words)
  }

  private func message(_ context: ScreenContext) -> (String, StyleRole) {
    let words = context.words
    if filling.isWaiting { return ("\(context.spinner) \(words.fillingNow)", .dim) }
    if swapping.isWaiting { return ("\(context.spinner) \(words.swappingNow)", .dim) }
    if document.isSaving { return ("\(context.spinner) \(words.savingNow)", .dim) }
    if let error { return ("\(Mark.warning) \(words.describe(error))", .error) }
    return notice.map { words.describe($0) } ?? ("", .dim)
  }

  private func heading(_ words: Words) -> String {
    switch asking {
    case .seed: words.seedHeading
    case .search: words.searchHeading
    case .name, nil: words.saveTestHeading(missing: found?.filled.shortages.reduce(0) { $0 + $1.missing } ?? 0)
    }
  }

  func formWords(_ words: Words) -> FormWords<TestField> {
    FormWords(label: words.testField, placeholder: words.testPlaceholder, choice: words.testChoice)
  }
}
