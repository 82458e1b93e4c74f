import Glibc
public import TerminalScreen

extension Terminal {
  /// A mailbox whose messages end `nextEvent`'s wait, for a loop of one's own.
  public func makeMailbox<Message: Sendable>(of type: Message.Type = Message.self) -> Mailbox<Message> {
    Mailbox(pipe: wake)
  }

  /// Events that are there now, in order, without waiting.
  func pendingEvents() -> [InputEvent] {
    for signal in wake.drain() where signal != 0 {
      handle(signal: Int32(signal))
    }
    var events = waiting
    waiting = []
    events += reader.readAll()
    return events
  }

  /// Waits for the next event.
  /// - Returns: the event; nothing when `timeout` is over or a mailbox woke the wait: look into the mailbox after each call.
  public func nextEvent(timeout: Duration? = nil) -> InputEvent? {
    if waiting.isEmpty { waiting = pendingEvents() }
    if waiting.isEmpty {
      wait(timeout: timeout)
      waiting = pendingEvents()
    }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// Waits until there is input, a message or a signal, or `timeout` is over.
  func wait(timeout: Duration?) {
    // A paste is known by its end; one that never comes must not swallow what is typed after it.
    let limit = reader.isPasting ? Swift.min(timeout ?? .seconds(1), .seconds(1)) : timeout
    var sources = [
      pollfd(fd: isHungUp ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&sources, nfds_t(sources.count), Self.milliseconds(limit))
    if ready == 0, let paste = reader.finishPaste() { waiting.append(paste) }
    guard ready > 0, !isHungUp else { return }
    let conditions = Int32(sources[0].revents)
    if conditions & (POLLHUP | POLLERR | POLLNVAL) != 0 || (conditions & POLLIN != 0 && inputHasEnded()) {
      waiting += reader.readAll()
      hangUp()
    }
  }

  /// The signal and the end of input tell the same; it is reported once.
  private func hangUp() {
    if !isHungUp { waiting.append(.hangup) }
    isHungUp = true
  }

  /// Readable without a byte to read means the end of input.
  private func inputHasEnded() -> Bool {
    var count: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0 && count == 0
  }

  private func handle(signal: Int32) {
    switch signal {
    case SIGWINCH:
      if updateSize() { waiting.append(.resize(size)) }
    case SIGCONT:
      let before = size
      takeModesAgain()
      if size != before { waiting.append(.resize(size)) }
    case SIGTSTP:
      stopProcess()
    case SIGHUP:
      hangUp()
    default:
      waiting.append(.terminate)
    }
  }

  private static func milliseconds(_ timeout: Duration?) -> Int32 {
    guard let timeout else { return -1 }
    let (seconds, attoseconds) = timeout.components
    let part = attoseconds / 1_000_000_000_000_000
    let total = Double(seconds) * 1_000 + Double(part)
    // Rounded up, so that a wait for a moment does not end just before it and begin again.
    return total < 0 ? 0 : Int32(Swift.min(total + 1, 86_400_000))
  }
}
