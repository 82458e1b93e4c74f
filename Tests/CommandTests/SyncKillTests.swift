import BankClient
import Foundation
import PropertyTesting
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// Three banks in a row that exchange while people edit, their services and commands killed at random.
/// `KILL_SEED=N` plays the same choices again, `KILLS=N` kills more or less often.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct SyncKillTests {
  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  @Test func killedBanksAreEqualAfterwardsAndLackNothingThatWasAcknowledged() async throws {
    let seed = Self.setting("KILL_SEED") ?? UInt64.random(in: 0..<1_000_000)
    let kills = Int(Self.setting("KILLS") ?? 100)
    print("KILL_SEED=\(seed)")
    var chain = try await KilledChain(seed: seed)
    while chain.kills < kills {
      try await chain.edit()
      try await chain.exchange(killing: true)
    }
    try await chain.settle()
    #expect(!chain.acknowledged.isEmpty, "seed \(seed)")
    let exports = try await chain.exports()
    #expect(Set(exports).count == 1, "seed \(seed)")
    for bank in chain.banks {
      let check = try await bank.space.run("check")
      #expect(check.status == 0, "seed \(seed): \(check.output)\(check.errors)")
      let local = try LocalBank(at: bank.space.database)
      for record in chain.acknowledged {
        let kept = try? await local.revision(record.revision, of: record.id)
        #expect(kept?.document == record.document, "seed \(seed): \(bank.name) lacks \(record.revision)")
      }
    }
    await chain.end()
  }
}

/// A bank with a service at an address that stays the same over its deaths.
private struct ServedSpace {
  let name: String
  let space: Workspace
  let port: Int
  var service: RunningProgram

  var url: String { "http://127.0.0.1:\(port)" }

  init(_ name: String) async throws {
    self.name = name
    space = try Workspace()
    let (service, address) = try await space.serve()
    self.service = service
    port = Int(address.split(separator: ":").last ?? "") ?? 0
  }

  /// Serves again where it was killed. Somebody else may have the port for a moment, as the end of a connection.
  mutating func revive() async throws {
    guard !service.isRunning else { return }
    var failure: (any Error)?
    for _ in 0..<50 {
      do {
        service = try await space.serve([], port: port).program
        return
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// What changes as the bank's log is written.
  var log: [String] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: space.database + "-wal")
    return [FileAttributeKey.size, .modificationDate].map { "\(attributes?[$0] ?? "none")" }
  }
}

/// When somebody dies in an exchange: right after a write, or anywhere between two of them.
private struct Moment {
  let writes: Int
  let looks: Int
}

/// A school, a province and a nation: each calls the next.
private struct KilledChain {
  private(set) var banks: [ServedSpace] = []
  /// Whatever a service answered to somebody who wrote.
  private(set) var acknowledged: [QuestionRecord] = []
  private(set) var kills = 0
  private var random: SeededGenerator
  private var written = 0
  /// How often the log was looked at while the longest exchange ran.
  private var longest = 1

  init(seed: UInt64) async throws {
    random = SeededGenerator(seed: seed)
    for name in ["school", "province", "nation"] { banks.append(try await ServedSpace(name)) }
    let file = try banks[2].space.write(Rows.lines(0..<1500), to: "rows.jsonl")
    #expect(try await banks[2].space.run("import", file).status == 0)
    for (lower, upper) in [(0, 1), (1, 2)] {
      let added = try await banks[lower].space.run(
        "peer", "add", banks[upper].name, banks[upper].url, "--pull", "", "--push", "", "--want-keys", "--give-keys")
      #expect(added.status == 0, "\(added.errors)")
    }
  }

  /// People write at every bank, new questions and what all of them know.
  mutating func edit() async throws {
    for index in banks.indices {
      try await banks[index].revive()
      let remote = try RemoteBank(url: banks[index].url)
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        written += 1
        let stem = "Câu \(banks[index].name) \(written)?"
        let new = QuestionDraft(Rows.question(stem, tags: ["w:\(banks[index].name)"]), status: .published)
        if let record = try? await remote.create(new, idempotencyKey: nil) { acknowledged.append(record) }
      }
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        let id = Rows.id(Int.random(in: 0..<1500, using: &random))
        guard let record = try? await remote.question(id), var question = try? record.question() else { continue }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: question.content.stem = "Sửa ở \(banks[index].name) \(written)?"
        case 1: question.content.level = "mức \(written)"
        default: question.content.tags += [try Tag("sửa:\(banks[index].name)-\(written)")]
        }
        let draft = QuestionDraft(question, status: .published)
        if let saved = try? await remote.update(id, draft, expected: record.revision) { acknowledged.append(saved) }
      }
      await remote.shutdown()
    }
  }

  /// One of the lower two exchanges with the next one, and somebody may die of it.
  mutating func exchange(killing: Bool) async throws {
    let lower = Int.random(in: 0..<2, using: &random)
    for index in banks.indices { try await banks[index].revive() }
    let victim = killing ? Int.random(in: 0..<3, using: &random) : nil
    // With its service gone the command exchanges by itself, and is what is killed.
    let isCommand = victim == 2
    if isCommand {
      banks[lower].service.signal(SIGTERM)
      _ = await banks[lower].service.outcome()
    }
    let watched = banks[lower + Int.random(in: 0..<2, using: &random)]
    let moment = Moment(
      writes: Int.random(in: 1...8, using: &random), looks: Int.random(in: 0..<longest, using: &random))
    let command = try banks[lower].space.start(["sync", banks[lower + 1].name, "--json"])
    let target = isCommand ? command : victim.map { banks[lower + $0].service }
    let (hasCome, looks) = await wait(for: target == nil ? nil : moment, of: watched, during: command)
    longest = max(longest, looks)
    let before = kills
    if let target, hasCome {
      target.signal(SIGKILL)
      if await target.outcome().status == -SIGKILL { kills += 1 }
    }
    let outcome = await command.outcome()
    let wasKilled = isCommand && outcome.status == -SIGKILL
    #expect(wasKilled || outcome.status == 0 || outcome.status == 1, "\(outcome)")
    #expect(killing || outcome.status == 0, "\(outcome.errors)")
    for index in banks.indices {
      try await banks[index].revive()
      guard kills > before, kills % 10 == 0 else { continue }
      #expect(try BankCheck(of: banks[index].space.database).findings == [])
    }
  }

  /// Waits until a bank's log was written so often or was looked at so often, or a command has ended.
  private func wait(
    for moment: Moment?, of bank: ServedSpace, during command: RunningProgram
  ) async -> (hasCome: Bool, looks: Int) {
    var (last, writes, looks) = (bank.log, 0, 0)
    while command.isRunning {
      if let moment, writes >= moment.writes || looks >= moment.looks { return (true, looks) }
      await Task.yield()
      looks += 1
      let log = bank.log
      if log != last { writes += 1 }
      last = log
    }
    return (false, looks)
  }

  /// Exchanges until nobody has anything new.
  mutating func settle() async throws {
    for index in banks.indices { try await banks[index].revive() }
    for _ in 0..<6 {
      var moved = 0
      for lower in [0, 1, 0] {
        let outcome = try await banks[lower].space.run("sync", banks[lower + 1].name, "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let sync = try SyncOutcome(json: JSONParser.parse(Array(outcome.lastLine.utf8)))
        #expect(sync.refusals == 0 && sync.waiting == 0)
        moved += sync.pulled + sync.pushed
      }
      if moved == 0 { return }
    }
    Issue.record("the exchange does not come to rest")
  }

  /// What each bank gives out of all it holds, in one order.
  func exports() async throws -> [[Substring]] {
    var exports: [[Substring]] = []
    for bank in banks {
      let export = try await bank.space.run("export")
      #expect(export.status == 0)
      exports.append(export.output.split(separator: "\n").sorted())
    }
    return exports
  }

  /// Ends the services.
  func end() async {
    for bank in banks {
      bank.service.signal(SIGTERM)
      #expect(await bank.service.outcome().status == 0)
    }
  }
}
