import QuestionAPI
import QuestionSync
import TerminalScreen

/// The exchanges with other banks that this run of the program has begun. They go on whatever screen is seen.
struct SyncRuns: Sendable, Hashable {
  /// Those under way, with how far they are; nil before the first word of it.
  private(set) var running: [String: SyncProgress?] = [:]
  /// What the last one with each bank came to.
  private(set) var ended: [String: Result<SyncOutcome, BankError>] = [:]

  mutating func begin(_ name: String) {
    running[name] = .some(nil)
    ended[name] = nil
  }

  mutating func note(_ progress: SyncProgress, of name: String) {
    // A word that comes after the end is none.
    guard running[name] != nil else { return }
    running[name] = progress
  }

  mutating func end(_ name: String, _ result: Result<SyncOutcome, BankError>) {
    running[name] = nil
    ended[name] = result
  }

  /// Signs of those under way, for the line at the top of other screens.
  var signs: [String] { running.keys.sorted().map { "⇄ \($0)" } }
}
