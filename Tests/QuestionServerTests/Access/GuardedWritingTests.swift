import QuestionAPI
import QuestionModel
import TestSupport
import Testing

/// What those may write who may not publish, and under whose name.
struct GuardedWritingTests {
  private let bank = InMemoryBank()

  private func guarded(_ role: Role, displayName: String = "Cô Hoa") -> GuardedBank<InMemoryBank> {
    GuardedBank(
      bank,
      for: .account(
        Caller.Account(
          id: "1", name: "hoa", displayName: displayName, role: role, scopes: role.scopes,
          credential: .session(id: "s"))))
  }

  private func draft(_ stem: String, _ status: QuestionStatus?) -> QuestionDraft {
    var draft = SampleDrafts.choice(stem)
    draft.status = status
    return draft
  }

  private func expectForbidden(_ body: () async throws -> Void) async {
    await #expect { try await body() } throws: { error in
      if case .forbidden? = error as? BankError { true } else { false }
    }
  }

  @Test func nobodyWritesUnderAnothersName() async throws {
    let teacher = guarded(.teacher)
    let made = try await teacher.create(draft("Một?", .draft), idempotencyKey: nil)
    #expect(try made.decoded().author == "Cô Hoa" && made.decoded().message == "first")
    let saved = try await teacher.update(made.id, draft("Hai?", nil), expected: made.revision)
    #expect(try saved.decoded().author == "Cô Hoa")
    let lan = Authorship(author: "Lan")
    let sent = try await teacher.setStatus(
      made.id, to: StatusChange(to: .inReview, by: lan, comment: "xem"), expected: saved.revision)
    #expect(try sent.decoded().author == "Cô Hoa")
    let comment = try await teacher.comment(made.id, CommentDraft("Hay", by: "Lan"), idempotencyKey: nil)
    #expect(comment.author == "Cô Hoa")
    let resolved = try await teacher.resolveComment(comment.number, on: made.id, isResolved: true, by: "Lan")
    #expect(resolved.changes.map(\.author) == ["Cô Hoa"])
    let reviewer = guarded(.reviewer, displayName: "")
    _ = try await reviewer.changeTags(query: "", add: [Tag("a")], remove: [], by: lan)
    #expect(try await bank.question(made.id).decoded().author == "hoa")
    #expect(try await reviewer.operations(limit: 1, before: nil).map(\.author) == ["hoa"])
    #expect(GuardedBank(bank, for: .local).signed(lan) == lan)
  }

  @Test func aTeacherPublishesNothing() async throws {
    let teacher = guarded(.teacher)
    await expectForbidden { _ = try await teacher.create(self.draft("Một?", .published), idempotencyKey: nil) }
    let own = try await teacher.create(draft("Một?", nil), idempotencyKey: nil)
    await expectForbidden {
      _ = try await teacher.update(own.id, self.draft("Hai?", .published), expected: own.revision)
    }
    await expectForbidden {
      let change = StatusChange(to: .published, isOverriding: true)
      _ = try await teacher.setStatus(own.id, to: change, expected: own.revision)
    }
    let retired = try await teacher.setStatus(own.id, to: StatusChange(to: .retired), expected: own.revision)
    #expect(try retired.decoded().status == .retired)
    for status in [nil, QuestionStatus.published] {
      await expectForbidden {
        _ = try await teacher.importQuestions(
          FixedSource("{}"), options: ImportOptions(status: status), observer: NoObserver())
      }
    }
    #expect(try await bank.search(SearchRequest(query: "status:published")).items.isEmpty)
    let reviewer = guarded(.reviewer)
    let published = try await reviewer.setStatus(
      own.id, to: StatusChange(to: .published), expected: retired.revision)
    #expect(try published.decoded().status == .published)
  }

  @Test func whatATeacherChangesOfAPublishedQuestionWaitsForAReview() async throws {
    let teacher = guarded(.teacher)
    let first = try await bank.create(draft("Một?", .published), idempotencyKey: nil)
    // The same content is no edit.
    #expect(try await teacher.update(first.id, draft("Một?", nil), expected: first.revision) == first)
    let edited = try await teacher.update(first.id, draft("Hai?", nil), expected: first.revision)
    #expect(try edited.decoded().status == .inReview && edited.decoded().content.stem == "Hai?")
    await #expect(throws: BankError.stale(current: edited.revision)) {
      try await teacher.update(first.id, self.draft("Ba?", nil), expected: first.revision)
    }
    // To bring back what was published would be to publish it.
    await expectForbidden {
      _ = try await teacher.restore(first.id, to: first.revision, expected: edited.revision, by: Authorship())
    }
    let back = try await guarded(.reviewer).restore(
      first.id, to: first.revision, expected: edited.revision, by: Authorship())
    #expect(try back.decoded().content.stem == "Một?")
  }

  @Test func aTeacherRecallsNothing() async throws {
    let teacher = guarded(.teacher)
    let first = try await bank.create(draft("Một?", .published), idempotencyKey: nil)
    for status in [QuestionStatus.retired, .draft, .inReview] {
      await expectForbidden {
        _ = try await teacher.setStatus(first.id, to: StatusChange(to: status), expected: first.revision)
      }
    }
    await expectForbidden {
      _ = try await teacher.update(first.id, self.draft("Hai?", .retired), expected: first.revision)
    }
    #expect(try await bank.question(first.id) == first)
  }

  @Test func anIdempotencyKeyIsTheAccountsOwn() async throws {
    let one = try await guarded(.teacher).create(draft("Một?", .draft), idempotencyKey: "k")
    #expect(try await guarded(.teacher).create(draft("Một?", .draft), idempotencyKey: "k") == one)
    let other = GuardedBank(
      bank,
      for: .account(
        Caller.Account(
          id: "2", name: "lan", displayName: "Lan", role: .teacher, scopes: Role.teacher.scopes,
          credential: .session(id: "s"))))
    #expect(try await other.create(draft("Hai?", .draft), idempotencyKey: "k").id != one.id)
    #expect(try await bank.create(draft("Ba?", .draft), idempotencyKey: "k").id != one.id)
  }
}
