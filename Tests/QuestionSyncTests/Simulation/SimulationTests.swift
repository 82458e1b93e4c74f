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
  /// - Returns: the world at its end, with all that was wrong in it.
  private static func run(_ scenario: Scenario) throws -> World {
    let world = try World(scenario)
    world.disturb()
    world.run()
    world.heal()
    if scenario.tampering != nil || scenario.rotations > 0 { world.repair() }
    if !world.settle() { world.failures.append("the banks do not come to rest") }
    if !world.lackingMedia.isEmpty {
      // Whose question left the selection before it heard what was wanted with it hears that by comparison.
      world.repair()
      if !world.settle() { world.failures.append("the banks do not come to rest after a comparison") }
    }
    world.check()
    world.exchangeNothing()
    return world
  }

  @discardableResult
  private func expectNothing(_ scenario: Scenario) throws -> World {
    let world = try Self.run(scenario)
    let failures = Set(world.failures).sorted()
    #expect(failures.isEmpty, "SYNC_SEED=\(scenario.seed): \(scenario)")
    return world
  }

  @Test(arguments: Topology.allCases) func banksThatSelectEverythingBecomeEqual(topology: Topology) throws {
    for seed in Self.seeds(50) {
      try expectNothing(
        Scenario(seed: seed, banks: 2 + Int(seed % 6), topology: topology, restores: seed.isMultiple(of: 4) ? 1 : 0))
    }
  }

  @Test(arguments: Topology.allCases) func banksThatSelectTheSameBecomeEqualInIt(topology: Topology) throws {
    for seed in Self.seeds(50) {
      try expectNothing(
        Scenario(
          seed: seed, banks: 2 + Int(seed % 5), topology: topology, pull: "subject:toán", push: "subject:toán"))
    }
  }

  @Test func schoolsTakeWhatIsPublishedAndSendAll() throws {
    for seed in Self.seeds(50) {
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

  /// Searches get narrower and wider while banks exchange; what every bank has in view in the end is what it selects then.
  @Test(arguments: Topology.allCases) func selectionsThatChangeAreFollowed(topology: Topology) throws {
    for seed in Self.seeds(16) {
      let world = try expectNothing(
        Scenario(
          seed: seed, banks: 2 + Int(seed % 4), topology: topology, push: seed.isMultiple(of: 3) ? nil : "",
          selections: 6))
      for search in ["subject:toán", ""] {
        try world.select(SyncSelection(search))
        #expect(world.settle())
        world.check()
        world.exchangeNothing()
        #expect(world.failures.isEmpty, "SYNC_SEED=\(seed) \"\(search)\"")
      }
    }
  }

  /// Some keys are held back, some banks get none, and both change: no key is where it may not be, and those that may go
  /// are everywhere in the end.
  @Test(arguments: Topology.allCases) func keysThatAreHeldBackComeWhenTheyMay(topology: Topology) throws {
    for seed in Self.seeds(16) {
      try expectNothing(
        Scenario(
          seed: seed, banks: 2 + Int(seed % 4), topology: topology, hasEmbargoes: !seed.isMultiple(of: 3),
          withholdsKeys: !seed.isMultiple(of: 2)))
    }
  }

  /// What lower banks push waits for the upper ones' reviewers, who take it or leave it out.
  @Test func whatReviewersLeaveOutIsToldAndNotProposedAgain() throws {
    for seed in Self.seeds(12) {
      let world = try expectNothing(
        Scenario(seed: seed, banks: 2 + Int(seed % 4), topology: .tree, reviews: 30, isSigned: true))
      let before = world.outcomes.count
      world.repair()
      let outcomes = world.outcomes[before...]
      #expect(outcomes.allSatisfy { $0.proposed == 0 && $0.refusals == 0 }, "SYNC_SEED=\(seed)")
    }
  }

  @Test(arguments: Topology.allCases) func keysOfBanksThatChangeAreBelieved(topology: Topology) throws {
    for seed in Self.seeds(4) {
      try expectNothing(
        Scenario(seed: seed, banks: 2 + Int(seed % 3), topology: topology, rotations: 4, isSigned: true))
    }
  }

  @Test func aNarrowWaitingPlaceLosesNothing() throws {
    for seed in Self.seeds(20) {
      try expectNothing(Scenario(seed: seed, banks: 5, topology: .graph, edits: 60, waitingPlaces: 1))
    }
  }

  @Test(arguments: Topology.allCases) func bytesAndSignaturesTravelOverTheLine(topology: Topology) throws {
    for seed in Self.seeds(8) {
      try expectNothing(
        Scenario(
          seed: seed, banks: 2 + Int(seed % 4), topology: topology, pull: seed.isMultiple(of: 2) ? "" : "subject:toán",
          push: seed.isMultiple(of: 2) ? "" : "subject:toán", isSigned: true))
    }
  }

  @Test(arguments: Tampering.allCases) func whatIsTamperedWithIsRefused(tampering: Tampering) throws {
    var refusals = 0
    for seed in Self.seeds(5) {
      let world = try expectNothing(
        Scenario(
          seed: seed, banks: 3 + Int(seed % 2), topology: .tree, waitingPlaces: 5, isSigned: true, tampering: tampering)
      )
      refusals += world.refusals
    }
    switch tampering {
    case .alter, .forgeParents, .lieUnderItsName, .forgeMaker: #expect(refusals > 0)
    case .replay, .enlarge, .orphan: break
    }
  }

  /// To stop anywhere and to go on comes to the same as an exchange in one go.
  @Test(arguments: UInt64(0)..<3) func stoppingAnywhereChangesNothing(seed: UInt64) throws {
    func world() throws -> World {
      let scenario = Scenario(
        seed: seed, banks: 2, topology: .tree, pull: seed == 1 ? "subject:toán" : "", edits: 40,
        exchanges: seed == 2 ? 6 : 0,
        loss: 0, brokenDisk: 0, crashes: 0, partitions: 0)
      let world = try World(scenario)
      world.disturb()
      world.run()
      return world
    }
    let whole = try world()
    whole.begin(1)
    var steps = 0
    while whole.step() { steps += 1 }
    #expect(steps > 20)
    for stop in 0..<steps {
      let stopped = try world()
      stopped.begin(1)
      for _ in 0..<stop { _ = stopped.step() }
      stopped.crash(1)
      stopped.run()
      stopped.begin(1)
      stopped.run()
      for bank in 0..<2 {
        let (one, other) = (whole.banks[bank].state, stopped.banks[bank].state)
        #expect(one.shown == other.shown)
        #expect(one.shown.keys.allSatisfy { one.counted($0).counted == other.counted($0).counted })
      }
      let (one, other) = (whole.banks[1].state.checkpoints, stopped.banks[1].state.checkpoints)
      #expect(one["bank0"]?.pull != nil && other["bank0"]?.pull != nil)
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
      try !Self.run(Scenario(seed: seed, banks: 3, topology: .tree, mutation: mutation)).failures.isEmpty
    }
    #expect(isFound)
  }
}
