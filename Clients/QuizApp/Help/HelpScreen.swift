import TerminalScreen

/// Which keys do what, everywhere.
struct HelpScreen: Screen {
  /// Columns of the keys.
  private static let keyWidth = 16

  var scroll = ScrollState()

  var table: CommandTable { HelpCommands.table }

  func title(_ words: Words) -> String { words.helpTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    [ScreenHint(HelpCommands.close, words), ScreenHint.scroll(words)]
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
    return context.words.helpSections(context.keys).flatMap { section in
      var lines = [StyledLine(section.title, Style(.heading))]
      for entry in section.entries {
        // A long list of keys stands above what they do.
        let isLong = DisplayWidth.of(entry.key) > Self.keyWidth
        let key = TextAlignment.left.pad(isLong ? "" : entry.key, to: Self.keyWidth) + " "
        if isLong { lines += wrap([Span(entry.key, .keyHint)], width: width) }
        lines += QuestionText.lines(entry.text, prefix: [Span(key, .keyHint)], width: width)
      }
      return lines + [[]]
    }
  }
}
