import BankClient
import Foundation
import QuestionAPI
import TestSupport
import Testing

@testable import QuestionStore

struct AccountJourneyTests {
  /// The ways to a bank's accounts.
  enum AccountRoad: CaseIterable {
    case inProcess, overHTTP

    func travel(_ journey: @Sendable (AccountJourney) async throws -> Void) async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID())")
      defer { try? FileManager.default.removeItem(at: folder) }
      var policy = AccountPolicy()
      policy.hasher = PasswordHasher(
        queue: HashingQueue(width: 2, depth: 8), cost: PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
      let bank = try LocalBank(at: folder.appending(path: "bank.sqlite").path, policy: policy)
      _ = try await bank.addPerson(
        PersonDraft(name: "quantri", role: .administrator, password: AccountJourney.password))
      let token = try await bank.signIn(SignInRequest(name: "quantri", password: AccountJourney.password)).token
      let caller = Caller.account(try await bank.caller(bearing: token))
      guard self == .overHTTP else { return try await journey(AccountJourney(bank.acting(as: caller))) }
      try await withRunningServer(bank, authenticator: bank, accounts: bank) { port in
        let remote = try RemoteBank(url: "http://127.0.0.1:\(port)", token: token)
        do { try await journey(AccountJourney(remote)) } catch {
          await remote.shutdown()
          throw error
        }
        await remote.shutdown()
      }
      await bank.accounts.settle()
    }
  }

  @Test(arguments: AccountRoad.allCases) func people(road: AccountRoad) async throws {
    try await road.travel { try await $0.people() }
  }

  @Test(arguments: AccountRoad.allCases) func classes(road: AccountRoad) async throws {
    try await road.travel { try await $0.classes() }
  }

  @Test(arguments: AccountRoad.allCases) func tokens(road: AccountRoad) async throws {
    try await road.travel { try await $0.tokens() }
  }

  @Test(arguments: AccountRoad.allCases) func oneself(road: AccountRoad) async throws {
    try await road.travel { try await $0.oneself() }
  }
}
