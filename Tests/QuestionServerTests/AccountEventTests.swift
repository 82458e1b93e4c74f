import Foundation
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer
@testable import QuestionStore

/// What those who watch over the service hear of its accounts.
struct AccountEventTests {
  @Test func aChangeOfAPersonIsToldAsWhatItIs() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "events-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var policy = AccountPolicy()
    policy.hasher = PasswordHasher(
      queue: HashingQueue(width: 2, depth: 64), cost: PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
    let bank = try LocalBank(at: folder.appending(path: "bank.sqlite").path, policy: policy)
    let password = SchoolFixture.password
    _ = try await bank.addPerson(PersonDraft(name: "quantri", role: .administrator, password: password))
    let lan = try await bank.addPerson(PersonDraft(name: "lan", role: .student, password: password)).person
    let session = try await bank.signIn(SignInRequest(name: "quantri", password: password)).token
    let log = folder.appending(path: "events").path
    var configuration = ServerConfiguration(port: 0)
    configuration.journal = SecurityJournal(log: try SecurityLog(path: log, shortensAddresses: false))
    try await withRunningServer(bank, authenticator: bank, accounts: bank, configuration: configuration) { port in
      func send(_ method: String, _ path: String, _ body: String) async throws -> String {
        try await rawExchange(
          port: port,
          "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer \(session)\r\n"
            + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
      }
      for change in [
        PersonChange(displayName: "Lan"), PersonChange(role: .teacher, isDisabled: true),
        PersonChange(isDisabled: false),
      ] {
        let answer = try await send(
          "PATCH", "\(ServicePath.people)/\(lan.id)", CanonicalJSON.text(of: change.json))
        #expect(answer.hasPrefix("HTTP/1.1 200"))
      }
      for wrong in ["sai", password] {
        _ = try await send(
          "POST", ServicePath.session, CanonicalJSON.text(of: SignInRequest(name: "lan", password: wrong).json))
      }
    }
    await configuration.journal.flush()
    await bank.accounts.settle()
    let events = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .compactMap { try JSONParser.parse(Array($0.utf8)).object }
    func told(_ member: String) -> [[String?]] {
      events.filter { $0["address"] != nil }.map { [$0["kind"]?.string, $0[member]?.string] }
    }
    #expect(
      told("subject").prefix(4) == [
        ["personChanged", lan.id], ["personDisabled", lan.id], ["roleChanged", lan.id], ["personEnabled", lan.id],
      ])
    #expect(told("account").dropFirst(4) == [["signInFailed", lan.id], ["signInSucceeded", lan.id]])
  }
}
