import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// Exchanges while the disk of one of the banks is full.
@Suite(
  .serialized, .timeLimit(.minutes(10)),
  .enabled("Filling a disk needs the right to mount a small one.") { await Privileges.canMount() })
struct SyncDiskTests {
  private let province: Workspace
  private let school: Workspace

  init() throws { (province, school) = (try Workspace(), try Workspace()) }

  private func outcome(_ program: Outcome) throws -> SyncOutcome {
    try SyncOutcome(json: JSONParser.parse(Array(program.lastLine.utf8)))
  }

  private func lines(_ space: Workspace, _ database: String) async throws -> [Substring] {
    let export = try await space.run("export", database: database)
    #expect(export.status == 0, "\(export.errors)")
    return export.output.split(separator: "\n").sorted()
  }

  @Test func aCloneThatFillsTheDiskGoesOnOnceThereIsRoom() async throws {
    try await SmallDisk.hold(at: school.file("disk"), megabytes: 14) { try await clone(to: $0) }
  }

  private func clone(to disk: String) async throws {
    let total = 24_000
    let file = try province.write(Rows.lines(0..<total), to: "rows.jsonl")
    #expect(try await province.run("import", file).status == 0)
    let (service, address) = try await province.serve()
    let bank = disk + "/bank.sqlite"
    let added = try await school.run(
      "peer", "add", "so", address, "--pull", "", "--push", "", "--want-keys", "--give-keys", database: bank)
    #expect(added.status == 0, "\(added.errors)")

    for _ in 0..<2 {
      let full = try await school.run("sync", "so", "--json", database: bank)
      #expect(full.status == 1)
      #expect(full.errors.contains("is full"), "\(full.output)\(full.errors)")
      // Full as it is, the bank is whole and can be read.
      #expect(try await school.run("check", database: bank).status == 0)
    }
    let before = try BankStats(json: JSONParser.parse(try await school.run("stats", "--json", database: bank).output))
    #expect((1000..<total).contains(before.questions))

    #expect(await SmallDisk.grow(disk, toMegabytes: 200))
    let again = try await school.run("sync", "so", "--json", database: bank)
    #expect(again.status == 0, "\(again.errors)")
    // What was there already was not fetched again, but for what was on its way when the disk was full.
    let done = try outcome(again)
    #expect(done.pulled == total - before.questions && done.unchanged == 0)
    #expect(try await lines(school, bank) == (try await lines(province, province.database)))
    #expect(try BankCheck(of: bank).findings == [])
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
  }

  @Test func aFullDiskOfTheOtherBankHoldsUpWhatItWouldHaveToStoreAlone() async throws {
    try await SmallDisk.hold(at: province.file("disk"), megabytes: 24) { try await fetch(from: $0) }
  }

  private func fetch(from disk: String) async throws {
    let file = try province.write(Rows.lines(0..<2500), to: "rows.jsonl")
    let bank = disk + "/bank.sqlite"
    #expect(try await province.run("import", file, database: bank).status == 0)
    let (service, address) = try await province.serve(["--database", bank])
    let added = try await school.run(
      "peer", "add", "so", address, "--pull", "", "--push", "", "--want-keys", "--give-keys")
    #expect(added.status == 0, "\(added.errors)")
    let filler = disk + "/filler"
    SmallDisk.fill(filler)

    // A bundle that cannot be kept is made all the same, and no half of a part is left to be given out. What the school
    // states on the other bank's key is what cannot be stored.
    let full = "The other bank says: The disk that holds its bank is full."
    let cloned = try await school.run("sync", "so", "--json")
    #expect(cloned.status == 1 && cloned.errors.contains(full), "\(cloned.errors)")
    #expect(try outcome(cloned).pulled == 2500)
    for case let part as String in FileManager.default.enumerator(atPath: bank + "-bundles") ?? .init() {
      let size = try FileManager.default.attributesOfItem(atPath: "\(bank)-bundles/\(part)")[.size] as? Int
      #expect(size ?? 0 > 0, "\(part)")
    }
    #expect(try await lines(school, school.database) == (try await lines(province, bank)))

    let more = try school.write(Rows.lines(3000..<3600), to: "more.jsonl")
    #expect(try await school.run("import", more).status == 0)
    let refused = try await school.run("sync", "so")
    #expect(refused.status == 1 && refused.errors.contains(full), "\(refused.output)\(refused.errors)")
    #expect(try await province.run("check", database: bank).status == 0)

    try FileManager.default.removeItem(atPath: filler)
    let pushed = try await school.run("sync", "so", "--json")
    #expect(pushed.status == 0, "\(pushed.errors)")
    #expect(try outcome(pushed).pushed == 600)
    #expect(try await lines(school, school.database) == (try await lines(province, bank)))
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    #expect(try BankCheck(of: bank).findings == [])
  }
}
