import Foundation
import QuestionFormats
import QuestionModel
import Testing

/// Comments, statuses and reviews as a person types them, on the file and through the service.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct WorkflowTests {
  private let space: Workspace

  init() async throws {
    space = try Workspace()
    let file = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    try #require(try await space.run("import", file).status == 0)
  }

  private func lines(_ arguments: String...) async throws -> [String] {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [false, true]) func questionsAreCommentedSentOnAndReviewed(throughService: Bool) async throws {
    let service = throughService ? try await space.serve().0 : nil
    let (one, two) = (Rows.id(1).description, Rows.id(2).description)
    let comment = try await lines("comment", one, "Sai dấu", "--field", "stem", "--author", "Minh")
    #expect(comment[0].hasPrefix("1. Minh") && comment[0].hasSuffix("stem") && comment[1] == "  Sai dấu")
    _ = try await lines("comment", one, "Đã sửa", "--answers", "1", "--json")
    #expect(try await lines("comments", one).count == 4)
    #expect(try await lines("comments", "--open", "câu").count == 3)
    #expect(try await lines("search", "has:comment").count == 1)
    let revisions = try await lines("status", one, two, "inReview", "--comment", "Nhờ xem", "--author", "Lan")
    #expect(revisions.count == 2)
    let reviewed = try await lines("review", "status:inReview", "--json")
    #expect(reviewed.count == 2)
    let objects = try reviewed.compactMap { try JSONParser.parse($0).object }
    let json = try #require(objects.first { $0["id"]?.string == one })
    #expect(json["comments"]?.number == 2 && json["status"]?.string == "inReview")
    #expect(try await lines("comments", one, "--resolve", "1", "--json").count == 1)
    #expect(try await lines("comments", "--open", "--json", "id:\(one)")[0].contains("Nhờ xem"))
    for arguments in [
      ["comment", one, "x", "--field", "nose"], ["comment", Rows.id(9).description, "x"],
      ["comments", one, "--resolve", "8"],
      ["status", Rows.id(9).description, "draft"],
    ] {
      #expect(try await space.start(arguments).outcome().status == 1, "\(arguments)")
    }
    for arguments in [
      ["comments"], ["status", one], ["status", one, "lost"], ["comments", "--open", "--resolve", "1"],
    ] {
      #expect(try await space.start(arguments).outcome().status == 64, "\(arguments)")
    }
    service?.signal(SIGTERM)
    _ = await service?.outcome()
  }

  @Test func aFaultyQuestionIsPublishedOnlyWhereThatIsAskedFor() async throws {
    let row = QuestionBankLines.line(id: Rows.id(7), question: Rows.question("$\\frac{1$"), status: .draft)
    let file = try space.write(row, to: "faulty.jsonl")
    try #require(try await space.run("import", file).status == 0)
    let id = Rows.id(7).description
    let refused = try await space.run("status", id, "published")
    #expect(refused.status == 1 && refused.errors.contains("stem: ") && refused.errors.contains("--override"))
    #expect(try await lines("status", id, "published", "--override", "--json")[0].contains("\"published\""))
  }
}
