import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// Changes over many questions are operations, and an operation is undone as one.
@Suite(.serialized)
struct OperationTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let lan = Authorship(author: "Lan", message: "dọn nhãn")

  init() throws { store = try TestBank() }

  private func fill(_ tags: [[String]]) async throws {
    for (index, tags) in tags.enumerated() { _ = try await bank.take(Sample.line(index, "Câu \(index)", tags: tags)) }
  }

  private func tags(of number: Int) async throws -> [String] {
    try await bank.question(Sample.id(number)).question().content.tags.map(\.name)
  }

  private func tag(_ query: String, add: [String] = [], remove: [String] = []) async throws -> Int {
    let change = try await bank.changeTags(
      query: query, add: add.map { try Tag($0) }, remove: remove.map { try Tag($0) }, by: lan)
    return try #require(change.operation)
  }

  private func operations() async throws -> [BankOperation] { try await bank.operations(limit: 100, before: nil) }

  @Test func changeIsListedAndItsRevisionsStandInARow() async throws {
    try await fill([["a"], ["b"], ["a"]])
    let number = try await tag("tag:a", add: ["x"])
    let rename = try await bank.renameTags([Tag("b")], to: Tag("c"), by: Authorship())
    #expect(number == 1)
    #expect(rename == TagChange(changed: 1, operation: 2))
    let told = try await operations()
    #expect(told.map(\.number) == [2, 1])
    #expect(told.map(\.action) == ["rename tags", "change tags"])
    #expect(told.map(\.detail) == ["b → c", "+x on tag:a"])
    #expect(told.map(\.author) == [nil, "Lan"])
    #expect(told.map(\.changed) == [1, 2])
    #expect(told.allSatisfy { $0.undoneBy == nil && $0.undoes == nil })
    #expect(try await bank.operations(limit: 1, before: nil).map(\.number) == [2])
    #expect(try await bank.operations(limit: 5, before: 2).map(\.number) == [1])
    #expect(try await bank.feed().map(\.id) == [0, 1, 2, 0, 2, 1].map(Sample.id))
  }

  @Test func whatChangesNothingIsNoOperation() async throws {
    try await fill([["a"]])
    let change = try await bank.changeTags(query: "", add: [Tag("a")], remove: [], by: lan)
    #expect(change == TagChange(changed: 0, operation: nil))
    #expect(try await operations().isEmpty)
  }

  @Test func undoGivesBackContentKeyAndStatusToTheByte() async throws {
    try await fill([["a"], ["a", "b"], []])
    let before = try await records()
    let number = try await tag("tag:a", add: ["x"], remove: ["b"])
    let report = try await bank.undo(number, by: lan)
    #expect(report == UndoReport(operation: 2, changed: 2, keptCount: 0, kept: []))
    let after = try await records()
    for (old, new) in zip(before, after) {
      #expect(
        try CanonicalJSON.bytes(of: old.decoded().content.json) == CanonicalJSON.bytes(of: new.decoded().content.json))
      #expect(try old.keyDocument == new.keyDocument && old.decoded().status == new.decoded().status)
    }
    #expect(after.map(\.revision) != before.map(\.revision))
    #expect(after[2] == before[2])
    #expect(try await bank.revisions(of: Sample.id(0)).map(\.author) == ["Lan", "Lan", nil])
    #expect(try await operations().map(\.undoneBy) == [nil, 2])
    #expect(try await operations().map(\.undoes) == [1, nil])
    #expect(try await bank.ids("tag:x") == [])
    #expect(try store.findings() == [])
  }

  private func records() async throws -> [QuestionRecord] {
    var records: [QuestionRecord] = []
    for number in 0..<3 { records.append(try await bank.question(Sample.id(number))) }
    return records
  }

  @Test func laterEditsStay() async throws {
    try await fill([["a"], ["a"]])
    let number = try await tag("", add: ["x"])
    let current = try await bank.question(Sample.id(0))
    var edited = try current.question()
    edited.content.stem = "Câu khác hẳn?"
    edited.content.tags.append(try Tag("y"))
    _ = try await bank.update(current.id, QuestionDraft(edited), expected: current.revision)
    let report = try await bank.undo(number, by: lan)
    #expect(report.changed == 2 && report.keptCount == 0)
    #expect(try await tags(of: 0) == ["a", "y"])
    #expect(try await bank.question(Sample.id(0)).question().content.stem == "Câu khác hẳn?")
    #expect(try await tags(of: 1) == ["a"])
    #expect(try store.findings() == [])
  }

  @Test func alreadyAsBeforeIsNoRevision() async throws {
    try await fill([["a"]])
    let number = try await tag("", add: ["x"])
    _ = try await bank.changeTags(query: "", add: [], remove: [Tag("x")], by: lan)
    let revisions = try await bank.stats().revisions
    #expect(try await bank.undo(number, by: lan) == UndoReport(operation: 3, changed: 0, keptCount: 0, kept: []))
    #expect(try await bank.stats().revisions == revisions)
    #expect(try await operations().map(\.changed) == [0, 1, 1])
    #expect(try store.findings() == [])
  }

  @Test func questionInConflictIsLeftAndTold() async throws {
    let foreign = Foreign("Một?", tags: ["a"])
    _ = try await bank.take(foreign.line)
    let number = try await tag("", add: ["x"])
    try await bank.edit(Sample.id(1)) { question, _ in question.content.stem = "Ba?" }
    _ = try await bank.take(Foreign("Hai?", parents: [foreign], tags: ["a"]).line)
    #expect(try await bank.question(Sample.id(1)).isInConflict)
    let revisions = try await bank.stats().revisions
    let report = try await bank.undo(number, by: lan)
    #expect(report.operation == nil && report.changed == 0 && report.keptCount == 1)
    #expect(report.kept.map(\.reason) == [.conflict])
    #expect(report.kept.map(\.id) == [Sample.id(1)])
    #expect(try await bank.stats().revisions == revisions)
    #expect(try await operations().map(\.undoneBy) == [nil])
  }

  @Test func undoIsUndoneAndThenTheFirstIsInForceAgain() async throws {
    try await fill([["a"], ["a"]])
    let number = try await tag("", add: ["x"])
    let undo = try #require(try await bank.undo(number, by: lan).operation)
    await #expect(throws: BankError.self) { try await bank.undo(number, by: lan) }
    let redo = try await bank.undo(undo, by: lan)
    #expect(redo == UndoReport(operation: 3, changed: 2, keptCount: 0, kept: []))
    #expect(try await tags(of: 1) == ["a", "x"])
    #expect(try await operations().map(\.undoneBy) == [nil, 3, nil])
    #expect(try await bank.undo(number, by: lan).changed == 2)
    #expect(try await tags(of: 1) == ["a"])
    #expect(try store.findings() == [])
  }

  @Test func unknownOperationAndWrongLimitAreRefused() async throws {
    await #expect(throws: BankError.notFound("operation 7")) { try await bank.undo(7, by: lan) }
    for limit in [0, 201] {
      await #expect(throws: BankError.self) { try await bank.operations(limit: limit, before: nil) }
    }
  }
}
