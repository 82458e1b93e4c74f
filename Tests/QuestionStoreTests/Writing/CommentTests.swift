import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// What comments leave in the tables.
struct CommentTests {
  private let test: TestBank

  init() throws { test = try TestBank() }

  private func audit(_ bank: LocalBank) async throws -> [String] {
    try await bank.store.read { try String.fetchAll($0, sql: "SELECT action FROM audit ORDER BY number") }
  }

  @Test func everyChangeIsAuditedOnceAndWhatChangesNothingIsNot() async throws {
    let bank = test.bank
    let question = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    for _ in 0..<2 { _ = try await bank.comment(question.id, CommentDraft("a"), idempotencyKey: "k") }
    for _ in 0..<2 { _ = try await bank.resolveComment(1, on: question.id, isResolved: true, by: "Lan") }
    _ = try await bank.resolveComment(1, on: question.id, isResolved: false, by: "Lan")
    _ = try? await bank.comment(question.id, CommentDraft(""), idempotencyKey: nil)
    _ = try await bank.setStatus(
      question.id, to: StatusChange(to: .retired, comment: "cũ"), expected: question.revision)
    #expect(try await audit(bank) == ["create", "comment", "resolve comment", "reopen comment", "status"])
  }

  @Test func changesOverManyThatChangeNothingAreNotAudited() async throws {
    let (bank, author) = (test.bank, Authorship(author: "Lan"))
    _ = try await bank.changeTags(query: "", add: [Tag("a")], remove: [], by: author)
    _ = try? await bank.removeNamespace("topic", by: author)
    #expect(try await audit(bank) == [])
  }

  @Test func savesThatAreRefusedOrChangeNothingAreNotAudited() async throws {
    let bank = test.bank
    let question = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    _ = try await bank.update(question.id, Sample.draft("Một?"), expected: question.revision)
    _ = try? await bank.update(question.id, Sample.draft(""), expected: question.revision)
    #expect(try await audit(bank) == ["create"])
  }

  @Test func ofManyCallsWithOneKeyOneIsKept() async throws {
    let bank = test.bank
    let question = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let numbers = try await withThrowingTaskGroup(of: Int.self) { tasks in
      for _ in 0..<10 {
        tasks.addTask { try await bank.comment(question.id, CommentDraft("a"), idempotencyKey: "k").number }
      }
      return try await tasks.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers == [1])
    // The same words on another question are another request.
    let other = try await bank.create(Sample.draft("Hai?"), idempotencyKey: nil)
    await #expect(throws: BankError.idempotencyMismatch) {
      try await bank.comment(other.id, CommentDraft("a"), idempotencyKey: "k")
    }
  }

  @Test func commentsOutliveTheProgramAndAreChecked() async throws {
    let question = try await test.bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let kept = try await test.bank.comment(question.id, CommentDraft("a", field: "stem"), idempotencyKey: nil)
    let bank = try LocalBank(at: test.path)
    #expect(try await bank.comments(on: question.id).comments == [kept])
    #expect(try BankCheck(of: test.path).findings.isEmpty)
    _ = try await bank.store.write { try $0.execute(sql: "UPDATE comment SET isOpen = 0, revision = x'00'") }
    #expect(try BankCheck(of: test.path).findings.count == 2)
  }

  @Test func aBankWithoutCommentsIsCheckedAndBroughtUpToDate() async throws {
    let question = try await test.bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    _ = try await test.bank.store.write { database in
      try database.execute(
        sql: """
          DROP TABLE comment_change; DROP TABLE comment;
          DELETE FROM grdb_migrations WHERE identifier = 'comments';
          """)
    }
    #expect(try BankCheck(of: test.path).findings.isEmpty)
    let bank = try LocalBank(at: test.path)
    #expect(try await bank.comment(question.id, CommentDraft("a"), idempotencyKey: nil).number == 1)
  }

  @Test func openCommentsAreFoundBesideWords() async throws {
    let bank = test.bank
    let first = try await bank.create(Sample.draft("Đạo hàm?"), idempotencyKey: nil)
    let second = try await bank.create(Sample.draft("Tích phân?"), idempotencyKey: nil)
    _ = try await bank.comment(first.id, CommentDraft("a"), idempotencyKey: nil)
    func found(_ query: String) async throws -> [QuestionID] {
      try await bank.search(SearchRequest(query: query)).items.map(\.id)
    }
    #expect(try await found("has:comment") == [first.id])
    #expect(try await found("-has:comment") == [second.id])
    #expect(try await found("dao has:comment") == [first.id])
    #expect(try await found("tich has:comment").isEmpty)
    #expect(try await found("tich OR has:comment").count == 2)
    #expect(try await bank.facets(query: "has:comment").total == 1)
  }
}
