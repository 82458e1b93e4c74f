public import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

/// What people do with a bank, step by step, on any bank: the same steps must end alike everywhere.
public struct BankJourney: Sendable {
  let bank: any ServedBank

  /// A journey through an empty bank.
  public init(_ bank: any ServedBank) { self.bank = bank }

  /// A question is stored, found, read, saved anew, and a stale save is refused.
  public func editing() async throws {
    let draft = SampleDrafts.choice("Hai cộng hai bằng mấy?", tags: ["subject:toán", "grade:1"])
    let created = try await bank.create(draft, idempotencyKey: nil)
    #expect(try created.question() == draft.question)
    #expect(try created.decoded().author == "Lan")
    let page = try await bank.search(SearchRequest(query: "cộng subject:toán"))
    #expect(page.items.map(\.id) == [created.id])
    #expect(page.items.first?.revision == created.revision)
    #expect(try await bank.question(created.id) == created)

    var edited = draft
    edited.question.content.stem = "2 + 2 = ?"
    let updated = try await bank.update(created.id, edited, expected: created.revision)
    #expect(try updated.decoded().parents == [created.revision])
    #expect(try await bank.update(created.id, edited, expected: updated.revision) == updated)
    await #expect(throws: BankError.stale(current: updated.revision)) {
      try await bank.update(created.id, draft, expected: created.revision)
    }
  }

  /// Questions are drawn out of all that a search finds: alike for the same seed, otherwise for another.
  public func drawing() async throws {
    var ids: Set<QuestionID> = []
    for number in 0..<30 {
      let draft = SampleDrafts.choice("Câu \(number)?", tags: [number < 20 ? "grade:1" : "grade:2"])
      ids.insert(try await bank.create(draft, idempotencyKey: nil).id)
    }
    let all = try await bank.sample(SampleRequest(count: 200, seed: 1)).map(\.id)
    #expect(Set(all) == ids && all.count == 30)
    let few = try await bank.sample(SampleRequest(count: 8, seed: 1)).map(\.id)
    #expect(few == Array(all.prefix(8)))
    #expect(try await bank.sample(SampleRequest(count: 200, seed: 2)).map(\.id) != all)
    let graded = try await bank.sample(SampleRequest(query: "grade:1", count: 25, seed: .max))
    #expect(graded.count == 20 && graded.allSatisfy { $0.tags.map(\.name) == ["grade:1"] })
    #expect(try await bank.sample(SampleRequest(query: "grade:9", seed: 1)).isEmpty)
    for query in ["((", "x"] {
      let count = query == "x" ? 0 : 1
      await #expect(throws: BankError.self) {
        try await bank.sample(SampleRequest(query: query, count: count, seed: 1))
      }
    }
  }

  /// A history is read, compared, restored and ended by retiring.
  public func history() async throws {
    let first = try await bank.create(SampleDrafts.choice("Một?"), idempotencyKey: nil)
    let second = try await bank.update(first.id, SampleDrafts.choice("Hai?"), expected: first.revision)
    #expect(try await bank.revisions(of: first.id).map(\.revision) == [second.revision, first.revision])
    #expect(try await bank.revision(first.revision, of: first.id).document == first.document)
    let diff = try await bank.diff(first.id, from: first.revision, to: second.revision)
    #expect(diff.fields.map(\.name) == ["stem"])
    let why = Authorship(author: "Minh", message: "trở lại")
    let restored = try await bank.restore(first.id, to: first.revision, expected: second.revision, by: why)
    #expect(try restored.question() == first.question())
    #expect(try restored.decoded().message == "trở lại")
    let retired = try await bank.retire(first.id, expected: restored.revision, by: why)
    #expect(try retired.decoded().status == .retired)
    let summaries = try await bank.revisions(of: first.id)
    #expect(summaries.map(\.generation) == [3, 2, 1, 0])
    #expect(summaries.map(\.isHead) == [true, false, false, false])
  }

  /// An answer is graded against the revision that was answered.
  public func answering() async throws {
    let question = try await bank.create(SampleDrafts.choice("2 + 2 = ?"), idempotencyKey: nil)
    let right = try await bank.answer(question.id, revision: question.revision, response: .choices(["b"]))
    #expect(right.fraction == 1)
    #expect(right.key.explanation == "2 + 2 = 4")
    let wrong = try await bank.answer(question.id, revision: question.revision, response: .choices(["a"]))
    #expect(wrong.fraction == 0)
    #expect(wrong.key.right == ["b"])
  }

  /// Tags are counted, renamed, merged, added and removed.
  public func tagging() async throws {
    let (math, sums) = (try Tag("subject:toán"), try Tag("topic:số/phép cộng"))
    let draft = SampleDrafts.choice("2 + 2 = ?", tags: [math.name, sums.name])
    let question = try await bank.create(draft, idempotencyKey: nil)
    #expect(try await bank.tags() == [TagCount(tag: math, count: 1), TagCount(tag: sums, count: 1)])
    let author = Authorship(author: "Lan")
    let renamed = try await bank.renameTags([math], to: Tag("subject:math"), by: author)
    #expect(renamed.changed == 1)
    let changed = try await bank.changeTags(
      query: "subject:math", add: [Tag("grade:1")], remove: [sums], by: author)
    #expect(changed.changed == 1)
    let tags = try await bank.question(question.id).decoded().content.tags
    #expect(tags.map(\.name) == ["grade:1", "subject:math"])
    #expect(try await bank.facets(query: "grade:1").total == 1)
  }

  /// Questions are paged through, each met once.
  public func paging() async throws {
    for number in 0..<25 {
      _ = try await bank.create(SampleDrafts.choice("Câu \(number)"), idempotencyKey: "k\(number)")
    }
    _ = try await bank.create(SampleDrafts.choice("Câu 3"), idempotencyKey: "k3")
    var request = SearchRequest(query: "câu", limit: 10)
    var ids: [QuestionID] = []
    var sizes: [Int] = []
    repeat {
      let page = try await bank.search(request)
      ids += page.items.map(\.id)
      sizes.append(page.items.count)
      request.cursor = page.next
    } while request.cursor != nil && sizes.count < 9
    #expect(sizes == [10, 10, 5])
    #expect(Set(ids).count == 25)
    let stats = try await bank.stats()
    #expect(stats.questions == 25)
  }

  /// What is wrong is told as the same error everywhere.
  public func mistakes() async throws {
    let unknown = QuestionID(high: 0x7000, low: 0x8000_0000_0000_FFFF)
    await #expect(throws: BankError.self) { try await bank.question(unknown) }
    await #expect(
      throws: BankError.query(SearchSyntaxError(column: 1, .unclosedParenthesis))
    ) {
      try await bank.search(SearchRequest(query: "(hai"))
    }
    await #expect(throws: BankError.invalid([FieldProblem("stem", "is empty")])) {
      try await bank.create(SampleDrafts.choice(" "), idempotencyKey: nil)
    }
    _ = try await bank.create(SampleDrafts.choice("Một?"), idempotencyKey: "key")
    await #expect(throws: BankError.idempotencyMismatch) {
      try await bank.create(SampleDrafts.choice("Hai?"), idempotencyKey: "key")
    }
    await #expect(throws: BankError.self) { try await bank.media(ContentDigest(of: [])) }
  }

  /// A picture is stored once and read back.
  public func pictures() async throws {
    let bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    let digest = ContentDigest(of: bytes)
    #expect(try await bank.putMedia(bytes, type: "image/png", digest: digest))
    #expect(try await !bank.putMedia(bytes, type: "image/png", digest: digest))
    #expect(try await bank.media(digest) == MediaFile(type: "image/png", bytes: bytes))
  }

  /// Of many who save at once each either saves or is told who came first; nothing is lost.
  public func crowding() async throws {
    let question = try await bank.create(SampleDrafts.choice("Ai nhanh hơn?"), idempotencyKey: nil)
    let saved = try await withThrowingTaskGroup(of: Bool.self) { tasks in
      for number in 0..<20 {
        tasks.addTask {
          do {
            _ = try await bank.update(
              question.id, SampleDrafts.choice("Người \(number)"), expected: question.revision)
            return true
          } catch BankError.stale { return false }
        }
      }
      return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(saved == 1)
    #expect(try await bank.revisions(of: question.id).count == 2)
    let ids = try await withThrowingTaskGroup(of: QuestionID.self) { tasks in
      for _ in 0..<20 {
        tasks.addTask { try await bank.create(SampleDrafts.choice("Một lần"), idempotencyKey: "once").id }
      }
      return try await tasks.reduce(into: Set<QuestionID>()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
  }

  /// What is exported is imported again without change, row by row, however its bytes are cut.
  public func transfer() async throws {
    for number in 0..<50 {
      _ = try await bank.create(SampleDrafts.choice("Câu \(number): đường ở đâu?"), idempotencyKey: nil)
    }
    let recorder = TransferRecorder()
    try await bank.exportQuestions(query: "câu", options: ExportOptions()) { chunk in
      #expect(chunk.last == UInt8(ascii: "\n"))
      recorder.write(chunk)
    }
    let text = recorder.text
    #expect(text.split(separator: "\n").count == 50)
    let report = try await bank.importQuestions(
      ChunkedSource(text + "nonsense\n"), options: ImportOptions(), observer: recorder)
    #expect(report.read == 51)
    #expect(report.unchanged == 50)
    #expect(report.rejected == 1)
    #expect(recorder.rejects.map(\.place.line) == [51])
    #expect(recorder.rejects.map(\.row) == ["nonsense"])
  }

  /// Changes are followed, and a wait ends with the next one.
  public func following() async throws {
    let first = try await bank.create(SampleDrafts.choice("Một?"), idempotencyKey: nil)
    let page = try await bank.changes(since: nil, limit: 10, wait: .zero)
    #expect(page.changes.map(\.revision) == [first.revision])
    async let waited = bank.changes(since: page.next, limit: 10, wait: .seconds(60))
    let second = try await bank.create(SampleDrafts.choice("Hai?"), idempotencyKey: nil)
    let news = try await waited
    #expect(news.changes.map(\.revision) == [second.revision])
    #expect(news.changes.map(\.sequence) == [2])
    #expect(try await bank.changes(since: news.next, limit: 10, wait: .zero).changes.isEmpty)
  }
}
