import QuestionModel
import TerminalScreen

extension QuizScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    guard let quiz else {
      if let loadError {
        frame.grid.write(wrap([Span(words.describe(loadError), .error)], width: area.width), in: area)
      } else {
        frame.grid.write("\(context.spinner) \(words.loading)", in: area, style: Style(.dim))
      }
      return
    }
    if let entry {
      frame.draw(
        entry.form, words.heading(of: entry.subject), vocabulary.known, rules: entry.words(words), in: area, context)
      return
    }
    let layout = TestLayout(area)
    frame.grid.write(StyledLine(words.facts(of: quiz), Style(.dim)), in: layout.head)
    let rows = rows
    if rows.isEmpty { frame.grid.write(words.nothingInTest, in: layout.list, style: Style(.dim)) }
    frame.drawTest(list, count: rows.count, preview: preview(context), scroll, in: layout) { line(rows[$0], words) }
    let (text, role) = message(context)
    frame.drawNotice(text, role, in: layout.message, over: area)
    if let leaving { frame.drawDeparture(leaving, context) }
  }

  func line(_ row: TestRow, _ words: Words) -> StyledLine {
    guard let quiz else { return [] }
    return TestText.line(row, of: quiz, stem: { shown($0)?.content.stem }, isOutdated: isOutdated, words)
  }

  /// The question of an item as it is pinned; while that is on its way there is none.
  private func shown(_ item: QuizItem) -> StudentQuestion? {
    let known = questions[item.id]
    return [known?.pinned, known?.newest].compactMap(\.self).first { $0.revision == item.revision }
  }

  /// The selected row in full; below a question that was edited since, what it is now.
  func preview(_ context: ScreenContext) -> [StyledLine] {
    let (words, width) = (context.words, TestLayout(context.body).previewWidth)
    guard let row = selectedRow else { return [] }
    guard let selected, let question = shown(selected) else {
      guard case .section(let place) = row, let quiz else { return wrap(line(row, words).spans, width: width) }
      return words.facts(of: quiz, section: place).flatMap { wrap([Span($0)], width: width) }
    }
    var lines = QuestionDetails.lines(question, width: width, words: words)
    guard isOutdated(selected), let newest = questions[selected.id]?.newest else { return lines }
    lines += [[]] + wrap([Span("↑ " + words.newerRevision, .warning)], width: width)
    return lines + QuestionDetails.lines(newest, width: width, words: words)
  }

  private func message(_ context: ScreenContext) -> (String, StyleRole) {
    let words = context.words
    if document.isSaving { return ("\(context.spinner) \(words.savingNow)", .dim) }
    if adding.isWaiting { return ("\(context.spinner) \(words.swappingNow)", .dim) }
    if let notice { return words.describe(notice) }
    let count = outdated.count
    return count == 0 ? ("", .dim) : ("↑ " + words.outdated(count, context.keys), .warning)
  }
}
