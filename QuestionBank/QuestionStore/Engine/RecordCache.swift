import QuestionAPI
import QuestionModel
import Synchronization

/// Current records of the questions asked for lately, bounded by their bytes.
///
/// Divided into parts by the ids, so that threads rarely wait for one another.
final class RecordCache: Sendable {
  private let parts: [RecordCachePart]
  /// Grows with every write, so that a record read before it is not put in after it.
  private let writes = Atomic(0)

  init(capacity: Int) {
    let count = 16
    parts = (0..<count).map { _ in RecordCachePart(capacity: capacity / count) }
  }

  var epoch: Int { writes.load(ordering: .acquiring) }

  func record(_ id: QuestionID) -> QuestionRecord? { part(of: id).record(id) }

  func insert(_ record: QuestionRecord, readIn epoch: Int) {
    part(of: record.id).insert(record) { self.epoch == epoch }
  }

  func removeAll() {
    // Before the parts are emptied: a record that was read earlier is then refused by each of them.
    writes.add(1, ordering: .acquiringAndReleasing)
    for part in parts { part.removeAll() }
  }

  private func part(of id: QuestionID) -> RecordCachePart {
    // Ids of other programs may differ in a few bits only, such as those of a clock, so all are mixed.
    let mixed = (id.high ^ id.low) &* 0x9E37_79B9_7F4A_7C15
    return parts[Int(mixed >> 60)]
  }
}

/// A part of the cache, which throws out by the clock algorithm: a hand goes round, and what was asked for since it last
/// came by stays for another round.
private final class RecordCachePart: Sendable {
  private struct Slot {
    var record: QuestionRecord
    var isUsed = false

    var bytes: Int { record.body.count + 256 }
  }

  private struct State {
    var slots: [Slot] = []
    var places: [QuestionID: Int] = [:]
    var bytes = 0
    var hand = 0
  }

  private let state = Mutex(State())
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  func record(_ id: QuestionID) -> QuestionRecord? {
    state.withLock { state in
      guard let place = state.places[id] else { return nil }
      state.slots[place].isUsed = true
      return state.slots[place].record
    }
  }

  func insert(_ record: QuestionRecord, unlessStale isFresh: () -> Bool) {
    state.withLock { state in
      let slot = Slot(record: record)
      guard isFresh(), slot.bytes <= capacity, state.places[record.id] == nil else { return }
      while state.bytes + slot.bytes > capacity { Self.throwOne(&state) }
      state.places[record.id] = state.slots.count
      state.slots.append(slot)
      state.bytes += slot.bytes
    }
  }

  func removeAll() { state.withLock { $0 = State() } }

  /// Throws out the first record that was not asked for since the hand last came by.
  private static func throwOne(_ state: inout State) {
    while true {
      if state.hand >= state.slots.count { state.hand = 0 }
      guard state.slots[state.hand].isUsed else { break }
      state.slots[state.hand].isUsed = false
      state.hand += 1
    }
    let gone = state.slots[state.hand]
    state.places[gone.record.id] = nil
    state.bytes -= gone.bytes
    let last = state.slots.removeLast()
    guard state.hand < state.slots.count else { return }
    state.slots[state.hand] = last
    state.places[last.record.id] = state.hand
  }
}
