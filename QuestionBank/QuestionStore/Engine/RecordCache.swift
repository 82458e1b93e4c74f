import QuestionAPI
import QuestionModel
import Synchronization

/// Current records of the questions asked for lately, bounded by their bytes.
///
/// Two generations instead of a list by last use: when the young one is full it becomes the old one, and what is asked
/// for again moves back to the young.
final class RecordCache: Sendable {
  private struct State {
    var young: [QuestionID: QuestionRecord] = [:]
    var old: [QuestionID: QuestionRecord] = [:]
    var youngBytes = 0
    /// Grows with every write, so that a record read before it is not put in after it.
    var epoch = 0
  }

  private let state = Mutex(State())
  private let half: Int

  init(capacity: Int) { half = capacity / 2 }

  var epoch: Int { state.withLock { $0.epoch } }

  func record(_ id: QuestionID) -> QuestionRecord? {
    state.withLock { state in
      if let record = state.young[id] { return record }
      guard let record = state.old.removeValue(forKey: id) else { return nil }
      insert(record, into: &state)
      return record
    }
  }

  func insert(_ record: QuestionRecord, readIn epoch: Int) {
    state.withLock { state in
      guard state.epoch == epoch else { return }
      insert(record, into: &state)
    }
  }

  func removeAll() {
    state.withLock { state in
      state.epoch += 1
      state.young = [:]
      state.old = [:]
      state.youngBytes = 0
    }
  }

  private func insert(_ record: QuestionRecord, into state: inout State) {
    state.youngBytes += record.document.count + (record.keyDocument?.count ?? 0) + 256
    state.young[record.id] = record
    guard state.youngBytes > half else { return }
    state.old = state.young
    state.young = [:]
    state.youngBytes = 0
  }
}
