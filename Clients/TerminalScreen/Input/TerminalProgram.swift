/// An Elm-shaped program: state that messages change, a frame that shows it, effects as values for others to carry out.
/// None of its functions waits, reads a clock or touches anything outside the value.
public protocol TerminalProgram {
  /// What can happen to it.
  associatedtype Message: Sendable
  /// What it can ask for.
  associatedtype Effect

  /// The effects to carry out before the first message.
  func start() -> [Effect]

  /// Takes in what happened, and answers with what is to be done.
  mutating func update(_ message: Message) -> [Effect]

  /// What the screen shows at `size`, which may be as small as 1×1.
  func view(size: Size) -> Frame

  /// What an event means now; nothing when it means nothing.
  func message(for event: InputEvent) -> Message?

  /// Whether time must pass on its own: a clock runs or a spinner turns. Without it no timer runs at all.
  var needsTick: Bool { get }

  /// The time between ticks while they are needed.
  var tickInterval: Duration { get }

  /// Whether it is done.
  var isFinished: Bool { get }
}

extension TerminalProgram {
  /// No effects at the start.
  public func start() -> [Effect] { [] }

  /// No ticks.
  public var needsTick: Bool { false }

  /// Ten ticks a second.
  public var tickInterval: Duration { .milliseconds(100) }
}
