import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the figures, the rows and a line for what there is to say are.
struct ResultsLayout {
  let summary: Rect
  let head: Rect
  let list: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(
      .cells(body.height >= 5 ? 1 : 0), .cells(body.height >= 6 ? 1 : 0), .rest, .cells(body.height >= 4 ? 1 : 0))
    (summary, head, list, message) = (rows[0], rows[1], rows[2], rows[3])
  }
}

extension ResultsScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = ResultsLayout(area)
    frame.grid.write(ResultsText.summary(tally, sitting, isWhole: isWhole, words), in: layout.summary)
    if count == 0 {
      let text = isWhole ? words.nobodyBegan : error == nil ? "\(context.spinner) \(words.loading)" : ""
      frame.grid.write(wrap([Span(text, .dim)], width: area.width), in: layout.list)
    } else {
      let table = ResultsText.table(grouping, width: area.width - 3, words)
      frame.grid.write(StyledLine([Span("  ")] + table.header.spans), in: layout.head)
      if grouping == .student {
        frame.drawList(list, count: count, in: layout.list) { table.line(ResultsText.cells(students[$0], words)) }
      } else {
        drawGroups(in: &frame, layout.list, table, words)
      }
    }
    drawMessage(in: &frame, layout.message, over: area, context)
    desk.drawQuestion(in: &frame, context)
    guard let path else { return }
    let asking = Dialog.asking(words.writeFileTitle, words.writeFileQuestion, hints(words), context.keys)
    let place = frame.draw(asking, extraRows: 1)
    frame.draw(path, in: place.row(place.height - 1), isFocused: true, action: "path")
  }

  /// The rows, and below them the selected one in full where a question is cut.
  private func drawGroups(in frame: inout Frame, _ area: Rect, _ table: TableLayout, _ words: Words) {
    let title = groups.indices.contains(list.selection) ? ResultsText.title(groups[list.selection], words) : ""
    let lines = DisplayWidth.of(title) > (table.widths.first ?? 0) ? wrap([Span(title)], width: area.width) : []
    let room = area.height > lines.count + 3 ? lines.count + 1 : 0
    let parts = area.rows(.rest, .cells(lines.isEmpty ? 0 : room))
    frame.drawList(list, count: count, in: parts[0]) {
      table.line(ResultsText.cells(groups[$0], grouping, isNarrow: table.columns.count == 2, words))
    }
    guard !parts[1].isEmpty else { return }
    frame.grid.write(String(repeating: "─", count: area.width), in: parts[1].row(0), style: Style(.border))
    frame.grid.write(lines, in: parts[1].droppingRows(1))
  }

  private func drawMessage(in frame: inout Frame, _ row: Rect, over area: Rect, _ context: ScreenContext) {
    let words = context.words
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: row, over: area)
    } else if writing.isWaiting {
      frame.grid.write("\(context.spinner) \(words.savingNow)", in: row, style: Style(.dim))
    } else if let written {
      let role: StyleRole = written.problem == nil ? .correct : .error
      let mark = written.problem == nil ? Mark.correct : Mark.warning
      frame.drawNotice("\(mark) \(words.written(written))", role, in: row, over: area)
    } else {
      let order = StyledLine(words.order(order, grouping), Style(.dim))
      desk.drawNotice(in: &frame, row, over: area, context, otherwise: count > 1 ? order : [])
    }
  }
}

/// Results in words.
enum ResultsText {
  /// How many took it, how well, and what is still to be done.
  static func summary(_ tally: ResultsTally, _ sitting: Sitting?, isWhole: Bool, _ words: Words) -> StyledLine {
    var spans = [Span(words.attempts(tally.count, ended: tally.ended), .heading)]
    if !isWhole, tally.count > 0 { spans.append(Span(" …", .dim)) }
    if let mean = tally.mean { spans.append(Span("  " + words.meanShare(mean))) }
    if tally.waiting > 0 { spans.append(Span("  \(Mark.warning) \(words.waitForMarks(tally.waiting))", .warning)) }
    if let sitting {
      let isReleased = sitting.released != nil
      spans.append(Span("  " + (isReleased ? words.released : words.heldBack), isReleased ? .correct : .dim))
    }
    return StyledLine(spans)
  }

  /// The columns; a narrow screen has the share alone.
  static func table(_ grouping: ResultGrouping, width: Int, _ words: Words) -> TableLayout {
    let name = TableColumn(words.column(of: grouping), .rest)
    let share = TableColumn(words.shareColumn, .cells(5), .right)
    let isNarrow = width < 60
    guard grouping == .student else {
      let counts = [words.rightColumn, words.partlyColumn, words.wrongColumn, words.blankColumn]
        .map { TableColumn($0, .cells(8), .right) }
      let items = grouping == .question ? [] : [TableColumn(words.itemsColumn, .cells(6), .right)]
      return TableLayout([name] + (isNarrow ? [] : items + counts) + [share], width: width)
    }
    let points = TableColumn(words.pointsColumn, .cells(13), .right)
    let state = TableColumn(words.stateColumn, .cells(Swift.max(12, Swift.min(34, width / 3))))
    return TableLayout([name] + [points, share] + (isNarrow ? [] : [state]), width: width)
  }

  static func cells(_ student: StudentResult, _ words: Words) -> [Span] {
    let (best, score) = (student.best, student.best.score)
    let isOver = best.ended != nil
    let points = "\(words.decimal(score.points))/\(words.decimal(score.maximum))"
    let (state, role): (String, StyleRole) =
      if !isOver {
        ("… \(words.isUnderWay)", .info)
      } else if score.waiting > 0 {
        ("\(Mark.warning) \(words.waitForMarks(score.waiting))", .warning)
      } else if let isPassed = score.isPassed {
        ("\(isPassed ? Mark.correct : Mark.wrong) \(words.passed(isPassed))", isPassed ? .correct : .wrong)
      } else {
        ("", .text)
      }
    let more = student.attempts.count > 1 ? "  " + words.bestOf(student.attempts.count) : ""
    return [
      Span(student.candidate ?? words.nobodyKnows, student.candidate == nil ? .dim : .text),
      Span(points, isOver ? .text : .dim),
      Span(isOver && score.maximum > 0 ? words.percent(score.share) : "–", isOver ? .accent : .dim),
      Span(state + more, role),
    ]
  }

  static func title(_ group: ResultGroup, _ words: Words) -> String {
    group.id == nil ? words.withoutName : QuestionText.oneLine(group.title)
  }

  static func cells(_ group: ResultGroup, _ grouping: ResultGrouping, isNarrow: Bool, _ words: Words) -> [Span] {
    let items = grouping == .question ? [] : [group.items]
    let counts = (items + [group.right, group.partly, group.wrong, group.blank]).map { Span(words.number($0)) }
    return [Span(title(group, words))] + (isNarrow ? [] : counts)
      + [Span(group.share.map(words.percent) ?? "–", .accent)]
  }
}
