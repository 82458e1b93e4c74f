import QuestionAPI
import QuestionModel
import TerminalScreen

extension OperationsScreen {
  /// The rows of the list below the message.
  static func listArea(_ body: Rect) -> Rect { body.height > 4 ? body.droppingRows(1) : body }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    guard !showsKept else { return frame.grid.drawScrollText(lines(context), scroll, in: area) }
    let rows = Self.listArea(area)
    if let items {
      if items.isEmpty { frame.grid.write(words.noOperations, in: rows, style: Style(.dim)) }
      frame.drawListInFull(list, count: items.count, in: rows) { row(items[$0], words) }
    } else if error == nil {
      frame.grid.write("\(context.spinner) \(words.loading)", in: rows, style: Style(.dim))
    }
    let message = rows.y > area.y || error != nil ? area.row(0) : .zero
    if let error {
      frame.grid.write("\(Mark.warning) \(words.describe(error))", in: message, style: Style(.error))
    } else if undoing.isWaiting {
      frame.grid.write("\(context.spinner) \(words.undoingNow)", in: message, style: Style(.dim))
    } else if let undone {
      frame.grid.write("\(Mark.warning) \(words.undoneAlready(undone))", in: message, style: Style(.warning))
    } else if let report {
      frame.grid.write("\(Mark.correct) \(words.asBefore(report.changed))", in: message, style: Style(.correct))
    } else if items?.isEmpty == false {
      frame.grid.write(words.operationsHelp, in: message, style: Style(.dim))
    }
    if let confirming {
      frame.draw(
        Dialog.asking(
          words.undoTitle(confirming.number), words.undoQuestion(confirming), hints(words), context.keys))
    }
  }

  /// An operation on one row.
  func row(_ operation: BankOperation, _ words: Words) -> StyledLine {
    let isUndone = operation.undoneBy != nil
    return [
      Span("\(operation.number)", .code), Span("  " + words.moment(operation.time), .dim),
      Span("  " + words.questions(operation.changed)),
      Span(isUndone ? "  " + words.isUndone : "", .info), Span(operation.author.map { "  " + $0 } ?? ""),
      Span("  " + words.operation(operation.action), isUndone ? .dim : .text), Span(" " + operation.detail, .dim),
    ]
  }

  /// What the last undo left, as wrapped lines.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    report.map { Self.lines(of: $0, width: context.body.width - 1, words: context.words) } ?? []
  }

  /// What an undo did.
  static func lines(of report: UndoReport, width: Int, words: Words) -> [StyledLine] {
    var lines = wrap([Span("\(Mark.correct) \(words.asBefore(report.changed))", .correct)], width: width)
    guard report.keptCount > 0 else { return lines }
    lines += wrap([Span("\(Mark.warning) \(words.wereKept(report.keptCount))", .warning)], width: width)
    for kept in report.kept {
      let fields = kept.fields.map { words.fieldName($0) }.joined(separator: ", ")
      let why = words.keptBecause(kept.reason) + (fields.isEmpty ? "" : ": \(fields)")
      lines += wrap([Span("  \(QuestionText.oneLine(kept.stem)) "), Span("— " + why, .dim)], width: width)
    }
    return lines
  }
}
