import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// The same changes on many questions are shown, made and told; what would be wrong is left.
  public func changingMany() async throws {
    var ids: [QuestionID] = []
    for stem in ["Một?", "Hai?", "Ba"] {
      ids.append(try await bank.create(SampleDrafts.choice(stem, tags: ["grade:1"]), idempotencyKey: nil).id)
    }
    var changes = BulkChanges()
    changes.replacement = TextReplacement("ba", with: "", in: [.stem])
    (changes.level, changes.status, changes.licence) = (.set("biết"), .retired, .clear)
    let request = BulkRequest(.query("grade:1"), changes, by: Authorship(author: "Lan", message: "dọn"))
    let preview = try await bank.previewBulk(request, limit: 1)
    #expect(preview.found == 3 && preview.changed == 2 && preview.refusedCount == 1)
    #expect(preview.refused.map(\.id) == [ids[2]] && preview.refused.first?.reasons.map(\.field) == ["stem"])
    #expect(preview.examples.map(\.id) == [ids[0]])
    #expect(preview.examples.first?.diff.fields.map(\.name).contains("level") == true)
    #expect(try await bank.question(ids[0]).decoded().status != .retired)

    let report = try await bank.bulk(request, expecting: preview.digest)
    #expect(report.changed == 2 && report.refused == preview.refused)
    let changed = try await bank.question(ids[1]).decoded()
    #expect(changed.status == .retired && changed.content.level == "biết" && changed.message == "dọn")
    await #expect(throws: BankError.changedSincePreview) {
      try await bank.bulk(request, expecting: preview.digest)
    }
    var marked = BulkChanges()
    marked.addTags = [try Tag("exam:mid")]
    let some = try await bank.bulk(BulkRequest(.ids([ids[2]]), marked), expecting: nil)
    #expect(some.found == 1 && some.changed == 1)
    await #expect(throws: BankError.query(SearchSyntaxError(column: 1, .unclosedParenthesis))) {
      try await bank.previewBulk(BulkRequest(.query("(a"), marked), limit: 1)
    }
    await #expect(throws: BankError.self) {
      try await bank.bulk(BulkRequest(.query(""), BulkChanges()), expecting: nil)
    }
    #expect(try await bank.undo(try #require(report.operation), by: Authorship()).changed == 2)
    #expect(try await bank.question(ids[1]).decoded().content.level == nil)
    #expect(try await bank.newestOperationInForce()?.number == some.operation)
  }

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
