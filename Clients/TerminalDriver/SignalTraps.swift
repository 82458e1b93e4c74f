internal import CNcurses
import Glibc
import Synchronization

/// The signals a terminal program lives with: those that ask for something become bytes in the wake pipe, those that
/// end the process give the terminal back first.
enum SignalTraps {
  /// Signals read from the pipe as their number.
  private static let asking = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]
  private static let crashes = [SIGSEGV, SIGILL, SIGBUS, SIGABRT, SIGTRAP, SIGFPE]

  private static let wakeEnd = Atomic<Int32>(-1)

  /// The actions found by `remember`, by signal number, written before any handler of ours is installed.
  nonisolated(unsafe) private static let earlier: UnsafeMutablePointer<sigaction> = {
    let pointer = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    pointer.initialize(repeating: sigaction(), count: 65)
    return pointer
  }()

  /// Room for a handler to run in when the stack itself has overflowed; kept for the life of the process. Only the
  /// kernel writes there, for the one thread that it was given for.
  nonisolated(unsafe) private static let alternateStack = UnsafeMutableRawPointer.allocate(
    byteCount: 65_536, alignment: 16)

  /// Keeps the actions to return to; called before ncurses sets its own.
  static func remember() {
    for signal in asking + crashes { _ = sigaction(signal, nil, &earlier[Int(signal)]) }
  }

  static func install(wake pipe: WakePipe) {
    wakeEnd.store(pipe.writeEnd, ordering: .sequentiallyConsistent)
    var stack = stack_t()
    stack.ss_sp = alternateStack
    stack.ss_size = 65_536
    _ = sigaltstack(&stack, nil)
    for signal in asking { _ = curses_install_handler(signal, tell) }
    for signal in crashes { _ = curses_install_handler(signal, restoreAndDie) }
  }

  static func remove() {
    for signal in asking + crashes { _ = sigaction(signal, &earlier[Int(signal)], nil) }
    wakeEnd.store(-1, ordering: .sequentiallyConsistent)
  }

  private static let tell: @convention(c) (Int32) -> Void = { signal in
    let end = SignalTraps.wakeEnd.load(ordering: .sequentiallyConsistent)
    guard end >= 0 else { return }
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(end, &byte, 1)
    errno = saved
  }

  private static let restoreAndDie: @convention(c) (Int32) -> Void = { signal in
    TerminalRestore.restoreNow()
    // The signal stays blocked until this returns; then the earlier handler (a backtracer, or the system) has it.
    _ = sigaction(signal, &SignalTraps.earlier[Int(signal)], nil)
    _ = raise(signal)
  }
}
