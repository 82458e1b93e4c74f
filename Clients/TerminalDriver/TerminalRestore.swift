internal import CNcurses
import Glibc
import Synchronization

/// What is needed to give the terminal back from a signal handler: memory laid out beforehand, and only calls that
/// POSIX allows there (write, read, lseek, dup2, tcsetattr).
enum TerminalRestore {
  private struct State {
    var settings = termios()
    var escapes: UnsafeMutableBufferPointer<UInt8>
    /// Where standard error really goes while it is held back; -1 when it is not.
    var savedError: Int32 = -1
    /// The file that holds standard error back.
    var heldError: Int32 = -1
  }

  /// Set before `isArmed` and read after it, so no two threads meet in it.
  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
    pointer.initialize(to: State(escapes: .allocate(capacity: 1_024)))
    return pointer
  }()

  private static let isArmed = Atomic<Bool>(false)
  private static let escapeCount = Atomic<Int>(0)

  /// Keeps the settings to return to and the strings that undo what the program set, and holds standard error back
  /// while a screen is shown: what is written to it (a crash's last words) would be lost among the cells.
  static func arm(settings: termios, escapes: [UInt8]) {
    disarm()
    state.pointee.settings = settings
    let count = Swift.min(escapes.count, state.pointee.escapes.count)
    for index in 0..<count { state.pointee.escapes[index] = escapes[index] }
    escapeCount.store(count, ordering: .sequentiallyConsistent)
    holdStandardError()
    isArmed.store(true, ordering: .sequentiallyConsistent)
  }

  /// Forgets about the terminal, which is back in order, and lets standard error through again.
  static func disarm() {
    guard isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    releaseStandardError()
  }

  /// Gives the terminal back if it is not yet; callable from a signal handler.
  static func restoreNow() {
    guard isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    var offset = 0
    let count = escapeCount.load(ordering: .sequentiallyConsistent)
    while offset < count, let start = state.pointee.escapes.baseAddress {
      let written = write(STDOUT_FILENO, start + offset, count - offset)
      guard written > 0 else { break }
      offset += written
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.settings)
    releaseStandardError()
  }

  private static func holdStandardError() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let file = tmpfile()
    guard let file else { return }
    state.pointee.heldError = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3)
    fclose(file)
    state.pointee.savedError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard state.pointee.heldError >= 0, state.pointee.savedError >= 0 else { return }
    dup2(state.pointee.heldError, STDERR_FILENO)
  }

  private static func releaseStandardError() {
    let saved = state.pointee.savedError
    let held = state.pointee.heldError
    state.pointee.savedError = -1
    state.pointee.heldError = -1
    guard saved >= 0 else { return }
    dup2(saved, STDERR_FILENO)
    close(saved)
    guard held >= 0 else { return }
    lseek(held, 0, SEEK_SET)
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
      while true {
        let count = read(held, buffer.baseAddress, buffer.count)
        guard count > 0, write(STDERR_FILENO, buffer.baseAddress, count) == count else { break }
      }
    }
    close(held)
  }
}
