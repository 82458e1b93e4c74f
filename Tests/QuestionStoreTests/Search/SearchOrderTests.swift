import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct SearchOrderTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  private func stems(_ query: String) async throws -> [String] {
    try await bank.search(SearchRequest(query: query)).items.map(\.stem)
  }

  private func fill(_ stems: [String]) async throws {
    for (index, stem) in stems.enumerated() { _ = try await bank.take(Sample.line(index, stem)) }
  }

  @Test func exactAccentsComeBeforeFoldedOnes() async throws {
    try await fill(["góc tù", "góc tử", "goc tu", "góc tư", "tù góc"])
    #expect(Set(try await stems("tù").prefix(2)) == ["góc tù", "tù góc"])
    #expect(try await stems("tù").count == 5)
    #expect(try await stems("tử").first == "góc tử")
    #expect(try await stems("góc tư").first == "góc tư")
    #expect(try await stems("TÙ").prefix(2).contains("góc tù"))
  }

  @Test func bothSpellingsOfAToneAreExact() async throws {
    try await fill(["hoà tan", "hoa tan", "hòa tan", "hóa tan"])
    #expect(Set(try await stems("hoà").prefix(2)) == ["hoà tan", "hòa tan"])
    #expect(Set(try await stems("hòa").prefix(2)) == ["hoà tan", "hòa tan"])
  }

  @Test func begunWordWithAccentsComesFirst() async throws {
    try await fill(["phuong trình", "phương trình", "phường"])
    #expect(try await stems("phươ*").first == "phương trình")
    #expect(try await stems("phươ*").count == 3)
  }

  @Test func stemComesBeforeChoices() async throws {
    let inChoice = QuestionDraft(Sample.question("Chọn số", choices: ["bốn", "năm"]), status: .published)
    let inStem = try await bank.create(Sample.draft("Bốn là số gì?"), idempotencyKey: nil)
    _ = try await bank.create(inChoice, idempotencyKey: nil)
    _ = try await bank.create(QuestionDraft(Sample.question("Khác", choices: ["ba", "tư"])), idempotencyKey: nil)
    #expect(try await bank.ids("bốn").first == inStem.id)
    #expect(try await stems("bốn").count == 2)
  }

  @Test func wordsSideBySideComeFirst() async throws {
    try await fill(["cực tiểu và trị số", "tìm cực trị", "trị của cực"])
    #expect(try await stems("cực trị").first == "tìm cực trị")
    #expect(try await stems("cực trị").count == 3)
  }

  @Test func ofEqualHitsTheNewestComesFirst() async throws {
    try await fill(["Câu một", "Câu hai", "Câu ba"])
    #expect(try await stems("câu") == ["Câu ba", "Câu hai", "Câu một"])
    #expect(try await stems("") == ["Câu ba", "Câu hai", "Câu một"])
  }

  @Test func phraseDoesNotReachFromOneChoiceIntoTheNext() async throws {
    let draft = QuestionDraft(Sample.question("Chọn", choices: ["số bốn", "chia hết"]))
    let record = try await bank.create(draft, idempotencyKey: nil)
    #expect(try await bank.ids("\"bốn chia\"") == [])
    #expect(try await bank.ids("\"chọn số\"") == [])
    #expect(try await bank.ids("\"chia hết\"") == [record.id])
  }

  @Test func editTakesTheOldWordsOut() async throws {
    let first = try await bank.create(Sample.draft("Táo ngọt?", tags: ["quả"]), idempotencyKey: nil)
    _ = try await bank.update(first.id, Sample.draft("Cam chua?", tags: ["cây"]), expected: first.revision)
    for query in ["táo", "ngọt", "tag:quả"] { #expect(try await bank.ids(query) == [], "\(query)") }
    for query in ["cam", "chua", "tag:cây", "bốn"] { #expect(try await bank.ids(query) == [first.id], "\(query)") }
  }
}
