import QuestionAPI
import TerminalScreen

/// Where the parts of the screen are: the comments, and below them what is being written.
struct CommentsLayout {
  let thread: Rect
  let writing: Rect
  let message: Rect

  init(_ body: Rect, isWriting: Bool) {
    // On a low screen there is room for the writing alone.
    let writingRows = !isWriting ? 0 : body.height < 6 ? body.height : Swift.min(8, body.height / 2)
    let parts = body.rows(.rest, .cells(writingRows), .cells(body.height >= 4 ? 1 : 0))
    (thread, writing, message) = (parts[0], parts[1], parts[2])
  }
}

extension CommentsScreen {
  /// The lines of each comment.
  func blocks(width: Int, _ words: Words) -> [[StyledLine]] {
    let revision = (try? found?.get())?.revision
    // Two columns for the mark, one for the bar.
    return comments.map { comment in
      CommentLines.lines(comment, revision: revision, width: Swift.max(1, width - 3), words: words) + [[]]
    }
  }

  func lineCount(_ context: ScreenContext) -> Int {
    let layout = CommentsLayout(context.body, isWriting: writing != nil)
    return blocks(width: layout.thread.width, context.words).reduce(0) { $0 + $1.count }
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = CommentsLayout(area, isWriting: writing != nil)
    switch found {
    case nil: frame.grid.write("\(context.spinner) \(words.loading)", in: layout.thread, style: Style(.dim))
    case .failure(let error)?:
      frame.grid.write(wrap([Span(words.describe(error), .error)], width: layout.thread.width), in: layout.thread)
    case .success?: drawThread(in: &frame, layout.thread, words)
    }
    if let writing { frame.draw(writing, in: layout.writing, words) }
    if let problem {
      frame.grid.write("\(Mark.warning) \(words.describe(problem))", in: layout.message, style: Style(.error))
    }
  }

  private func drawThread(in frame: inout Frame, _ area: Rect, _ words: Words) {
    let blocks = blocks(width: area.width, words)
    guard !blocks.isEmpty else {
      frame.grid.write(wrap([Span(words.noComments, .dim)], width: area.width), in: area)
      return
    }
    let lines = blocks.enumerated().flatMap { index, block in
      block.enumerated().map { row, line in
        StyledLine([Span(index == selection && row == 0 ? Mark.selected + " " : "  ", .accent)] + line.spans)
      }
    }
    frame.grid.drawScrollText(lines, scroll, in: area)
    var row = area.y - scroll.visibleOffset(count: lines.count, rows: area.height)
    for (index, block) in blocks.enumerated() {
      let place = Rect(x: area.x, y: row, width: area.width, height: block.count).intersection(area)
      frame.addTarget(place, action: "row", index: index)
      row += block.count
    }
  }
}
