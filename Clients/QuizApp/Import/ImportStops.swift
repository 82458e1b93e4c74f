import Synchronization

/// What a person has ended: reading and storing look here between two steps.
final class ImportStops: Sendable {
  private let tickets = Mutex<Set<Ticket>>([])

  func stop(_ ticket: Ticket) { tickets.withLock { _ = $0.insert(ticket) } }

  func isStopped(_ ticket: Ticket) -> Bool { tickets.withLock { $0.contains(ticket) } }

  /// Forgets a ticket that is answered.
  func end(_ ticket: Ticket) { tickets.withLock { _ = $0.remove(ticket) } }
}
