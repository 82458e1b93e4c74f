import Synchronization

/// The memory that bodies of requests take at one time.
final class BodyBudget: Sendable {
  private let capacity: Int
  private let free: Int
  private let held = Atomic<Int>(0)

  /// - Parameters:
  ///   - capacity: most bytes of all bodies.
  ///   - free: bytes of each body that do not count.
  init(capacity: Int, free: Int) {
    self.capacity = capacity
    self.free = free
  }

  /// Bytes that are held now, but for those that do not count.
  var bytes: Int { held.load(ordering: .relaxed) }

  /// What one request takes of the budget, until it is answered.
  final class Share: Sendable {
    private let budget: BodyBudget
    private let count = Atomic<Int>(0)

    init(of budget: BodyBudget) { self.budget = budget }

    deinit {
      let count = count.load(ordering: .relaxed)
      if count > 0 { budget.held.subtract(count, ordering: .relaxed) }
    }

    /// Takes as much as a body has by now.
    ///
    /// - Throws: `RequestFault.busy` where all bodies together would be too much.
    func grow(to bytes: Int) throws(RequestFault) {
      let more = bytes - budget.free - count.load(ordering: .relaxed)
      guard more > 0 else { return }
      guard budget.held.add(more, ordering: .relaxed).newValue <= budget.capacity else {
        budget.held.subtract(more, ordering: .relaxed)
        throw .busy
      }
      count.add(more, ordering: .relaxed)
    }
  }
}
