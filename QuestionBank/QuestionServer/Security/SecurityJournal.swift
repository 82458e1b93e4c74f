import Foundation
public import QuestionAPI
public import QuestionModel
import Synchronization

/// The system's time.
public let systemTime: @Sendable () -> Timestamp = {
  Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}

/// Counts security events, and writes them where somebody reads them.
public final class SecurityJournal: SecurityEvents {
  private let log: SecurityLog?
  private let now: @Sendable () -> Timestamp
  private let counts = Mutex<[SecurityEvent.Kind: Int]>([:])

  /// A journal.
  ///
  /// - Parameters:
  ///   - log: where events are written; nil only counts them.
  ///   - now: the time.
  public init(log: SecurityLog? = nil, now: @escaping @Sendable () -> Timestamp = systemTime) {
    self.log = log
    self.now = now
  }

  /// Counts an event and has it written.
  public func record(_ event: SecurityEvent) { record(event, isWritten: true) }

  /// Counts an event, and has it written unless there were too many of its like.
  func record(_ event: SecurityEvent, isWritten: Bool) {
    counts.withLock { $0[event.kind, default: 0] += 1 }
    if isWritten { log?.write(event, at: now()) }
  }

  /// Whether events are written to a file that may be moved away.
  var hasFile: Bool { log?.isFile ?? false }

  /// How many events of a kind there were.
  func count(_ kind: SecurityEvent.Kind) -> Int { counts.withLock { $0[kind] ?? 0 } }

  /// How many were lost because they came faster than they could be written.
  var lost: Int { log?.lost ?? 0 }

  /// Opens the log's file anew, which may have been moved away.
  ///
  /// - Returns: why that failed, and the file before is still written to.
  func reopen() async -> ConfigurationError? {
    guard let log, log.isFile else { return nil }
    let fault = await log.reopen()
    if fault == nil { record(SecurityEvent(.logReopened)) }
    return fault
  }

  /// Waits until everything is written.
  func flush() async { await log?.flush() }
}
