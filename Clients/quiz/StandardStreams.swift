import BankAccess
import Foundation
import Glibc
import QuizApp

/// Lines of standard input, read on a thread of their own so that waiting for a person holds up nothing else.
struct StandardInput: LineSource {
  mutating func next() async -> String? {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: readLine(strippingNewline: true)) }
      thread.start()
    }
  }

  mutating func nextSecret() async -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return await next() }
    return await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: try? HiddenLine.read()) }
      thread.start()
    }
  }
}

/// Standard output; every piece is written at once, for it may be a prompt.
enum StandardOutput {
  static func write(_ text: String) { Descriptor.write(text, to: STDOUT_FILENO) }
}

/// Where errors go.
enum StandardError {
  static func say(_ text: String) { Descriptor.write("quiz: \(text)\n", to: STDERR_FILENO) }
}

/// Writes all of a text, however many calls it takes; a reader that has gone away is no error here.
private enum Descriptor {
  static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      done += count
    }
  }
}
