import Synchronization

/// Messages on their way from any thread to the one that owns the terminal, in the order they were sent.
public final class Mailbox<Message: Sendable>: Sendable {
  private let queue = Mutex<[Message]>([])
  private let pipe: WakePipe

  init(pipe: WakePipe) {
    self.pipe = pipe
  }

  /// Adds a message and ends the terminal's wait. Callable from any thread, also after the terminal is closed.
  public func send(_ message: Message) {
    let wasEmpty = queue.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    // One byte for a full mailbox is enough, and so the pipe can never fill up with them.
    if wasEmpty { pipe.wake() }
  }

  /// Takes all messages there are.
  public func takeAll() -> [Message] {
    queue.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
