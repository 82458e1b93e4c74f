import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// Comments are made, answered, resolved and reopened; what is wrong with one is told by its field.
  public func commenting() async throws {
    let first = try await bank.create(SampleDrafts.choice("Một?"), idempotencyKey: nil)
    let second = try await bank.update(first.id, SampleDrafts.choice("Hai?"), expected: first.revision)
    #expect(try await bank.comments(on: first.id).comments.isEmpty)
    let text = "  Dấu sai: e\u{302}\r\nxem lại\n"
    let one = try await bank.comment(first.id, CommentDraft(text, field: "stem", by: "Minh"), idempotencyKey: "c1")
    #expect(one.number == 1 && one.revision == second.revision && one.field == "stem" && one.author == "Minh")
    #expect(one.text.utf8.elementsEqual("Dấu sai: ê\nxem lại".utf8))
    let again = try await bank.comment(first.id, CommentDraft(text, field: "stem", by: "Minh"), idempotencyKey: "c1")
    #expect(again == one)
    await #expect(throws: BankError.idempotencyMismatch) {
      try await bank.comment(first.id, CommentDraft("khác"), idempotencyKey: "c1")
    }
    let old = CommentDraft("Bản cũ", field: "choices[1].text", revision: first.revision, answers: 1, by: "Lan")
    let two = try await bank.comment(first.id, old, idempotencyKey: nil)
    #expect(two.number == 2 && two.revision == first.revision && two.answers == 1)
    let three = try await bank.comment(first.id, CommentDraft("Đã sửa", answers: 2), idempotencyKey: nil)
    #expect(three.answers == 1)
    #expect(try await bank.comments(on: first.id).comments == [one, two, three])
    #expect(try await bank.search(SearchRequest(query: "has:comment")).items.map(\.id) == [first.id])

    let resolved = try await bank.resolveComment(1, on: first.id, isResolved: true, by: "Lan")
    #expect(resolved.isResolved && resolved.changes.map(\.author) == ["Lan"])
    // A second time changes nothing.
    #expect(try await bank.resolveComment(1, on: first.id, isResolved: true, by: "Hoa") == resolved)
    #expect(try await bank.search(SearchRequest(query: "has:comment")).items.isEmpty)
    let reopened = try await bank.resolveComment(1, on: first.id, isResolved: false, by: nil)
    #expect(!reopened.isResolved && reopened.changes.count == 2)
    #expect(try await bank.comments(on: first.id).openCount == 1)
    try await badComments(on: first.id)
    #expect(try await bank.comments(on: first.id).comments == [reopened, two, three])
  }

  private func badComments(on id: QuestionID) async throws {
    let unknown = QuestionID(high: 0x7000, low: 0x8000_0000_0000_FFFF)
    let long = String(repeating: "ê", count: CommentDraft.maximumLength)
    let other = try await bank.create(SampleDrafts.choice("Khác?"), idempotencyKey: nil).id
    #expect(try await bank.comment(other, CommentDraft(long), idempotencyKey: nil).text == long)
    for (draft, field) in [
      (CommentDraft(long + "ê"), "text"), (CommentDraft(" \n"), "text"), (CommentDraft("a\u{1B}[31m"), "text"),
      (CommentDraft("a\u{0}"), "text"), (CommentDraft("a", field: "choices[9].text"), "field"),
      (CommentDraft("a", field: ""), "field"), (CommentDraft("a", answers: 99), "answers"),
    ] {
      await #expect("\(draft.text.prefix(9))") {
        try await bank.comment(id, draft, idempotencyKey: nil)
      } throws: { error in
        guard case .invalid(let problems)? = error as? BankError else { return false }
        return problems.map(\.field) == [field]
      }
    }
    await #expect("the control character is named") {
      try await bank.comment(id, CommentDraft("ab\u{1B}"), idempotencyKey: nil)
    } throws: { error in
      "\(error)".contains("U+001B") && "\(error)".contains("at character 3")
    }
    let elsewhere = CommentDraft("a", revision: ContentDigest(of: [1]))
    await #expect(throws: BankError.self) { try await bank.comment(id, elsewhere, idempotencyKey: nil) }
    await #expect(throws: BankError.self) { try await bank.comment(unknown, CommentDraft("a"), idempotencyKey: nil) }
    await #expect(throws: BankError.self) { try await bank.comments(on: unknown) }
    await #expect(throws: BankError.notFound("comment 77")) {
      try await bank.resolveComment(77, on: id, isResolved: true, by: nil)
    }
    await #expect(
      throws: BankError.invalid([FieldProblem("number", "comment 2 is an answer; name the one it answers, 1")])
    ) {
      try await bank.resolveComment(2, on: id, isResolved: true, by: nil)
    }
  }

  /// A question goes through its statuses and back; a reason goes along, or neither is kept.
  public func reviewing() async throws {
    let good = try await bank.create(SampleDrafts.choice("Tốt?"), idempotencyKey: nil)
    var bad = SampleDrafts.choice("Hỏng: $\\frac{1$")
    bad.status = .inReview
    let faulty = try await bank.create(bad, idempotencyKey: nil)
    let lan = Authorship(author: "Lan", message: "xem xong")
    #expect(try await bank.reviewQueue(ReviewRequest()).items.map(\.question.id) == [faulty.id])
    let waiting = try await bank.setStatus(
      good.id, to: StatusChange(to: .inReview, by: lan), expected: good.revision)
    #expect(try waiting.decoded().status == .inReview && waiting.decoded().message == "xem xong")

    let publish = StatusChange(to: .published, by: lan)
    await #expect("an error in a formula keeps it from being published") {
      try await bank.setStatus(faulty.id, to: publish, expected: faulty.revision)
    } throws: { error in
      guard let error = error as? BankError, case .invalid(let problems) = error else { return false }
      return error.asksForOverride && problems.map(\.field) == ["stem", "override"]
    }
    let published = try await bank.setStatus(good.id, to: publish, expected: waiting.revision)
    await #expect(throws: BankError.stale(current: published.revision)) {
      try await bank.setStatus(good.id, to: publish, expected: good.revision)
    }
    #expect(try await bank.setStatus(good.id, to: publish, expected: published.revision) == published)

    var back = StatusChange(to: .draft, by: lan, comment: "a\u{7}")
    await #expect("neither is kept") {
      try await bank.setStatus(faulty.id, to: back, expected: faulty.revision)
    } throws: { error in
      guard case .invalid(let problems)? = error as? BankError else { return false }
      return problems.map(\.field) == ["comment"]
    }
    #expect(try await bank.question(faulty.id) == faulty)
    back.comment = "Công thức hỏng"
    let sent = try await bank.setStatus(faulty.id, to: back, expected: faulty.revision)
    #expect(try sent.decoded().status == .draft)
    let comments = try await bank.comments(on: faulty.id).comments
    #expect(comments.map(\.text) == ["Công thức hỏng"] && comments.map(\.author) == ["Lan"])
    #expect(comments.map(\.revision) == [sent.revision])

    let all = try await bank.reviewQueue(ReviewRequest(query: "", limit: 1))
    let next = try #require(all.next)
    let rest = try await bank.reviewQueue(ReviewRequest(query: "", limit: 1, cursor: next))
    let entries = all.items + rest.items
    #expect(Set(entries.map(\.question.id)) == [good.id, faulty.id] && rest.next == nil)
    let entry = try #require(entries.first { $0.question.id == faulty.id })
    #expect(try entry == ReviewEntry(sent, openComments: 1))
    #expect(entry.errors == 1 && entry.author == "Lan")
    let overridden = try await bank.setStatus(
      faulty.id, to: StatusChange(to: .published, isOverriding: true), expected: sent.revision)
    #expect(try overridden.decoded().status == .published)
    #expect(try await bank.reviewQueue(ReviewRequest()).items.isEmpty)
    await #expect(throws: BankError.self) { try await bank.reviewQueue(ReviewRequest(query: "((")) }
    await #expect(throws: BankError.self) { try await bank.reviewQueue(ReviewRequest(limit: 0)) }
  }
}
