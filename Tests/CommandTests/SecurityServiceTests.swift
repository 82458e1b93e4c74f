import BankClient
import Foundation
import QuestionModel
import Testing

/// The service's files: its certificate, and what it tells those who watch over it.
@Suite(.timeLimit(.minutes(3)))
struct SecurityServiceTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  /// The kinds of events in a log.
  private func kinds(_ name: String) throws -> [String] {
    try String(contentsOfFile: space.file(name), encoding: .utf8).split(separator: "\n").map { line in
      try JSONParser.parse(Array(line.utf8)).object?["kind"]?.string ?? ""
    }
  }

  @Test func certificateAndLogAreTakenAnewOnHangup() async throws {
    let own = try await TestCertificate(for: "IP:127.0.0.1", named: "own", in: space)
    let next = try await TestCertificate(for: "IP:127.0.0.1", named: "next", in: space)
    let terminal = try PseudoTerminal()
    let (service, address) = try await space.serve(
      own.options + ["--security-log", space.file("events")], standardError: terminal.program)
    #expect(try await space.run("stats", "--server", address, "--certificate", own.certificate).status == 0)

    try FileManager.default.moveItem(atPath: space.file("events"), toPath: space.file("events.1"))
    for (new, old) in [(next.certificate, own.certificate), (next.key, own.key)] {
      try Data(contentsOf: URL(filePath: new)).write(to: URL(filePath: old))
    }
    service.signal(SIGHUP)
    var said = ""
    for await part in terminal.text {
      said += part
      if said.contains("new certificate") { break }
    }
    #expect(try await space.run("stats", "--server", address, "--certificate", next.certificate).status == 0)

    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    #expect(try kinds("events.1") == ["serviceStarted", "certificateReloaded"])
    #expect(try kinds("events") == ["logReopened", "serviceStopped"])
  }

  @Test func withoutFilesTheEndOfTheTerminalEndsTheService() async throws {
    let (service, _) = try await space.serve()
    service.signal(SIGHUP)
    #expect(await service.outcome().status == -SIGHUP)
  }

  @Test func optionsThatAreWrongAreTold() async throws {
    for (options, status, reason) in [
      (["--behind-proxy", "10.0.0.0/33"], 64, "10.0.0.0/33"),
      (["--behind-proxy", "proxy.example"], 64, "proxy.example"),
      (["--proxy-header", "x-real-ip"], 64, "x-real-ip"), (["--rate-limits", "-1"], 64, "--rate-limits"),
      (["--rate-limits", "nan"], 64, "--rate-limits"),
      (["--security-log", space.file("none/log")], 1, "none/log cannot be written: No such file"),
      (["--behind-proxy", "127.0.0.1"], 1, "question-bank user add"),
    ] as [([String], Int32, String)] {
      let outcome = try await space.start(["serve", "--port", "0"] + options).outcome()
      #expect(outcome.status == status, "\(options)")
      #expect(outcome.errors.contains(reason), "\(options): \(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }
}
