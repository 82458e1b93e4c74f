import TerminalScreen

/// Screens that come and go, and the end of the program.
extension AppModel {
  mutating func perform(_ actions: [ScreenAction]) -> [AppEffect] {
    var effects: [AppEffect] = []
    for action in actions {
      switch action {
      case .effect(let effect):
        if case .sync(let name, _) = effect { context.runs.begin(name) }
        effects.append(effect)
      case .push(let make): effects += push(make)
      case .replace(let make):
        stack.removeLast()
        effects += push(make)
      case .pop:
        guard stack.count > 1 else { continue }
        stack.removeLast()
        context.pictures.forgetLost()
        let index = stack.count - 1
        effects += perform(stack[index].appear(context))
      case .popAndRun(let command):
        effects += perform([.pop])
        effects += run(command)
      case .giveUpSignIn: effects += giveUpSignIn()
      case .remember(let memory): context.memory = memory
      case .quit: effects += quit()
      }
    }
    return effects
  }

  mutating func push(_ make: (Int) -> any Screen) -> [AppEffect] {
    context.pictures.forgetLost()
    screenCount += 1
    var screen = make(screenCount)
    let actions = screen.appear(context)
    stack.append(screen)
    return perform(actions)
  }

  /// Quits as a person wishes; a screen with something to lose comes up and asks first.
  mutating func askToQuit() -> [AppEffect] {
    guard !isQuitting, let place = stack.lastIndex(where: { $0.asksToQuit }) else { return quit() }
    stack.removeLast(stack.count - place - 1)
    return perform(stack[place].handle(.key(.control("c")), context))
  }

  /// Saves what is not saved and ends once it is; asked a second time it ends at once.
  mutating func quit() -> [AppEffect] {
    guard !isQuitting else {
      isFinished = true
      return []
    }
    isQuitting = true
    var effects: [AppEffect] = []
    for index in stack.indices { effects += stack[index].close() }
    isFinished = effects.isEmpty && openWrites == 0
    return effects
  }
}
