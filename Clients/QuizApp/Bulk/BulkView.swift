import QuestionAPI
import QuestionModel
import TerminalScreen

extension BulkScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    switch page {
    case .actions:
      frame.drawList(list, count: BulkAction.allCases.count, in: area) { index in
        StyledLine(words.bulkAction(BulkAction.allCases[index]))
      }
    case .value:
      let rows = area.rows(.rest, .cells(error == nil || area.height < 3 ? 0 : 1))
      drawValue(in: &frame, rows[0], words)
      if let error {
        let place = rows[1].isEmpty ? area.row(0) : rows[1]
        frame.grid.write("\(Mark.warning) \(words.describe(error))", in: place, style: Style(.error))
      }
    case .preview, .done: frame.grid.drawScrollText(lines(context), scroll, in: area)
    }
  }

  private func drawValue(in frame: inout Frame, _ area: Rect, _ words: Words) {
    switch action {
    case .setStatus, .retire:
      frame.drawList(statuses, count: QuestionStatus.allCases.count, in: area) { index in
        StyledLine(words.status(QuestionStatus.allCases[index]))
      }
    case .replaceText: drawForm(in: &frame, area, words)
    default:
      let rows = area.rows(.cells(1), .rest)
      frame.draw(field, in: rows[0], placeholder: words.bulkPlaceholder(action), isFocused: suggestion == nil)
      let shown = suggestions
      frame.drawList(
        ListState(selection: suggestion ?? 0), count: shown.count, in: rows[1], isFocused: suggestion != nil
      ) { index in StyledLine(shown[index], Style(.tag)) }
    }
  }

  private func drawForm(in frame: inout Frame, _ area: Rect, _ words: Words) {
    let rows = ReplaceForm.rows
    let label = rows.filter(\.isText).map { DisplayWidth.of(words.replaceRow($0)) }.max() ?? 0
    frame.drawList(row, count: rows.count, in: area) { index in
      guard let isOn = form.isOn(rows[index]) else { return StyledLine(words.replaceRow(rows[index])) }
      return [Span(Mark.checkbox(isOn) + " ", isOn ? .accent : .dim), Span(words.replaceRow(rows[index]))]
    }
    let offset = row.visibleOffset(count: rows.count, rows: area.height)
    for (index, kind) in rows.enumerated() where kind.isText && index >= offset && index - offset < area.height {
      // A list leaves two columns for its mark.
      let parts = area.row(index - offset).columns(.cells(label + 3), .rest)
      frame.draw(
        kind == .text ? form.wanted : form.replacement, in: parts[1], placeholder: words.replacePlaceholder(kind),
        isFocused: row.selection == index)
    }
  }

  /// The preview, or what was done, as wrapped lines.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = context.body.width - 1
    return page == .done ? doneLines(width: width, context) : previewLines(width: width, context)
  }

  private func previewLines(width: Int, _ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    var lines: [StyledLine] = []
    if let error { lines += wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width) }
    if applying.isWaiting { return lines + [StyledLine("\(context.spinner) \(words.changingNow)", Style(.dim))] }
    switch preview {
    case nil: lines.append(StyledLine("\(context.spinner) \(words.lookingThrough)", Style(.dim)))
    case .failure(let error)?: lines += wrap([Span(words.describe(error), .error)], width: width)
    case .success(let preview)?:
      lines += wrap([Span(words.wouldChange(preview.changed, of: preview.found), .heading)], width: width)
      lines += Self.lines(of: preview.refused, count: preview.refusedCount, width: width, words: words)
      if preview.changed > preview.examples.count {
        lines += wrap([Span(words.firstShown(preview.examples.count), .dim)], width: width)
      }
      for example in preview.examples {
        lines += [[]] + wrap([Span(QuestionText.oneLine(example.stem), .accent)], width: width)
        for field in example.diff.fields {
          let name = Span(words.fieldName(field.name) + ": ", .dim)
          lines += wrap([name] + field.parts.map(QuestionScreen.span), width: width)
        }
      }
    }
    return lines
  }

  private func doneLines(width: Int, _ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    guard let report else { return [] }
    var lines = wrap([Span("\(Mark.correct) \(words.didChange(report.changed))", .correct)], width: width)
    lines += Self.lines(of: report.refused, count: report.refusedCount, width: width, words: words)
    if undoing.isWaiting { lines.append(StyledLine("\(context.spinner) \(words.undoingNow)", Style(.dim))) }
    switch undone {
    case nil:
      guard report.operation != nil else { break }
      let key = context.keys.name(of: BulkCommands.undo)
      lines += [[]] + wrap([Span(words.howToUndo(key), .dim)], width: width)
    case .failure(let error)?:
      lines += [[]] + wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width)
    case .success(let undone)?: lines += [[]] + OperationsScreen.lines(of: undone, width: width, words: words)
    }
    return lines
  }

  private static func lines(of refused: [BulkRefusal], count: Int, width: Int, words: Words) -> [StyledLine] {
    guard count > 0 else { return [] }
    var lines = wrap([Span("\(Mark.warning) \(words.refused(count))", .warning)], width: width)
    for refusal in refused.prefix(20) {
      let reasons = refusal.reasons.map { "\(words.fieldName($0.field)): \(words.sentence($0.reason))" }
        .joined(separator: "; ")
      let stem = refusal.stem.isEmpty ? "\(refusal.id)" : QuestionText.oneLine(refusal.stem)
      lines += wrap([Span("  \(stem) "), Span("— " + reasons, .dim)], width: width)
    }
    return lines
  }
}
