import Foundation
import Testing

/// What the commands of tests say to command lines that are none, and of what the bank does not have.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ExamUsageTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  @Test(arguments: [
    ["blueprint", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"],
    ["blueprint", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--avoids-last", "51"],
    ["blueprint", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--query", "(x"],
    ["blueprint", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--difficulty", "2"],
    ["blueprint", "new", "none", "--title", "x"], ["blueprint", "new", "plain"],
    ["blueprint", "new", "plain", "--title", "x", "--level", "a"], ["blueprint", "import", "-"],
    ["blueprint", "new", "plain", "--title", "x", "--language", "fr"], ["blueprint", "fill", "x"],
    ["quiz", "new", "--title", "x"], ["quiz", "new", "--title", "x", "--query", "a"],
    ["quiz", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"],
    ["quiz", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--duration", "1x"],
    ["quiz", "set", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--pass-mark", "150%"],
    ["sitting", "open", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--from", "tomorrow"],
    ["sitting", "open", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--from", "2026-02-01", "--until", "2026-01-01"],
    ["sitting", "change", "x"], ["sitting", "results", "x", "--csv", "--json"], ["sitting", "results", "x", "--bom"],
    ["sitting", "regrade", "x", "--question", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"],
    ["sitting", "mark", "x", "i1"], ["sitting", "mark", "x", "i1", "much"], ["sitting", "extend", "x", "0"],
  ])
  func wrongCommandLineIs64(arguments: [String]) async throws {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 64 && outcome.output == "", "\(outcome.output)\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }

  @Test(arguments: [
    ["blueprint", "show"], ["blueprint", "fill"], ["blueprint", "export"], ["quiz", "show"], ["sitting", "open"],
  ])
  func unknownDocumentsAreNamed(arguments: [String]) async throws {
    let id = "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"
    let outcome = try await space.start(arguments + [id]).outcome()
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("There is no") && outcome.errors.contains(id), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["show", "nix"], ["close", "nix"], ["remove", "nix"], ["release", "nix"], ["results", "nix"], ["result", "nix"],
    ["extend", "nix", "5"], ["reopen", "nix"], ["mark", "nix", "i1", "1"], ["change", "nix", "--title", "x"],
    ["regrade", "nix", "--question", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--void"],
  ])
  func unknownSittingsAndAttemptsAreNamed(arguments: [String]) async throws {
    let outcome = try await space.start(["sitting"] + arguments).outcome()
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("There is no") && outcome.errors.contains("nix"), "\(outcome.errors)")
  }
}
