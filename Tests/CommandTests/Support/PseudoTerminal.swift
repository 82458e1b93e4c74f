import Foundation

/// A terminal on which a program shows its progress.
struct PseudoTerminal {
  /// The end the program writes to.
  let program: Int32
  /// What appears, as it comes, until the program is gone.
  let text: AsyncStream<String>

  init() throws {
    let (terminal, name) = try Self.pair()
    program = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard program >= 0 else { throw POSIXError(.ENXIO) }
    let (text, continuation) = AsyncStream.makeStream(of: String.self)
    self.text = text
    // Reading blocks, so it has a thread of its own.
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(terminal, &buffer, buffer.count), count > 0 {
        continuation.yield(String(decoding: buffer[..<count], as: UTF8.self))
      }
      close(terminal)
      continuation.finish()
    }
  }

  /// A new terminal, and the name of its other end.
  private static func pair() throws -> (terminal: Int32, name: String) {
    #if os(Linux)
      // The C library's posix_openpt is hidden from Swift by a feature macro; these are its two requests.
      let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (isLocked, number): (Int32, Int32) = (0, 0)
      guard terminal >= 0, ioctl(terminal, unlock, &isLocked) == 0, ioctl(terminal, getNumber, &number) == 0 else {
        throw POSIXError(.ENXIO)
      }
      return (terminal, "/dev/pts/\(number)")
    #else
      let terminal = posix_openpt(O_RDWR | O_NOCTTY)
      guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0, let name = ptsname(terminal) else {
        throw POSIXError(.ENXIO)
      }
      return (terminal, String(cString: name))
    #endif
  }

  /// The numbers of questions that an import says are done.
  var progress: AsyncStream<Int> {
    let text = text
    return AsyncStream { continuation in
      let task = Task {
        var pending = ""
        for await part in text {
          pending += part
          while let match = pending.firstMatch(of: /\r(\d+) questions/) {
            continuation.yield(Int(match.1) ?? 0)
            pending = String(pending[match.range.upperBound...])
          }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
