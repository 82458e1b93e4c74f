import QuestionModel
import QuestionSync
import TerminalScreen

/// Where the parts of the screen are: the fields, and below or beside them what the selected one says.
struct ConflictLayout {
  let list: Rect
  let text: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(.rest, .cells(body.height >= 4 ? 1 : 0))
    message = rows[1]
    if body.width >= 90 {
      let columns = rows[0].columns(.fraction(0.36), .rest, gap: 2)
      (list, text) = (columns[0], columns[1])
    } else {
      let parts = rows[0].rows(.fraction(0.4), .rest, gap: rows[0].height > 8 ? 1 : 0)
      (list, text) = (parts[0], parts[1])
    }
  }
}

/// Where the text that is being written is, and its first row that is seen.
struct WritingLayout {
  let heading: Rect
  let body: Rect
  let first: Int

  init(_ area: TextArea, in place: Rect) {
    heading = place.height > 1 ? place.row(0) : .zero
    body = place.height > 1 ? place.droppingRows(1) : place
    first = Swift.max(0, area.layout.row(of: area.cursor) - body.height + 1)
  }
}

extension ConflictScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if let error {
      frame.grid.write(wrap([Span(words.describe(error), .error)], width: area.width), in: area)
      return
    }
    guard merge != nil else {
      frame.grid.write("\(context.spinner) \(words.loading)", in: area, style: Style(.dim))
      return
    }
    let place = ConflictLayout(area)
    let fields = fields
    frame.drawList(list, count: fields.count, in: place.list, isFocused: writing == nil) { row(fields[$0], words) }
    if let writing {
      var area = writing
      area.layOut(width: place.text.width)
      let heading = words.writeThird + ": " + (selected.map { words.fieldName($0.name) } ?? "")
      let writing = WritingLayout(area, in: place.text)
      frame.grid.write(heading, in: writing.heading, style: Style(.heading))
      frame.draw(area, in: writing.body, from: writing.first, isFocused: true)
    } else {
      drawSides(in: &frame, place.text, context)
    }
    drawMessage(in: &frame, place.message, over: area, context)
  }

  /// What each side says; a click on a side takes it.
  private func drawSides(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let sides = sides(context)
    frame.grid.drawScrollText(sides.lines, scroll, in: area)
    let offset = scroll.visibleOffset(count: sides.lines.count, rows: area.height)
    for y in 0..<area.height {
      if sides.ours.contains(offset + y) { frame.addTarget(area.row(y), action: "ours") }
      if sides.theirs.contains(offset + y) { frame.addTarget(area.row(y), action: "theirs") }
    }
  }

  private func drawMessage(in frame: inout Frame, _ area: Rect, over body: Rect, _ context: ScreenContext) {
    let (text, role) = message(context)
    frame.drawNotice(text, role, in: area, over: body)
  }

  /// What there is to say now.
  func message(_ context: ScreenContext) -> (text: String, role: StyleRole) {
    let words = context.words
    return switch notice {
    case nil: saving.isWaiting ? ("\(context.spinner) \(words.savingNow)", .dim) : ("", .dim)
    case .open(let count)?: ("\(Mark.warning) \(words.toDecide(count))", .error)
    case .wrong(let problem)?:
      ("\(Mark.warning) \(words.fieldName(problem.field)): \(words.sentence(problem.reason))", .error)
    case .failed(let error)?: ("\(Mark.warning) \(words.describe(error))", .error)
    }
  }

  /// A field, and what becomes of it.
  func row(_ field: MergeField, _ words: Words) -> StyledLine {
    let isOpen = field.isConflict && resolutions[field.name] == nil
    let (text, role): (String, StyleRole) =
      switch resolutions[field.name] {
      case .ours: (words.oursName, .info)
      case .theirs: (words.theirsName, .info)
      case .value: (words.thirdName, .info)
      case nil: isOpen ? (words.undecided, .warning) : (words.mergedName, .dim)
      }
    return [
      Span(isOpen ? Mark.warning + " " : Mark.correct + " ", isOpen ? .warning : .correct),
      Span(words.fieldName(field.name)), Span("  " + text, role),
    ]
  }

  /// What each side says of the selected field, word by word against the version both come from.
  func lines(_ context: ScreenContext) -> [StyledLine] { sides(context).lines }

  /// The same, with the lines of either side.
  private func sides(_ context: ScreenContext) -> (lines: [StyledLine], ours: Range<Int>, theirs: Range<Int>) {
    let words = context.words
    let width = ConflictLayout(context.body).text.width - 1
    guard let field = selected else { return ([StyledLine(words.noDifference)], 0..<0, 0..<0) }
    var lines: [StyledLine] = []
    if let reason = field.reason { lines += wrap([Span(words.conflictReason(reason), .warning)], width: width) + [[]] }
    let base = ConflictText.text(field.base)
    func part(_ name: String, _ value: JSONValue?) {
      lines.append(StyledLine(name, Style(.heading)))
      let text = ConflictText.text(value)
      guard value != nil else {
        lines += [StyledLine(words.nothingThere, Style(.dim)), []]
        return
      }
      let spans =
        field.base == nil ? [Span(text)] : WordDiff.parts(from: base, to: text).map(QuestionScreen.span)
      lines += wrap(spans, width: width) + [[]]
    }
    lines.append(StyledLine(words.baseName, Style(.heading)))
    lines += field.base == nil ? [StyledLine(words.nothingThere, Style(.dim))] : wrap([Span(base)], width: width)
    lines.append([])
    let start = lines.count
    part(words.side(words.oursName, by: found?.ourAuthor, in: found?.ourBank), field.ours)
    let middle = lines.count
    part(words.side(words.theirsName, by: found?.theirAuthor, in: found?.theirBank), field.theirs)
    let end = lines.count
    let isOpen = field.isConflict && resolutions[field.name] == nil
    lines.append(StyledLine(words.resultName, Style(.heading)))
    lines +=
      isOpen
      ? [StyledLine(words.undecided, Style(.warning))]
      : value(of: field).map { wrap([Span(ConflictText.text($0), .correct)], width: width) }
        ?? [StyledLine(words.nothingThere, Style(.dim))]
    return (lines, start..<middle, middle..<end)
  }
}
