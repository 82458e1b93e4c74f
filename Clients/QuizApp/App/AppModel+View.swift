public import TerminalScreen

/// What the terminal shows.
extension AppModel {
  func hint(at mouse: MouseEvent) -> ScreenHint? {
    guard mouse.action == .press, let action = mouse.target?.action else { return nil }
    if action == DialogAction.confirm { return stack.last?.hints(context.words).first }
    if action == DialogAction.cancel { return stack.last?.hints(context.words).last }
    let hints = allHints
    guard action.hasPrefix("hint."), let index = Int(action.dropFirst(5)) else { return nil }
    return hints.indices.contains(index) ? hints[index] : nil
  }

  var allHints: [ScreenHint] {
    guard let screen = stack.last else { return [] }
    let words = context.words
    let hints = screen.hints(words)
    guard !(screen is HelpScreen) else { return hints }
    let help = ScreenHint(
      GlobalCommands.help, label: words.help, key: screen.hasTextFocus ? .function(1) : .character("?"))
    // Where not all fit, the way to the others comes right behind the most important one.
    let width = (hints + [help]).reduce(0) { $0 + KeyHint($1.keyName(context.keys), $1.label).width + 2 }
    return width <= context.size.width ? hints + [help] : hints.prefix(1) + [help] + hints.dropFirst()
  }

  /// What the terminal shows.
  public func view(size: Size) -> Frame {
    var frame = Frame(size: size)
    guard let screen = stack.last else { return frame }
    var context = context
    context.size = size
    let edges = ScreenEdges(size)
    let title = screen.title(context.words)
    let spinner = isWaiting ? context.spinner + " " : ""
    let detail = (screen is PeersScreen ? [] : context.runs.signs) + [screen.detail(context)]
    frame.grid.drawHeader(
      title, detail: spinner + detail.filter { !$0.isEmpty }.joined(separator: "  "), in: edges.header)
    frame.drawFooter(
      allHints.enumerated().map { KeyHint($1.keyName(context.keys), $1.label, action: "hint.\($0)") },
      in: edges.footer)
    let footer = frame.targets
    screen.draw(in: &frame, edges.body, context)
    // A dialog takes what lies below it away, but the line of keys is its own.
    if !frame.targets.starts(with: footer) { frame.targets = footer + frame.targets }
    frame.title = title
    return frame
  }
}
