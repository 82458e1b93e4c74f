import QuestionModel
import TerminalScreen

/// Where the folder's path, its list and a line for what there is to say are.
struct FilesLayout {
  let path: Rect
  let list: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(.cells(body.height >= 3 ? 1 : 0), .rest, .cells(body.height >= 4 ? 1 : 0))
    (path, list, message) = (rows[0], rows[1], rows[2])
  }
}

extension FilesScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = FilesLayout(area)
    drawPath(in: &frame, layout.path.isEmpty && typing != nil ? layout.list.row(0) : layout.path, words)
    if folder == nil, error == nil {
      frame.grid.write("\(context.spinner) \(words.loading)", in: layout.list, style: Style(.dim))
    } else if rows.isEmpty, error == nil {
      frame.grid.write(words.nothingListed, in: layout.list, style: Style(.dim))
    }
    if !layout.path.isEmpty || typing == nil {
      frame.drawList(list, count: rows.count, in: layout.list, isFocused: typing == nil) { index in
        row(index, width: layout.list.width, words)
      }
    }
    let (text, role) = message(words)
    frame.drawNotice(text, role, in: layout.message, over: area)
  }

  private func drawPath(in frame: inout Frame, _ row: Rect, _ words: Words) {
    let field: TextField
    let label: String
    switch typing {
    case nil:
      // The end of a long path tells more than its beginning.
      let path = folder?.path ?? ""
      var end = path[...]
      while !end.isEmpty, DisplayWidth.of(String(end)) > Swift.max(1, row.width - 1) { end = end.dropFirst() }
      let shown = DisplayWidth.of(path) <= row.width ? path : "…" + end
      return frame.grid.write([Span(shown, .heading)], in: row)
    case .filter(let typed)?: (field, label) = (typed, words.nameWith)
    case .path(let typed)?: (field, label) = (typed, words.pathLabel)
    }
    let parts = row.columns(.cells(Swift.min(DisplayWidth.of(label) + 1, row.width / 3)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(field, in: parts[1], isFocused: true, action: "field")
  }

  /// A file or folder on one row: its mark, its name and its size.
  func row(_ index: Int, width: Int, _ words: Words) -> StyledLine {
    let row = rows[index]
    let mark = marks.contains(row.path) ? "* " : ""
    guard !row.isFolder else { return [Span(row.name + "/", .link)] }
    let size = words.bytes(row.size)
    // The list has two columns for its mark and one for its bar.
    let room = width - 4 - DisplayWidth.of(size)
    guard room >= 8 else { return [Span(mark + row.name)] }
    return [Span(TextAlignment.left.pad(mark + row.name, to: room)), Span(" " + size, .dim)]
  }

  func message(_ words: Words) -> (text: String, role: StyleRole) {
    if let error { return ("\(Mark.warning) \(words.notFound(error))", .error) }
    if let omitted = folder?.omitted, omitted > 0 { return ("\(Mark.warning) \(words.notListed(omitted))", .warning) }
    return filter.isEmpty || typing != nil ? ("", .dim) : (words.filteredBy(filter), .dim)
  }
}
