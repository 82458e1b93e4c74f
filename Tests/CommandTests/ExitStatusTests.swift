import Foundation
import Testing

/// 0 for done, 1 for not done, 64 for a command line that is none; results on standard output, words on standard error.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ExitStatusTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  @Test func programIsBuilt() { #expect(Program.isBuilt, "\(Program.path)") }

  @Test(arguments: [
    ["--help"], ["--version"], ["import", "--help"], ["tag", "--help"], ["tag", "rename", "--help"], ["help", "serve"],
  ])
  func helpIsAResult(arguments: [String]) async throws {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors == "")
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }

  @Test(arguments: [
    ["nonsense"], ["import"], ["show"], ["show", "not-a-uuid"], ["search", "--limit", "0"], ["search", "--limit", "x"],
    ["import", "x", "--status", "lost"], ["import", "x", "--format", "xls"], ["import", "x", "--tag", "\""],
    ["export", "--revisions", "--format", "arc"], ["tag", "merge", "a"], ["tag", "rename", "a"], ["backup"],
    ["serve", "--port", "x"], ["stats", "--nonsense"],
  ])
  func wrongCommandLineIs64(arguments: [String]) async throws {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Usage:"))
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }

  @Test(arguments: [
    ["import", "none.jsonl"], ["show", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"],
    ["history", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"], ["search", "status:lost"], ["search", "(a"],
    ["tag", "rename", "a", "b"], ["restore-backup", "none.sqlite"], ["search", "--server", "http://127.0.0.1:1", "a"],
    ["search", "--server", "nonsense", "a"], ["export", "--output", "/nowhere/at/all"],
  ])
  func whatCannotBeDoneIs1(arguments: [String]) async throws {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 1)
    #expect(!outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("BankError"))
  }

  @Test func checkAndBackupOfNoBankAre1() async throws {
    #expect(try await space.run("check").status == 1)
    #expect(try await space.run("backup", space.file("copy")).status == 1)
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }

  @Test func importEndsWithItsReportAndTellsRejects() async throws {
    let file = try space.write(Rows.lines(0..<3) + Array("not a row\n".utf8), to: "rows.jsonl")
    let outcome = try await space.run("import", file, "--json")
    #expect(outcome.status == 1)
    #expect(outcome.output == #"{"created":3,"losses":0,"read":4,"rejected":1,"unchanged":0,"updated":0}"# + "\n")
    #expect(outcome.errors.contains("line 4"))
    let again = try await space.run("import", file, "--json", "--rejects", space.file("rejects.jsonl"))
    #expect(again.output == #"{"created":0,"losses":0,"read":4,"rejected":1,"unchanged":3,"updated":0}"# + "\n")
    #expect(again.errors == "")
    let rejects = try String(contentsOfFile: space.file("rejects.jsonl"), encoding: .utf8)
    #expect(rejects.hasPrefix(#"{"line":4,"#))
    #expect(try await space.run("check").status == 0)
  }

  @Test func importOfSoundRowsFromStandardInputIs0() async throws {
    let file = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    let outcome = try await space.run("import", "-", "--dry-run", input: file)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("create     line 1  Câu số 0?\n"))
    #expect(outcome.output.hasSuffix("Would be: 3 read, 3 created, 0 updated, 0 unchanged, 0 rejected.\n"))
    #expect(try await space.run("import", "-", input: file).status == 0)
    #expect(try await space.run("search", "câu", "--json").output.contains("\"next\"") == false)
  }

  @Test func damagedBankIs1() async throws {
    _ = try space.write(Array(repeating: 0x20, count: 8192), to: "bank.sqlite")
    for command in ["check", "stats", "search"] {
      let outcome = try await space.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("bank.sqlite"))
    }
  }
}
