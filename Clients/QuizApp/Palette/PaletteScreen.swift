import QuestionModel
import TerminalScreen

/// Every command of the screen below with its key, to be found by name.
struct PaletteScreen: Screen {
  let commands: [ScreenHint]
  var field = TextField(limit: 100)
  var list = ListState()

  /// The commands whose name holds what is typed, accents aside; those that begin so come first.
  var found: [ScreenHint] {
    let sought = TextFolding.fold(field.text.trimmed)
    let names = commands.map { TextFolding.fold($0.label) }
    let matches = commands.indices.filter { sought.isEmpty || names[$0].contains(sought) }
    return matches.filter { names[$0].hasPrefix(sought) }.map { commands[$0] }
      + matches.filter { !names[$0].hasPrefix(sought) }.map { commands[$0] }
  }

  var hasTextFocus: Bool { true }

  func title(_ words: Words) -> String { words.paletteTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    [
      ScreenHint(.enter, "Enter", words.runCommand), ScreenHint(.down, "↑↓", words.move),
      ScreenHint(.escape, "Esc", words.close),
    ]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let rows = Swift.max(1, context.body.height - 1)
    switch event {
    case .key(.escape), .key(.control("p")): return [.pop]
    case .key(.enter): return run(list.selection)
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown):
      guard case .key(let key) = event else { return [] }
      _ = list.handle(key, count: found.count, rows: rows)
    case .key(let key):
      if field.handle(key) { list = ListState() }
    case .paste(let text):
      field.insert(text)
      list = ListState()
    case .mouse(let mouse):
      if mouse.action == .press, let target = mouse.target, target.action == "row" { return run(target.index) }
      _ = list.handle(mouse, count: found.count, rows: rows)
    default: break
    }
    return []
  }

  private func run(_ index: Int) -> [ScreenAction] {
    guard found.indices.contains(index) else { return [] }
    return [.popAndPress(found[index].key)]
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let rows = area.rows(.cells(1), .rest)
    let parts = rows[0].columns(.cells(2), .rest)
    frame.grid.write(":", in: parts[0], style: Style(.heading))
    frame.draw(field, in: parts[1], placeholder: context.words.palettePlaceholder, isFocused: true)
    let found = found
    if found.isEmpty { frame.grid.write(context.words.nothingFound, in: rows[1], style: Style(.dim)) }
    let names = found.map { DisplayWidth.of($0.name) }.max() ?? 0
    frame.drawList(list, count: found.count, in: rows[1]) { index in
      [Span(TextAlignment.left.pad(found[index].name, to: names) + "  ", .keyHint), Span(found[index].label)]
    }
  }
}
