import Foundation
import HTTPTypes
import HummingbirdTesting
import QuestionAPI
import QuestionModel
import QuestionStore
import TestSupport
import Testing

/// Edits made apart, seen through the real service.
struct ConflictTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "conflict-\(UUID())")

  private func bank(_ name: String) throws -> LocalBank { try LocalBank(at: folder.appending(path: name).path) }

  private func carry(from source: LocalBank, to target: LocalBank) async throws {
    let recorder = TransferRecorder()
    try await source.exportQuestions(query: "", options: ExportOptions(withRevisions: true)) { recorder.write($0) }
    _ = try await target.importQuestions(
      ChunkedSource(recorder.text), options: ImportOptions(), observer: TransferRecorder())
  }

  @Test func aSecondHeadIsToldToACallerWhoHasTheShownOne() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (here, there) = (try bank("here"), try bank("there"))
    let root = try await here.create(SampleDrafts.choice("2 + 2 = ?"), idempotencyKey: nil)
    try await carry(from: here, to: there)
    _ = try await there.update(root.id, SampleDrafts.choice("2 + 2 = ? (there)"), expected: root.revision)
    let ours = try await here.update(root.id, SampleDrafts.choice("2 + 2 = ? (here)"), expected: root.revision)
    let theirs = try await there.question(root.id)
    // Every bank shows the head with the higher id: the bank that has it learns of the other one.
    let bank = ours.revision > theirs.revision ? here : there
    try await carry(from: ours.revision > theirs.revision ? there : here, to: bank)
    let shown = try await bank.question(root.id)
    #expect(shown.revision == max(ours.revision, theirs.revision))
    try await ServerFixture.run(bank) { client in
      let tag: HTTPFields = [.ifNoneMatch: "\"\(shown.revision)\""]
      let response = try await client.send(.get, ServicePath.question(root.id), headers: tag)
      #expect(response.status == .ok)
      #expect(try QuestionRecord(json: response.json()).heads.count == 2)
    }
  }
}
