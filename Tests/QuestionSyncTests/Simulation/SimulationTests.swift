import Foundation
import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Many banks over a bad network, out of one seed.
///
/// A failing seed is named in the message. `SYNC_SEED=17 swift test --filter SimulationTests` runs every kind of run with
/// that seed alone.
struct SimulationTests {
  /// The seeds of a test, or the one of the environment.
  private static func seeds(_ count: Int) -> [UInt64] {
    if let seed = ProcessInfo.processInfo.environment["SYNC_SEED"].flatMap({ UInt64($0) }) { return [seed] }
    if let more = ProcessInfo.processInfo.environment["SYNC_SEEDS"].flatMap({ Int($0) }) {
      return (0..<UInt64(count * more)).map(\.self)
    }
    return (0..<UInt64(count)).map(\.self)
  }

  /// Runs a scenario.
  ///
  /// - Returns: what was wrong, each once.
  private static func failures(of scenario: Scenario) throws -> [String] {
    let world = try World(scenario)
    world.disturb()
    world.run()
    world.heal()
    if !world.settle() { world.failures.append("the banks do not come to rest") }
    world.check()
    world.exchangeNothing()
    return Set(world.failures).sorted()
  }

  private func expectNothing(_ scenario: Scenario) throws {
    let failures = try Self.failures(of: scenario)
    #expect(failures.isEmpty, "SYNC_SEED=\(scenario.seed): \(scenario)")
  }

  @Test(arguments: Topology.allCases) func banksThatSelectEverythingBecomeEqual(topology: Topology) throws {
    for seed in Self.seeds(60) {
      try expectNothing(
        Scenario(seed: seed, banks: 2 + Int(seed % 6), topology: topology, restores: seed.isMultiple(of: 4) ? 1 : 0))
    }
  }

  @Test(arguments: Topology.allCases) func banksThatSelectTheSameBecomeEqualInIt(topology: Topology) throws {
    for seed in Self.seeds(60) {
      try expectNothing(
        Scenario(
          seed: seed, banks: 2 + Int(seed % 5), topology: topology, pull: "subject:toán", push: "subject:toán"))
    }
  }

  @Test func schoolsTakeWhatIsPublishedAndSendAll() throws {
    for seed in Self.seeds(60) {
      try expectNothing(
        Scenario(
          seed: seed, banks: 2 + Int(seed % 6), topology: .tree, pull: "status:published subject:toán",
          restores: seed.isMultiple(of: 6) ? 1 : 0))
    }
  }

  @Test func schoolsThatSendNothingTakeWhatIsPublished() throws {
    for seed in Self.seeds(40) {
      try expectNothing(
        Scenario(seed: seed, banks: 2 + Int(seed % 6), topology: .tree, pull: "status:published", push: nil))
    }
  }

  @Test func aNarrowWaitingPlaceLosesNothing() throws {
    for seed in Self.seeds(20) {
      try expectNothing(Scenario(seed: seed, banks: 5, topology: .graph, edits: 60, waitingPlaces: 1))
    }
  }

  @Test(.timeLimit(.minutes(5))) func aCountryOfFiveHundredSchools() throws {
    for seed in Self.seeds(1) {
      try expectNothing(
        Scenario(
          seed: seed, banks: 500, topology: .tree, edits: 40, exchanges: 600, crashes: 20, partitions: 20))
    }
  }

  /// A suite that finds nothing wrong in banks which are wrong on purpose would prove nothing.
  @Test(arguments: Mutation.allCases) func aBankThatIsWrongOnPurposeIsFoundOut(mutation: Mutation) throws {
    let isFound = try (UInt64(0)..<40).contains { seed in
      try !Self.failures(of: Scenario(seed: seed, banks: 3, topology: .tree, mutation: mutation)).isEmpty
    }
    #expect(isFound)
  }
}
