import Foundation
import QuestionAPI
import Synchronization

/// An advisory lock on a file, held around every write with its checkpoint, in every process.
///
/// SQLite before 3.51.3 can corrupt a WAL database when two connections write or checkpoint in the same instant.
final class WriteLock: Sendable {
  private let path: String
  private let descriptor: Int32
  /// `flock` belongs to the open file, so threads of one process need a lock of their own.
  private let threads = Mutex(())

  init(path: String) throws(BankError) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .unavailable("The lock file \(path) cannot be opened: \(SystemError.current).")
    }
  }

  deinit { close(descriptor) }

  /// Runs something while no other connection anywhere writes.
  func hold<Result>(_ body: () throws -> sending Result) throws -> sending Result {
    try threads.withLock { _ in
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          throw BankError.unavailable("The lock file \(path) cannot be locked: \(SystemError.current).")
        }
      }
      defer { flock(descriptor, LOCK_UN) }
      return try body()
    }
  }
}

/// What the operating system says of its last failure.
enum SystemError {
  static var current: String { String(cString: strerror(errno)) }
}
