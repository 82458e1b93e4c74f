public import TerminalScreen

/// Runs a program of messages, frames and effects on a terminal.
public enum TerminalLoop {
  /// How a run came to its end.
  public enum Ending: Sendable, Hashable {
    /// The program was done.
    case finished
    /// The terminal went away.
    case hangup
    /// The process was asked to end.
    case terminated
  }

  /// Runs `program` until it is finished, on the thread that calls. A frame is drawn when all that has happened is taken
  /// in, and only if something has; the thread sleeps otherwise. `perform` is called on this thread and must not wait:
  /// what takes time runs in tasks of its own, which answer through the function given with the effect, from any
  /// thread, any number of times. Only an effect that uses the terminal itself (`Terminal.suspend`) runs right there.
  ///
  /// After `.hangup` or `.terminate` the program has five seconds to save and finish. The run ends at once when it has
  /// no message for them, and when the process is asked to end a second time.
  public static func run<Program: TerminalProgram>(
    _ program: inout Program, on terminal: Terminal,
    perform: (Program.Effect, @escaping @Sendable (Program.Message) -> Void) -> Void
  ) -> Ending {
    let mailbox = terminal.makeMailbox(of: Program.Message.self)
    var run = Run(program: program, send: { mailbox.send($0) })
    run.carryOut(program.start(), perform)
    run.take(.resize(terminal.size), perform)
    while !run.program.isFinished {
      // Events first: taking them empties the wake pipe, and a message sent after that wakes the wait again.
      for event in terminal.pendingEvents() { run.take(event, perform) }
      for message in mailbox.takeAll() { run.take(message, perform) }
      if run.program.isFinished || run.isOverdue { break }
      run.draw(on: terminal)
      let timeout = run.timeout
      terminal.wait(timeout: timeout)
      run.tickIfDue(perform)
    }
    program = run.program
    return run.ending
  }
}

/// The state of a run.
private struct Run<Program: TerminalProgram> {
  typealias Perform = (Program.Effect, @escaping @Sendable (Program.Message) -> Void) -> Void

  var program: Program
  let send: @Sendable (Program.Message) -> Void
  private(set) var ending = TerminalLoop.Ending.finished
  private var frame: Frame?
  private var isChanged = true
  private let began = ContinuousClock.now
  private var lastTick: ContinuousClock.Instant?
  private var deadline: ContinuousClock.Instant?
  private var isCutShort = false

  init(program: Program, send: @escaping @Sendable (Program.Message) -> Void) {
    self.program = program
    self.send = send
  }

  /// Whether the time to finish in is over.
  var isOverdue: Bool { isCutShort || deadline.map { $0 <= .now } ?? false }

  /// The longest the terminal may wait.
  var timeout: Duration? {
    let moments = [deadline, lastTick.map { $0 + program.tickInterval }].compactMap(\.self)
    return moments.min().map { Swift.max(.zero, $0 - .now) }
  }

  mutating func take(_ event: InputEvent, _ perform: Perform) {
    var event = event
    if case .mouse(var mouse) = event {
      mouse.target = frame?.target(at: mouse.position)
      event = .mouse(mouse)
    }
    let message = program.message(for: event)
    if event == .hangup || event == .terminate { beginEnding(event, isHeard: message != nil) }
    if let message { take(message, perform) }
  }

  mutating func take(_ message: Program.Message, _ perform: Perform) {
    guard !program.isFinished else { return }
    isChanged = true
    carryOut(program.update(message), perform)
  }

  func carryOut(_ effects: [Program.Effect], _ perform: Perform) {
    for effect in effects { perform(effect, send) }
  }

  mutating func tickIfDue(_ perform: Perform) {
    guard let lastTick, lastTick + program.tickInterval <= .now else { return }
    let now = ContinuousClock.now
    self.lastTick = now
    take(.tick(now - began), perform)
  }

  /// Draws if anything has happened, and starts or stops the ticks as the program now asks.
  mutating func draw(on terminal: Terminal) {
    if isChanged || terminal.needsRedraw {
      let frame = program.view(size: terminal.size)
      terminal.draw(frame)
      self.frame = frame
      isChanged = false
    }
    lastTick = program.needsTick ? lastTick ?? .now : nil
  }

  private mutating func beginEnding(_ event: InputEvent, isHeard: Bool) {
    isCutShort = isCutShort || !isHeard || (event == .terminate && ending == .terminated)
    deadline = deadline ?? .now + .seconds(5)
    guard ending == .finished else { return }
    ending = event == .hangup ? .hangup : .terminated
  }
}
