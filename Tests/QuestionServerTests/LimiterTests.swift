import QuestionAPI
import Synchronization
import Testing

@testable import QuestionServer

/// Keeps events.
final class EventKeeper: SecurityEvents {
  private let kept = Mutex<[SecurityEvent]>([])

  var events: [SecurityEvent] { kept.withLock { $0 } }

  func record(_ event: SecurityEvent) { kept.withLock { $0.append(event) } }
}

/// A clock that goes on when it is told to.
final class HandClock: Sendable {
  private let nanoseconds = Mutex<Int64>(1)

  var now: Int64 { nanoseconds.withLock { $0 } }

  func advance(seconds: Double) { nanoseconds.withLock { $0 += Int64(seconds * 1e9) } }
}

extension RateLimiter.Client {
  fileprivate func signedIn(as name: String) -> RateLimiter.Client {
    var client = self
    client.take(
      .account(
        Caller.Account(
          id: "id-\(name)", name: name, displayName: "", role: .student, scopes: [.read],
          credential: .session(id: "s-\(name)"))))
    return client
  }
}

struct LimiterTests {
  private let clock = HandClock()
  private let events = EventKeeper()

  private func limiter(_ change: (inout RateLimits) -> Void = { _ in }) -> RateLimiter {
    var limits = RateLimits()
    change(&limits)
    return RateLimiter(limits, events: events) { [clock] in clock.now }
  }

  private func client(_ address: String, isLocal: Bool = false, account: String? = nil) throws -> RateLimiter.Client {
    let address = try #require(NetworkAddress(address))
    let client = RateLimiter.Client(origin: RequestOrigin(address: address, isLocal: isLocal))
    return account.map { client.signedIn(as: $0) } ?? client
  }

  /// How many of some requests in a row are let in.
  private func admitted(
    _ count: Int, by limiter: RateLimiter, from client: RateLimiter.Client, account: String? = nil,
    weight: RequestWeight = RequestWeight()
  ) -> Int {
    let client = account.map { client.signedIn(as: $0) } ?? client
    return (0..<count).count { _ in
      do { _ = try limiter.admit(client, weight: weight) } catch { return false }
      return true
    }
  }

  @Test func burstIsLetInAndThenTheRate() throws {
    let limiter = limiter { $0.address.requests = RateLimits.Rate(burst: 10, perSecond: 2) }
    let school = try client("192.0.2.7")
    #expect(admitted(15, by: limiter, from: school) == 10)
    #expect(admitted(5, by: limiter, from: try client("192.0.2.8")) == 5)
    clock.advance(seconds: 3)
    #expect(admitted(15, by: limiter, from: school) == 6)
    clock.advance(seconds: 1_000_000)
    #expect(admitted(15, by: limiter, from: school) == 10)
  }

  @Test func refusalSaysWhenToComeAgain() throws {
    let limiter = limiter { $0.address.writes = RateLimits.Rate(burst: 2, perSecond: 0.1) }
    let school = try client("192.0.2.7")
    let writing = RequestWeight(isWriting: true)
    #expect(try limiter.admit(school, weight: writing)?.level.remaining == 1)
    #expect(try limiter.admit(school, weight: writing)?.level.remaining == 0)
    #expect {
      try limiter.admit(school, weight: writing)
    } throws: { error in
      guard case .rateLimited(let standing)? = error as? RequestFault else { return false }
      return standing.limit == .writes && standing.level.wait == 10 && standing.level.reset == 20
    }
    // Reading goes on.
    #expect(admitted(5, by: limiter, from: school) == 5)
    clock.advance(seconds: 10)
    #expect(admitted(5, by: limiter, from: school, weight: writing) == 1)
  }

  @Test func aSchoolBehindOneAddressWorksAsManyAccounts() throws {
    let limiter = limiter()
    let school = try client("192.0.2.7")
    // 2,000 students who each ask 20 times in a minute, all from one address.
    for round in 0..<20 {
      for student in 0..<2000 {
        #expect(throws: Never.self, "round \(round)") {
          try limiter.admit(school.signedIn(as: "s\(student)"), weight: RequestWeight())
        }
      }
      clock.advance(seconds: 3)
    }
    #expect(events.events.isEmpty)
  }

  @Test func oneAccountCannotTakeTheOthersShare() throws {
    let limiter = limiter()
    let school = try client("192.0.2.7")
    #expect(admitted(10_000, by: limiter, from: school, account: "a") == 500)
    #expect(admitted(100, by: limiter, from: school, account: "b") == 100)
    // From elsewhere it is still the same account.
    #expect(admitted(100, by: limiter, from: try client("2001:db8::1"), account: "a") == 0)
  }

  @Test func callersOfThisMachineAreNotLimited() throws {
    let limiter = limiter { $0.address.requests = RateLimits.Rate(burst: 1, perSecond: 1) }
    #expect(admitted(1000, by: limiter, from: try client("127.0.0.1", isLocal: true)) == 1000)
    #expect(admitted(1000, by: limiter, from: try client("127.0.0.1")) == 1)
    #expect(admitted(1000, by: RateLimiter(nil, events: events), from: try client("192.0.2.7")) == 1000)
  }

  @Test func neighboursInANetworkOfVersion6AreOneClient() throws {
    let limiter = limiter { $0.address.requests = RateLimits.Rate(burst: 10, perSecond: 1) }
    var admitted = 0
    for host in 0..<100 {
      let neighbour = try client("2001:db8:1:2::\(String(host, radix: 16))")
      admitted += self.admitted(1, by: limiter, from: neighbour)
    }
    #expect(admitted == 10)
    #expect(self.admitted(1, by: limiter, from: try client("2001:db8:1:3::1")) == 1)
  }

  @Test func searchesAreLimitedByTheTimeTheyTook() throws {
    let limiter = limiter { $0.account.searchSeconds = RateLimits.Rate(burst: 2, perSecond: 0.5) }
    let school = try client("192.0.2.7")
    let searching = RequestWeight(isSearching: true)
    #expect(admitted(100, by: limiter, from: school, account: "a", weight: searching) == 100)
    limiter.charge(search: 3, from: school.signedIn(as: "a"))
    #expect(admitted(1, by: limiter, from: school, account: "a", weight: searching) == 0)
    #expect(admitted(1, by: limiter, from: school, account: "a") == 1)
    #expect(admitted(1, by: limiter, from: school, account: "b", weight: searching) == 1)
    clock.advance(seconds: 3)
    #expect(admitted(1, by: limiter, from: school, account: "a", weight: searching) == 1)
  }

  @Test func aRushOfWrongPasswordsEndsWhileOthersWork() throws {
    let limiter = limiter()
    let school = try client("192.0.2.7")
    let attempts = (0..<5000).count { _ in (try? limiter.beginSignIn(school)) != nil }
    #expect(attempts == 200)
    // Who is signed in there already works on, and other addresses sign in.
    #expect(admitted(100, by: limiter, from: school, account: "a") == 100)
    #expect(throws: Never.self) { try limiter.beginSignIn(try client("192.0.2.8")) }
    clock.advance(seconds: 10)
    #expect((0..<100).count { _ in (try? limiter.beginSignIn(school)) != nil } == 2)
    #expect(events.events.map(\.reason) == ["signIns"])
  }

  @Test func signInsThatSucceedCostNothing() throws {
    let limiter = limiter()
    let school = try client("192.0.2.7")
    for _ in 0..<2000 {
      try limiter.beginSignIn(school)
      limiter.signedIn(school)
    }
    #expect(events.events.isEmpty)
  }

  @Test func aRefusedClientIsToldOnceAMinute() throws {
    let limiter = limiter { $0.address.requests = RateLimits.Rate(burst: 1, perSecond: 0.001) }
    let school = try client("192.0.2.7")
    #expect(admitted(1000, by: limiter, from: school) == 1)
    #expect(events.events.map(\.kind) == [.rateLimited])
    clock.advance(seconds: 61)
    #expect(admitted(1000, by: limiter, from: school) == 0)
    #expect(events.events.count == 2)
    #expect(events.events.first?.origin == school.origin)
    #expect(limiter.refused.first { $0.limit == .requests }?.count == 1999)
  }

  @Test func memoryIsBounded() {
    let table = RecentTable<Int, Int>(capacity: 100, initial: 0)
    for key in 0..<100_000 {
      table.update(key) { $0 += 1 }
      // Whoever goes on asking is not forgotten for the many who ask once.
      table.update(-1) { $0 += 1 }
    }
    #expect(table.count <= 101)
    #expect(table.update(-1) { $0 } == 100_000)
    #expect(table.update(3) { $0 } == 0)
  }

  @Test func hugeCostsDoNotOverflow() {
    var bucket = TokenBucket()
    let rate = RateLimits.Rate(burst: 1, perSecond: 1e-12)
    #expect(bucket.take(1, of: rate, at: 5).wait == 0)
    #expect(bucket.take(1, of: rate, at: 6).wait > 0)
    bucket.charge(.infinity, of: rate, at: 7)
    bucket.charge(.infinity, of: rate, at: 8)
    #expect(bucket.take(1, of: rate, at: 9).wait > 0)
  }
}
