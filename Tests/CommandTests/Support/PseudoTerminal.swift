import Foundation

/// A terminal on which a program shows its progress.
struct PseudoTerminal {
  /// The end the program writes to.
  let program: Int32
  /// What appears, as it comes, until the program is gone.
  let text: AsyncStream<String>

  init() throws {
    // The calls behind posix_openpt, unlockpt and ptsname, which Foundation does not show here.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, 0)
    guard terminal >= 0, ioctl(terminal, UInt(0x4004_5431), &locked) == 0,
      ioctl(terminal, UInt(0x8004_5430), &number) == 0
    else { throw POSIXError(.ENXIO) }
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
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

  /// The numbers of rows that an import says are done.
  var progress: AsyncStream<Int> {
    let text = text
    return AsyncStream { continuation in
      let task = Task {
        var pending = ""
        for await part in text {
          pending += part
          while let match = pending.firstMatch(of: /\r(\d+) rows/) {
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
