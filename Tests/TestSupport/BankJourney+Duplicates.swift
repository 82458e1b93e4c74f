import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// A question like one that is being written is found, before it is saved.
  public func likeness() async throws {
    let stem = "Trong các số tự nhiên sau đây, số nào là số nguyên tố chẵn duy nhất?"
    let stored = try await bank.create(SampleDrafts.choice(stem), idempotencyKey: nil)
    _ = try await bank.create(SampleDrafts.choice("Ai viết Truyện Kiều?"), idempotencyKey: nil)
    var content = SampleDrafts.choice("Câu 7. " + TextFolding.fold(stem)).question.content
    let found = try await bank.similar(to: SimilarRequest(content))
    #expect(found.map(\.question.id) == [stored.id] && found.map(\.relation) == [.same])
    #expect(found.first?.question.revision == stored.revision && found.first?.share == 1)
    #expect(try await bank.similar(to: SimilarRequest(content, except: stored.id)).isEmpty)
    content.stem = "Trong các số tự nhiên sau đây, số nào không là số nguyên tố chẵn duy nhất?"
    #expect(try await bank.similar(to: SimilarRequest(content)).isEmpty)
    let variants = try await bank.similar(to: SimilarRequest(content, includesVariants: true))
    #expect(variants.map(\.relation) == [.variant])
    await #expect(throws: BankError.self) { try await bank.similar(to: SimilarRequest(content, limit: 0)) }
  }

  /// Of two questions alike one is kept with the tags of both, the other retired; then all is undone as one.
  public func resolvingDuplicates() async throws {
    func compared(_ record: QuestionRecord) -> DuplicateResolution.Question {
      DuplicateResolution.Question(id: record.id, revision: record.revision)
    }
    let one = try await bank.create(SampleDrafts.choice("Hai?", tags: ["grade:1", "a"]), idempotencyKey: nil)
    let two = try await bank.create(SampleDrafts.choice("hai", tags: ["a", "b"]), idempotencyKey: nil)
    let author = Authorship(author: "Lan", message: "dọn")
    let resolution = DuplicateResolution(keep: compared(one), retire: [compared(two)], mergesTags: true)
    let result = try await bank.resolveDuplicates(resolution, by: author)
    #expect(result.retired == 1 && result.tagsAdded == 1)
    #expect(try await bank.question(one.id).question().content.tags.map(\.name) == ["a", "b", "grade:1"])
    let retired = try await bank.question(two.id).decoded()
    #expect(retired.status == .retired && retired.content.stem == "hai" && retired.author == "Lan")
    let now = try await bank.question(one.id)
    await #expect(throws: BankError.stale(current: now.revision)) {
      try await bank.resolveDuplicates(resolution, by: author)
    }
    #expect(try await bank.operations(limit: 5, before: nil).map(\.changed) == [2])

    let report = try await bank.undo(try #require(result.operation), by: author)
    #expect(report.changed == 2 && report.keptCount == 0)
    #expect(try await bank.question(two.id).decoded().status == .published)
    #expect(try await bank.question(one.id).question().content.tags.map(\.name) == ["a", "grade:1"])
    for wrong in [
      DuplicateResolution(keep: compared(one), retire: [], mergesTags: true),
      DuplicateResolution(keep: compared(one), retire: [compared(one)], mergesTags: false),
      DuplicateResolution(keep: compared(one), retire: [compared(two), compared(two)], mergesTags: false),
    ] {
      await #expect(throws: BankError.invalid(wrong.problems)) { try await bank.resolveDuplicates(wrong, by: author) }
    }
  }
}
