import QuizApp
import Synchronization

/// A journal that outlives the program under test, as files outlive a process.
final class MemoryJournal: PracticeJournal {
  struct Full: Error, CustomStringConvertible {
    var description: String { "disk full" }
  }

  private struct State {
    var entries: [JournalEntry] = []
    var aside: [JournalEntry] = []
    var results: [UInt8] = []
    var answers: [UInt8] = []
    var isFull = false
  }

  private let state = Mutex(State())

  var names: [String] { state.withLock { $0.entries.map(\.name) } }
  var setAsideNames: [String] { state.withLock { $0.aside.map(\.name) } }
  var resultLines: Int { state.withLock { $0.results.count { $0 == UInt8(ascii: "\n") } } }

  /// Makes writes fail.
  func fill() { state.withLock { $0.isFull = true } }

  /// Makes writes succeed again.
  func empty() { state.withLock { $0.isFull = false } }

  func entries() throws -> [JournalEntry] { state.withLock { $0.entries } }

  func write(_ bytes: [UInt8], name: String) throws {
    try state.withLock { state in
      guard !state.isFull else { throw Full() }
      state.entries.removeAll { $0.name == name }
      state.entries.insert(JournalEntry(name: name, bytes: bytes), at: 0)
    }
  }

  func remove(name: String) throws { state.withLock { $0.entries.removeAll { $0.name == name } } }

  func setAside(name: String) throws -> String {
    state.withLock { state in
      state.aside += state.entries.filter { $0.name == name }
      state.entries.removeAll { $0.name == name }
      return name + ".unreadable"
    }
  }

  func appendResult(_ line: [UInt8]) throws { state.withLock { $0.results += line } }

  func results() throws -> [UInt8] { state.withLock { $0.results } }

  func appendAnswers(_ lines: [UInt8]) throws {
    try state.withLock { state in
      guard !state.isFull else { throw Full() }
      state.answers += lines
    }
  }

  func answers() throws -> [UInt8] { state.withLock { $0.answers } }
}
