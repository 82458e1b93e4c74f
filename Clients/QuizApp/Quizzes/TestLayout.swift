import TerminalScreen

/// Where the rows of a test, a look at the selected question, and the message are.
struct TestLayout {
  let head: Rect
  let list: Rect
  let preview: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(.cells(body.height >= 6 ? 1 : 0), .rest, .cells(body.height >= 4 ? 1 : 0))
    (head, message) = (rows[0], rows[2])
    if body.width >= 90 {
      let parts = rows[1].columns(.fraction(0.56), .rest, gap: 2)
      (list, preview) = (parts[0], parts[1])
    } else {
      let parts = rows[1].rows(.rest, .cells(rows[1].height >= 14 ? rows[1].height * 2 / 5 : 0))
      (list, preview) = (parts[0], parts[1])
    }
  }

  /// Whether the look stands beside the rows and not below them.
  var isBeside: Bool { preview.x > list.x }
}

extension Frame {
  /// Draws the rows of a test and a look at the selected one.
  mutating func drawTest(
    _ list: ListState, count: Int, preview lines: [StyledLine], _ scroll: ScrollState, in layout: TestLayout,
    row: (Int) -> StyledLine
  ) {
    if layout.preview.isEmpty {
      drawListInFull(list, count: count, in: layout.list, row: row)
    } else {
      drawList(list, count: count, in: layout.list, row: row)
    }
    let area = layout.preview
    guard area.width > 3, area.height > 1 else { return }
    addTarget(area, action: "preview")
    if layout.isBeside {
      for y in area.y..<area.maxY { grid.write("│", at: Point(x: area.x, y: y), style: Style(.border)) }
      grid.drawScrollText(lines, scroll, in: area.columns(.cells(2), .rest)[1])
    } else {
      grid.write(String(repeating: "─", count: area.width), in: area.row(0), style: Style(.border))
      grid.drawScrollText(lines, scroll, in: area.droppingRows(1))
    }
  }
}

extension TestLayout {
  /// Columns of a line in the look, beside the mark that tells where in it one is.
  var previewWidth: Int { Swift.max(1, preview.width - (isBeside ? 3 : 1)) }
  var previewRows: Int { Swift.max(0, preview.height - (isBeside ? 0 : 1)) }
}
