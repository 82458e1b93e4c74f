import Foundation

/// Standard input that is written bit by bit and never ends, so that a program that reads it does not end either.
final class Feed: Sendable {
  /// The end the program reads.
  let program: FileHandle
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "feed")

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    // The program must not hold the writing end itself.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    program = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    descriptor = ends[1]
  }

  deinit { close(descriptor) }

  /// Writes, as fast as the program reads; whatever it does not live to read is dropped.
  func send(_ bytes: [UInt8]) {
    queue.async { [self] in
      // Writing to a pipe that nobody reads any more must not end the tests: the signal is taken here.
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &signals, nil)
      defer { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else {
          var number: Int32 = 0
          if errno == EPIPE { sigwait(&signals, &number) }
          return
        }
        rest = rest.dropFirst(count)
      }
    }
  }
}
