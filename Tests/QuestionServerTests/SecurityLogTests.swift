import Foundation
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionServer

/// A folder of its own for each test, gone after it.
final class ScratchFolder: Sendable {
  let path = NSTemporaryDirectory() + "/question-server-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: URL(filePath: file(name))) }

  func lines(of name: String) throws -> [JSONValue] {
    let data = try Data(contentsOf: URL(filePath: file(name)))
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONParser.parse(Array($0)) }
  }
}

struct SecurityLogTests {
  private let folder: ScratchFolder
  private let time = Timestamp(milliseconds: 1_780_000_000_000)

  init() throws { folder = try ScratchFolder() }

  private func journal(_ name: String, shortensAddresses: Bool = false) throws -> SecurityJournal {
    let time = time
    return SecurityJournal(
      log: try SecurityLog(path: folder.file(name), shortensAddresses: shortensAddresses), now: { time })
  }

  private func kinds(_ name: String) throws -> [String] {
    try folder.lines(of: name).compactMap { $0.object?["kind"]?.string }
  }

  @Test func eventsAreLinesOfAFileThatOnlyItsOwnerReads() async throws {
    let journal = try journal("log", shortensAddresses: true)
    let origin = RequestOrigin(address: NetworkAddress("192.0.2.7"), isLocal: false)
    journal.record(SecurityEvent(.signInFailed, from: origin, account: "a\n{\"kind\":\"forged\"}"))
    journal.record(SecurityEvent(.serviceStopped))
    await journal.flush()
    #expect(try kinds("log") == ["signInFailed", "serviceStopped"])
    #expect(try folder.lines(of: "log").first?.object?["address"]?.string == "192.0.2.0")
    #expect(try folder.lines(of: "log").first?.object?["time"]?.string == time.description)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("log"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(journal.count(.signInFailed) == 1)
  }

  @Test func whatIsThereIsKept() async throws {
    try folder.write("{\"kind\":\"earlier\"}\n", to: "log")
    let journal = try journal("log")
    journal.record(SecurityEvent(.serviceStarted))
    await journal.flush()
    #expect(try kinds("log") == ["earlier", "serviceStarted"])
  }

  @Test func rotatedFileIsFollowedByANewOne() async throws {
    let journal = try journal("log")
    journal.record(SecurityEvent(.serviceStarted))
    await journal.flush()
    try FileManager.default.moveItem(atPath: folder.file("log"), toPath: folder.file("log.1"))
    journal.record(SecurityEvent(.signInSucceeded))
    #expect(await journal.reopen() == nil)
    journal.record(SecurityEvent(.signInFailed))
    await journal.flush()
    #expect(try kinds("log.1") == ["serviceStarted", "signInSucceeded"])
    #expect(try kinds("log") == ["logReopened", "signInFailed"])
  }

  @Test func logThatCannotBeReopenedGoesOnInTheFileBefore() async throws {
    let journal = try journal("log")
    try FileManager.default.moveItem(atPath: folder.file("log"), toPath: folder.file("log.1"))
    try FileManager.default.createDirectory(atPath: folder.file("log"), withIntermediateDirectories: false)
    #expect(await journal.reopen()?.description.contains("cannot be written: Is a directory") == true)
    journal.record(SecurityEvent(.signInFailed))
    await journal.flush()
    #expect(try kinds("log.1") == ["signInFailed"])
  }

  @Test(arguments: ["none/log", "."])
  func logThatCannotBeWrittenIsTold(name: String) throws {
    #expect {
      try SecurityLog(path: folder.file(name))
    } throws: { "\($0)".contains("cannot be written") && "\($0)".contains(name) }
  }

  @Test(.timeLimit(.minutes(1))) func nobodyWaitsForADiskThatDoesNotAnswer() async throws {
    // A pipe that nobody reads takes 64 KiB and then makes its writer wait.
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    let journal = try journal("pipe")
    let total = 20_000
    for _ in 0..<total { journal.record(SecurityEvent(.signInFailed)) }
    #expect(journal.lost > 0)
    // Everything that was not lost comes out once somebody reads, and how many were lost.
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var (written, told) = (0, 0)
    while written + told < total {
      let count = read(reader, &chunk, chunk.count)
      if count > 0 { text += chunk.prefix(count) } else { await Task.yield() }
      while let end = text.firstIndex(of: UInt8(ascii: "\n")) {
        let object = try JSONParser.parse(Array(text[..<end])).object
        text.removeSubrange(...end)
        if object?["kind"]?.string == "eventsLost" {
          told += Int(object?["count"]?.number ?? 0)
        } else {
          written += 1
        }
      }
    }
    #expect(told == journal.lost)
  }

  @Test func fullDiskLosesEventsAndSaysSo() async throws {
    let journal = SecurityJournal(log: try SecurityLog(path: "/dev/full"))
    journal.record(SecurityEvent(.signInFailed))
    await journal.flush()
    #expect(journal.lost == 1)
    #expect(journal.count(.signInFailed) == 1)
  }
}
