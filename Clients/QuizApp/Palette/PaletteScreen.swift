import QuestionModel
import TerminalScreen

/// Every command of the screen below with its key, to be found by name.
struct PaletteScreen: Screen {
  let commands: [ScreenHint]
  var field = TextField(limit: 100)
  var list = ListState()
  /// The command that was chosen though it cannot be given now.
  var refused: ScreenHint?

  /// The commands whose name or meaning holds what is typed, accents aside; those that begin so come first.
  var found: [ScreenHint] {
    let sought = TextFolding.fold(field.text.trimmed)
    let names = commands.map { TextFolding.fold($0.label) }
    let matches = commands.indices.filter {
      sought.isEmpty || names[$0].contains(sought) || commands[$0].command.name.lowercased().contains(sought)
    }
    return matches.filter { names[$0].hasPrefix(sought) }.map { commands[$0] }
      + matches.filter { !names[$0].hasPrefix(sought) }.map { commands[$0] }
  }

  var table: CommandTable { PaletteCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    TextCommands.deleting.contains(command) && field.isEmpty ? words.nothingTyped : nil
  }

  func title(_ words: Words) -> String { words.paletteTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    [
      ScreenHint(PaletteCommands.run, words), ScreenHint.move(words), ScreenHint(PaletteCommands.close, words),
    ]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let rows = Swift.max(1, context.body.height - 1)
    switch event {
    case .key(.escape), .key(.control("p")): return [.pop]
    case .key(.enter): return run(list.selection)
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown):
      guard case .key(let key) = event else { return [] }
      refused = nil
      _ = list.handle(key, count: found.count, rows: rows)
    case .key(let key):
      let edits = field.edits
      if field.handle(key), field.edits != edits { narrow() }
    case .paste(let text):
      field.insert(text)
      narrow()
    case .mouse(let mouse):
      if mouse.action == .press, let target = mouse.target, target.action == "row" {
        list.select(target.index, count: found.count, rows: rows)
        return run(target.index)
      }
      if [.press, .drag].contains(mouse.action), mouse.target?.action == "field" {
        field.moveCursor(to: mouse, selecting: mouse.action == .drag)
      }
      _ = list.handle(mouse, count: found.count, rows: rows)
    default: break
    }
    return []
  }

  private mutating func narrow() {
    list = ListState()
    refused = nil
  }

  private mutating func run(_ index: Int) -> [ScreenAction] {
    guard found.indices.contains(index) else { return [] }
    guard found[index].reason == nil else {
      refused = found[index]
      return []
    }
    return [.popAndRun(found[index].command)]
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let rows = area.rows(.cells(1), .rest)
    let parts = rows[0].columns(.cells(2), .rest)
    frame.grid.write(":", in: parts[0], style: Style(.heading))
    frame.draw(
      field, in: parts[1], placeholder: context.words.palettePlaceholder, isFocused: true, action: "field")
    let found = found
    if found.isEmpty { frame.grid.write(context.words.nothingFound, in: rows[1], style: Style(.dim)) }
    let names = found.map { DisplayWidth.of($0.keyName(context.keys)) }.max() ?? 0
    frame.drawList(list, count: found.count, in: rows[1]) { index in
      let hint = found[index]
      let key = Span(TextAlignment.left.pad(hint.keyName(context.keys), to: names) + "  ", .keyHint)
      guard let reason = hint.reason else { return [key, Span(hint.label)] }
      return [key, Span(hint.label, .dim), Span(" — \(reason)", .dim)]
    }
    guard let refused, let reason = refused.reason else { return }
    frame.drawNotice(
      "\(Mark.warning) \(refused.label): \(reason)", .warning, in: area.row(area.height - 1), over: area)
  }
}
