import Foundation
import QuestionAPI
import QuestionModel
import Testing

/// Changes of many questions, and taking them back.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct OperationTests {
  private let space: Workspace

  init() async throws {
    space = try Workspace()
    let file = try space.write(Rows.lines(0..<5), to: "rows.jsonl")
    try #require(try await space.run("import", file).status == 0)
  }

  private func run(_ arguments: String...) async throws -> Outcome {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  @Test func manyAreChangedAndTakenBack() async throws {
    let dry = try await run(
      "bulk", "số", "--replace", "câu số", "--with", "Bài", "--in", "stem", "--add-tag", "ôn tập", "--dry-run")
    #expect(dry.output.contains("stem: [-Câu số-]{+Bài+} 3?") && dry.output.contains("tags: "))
    #expect(dry.errors.contains("5 of 5 questions would change"))
    #expect(try await run("operations").output.isEmpty)

    let done = try await run(
      "bulk", "--id", Rows.id(3).description, "--status", "retired", "--no-level", "--author", "Lan")
    #expect(done.output == "1 questions changed\n")
    #expect(done.errors.contains("question-bank undo 1"))
    _ = try await run("bulk", "", "--level", "biết", "--json")
    let listed = try await run("operations").output.split(separator: "\n")
    #expect(listed.count == 2 && listed[1].hasPrefix("1  "))
    #expect(listed[1].contains("Lan  change level: – status: retired on 1 marked  1 questions"))
    let undone = try await run("undo")
    #expect(undone.output == "5 questions are as before\n" && undone.errors.contains("level: biết on all"))
    #expect(try await run("undo", "1", "--json").output.contains(#""changed":1"#))
    #expect(try await space.run("undo").status == 1)
    #expect(try await space.run("undo", "1").errors.contains("undone already, by operation 4"))
    let json = try JSONParser.parse(Array(try await run("operations", "--json").output.utf8.dropLast()))
    #expect(try OperationList(json: json, path: "").items.map(\.undoneBy) == [nil, nil, 3, 4])
  }

  @Test func whatIsRefusedIsToldOnStandardError() async throws {
    let outcome = try await run("bulk", "", "--replace", "Câu số 3?", "--with", "", "--json")
    let report = try BulkReport(json: JSONParser.parse(Array(outcome.output.utf8.dropLast())), path: "")
    #expect(report.changed == 0 && report.refused.map(\.id) == [Rows.id(3)])
    let said = try await run("bulk", "", "--replace", "Câu số 3?", "--with", "")
    #expect(said.errors.contains("1 refused:") && said.errors.contains("is empty"))
  }

  @Test(arguments: [
    ["bulk"], ["bulk", ""], ["bulk", "x", "--id", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "--no-level"],
    ["bulk", "", "--level", "a", "--no-level"], ["bulk", "", "--replace", "a"],
    ["bulk", "", "--replace", "a", "--with", "b", "--in", "passage"], ["bulk", "", "--status", "old"],
    ["operations", "--limit", "0"], ["undo", "x"],
  ])
  func wrongUse(arguments: [String]) async throws {
    #expect(try await space.start(arguments).outcome().status == 64)
  }
}
