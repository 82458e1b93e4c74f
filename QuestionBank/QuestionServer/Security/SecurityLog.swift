import Dispatch
import Glibc
import QuestionAPI
import QuestionModel
import Synchronization

/// Security events in a file, one JSON object a line; whoever tells one never waits for the disk.
public final class SecurityLog: Sendable {
  private struct State {
    var waiting: [(event: SecurityEvent, time: Timestamp)] = []
    /// Events lost since that was last written down.
    var untold = 0
    var lost = 0
    var isWriting = false
  }

  /// Events that wait to be written at most.
  static let capacity = 4096

  private let path: String?
  private let shortensAddresses: Bool
  private let state = Mutex(State())
  private let descriptor: Mutex<Int32>
  private let isCut = Mutex(false)
  /// Everything that touches the disk is done here, one thing after the other.
  private let queue = DispatchQueue(label: "security-log")

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - path: the file, made with mode 0600 if it is not there and written to at its end; `-` for standard error.
  ///   - shortensAddresses: whether addresses are cut to their network.
  /// - Throws: `ConfigurationError.securityLog` saying why it cannot be written.
  public init(path: String, shortensAddresses: Bool = false) throws(ConfigurationError) {
    self.path = path == "-" ? nil : path
    self.shortensAddresses = shortensAddresses
    descriptor = Mutex(path == "-" ? STDERR_FILENO : try Self.open(path))
  }

  deinit {
    let descriptor = descriptor.withLock { $0 }
    if path != nil { close(descriptor) }
  }

  /// Whether there is a file that may be moved away.
  var isFile: Bool { path != nil }

  /// Events lost so far.
  var lost: Int { state.withLock { $0.lost } }

  /// Has an event written; forgets it where too many wait already.
  func write(_ event: SecurityEvent, at time: Timestamp) {
    let isFirst = state.withLock { state in
      guard state.waiting.count < Self.capacity else {
        state.untold += 1
        state.lost += 1
        return false
      }
      state.waiting.append((event, time))
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if isFirst { queue.async { self.writeWaiting() } }
  }

  /// Opens the file anew; where that fails, goes on with the one before.
  func reopen() async -> ConfigurationError? {
    guard let path else { return nil }
    return await onQueue {
      do throws(ConfigurationError) {
        let next = try Self.open(path)
        let last = self.descriptor.withLock { descriptor in
          defer { descriptor = next }
          return descriptor
        }
        close(last)
        return nil
      } catch { return error }
    }
  }

  /// Waits until everything told so far is written, or a disk that does not answer has been given two seconds.
  func flush() async {
    let turn = FirstTurn()
    await withCheckedContinuation { continuation in
      let finish: @Sendable () -> Void = { if turn.take() { continuation.resume() } }
      queue.async(execute: finish)
      DispatchQueue.global().asyncAfter(deadline: .now() + 2, execute: finish)
    }
  }

  private func onQueue<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }

  private func writeWaiting() {
    while true {
      let (waiting, untold) = state.withLock { state in
        guard !state.waiting.isEmpty else {
          state.isWriting = false
          return (state.waiting, 0)
        }
        defer { (state.waiting, state.untold) = ([], 0) }
        return (state.waiting, state.untold)
      }
      guard let last = waiting.last else { return }
      var lines = waiting.flatMap { line($0.event, $0.time) }
      if untold > 0 { lines += line(SecurityEvent(.eventsLost, count: untold), last.time) }
      if !append(lines) {
        state.withLock { state in
          state.lost += waiting.count
          state.untold += waiting.count + untold
        }
      }
    }
  }

  private func line(_ event: SecurityEvent, _ time: Timestamp) -> [UInt8] {
    CanonicalJSON.bytes(of: event.json(at: time, shortensAddresses: shortensAddresses)) + [UInt8(ascii: "\n")]
  }

  /// Writes whole lines at the end of the file; gives up what a full disk does not take.
  private func append(_ lines: [UInt8]) -> Bool {
    let descriptor = descriptor.withLock { $0 }
    // A line that a full disk cut short is ended before the next begins.
    let lines = isCut.withLock { $0 } ? [UInt8(ascii: "\n")] + lines : lines
    var rest = lines[...]
    defer { if rest.count < lines.count { isCut.withLock { $0 = !rest.isEmpty } } }
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private static func open(_ path: String) throws(ConfigurationError) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .securityLog(path: path, reason: String(cString: strerror(errno)))
    }
    return descriptor
  }
}

/// Lets the first of several pass.
private final class FirstTurn: Sendable {
  private let isTaken = Atomic(false)

  func take() -> Bool { !isTaken.exchange(true, ordering: .acquiringAndReleasing) }
}
