import QuestionModel
import TerminalScreen

/// The item-writing faults of a question, as a list from which one goes to each.
struct EditorReview: Sendable, Hashable {
  let faults: [ItemFault]
  var list = ListState()

  init(_ question: Question) { faults = ItemReview.faults(of: question) }

  var selected: ItemFault? { faults.indices.contains(list.selection) ? faults[list.selection] : nil }
}

extension EditorScreen {
  mutating func handleInReview(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard var review else { return [] }
    switch key {
    case .escape, .function(4), .character("q"): self.review = nil
    case .enter:
      self.review = nil
      if let fault = review.selected, let form { go(to: form.field(named: fault.field), context) }
    default:
      _ = review.list.handle(key, count: review.faults.count, rows: layout(context).form.height)
      self.review = review
    }
    return []
  }

  mutating func handleInReview(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let rows = layout(context).form.height
    guard let count = review?.faults.count else { return [] }
    guard mouse.action == .press, let target = mouse.target, target.action == "row" else {
      _ = review?.list.handle(mouse, count: count, rows: rows)
      return []
    }
    if target.index == review?.list.selection { return handleInReview(.enter, context) }
    review?.list.select(target.index, count: count, rows: rows)
    return []
  }

  /// Draws the faults in place of the form.
  func draw(_ review: EditorReview, in frame: inout Frame, _ area: Rect, _ words: Words) {
    frame.grid.fill(area)
    frame.grid.write(words.reviewTitle(review.faults.count), in: area.row(0), style: Style(.heading))
    frame.drawListInFull(review.list, count: review.faults.count, in: area.droppingRows(1)) { index in
      EditorReview.row(review.faults[index], words)
    }
  }
}

extension EditorReview {
  /// A fault on one row: how grave it is, where, and what.
  static func row(_ fault: ItemFault, _ words: Words) -> StyledLine {
    let isError = fault.severity == .error
    return [
      Span(isError ? Mark.wrong + " " : Mark.warning + " ", isError ? .error : .warning),
      Span(words.fieldName(ofPath: fault.field) + ": ", .dim), Span(words.describe(fault)),
    ]
  }
}
