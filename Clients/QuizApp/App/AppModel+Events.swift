import TerminalScreen

/// What keys, the mouse and the clock mean.
extension AppModel {
  mutating func resize(_ size: Size) -> [AppEffect] {
    context.size = size
    guard !hasAppeared else { return handle(.resize(size)) }
    hasAppeared = true
    var effects: [AppEffect] = []
    for index in stack.indices {
      let actions = stack[index].appear(context)
      effects += perform(actions)
    }
    return effects
  }

  mutating func handle(_ event: InputEvent) -> [AppEffect] {
    guard let index = stack.indices.last else { return [] }
    switch event {
    case .tick:
      context.tick += 1
      return tick(event)
    case .key(let pressed):
      // Asked in a function of its own: a second reference to the screen would copy it when it changes.
      guard let key = Self.native(pressed, on: stack[index], context.keys) else { return [] }
      return press(key)
    case .mouse(let mouse):
      if let hint = hint(at: mouse) { return press(hint.key) }
      // All that has a key is reached by the mouse too.
      if mouse.action == .rightPress, !(stack[index] is PaletteScreen) { return openPalette(stack[index]) }
      return perform(stack[index].handle(event, context))
    default: return perform(stack[index].handle(event, context))
    }
  }

  private static func native(_ pressed: Key, on screen: any Screen, _ keys: KeyMap) -> Key? {
    guard keys != KeyMap() else { return pressed }
    return keys.native(pressed, among: screen.active, isTyping: screen.hasTextFocus)
  }

  /// Takes a key as the screens know it.
  private mutating func press(_ key: Key) -> [AppEffect] {
    guard let index = stack.indices.last else { return [] }
    // What is typed on is no wish to sign in after all.
    if key.text == nil || !stack[index].hasTextFocus { isSignInDeclined = false }
    switch key {
    case .control("c") where !stack[index].takesCopy: return askToQuit()
    case .control("z") where !stack[index].takesUndo: return [.stopProcess]
    case .control("p") where !(stack[index] is PaletteScreen): return openPalette(stack[index])
    case .character(":") where !stack[index].hasTextFocus: return openPalette(stack[index])
    case .function(1) where !(stack[index] is HelpScreen): return openHelp()
    case .character("?") where !stack[index].hasTextFocus && !(stack[index] is HelpScreen): return openHelp()
    default: return perform(stack[index].handle(.key(key), context))
    }
  }

  private mutating func openHelp() -> [AppEffect] { perform([.push { _ in HelpScreen() }]) }

  mutating func openPalette(_ screen: any Screen) -> [AppEffect] {
    let words = context.words
    let general = GlobalCommands.all.filter { $0 != GlobalCommands.palette }.map { ScreenHint($0, words) }
    let commands = screen.commands(words) + general
    return perform([.push { _ in PaletteScreen(commands: commands) }])
  }

  /// Gives a command to the screen on top, in the part that it belongs to.
  mutating func run(_ command: Command) -> [AppEffect] {
    guard let index = stack.indices.last else { return [] }
    switch command {
    case GlobalCommands.help: return openHelp()
    case GlobalCommands.quit: return askToQuit()
    case GlobalCommands.stop: return [.stopProcess]
    default: break
    }
    if !stack[index].active.contains(command),
      let place = stack[index].table.places.first(where: { $0.commands.contains(command) })
    {
      stack[index].enter(place, context)
    }
    return perform(stack[index].handle(.key(command.key), context))
  }

  private mutating func tick(_ event: InputEvent) -> [AppEffect] {
    // A clock runs on while the help lies above it.
    var effects: [AppEffect] = []
    for index in stack.indices where stack[index].hasClock {
      effects += perform(stack[index].handle(event, context))
    }
    return effects
  }
}
