import TerminalScreen

/// Which keys do what, everywhere.
struct HelpScreen: Screen {
  var scroll = ScrollState()

  func title(_ words: Words) -> String { words.helpTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    [ScreenHint(.escape, "Esc", words.back), ScreenHint(.down, "↑↓", words.scroll)]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let count = lines(context).count
    switch event {
    case .key(.escape), .key(.character("q")), .key(.character("?")), .key(.function(1)), .key(.enter): return [.pop]
    case .key(let key): _ = scroll.handle(key, count: count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: context.body.height)
    default: break
    }
    return []
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    frame.grid.drawScrollText(lines(context), scroll, in: area)
  }

  private func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = context.body.width - 1
    return context.words.helpSections.flatMap { section in
      var lines = [StyledLine(section.title, Style(.heading))]
      for entry in section.entries {
        let key = TextAlignment.left.pad(entry.key, to: 12) + " "
        lines += QuestionText.lines(entry.text, prefix: [Span(key, .keyHint)], width: width)
      }
      return lines + [[]]
    }
  }
}
