import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// A namespace is closed, keeps a tag out, tells what is meant, and is opened again; tags are taken away.
  public func closingANamespace() async throws {
    let author = Authorship(author: "Lan", message: "năm học mới")
    let topics = try TagNamespace(
      "chủ-đề", about: "Theo chương trình", isClosed: true, values: ["Hàm số", "hàm-số/cực-trị"])
    try await bank.setNamespace(topics, by: author)
    #expect(try await bank.namespaces() == [topics])
    #expect(topics.allowed.map(\.name) == ["chủ-đề:hàm-số", "chủ-đề:hàm-số/cực-trị"])
    let good = try await bank.create(
      SampleDrafts.choice("Một?", tags: ["chủ-đề:hàm-số", "chủ-đề:hàm-số/cực-trị"]), idempotencyKey: nil)
    let problem = try #require(TagVocabulary([topics]).refusal(of: Tag("chủ-đề:ham-so"))?.problem)
    #expect(problem.reason.contains("chủ-đề:hàm-số"))
    await #expect(throws: BankError.invalid([problem])) {
      try await bank.create(SampleDrafts.choice("Hai?", tags: ["chủ-đề:ham-so"]), idempotencyKey: nil)
    }
    await #expect(throws: BankError.invalid([problem])) {
      try await bank.changeTags(query: "", add: [Tag("chủ-đề:ham-so")], remove: [], by: author)
    }
    #expect(try await bank.question(good.id) == good)
    let removed = try await bank.deleteTags(
      TagDeletion([Tag("chủ-đề:hàm-số/cực-trị")], includesBelow: false), by: author)
    #expect(removed.changed == 1)
    #expect(try await bank.question(good.id).decoded().content.tags.map(\.name) == ["chủ-đề:hàm-số"])
    _ = try await bank.deleteTags(TagDeletion([Tag("chủ-đề:hàm-số")], includesBelow: true), by: author)
    #expect(try await bank.tags() == [])
    await #expect(throws: BankError.notFound("tag \"chủ-đề:hàm-số\"")) {
      try await bank.deleteTags(TagDeletion([Tag("chủ-đề:hàm-số")], includesBelow: true), by: author)
    }
    try await bank.removeNamespace("chủ-đề", by: author)
    await #expect(throws: BankError.notFound("namespace \"chủ-đề\"")) {
      try await bank.removeNamespace("chủ-đề", by: author)
    }
    _ = try await bank.create(SampleDrafts.choice("Ba?", tags: ["chủ-đề:ham-so"]), idempotencyKey: nil)
  }
}
