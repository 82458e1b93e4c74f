import TerminalScreen

/// The words of a form's rows.
struct FormWords<Row> {
  /// What a row is called.
  let label: (Row) -> String
  /// What stands in an empty text.
  var placeholder: (Row) -> String = { _ in "" }
  /// The name of a choice by its place.
  var choice: (Row, Int) -> String = { _, _ in "" }
}

/// What a form has to say of itself, below its rows.
enum FormNews {
  case nothing
  /// What it asked for is being done.
  case waiting(String)
  case notice(String, StyleRole)
}

extension Frame {
  /// Draws a form with what a person must know first above it, where there is room, and its news below it.
  mutating func draw<Row>(
    _ form: EntryForm<Row>, _ words: FormWords<Row>, below help: [StyledLine] = [], news: FormNews, in area: Rect
  ) {
    let hasHelp = !help.isEmpty && area.height >= help.count + form.lines.count + 3
    let rows = area.rows(.cells(hasHelp ? help.count + 1 : 0), .rest, .cells(area.height >= 4 ? 1 : 0))
    grid.write(help, in: rows[0])
    draw(form, words, in: rows[1])
    switch news {
    case .nothing: break
    case .waiting(let text): grid.write(text, in: rows[2], style: Style(.dim))
    case .notice(let text, let role): drawNotice("\(Mark.warning) \(text)", role, in: rows[2], over: area)
    }
  }

  /// Draws a form, a row each, as far down as the selected one.
  mutating func draw<Row>(_ form: EntryForm<Row>, _ words: FormWords<Row>, in area: Rect) {
    let lines = form.lines
    let label = lines.map { DisplayWidth.of(words.label($0.row)) }.max() ?? 0
    // A text must have room on narrow screens too.
    let width = Swift.min(label, Swift.max(0, area.width / 2 - 3))
    drawList(form.list, count: lines.count, in: area) { index in
      let name = truncate(words.label(lines[index].row), to: width)
      let padded = TextAlignment.left.pad(name, to: width) + " "
      switch lines[index].entry {
      case .text: return StyledLine(padded)
      case .tick(let isOn): return [Span(padded), Span(Mark.checkbox(isOn), isOn ? .accent : .dim)]
      case .choice(let place, _): return [Span(padded), Span("‹ \(words.choice(lines[index].row, place)) ›")]
      }
    }
    let offset = form.list.visibleOffset(count: lines.count, rows: area.height)
    for (index, line) in lines.enumerated() where index >= offset && index - offset < area.height {
      guard case .text(let field) = line.entry else { continue }
      // A list leaves two columns for its mark, and one for where in it one is.
      let row = area.row(index - offset)
      let place = Rect(x: row.x + width + 3, y: row.y, width: row.width - width - 4, height: row.height)
      draw(
        field, in: place, placeholder: words.placeholder(line.row), isFocused: index == form.list.selection,
        action: "field", index: index)
    }
  }
}
