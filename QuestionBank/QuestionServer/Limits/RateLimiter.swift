import QuestionAPI
import Synchronization

/// What a request counts as besides one request.
struct RequestWeight: Sendable, Hashable {
  /// Whether it may change something.
  var isWriting = false
  /// Whether the time that it takes is counted.
  var isSearching = false
}

/// Keeps clients within their rates, by account where they are signed in and by address where not.
final class RateLimiter: Sendable {
  /// Which of a client's limits.
  enum Limit: Int, Sendable, CaseIterable {
    case requests, writes, searches, signIns

    var name: String { "\(self)" }
  }

  /// How a client stands with one of its limits.
  struct Standing: Sendable, Hashable {
    let limit: Limit
    let rate: RateLimits.Rate
    let level: TokenBucket.Level
  }

  /// Whose limits count.
  struct Client: Sendable, Hashable {
    let origin: RequestOrigin
    /// Id of its account.
    private(set) var account: String?
    fileprivate private(set) var isLimited: Bool

    /// Somebody unknown.
    init(origin: RequestOrigin) {
      self.origin = origin
      isLimited = !origin.isLocal
    }

    /// Takes the client for a caller that has proved itself.
    mutating func take(_ caller: Caller) {
      switch caller {
      case .local: isLimited = false
      case .anonymous: break
      case .account(let account): self.account = account.id
      }
    }
  }

  private struct Buckets {
    /// Events about it that are written.
    var events = TokenBucket()
    private var requests = TokenBucket()
    private var writes = TokenBucket()
    private var searches = TokenBucket()
    private var signIns = TokenBucket()
    /// When a refusal was last told as an event.
    var told: Int64 = .min / 2

    subscript(limit: Limit) -> TokenBucket {
      get {
        switch limit {
        case .requests: requests
        case .writes: writes
        case .searches: searches
        case .signIns: signIns
        }
      }
      set {
        switch limit {
        case .requests: requests = newValue
        case .writes: writes = newValue
        case .searches: searches = newValue
        case .signIns: signIns = newValue
        }
      }
    }

    mutating func stand(_ limit: Limit, cost: Double, of rate: RateLimits.Rate, at now: Int64) -> Standing {
      Standing(limit: limit, rate: rate, level: self[limit].take(cost, of: rate, at: now))
    }
  }

  private let limits: RateLimits?
  private let events: any SecurityEvents
  private let now: @Sendable () -> Int64
  private let addresses: RecentTable<NetworkAddress, Buckets>
  private let accounts: RecentTable<String, Buckets>
  private let refusals = Mutex([Int](repeating: 0, count: Limit.allCases.count))

  private static let tellingInterval: Int64 = 60_000_000_000
  private static let eventRate = RateLimits.Rate(burst: 60, perSecond: 0.5)
  private static let start = ContinuousClock.now

  /// A limiter.
  ///
  /// - Parameters:
  ///   - limits: the rates; nil limits nobody.
  ///   - events: hears of the clients that asked too often.
  ///   - now: nanoseconds of a clock that never goes back.
  init(
    _ limits: RateLimits?, events: any SecurityEvents, now: @escaping @Sendable () -> Int64 = RateLimiter.systemNow
  ) {
    self.limits = limits
    self.events = events
    self.now = now
    let capacity = limits?.capacity ?? 2
    addresses = RecentTable(capacity: capacity, initial: Buckets())
    accounts = RecentTable(capacity: capacity, initial: Buckets())
  }

  private static let systemNow: @Sendable () -> Int64 = {
    let (seconds, attoseconds) = start.duration(to: .now).components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }

  /// Requests refused so far, by limit.
  var refused: [(limit: Limit, count: Int)] {
    let counts = refusals.withLock { $0 }
    return Limit.allCases.map { ($0, counts[$0.rawValue]) }
  }

  /// Lets a request in, or says when it may come again.
  ///
  /// - Parameters:
  ///   - client: who sent it.
  ///   - weight: what it counts as.
  /// - Returns: how its client stands; nil where it is not limited.
  /// - Throws: `RequestFault.rateLimited` where it must wait.
  func admit(_ client: Client, weight: RequestWeight) throws(RequestFault) -> Standing? {
    guard let limits, client.isLimited else { return nil }
    let now = now()
    let allowance = client.account == nil ? limits.address : limits.account
    let standing = buckets(of: client) { buckets in
      var standing = buckets.stand(.requests, cost: 1, of: allowance.requests, at: now)
      if weight.isWriting, standing.level.wait == 0 {
        standing = buckets.stand(.writes, cost: 1, of: allowance.writes, at: now)
      }
      // What a search costs is known only when it is done; before, it is enough that something is left.
      if weight.isSearching, standing.level.wait == 0 {
        standing = buckets.stand(.searches, cost: 0, of: allowance.searchSeconds, at: now)
      }
      return standing
    }
    guard standing.level.wait > 0 else { return standing }
    throw refusal(standing, client, at: now)
  }

  /// Counts the time that a search took.
  func charge(search seconds: Double, from client: Client) {
    guard let limits, client.isLimited else { return }
    let now = now()
    let rate = (client.account == nil ? limits.address : limits.account).searchSeconds
    buckets(of: client) { $0[.searches].charge(seconds, of: rate, at: now) }
  }

  /// Lets somebody try to sign in, which counts as failed until `signedIn` takes it back.
  func beginSignIn(_ client: Client) throws(RequestFault) {
    guard let limits, client.isLimited else { return }
    let now = now()
    let standing = buckets(of: Client(origin: client.origin)) {
      $0.stand(.signIns, cost: 1, of: limits.failedSignIns, at: now)
    }
    guard standing.level.wait > 0 else { return }
    throw refusal(standing, client, at: now)
  }

  /// Takes back what `beginSignIn` counted.
  func signedIn(_ client: Client) {
    guard let limits, client.isLimited else { return }
    buckets(of: Client(origin: client.origin)) { $0[.signIns].refund(1, of: limits.failedSignIns) }
  }

  /// Whether one more event about a client is written, of whom too many would fill the disk.
  func mayTell(_ client: Client) -> Bool {
    guard limits != nil, client.isLimited else { return true }
    let now = now()
    return buckets(of: client) { $0.events.take(1, of: Self.eventRate, at: now).wait == 0 }
  }

  @discardableResult
  private func buckets<Result: Sendable>(of client: Client, _ change: (inout Buckets) -> Result) -> Result {
    if let account = client.account { return accounts.update(account, change) }
    return addresses.update(client.origin.address?.subscriber ?? NetworkAddress(high: 0, low: 0), change)
  }

  private func refusal(_ standing: Standing, _ client: Client, at now: Int64) -> RequestFault {
    refusals.withLock { $0[standing.limit.rawValue] += 1 }
    let isNews = buckets(of: client) { buckets in
      guard now - buckets.told >= Self.tellingInterval else { return false }
      buckets.told = now
      return true
    }
    if isNews {
      events.record(
        SecurityEvent(.rateLimited, from: client.origin, account: client.account, reason: standing.limit.name))
    }
    return .rateLimited(standing)
  }
}
