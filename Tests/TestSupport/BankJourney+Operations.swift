import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// A change of many questions is listed, undone, and had again by undoing the undo.
  public func undoing() async throws {
    var ids: [QuestionID] = []
    for number in 0..<3 {
      let draft = SampleDrafts.choice("Câu \(number)?", tags: ["grade:1"])
      ids.append(try await bank.create(draft, idempotencyKey: nil).id)
    }
    let author = Authorship(author: "Lan")
    let change = try await bank.changeTags(query: "grade:1", add: [Tag("exam:mid")], remove: [], by: author)
    let number = try #require(change.operation)
    let listed = try await bank.operations(limit: 10, before: nil)
    #expect(listed.map(\.number) == [number] && listed.map(\.author) == ["Lan"] && listed.map(\.changed) == [3])
    let edited = try await bank.question(ids[0])
    _ = try await bank.update(ids[0], SampleDrafts.choice("Khác?"), expected: edited.revision)

    let report = try await bank.undo(number, by: author)
    #expect(report.changed >= 2 && report.changed + report.keptCount <= 3)
    #expect(report.kept.count == report.keptCount)
    #expect(try await bank.question(ids[1]).question().content.tags.map(\.name) == ["grade:1"])
    let again = try await bank.operations(limit: 10, before: nil)
    #expect(again.first?.undoes == number && again.last?.undoneBy == report.operation)
    #expect(try await bank.operations(limit: 10, before: report.operation).map(\.number) == [number])
    await #expect(throws: BankError.self) { try await bank.undo(number, by: author) }
    await #expect(throws: BankError.notFound("operation 99")) { try await bank.undo(99, by: author) }

    _ = try await bank.undo(try #require(report.operation), by: author)
    let tags = try await bank.question(ids[1]).question().content.tags.map(\.name)
    #expect(tags == ["exam:mid", "grade:1"])
  }
}
