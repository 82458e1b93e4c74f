import QuestionAPI
import QuestionModel
import Synchronization

/// What a process remembers of a bank's accounts, so that an authenticated request costs a look into a table.
///
/// While a service has a bank, it alone writes it, so what is written here is all there is to know.
final class AccountCenter: Sendable {
  private struct State {
    var credentials: [[UInt8]: Known] = [:]
    var admission: Admission
    /// Grows with every write, so that a credential read before it is not put in after it.
    var epoch = 0
    var notes: [Task<Void, Never>] = []
  }

  private struct Known {
    var record: CredentialRecord
    /// When it was last used, as far as that is stored.
    var stored: Timestamp
  }

  /// Most sessions and tokens that are remembered.
  private static let capacity = 20_000

  let policy: AccountPolicy
  private let state: Mutex<State>

  init(policy: AccountPolicy, admission: Admission) {
    self.policy = policy
    state = Mutex(State(admission: admission))
  }

  var admission: Admission { state.withLock { $0.admission } }
  var epoch: Int { state.withLock { $0.epoch } }

  /// A credential that is remembered, noted as used now.
  func credential(_ hash: [UInt8], at time: Timestamp) -> (record: CredentialRecord, isUseDue: Bool)? {
    state.withLock { state in
      guard var known = state.credentials[hash] else { return nil }
      guard known.record.isValid(at: time) else {
        state.credentials[hash] = nil
        return nil
      }
      let isDue = Self.isUseDue(known, at: time, lag: policy.useLag)
      if isDue { known.stored = time }
      known.record.lastUsed = max(known.record.lastUsed, time)
      state.credentials[hash] = known
      return (known.record, isDue)
    }
  }

  /// Remembers a credential that was read in an epoch and is used now; says whether that must be stored.
  func remember(_ record: CredentialRecord, readIn epoch: Int, usedAt time: Timestamp) -> Bool {
    var known = Known(record: record, stored: record.lastUsed)
    let isDue = Self.isUseDue(known, at: time, lag: policy.useLag)
    if isDue { known.stored = time }
    known.record.lastUsed = max(record.lastUsed, time)
    state.withLock { state in
      guard state.epoch == epoch else { return }
      if state.credentials.count >= Self.capacity { state.credentials.removeAll() }
      state.credentials[record.hash] = known
    }
    return isDue
  }

  /// Forgets all credentials: some account is otherwise now.
  func accountsChanged() {
    state.withLock { state in
      state.epoch += 1
      state.credentials.removeAll(keepingCapacity: true)
    }
  }

  /// Takes what the bank asks of its callers, unless somebody wrote since it was read.
  func set(_ admission: Admission, readIn epoch: Int) {
    state.withLock { state in
      if state.epoch == epoch { state.admission = admission }
    }
  }

  /// Notes something beside the request that makes it known.
  func note(_ body: @escaping @Sendable () async -> Void) {
    state.withLock { state in
      if state.notes.count > 100 { state.notes.removeFirst(50) }
      state.notes.append(Task { await body() })
    }
  }

  /// Waits for what is being noted.
  func settle() async {
    let notes = state.withLock { state in
      defer { state.notes = [] }
      return state.notes
    }
    for note in notes { await note.value }
  }

  /// Of a session the time counts, of a token the day.
  private static func isUseDue(_ known: Known, at time: Timestamp, lag: Int64) -> Bool {
    if known.record.isSession { return time.milliseconds - known.stored.milliseconds >= lag }
    return time.milliseconds / AccountPolicy.days(1) != known.stored.milliseconds / AccountPolicy.days(1)
  }
}
