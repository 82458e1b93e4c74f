import Foundation
import QuestionAPI
import QuestionStore
import TestSupport
import Testing

/// The ways to a bank.
enum Road: CaseIterable {
  /// The embedded default: the bank in this process.
  case inProcess
  /// The bank behind the real service.
  case overHTTP
  /// A bank in memory behind the real service, which shows a fault of the service apart from one of the store.
  case overHTTPToMemory

  func travel(_ journey: @Sendable (BankJourney) async throws -> Void) async throws {
    guard self != .overHTTPToMemory else {
      return try await withRemoteBank(InMemoryBank()) { try await journey(BankJourney($0)) }
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "journey-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let bank = try LocalBank(at: folder.appending(path: "bank.sqlite").path)
    if self == .inProcess { return try await journey(BankJourney(bank)) }
    try await withRemoteBank(bank) { try await journey(BankJourney($0)) }
  }
}

struct JourneyTests {
  @Test(arguments: Road.allCases) func editing(road: Road) async throws {
    try await road.travel { try await $0.editing() }
  }

  @Test(arguments: Road.allCases) func openingReading(road: Road) async throws {
    try await road.travel { try await $0.openingReading() }
  }

  @Test(arguments: Road.allCases) func drawing(road: Road) async throws {
    try await road.travel { try await $0.drawing() }
  }

  @Test(arguments: Road.allCases) func history(road: Road) async throws {
    try await road.travel { try await $0.history() }
  }

  @Test(arguments: Road.allCases) func answering(road: Road) async throws {
    try await road.travel { try await $0.answering() }
  }

  @Test(arguments: Road.allCases) func tagging(road: Road) async throws {
    try await road.travel { try await $0.tagging() }
  }

  @Test(arguments: Road.allCases) func changingMany(road: Road) async throws {
    try await road.travel { try await $0.changingMany() }
  }

  @Test(arguments: Road.allCases) func undoing(road: Road) async throws {
    try await road.travel { try await $0.undoing() }
  }

  @Test(arguments: Road.allCases) func likeness(road: Road) async throws {
    try await road.travel { try await $0.likeness() }
  }

  @Test(arguments: Road.allCases) func resolvingDuplicates(road: Road) async throws {
    try await road.travel { try await $0.resolvingDuplicates() }
  }

  @Test(arguments: Road.allCases) func closingANamespace(road: Road) async throws {
    try await road.travel { try await $0.closingANamespace() }
  }

  @Test(arguments: Road.allCases) func auditing(road: Road) async throws {
    try await road.travel { try await $0.auditing() }
  }

  @Test(arguments: Road.allCases) func sharing(road: Road) async throws {
    try await road.travel { try await $0.sharing() }
  }

  @Test(arguments: Road.allCases) func paging(road: Road) async throws {
    try await road.travel { try await $0.paging() }
  }

  @Test(arguments: Road.allCases) func mistakes(road: Road) async throws {
    try await road.travel { try await $0.mistakes() }
  }

  @Test(arguments: Road.allCases) func commenting(road: Road) async throws {
    try await road.travel { try await $0.commenting() }
  }

  @Test(arguments: Road.allCases) func reviewing(road: Road) async throws {
    try await road.travel { try await $0.reviewing() }
  }

  @Test(arguments: Road.allCases) func passages(road: Road) async throws {
    try await road.travel { try await $0.passages() }
  }

  @Test(arguments: Road.allCases) func pictures(road: Road) async throws {
    try await road.travel { try await $0.pictures() }
  }

  @Test(arguments: Road.allCases) func crowding(road: Road) async throws {
    try await road.travel { try await $0.crowding() }
  }

  @Test(arguments: Road.allCases) func transfer(road: Road) async throws {
    try await road.travel { try await $0.transfer() }
  }

  @Test(arguments: Road.allCases) func following(road: Road) async throws {
    try await road.travel { try await $0.following() }
  }
}
