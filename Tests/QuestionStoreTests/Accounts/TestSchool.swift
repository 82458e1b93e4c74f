import Foundation
import QuestionAPI
import QuestionModel
import Synchronization

@testable import QuestionStore

/// A clock that stands still until it is told to go on.
final class TestClock: Sendable {
  private let time = Mutex(Timestamp(milliseconds: 1_800_000_000_000))

  var now: Timestamp { time.withLock { $0 } }

  func advance(seconds: Int64) { time.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + seconds * 1000) } }
  func advance(days: Int64) { advance(seconds: days * 86_400) }
}

/// A bank with accounts whose passwords cost little and whose clock is handed in.
struct TestSchool {
  static let password = "ba con mèo xanh"

  let folder: TemporaryFolder
  let path: String
  let bank: LocalBank
  let clock = TestClock()

  init(queue: HashingQueue = HashingQueue(width: 2, depth: 64)) throws {
    folder = try TemporaryFolder()
    path = folder.file("bank.sqlite")
    bank = try LocalBank(at: path, policy: Self.policy(clock, queue: queue))
  }

  static func policy(_ clock: TestClock, queue: HashingQueue) -> AccountPolicy {
    var policy = AccountPolicy()
    policy.hasher = PasswordHasher(queue: queue, cost: PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
    policy.clock = { clock.now }
    return policy
  }

  /// The same file opened once more, as the service started anew would.
  func reopened() throws -> LocalBank {
    try LocalBank(at: path, policy: Self.policy(clock, queue: HashingQueue(width: 2, depth: 64)))
  }

  /// Gives somebody an account with the password of all tests.
  @discardableResult
  func add(_ name: String, _ role: Role, displayName: String? = nil) async throws -> Person {
    try await bank.addPerson(
      PersonDraft(
        name: name, displayName: displayName, role: role, password: role == .peer ? nil : Self.password)
    ).person
  }

  /// An administrator, without whom there is nobody else.
  @discardableResult
  func addAdministrator() async throws -> Person { try await add("quantri", .administrator) }

  func signIn(_ name: String, password: String = Self.password, code: String? = nil) async throws -> SignedIn {
    try await bank.signIn(SignInRequest(name: name, password: password, code: code))
  }

  /// The bank for whoever bears a token.
  func bearing(_ token: String) async throws -> LocalBank {
    bank.acting(as: .account(try await bank.caller(bearing: token)))
  }

  /// The bank for somebody who signs in.
  func signedIn(_ name: String) async throws -> LocalBank { try await bearing(try await signIn(name).token) }
}
