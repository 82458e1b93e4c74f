import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the parts of the screen are: the groups, and beside or below them two questions of the selected one.
struct DuplicatesLayout {
  let list: Rect
  let text: Rect
  let message: Rect
  /// Whether the two questions stand side by side; one below the other where there is too little room.
  var isSideBySide: Bool { text.width >= 56 }
  /// Rows of text that are seen at once.
  var pageHeight: Int { text.height }

  init(_ body: Rect) {
    let rows = body.rows(.rest, .cells(body.height >= 4 ? 1 : 0))
    message = rows[1]
    if body.width >= 110 {
      let columns = rows[0].columns(.fraction(0.32), .rest, gap: 2)
      (list, text) = (columns[0], columns[1])
    } else {
      let parts = rows[0].rows(.fraction(0.25), .rest, gap: rows[0].height > 8 ? 1 : 0)
      (list, text) = (parts[0], parts[1])
    }
  }

  /// The places of the two questions; the second is empty where both are in one text.
  var columns: (Rect, Rect) {
    guard isSideBySide else { return (text, .zero) }
    let columns = text.columns(.fraction(0.5), .rest, gap: 2)
    return (columns[0], columns[1])
  }
}

extension DuplicatesScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let place = DuplicatesLayout(area)
    switch report {
    case nil: frame.grid.write(wrap([Span("\(context.spinner) \(words.comparing)", .dim)], width: area.width), in: area)
    case .failure(let error): frame.grid.write(wrap([Span(words.describe(error), .error)], width: area.width), in: area)
    case .success where groups.isEmpty:
      frame.grid.write(wrap([Span(words.noDuplicates(includesVariants), .dim)], width: area.width), in: area)
    case .success:
      frame.drawList(list, count: groups.count, in: place.list) { row($0, words) }
      drawQuestions(in: &frame, place, context)
    }
    drawMessage(in: &frame, place.message, context)
    guard let confirming else { return }
    frame.draw(
      Dialog.asking(
        words.retireOthersTitle, words.retireOthersQuestion(confirming.retire.count, mergesTags: confirming.mergesTags),
        hints(words), context.keys))
  }

  func row(_ index: Int, _ words: Words) -> StyledLine {
    let group = groups[index]
    let closest = group.pairs.min { ($0.relation, -$0.share) < ($1.relation, -$1.share) }
    return [
      Span(closest.map { words.relation($0.relation) + " " + words.percent($0.share) } ?? "", .info),
      Span(" ×\(group.members.count)  ", .dim), Span(titles[index]),
    ]
  }

  private func drawQuestions(in frame: inout Frame, _ place: DuplicatesLayout, _ context: ScreenContext) {
    let pages = pages(context)
    let (left, right) = place.columns
    frame.grid.drawScrollText(pages.0, scroll, in: left)
    frame.grid.drawScrollText(pages.1, scroll, in: right)
    let count = Swift.max(pages.0.count, pages.1.count)
    if scroll.visibleOffset(count: count, rows: place.pageHeight) == 0 {
      frame.addTarget(left.row(0), action: "keep", index: kept)
      frame.addTarget(right.row(0), action: "keep", index: beside)
    }
  }

  private func drawMessage(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let tags = "\(Mark.checkbox(mergesTags)) \(words.mergeTags)"
    let (text, role): (String, StyleRole) =
      switch notice {
      case _ where resolving.isWaiting: ("\(context.spinner) \(words.savingNow)", .dim)
      case .done(let resolved)?: ("\(Mark.correct) \(words.duplicatesRetired(resolved))", .info)
      case .failed(let error)?: ("\(Mark.warning) \(words.describe(error))", .error)
      case nil where report != nil && finding.isWaiting: ("\(context.spinner) \(words.comparing)", .dim)
      case nil: (group == nil ? "" : "\(tags)  \(words.toRetire(retired.count))", .dim)
      }
    frame.grid.write(text, in: area, style: Style(role))
  }
}
