/// Names one request of one screen, so that an answer finds its asker and stale ones are known.
public struct Ticket: Sendable, Hashable {
  /// The screen.
  let screen: Int
  /// The request among those of the screen.
  let number: Int
}

/// Requests of which only the last matters, such as searches while someone types: at most one is under way, and what
/// was asked meanwhile waits until it is back.
struct LatestRequest<Value: Sendable & Hashable>: Sendable, Hashable {
  /// A request with what was asked.
  struct Asked: Sendable, Hashable {
    let ticket: Ticket
    let value: Value
  }

  private let screen: Int
  private var number = 0
  private var underWay: Asked?
  private var next: Value?

  init(screen: Int) { self.screen = screen }

  /// Whether an answer is still to come.
  var isWaiting: Bool { underWay != nil }

  /// The ticket of what is under way.
  var ticket: Ticket? { underWay?.ticket }

  /// Asks for `value`.
  ///
  /// - Returns: the ticket to ask with now; nil where the request under way comes first.
  mutating func ask(_ value: Value) -> Ticket? {
    guard underWay == nil else {
      next = value
      return nil
    }
    number += 1
    let ticket = Ticket(screen: screen, number: number)
    underWay = Asked(ticket: ticket, value: value)
    return ticket
  }

  /// Takes an answer in.
  ///
  /// - Returns: nil if it answers nothing asked here; else what was asked, and what is to be asked now instead, in which
  ///   case the answer is stale.
  mutating func answered(_ ticket: Ticket) -> (value: Value, next: Asked?)? {
    guard let done = underWay, done.ticket == ticket else { return nil }
    underWay = nil
    defer { next = nil }
    guard let waiting = next, waiting != done.value else { return (done.value, nil) }
    _ = ask(waiting)
    return (done.value, underWay)
  }
}
