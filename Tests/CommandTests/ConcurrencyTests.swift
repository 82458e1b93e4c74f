import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// Several processes on one bank.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ConcurrencyTests {
  private let space: Workspace
  private let left: String
  private let right: String

  init() throws {
    space = try Workspace()
    left = try space.write(Rows.lines(0..<3000), to: "left.jsonl")
    right = try space.write(Rows.lines(2000..<5000), to: "right.jsonl")
  }

  private func report(_ outcome: Outcome) throws -> ImportReport {
    try ImportReport(json: JSONParser.parse(String(outcome.lastLine)))
  }

  /// Imports both files at once and sees that every row is accounted for.
  private func importBoth() async throws {
    async let first = space.run("import", left, "--json")
    async let second = space.run("import", right, "--json")
    var sum = ImportReport()
    for outcome in try await [first, second] {
      #expect(outcome.status == 0, "\(outcome.errors)")
      sum += try report(outcome)
    }
    #expect(sum.read == 6000)
    #expect(sum.created == 5000)
    #expect(sum.unchanged == 1000)
    let bank = try LocalBank(at: space.database)
    #expect(try await bank.stats().questions == 5000)
    #expect(try await bank.stats().revisions == 5000)
    #expect(try await bank.facets(query: "subject:toán").total == 5000)
    #expect(try await space.run("check").status == 0)
  }

  @Test func twoImportsAtOnceLoseNothing() async throws { try await importBoth() }

  @Test func twoImportsThroughAServiceLoseNothing() async throws {
    let (service, _) = try await space.serve()
    try await importBoth()
    let backup = try await space.run("backup", space.file("copy.sqlite"))
    #expect(backup.output.contains("5000 revisions, sound"))
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    #expect(try BankCheck(of: space.database).findings == [])
  }

  @Test func serviceThatStartsAmidAnImportTakesOver() async throws {
    let terminal = try PseudoTerminal()
    let program = try space.start(["import", right, left, "--json"], standardError: terminal.program)
    var acknowledged = 0
    var service: RunningProgram?
    for await rows in terminal.progress {
      acknowledged = max(acknowledged, rows)
      if service == nil { service = try await space.serve().program }
    }
    let outcome = await program.outcome()
    let running = try #require(service)
    let bank = try LocalBank(at: space.database)
    #expect(try await bank.stats().questions >= acknowledged)
    // It was done before the service had the bank, or says where the bank is now.
    if outcome.status == 0 { #expect(try await bank.stats().questions == 5000) } else { #expect(outcome.status == 1) }
    let again = try await space.run("import", left, right, "--json")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try await bank.stats().questions == 5000)
    running.signal(SIGTERM)
    #expect(await running.outcome().status == 0)
    #expect(try BankCheck(of: space.database).findings == [])
  }

  @Test func readersSeeWholeStatesWhileOthersWrite() async throws {
    let importing = try space.start(["import", left])
    var counts: [Int] = []
    repeat {
      let outcome = try await space.run("stats", "--json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let stats = try BankStats(json: JSONParser.parse(outcome.output))
      counts.append(stats.questions)
      #expect(stats.revisions == stats.questions)
      #expect(stats.counts["status"]?.first?.count ?? 0 == stats.questions)
    } while importing.isRunning
    #expect(await importing.outcome().status == 0)
    #expect(counts == counts.sorted())
  }
}
