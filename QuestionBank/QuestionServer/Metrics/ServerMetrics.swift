import Synchronization

/// What the service counts: requests of each route by status, and how long they took.
final class ServerMetrics: Sendable {
  /// Upper ends of the histogram's buckets, in seconds.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private let meters = Mutex<[RouteMeter]>([])

  /// A new meter; routes take theirs once, when the router is built.
  func meter(method: String, path: String) -> RouteMeter {
    let meter = RouteMeter(method: method, path: path)
    meters.withLock { $0.append(meter) }
    return meter
  }

  var all: [RouteMeter] { meters.withLock { $0 } }
}

/// The figures of one route.
final class RouteMeter: Sendable {
  /// Figures at one moment.
  struct Figures {
    /// Requests by status, from 100 to 599.
    var statuses = [Int](repeating: 0, count: 500)
    /// Requests by the bucket they fall into; the last one has no upper end.
    var buckets = [Int](repeating: 0, count: ServerMetrics.bounds.count + 1)
    var seconds = 0.0
    var count: Int { buckets.reduce(0, +) }
  }

  let method: String
  let path: String
  private let state = Mutex(Figures())

  init(method: String, path: String) {
    self.method = method
    self.path = path
  }

  var figures: Figures { state.withLock { $0 } }

  func record(status: Int, elapsed: Duration) {
    let seconds = elapsed.seconds
    var bucket = 0
    while bucket < ServerMetrics.bounds.count, seconds > ServerMetrics.bounds[bucket] { bucket += 1 }
    state.withLock { figures in
      if (100..<600).contains(status) { figures.statuses[status - 100] += 1 }
      figures.buckets[bucket] += 1
      figures.seconds += seconds
    }
  }
}
