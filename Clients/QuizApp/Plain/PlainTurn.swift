import TerminalScreen

/// What a screen's model leaves to whoever shows it, once its effects are carried out.
struct PlainTurn: Sendable {
  /// Screens that are to come above it.
  var pushed: [any Screen] = []
  /// Whether it is to go.
  var isOver = false
  /// What was answered, for other screens.
  var answers: [AppAnswer] = []
}

extension PlainProgram {
  /// What the models of screens may know: room enough that no line is broken.
  var context: ScreenContext {
    var context = ScreenContext(size: Size(width: PlainConsole<Source>.width, height: 1_000), words: words)
    context.caller = caller
    return context
  }

  /// Carries out what a screen's model asks for, and what it asks for then.
  mutating func carryOut<Model: Screen>(_ actions: [ScreenAction], of model: inout Model) async -> PlainTurn {
    var turn = PlainTurn()
    var queue = actions
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .effect(let effect):
        guard let answer = await answer(to: effect) else { continue }
        turn.answers.append(answer)
        queue += model.receive(answer, context)
      case .push(let make), .replace(let make): turn.pushed.append(make(2))
      case .pop, .popAndRun, .quit: turn.isOver = true
      case .giveUpSignIn, .remember: break
      }
    }
    return turn
  }

  private mutating func answer(to effect: AppEffect) async -> AppAnswer? {
    guard case .editExternally(let ticket, let text) = effect else { return await perform(effect) }
    return edit.map { .editedExternally(ticket, $0(text)) }
  }
}
