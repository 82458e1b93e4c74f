import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// A passage is written, found where it is asked for, and leads to its questions.
  public func passages() async throws {
    let text = "Thương nhớ mười hai\nTháng giêng, mơ về trăng non rét ngọt…"
    let content = QuestionContent(kind: .passage, stem: text)
    let passage = try await bank.create(
      QuestionDraft(Question(content: content, key: AnswerKey()), status: .published), idempotencyKey: nil)
    var draft = SampleDrafts.choice("Đoạn trích nói về tháng nào?")
    draft.question.content.passage = passage.id.description
    let question = try await bank.create(draft, idempotencyKey: nil)
    #expect(try await bank.passage(of: question.decoded().content) == text)
    #expect(try await bank.search(SearchRequest(query: "tháng")).items.map(\.id) == [question.id])
    #expect(try await bank.search(SearchRequest(query: "kind:passage tháng")).items.map(\.id) == [passage.id])
    #expect(try await bank.search(SearchRequest(query: "passage:\(passage.id)")).items.map(\.id) == [question.id])
    #expect(try await bank.search(SearchRequest(query: "-has:passage")).items.isEmpty)
    let stats = try await bank.stats()
    #expect(stats.questions == 1 && stats.passages == 1)
    var edited = try passage.question()
    edited.content.stem += "\nVũ Bằng"
    _ = try await bank.update(passage.id, QuestionDraft(edited), expected: passage.revision)
    #expect(try await bank.passage(of: question.decoded().content)?.hasSuffix("Vũ Bằng") == true)
    draft.question.content.passage = QuestionID(high: 0x7000, low: 0x8000_0000_0000_0404).description
    let lost = try await bank.update(question.id, draft, expected: question.revision)
    #expect(try await bank.passage(of: lost.decoded().content) == nil)
  }
}
