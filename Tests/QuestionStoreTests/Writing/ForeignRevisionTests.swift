import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

/// Revisions that come from elsewhere with their exact bytes.
@Suite(.serialized)
struct ForeignRevisionTests {
  private let store: TestBank
  private let otherStore: TestBank
  private var bank: LocalBank { store.bank }

  init() throws {
    store = try TestBank()
    otherStore = try TestBank()
  }

  private let root = Foreign("Một?", tags: ["x"])

  @Test func bytesAreKeptAsTheyCame() async throws {
    // Other bytes than this bank would write: members out of order, spaces, a member nobody knows.
    let text = String(decoding: root.document, as: UTF8.self)
    let document = Array(("{ \"zukunft\": [1.50],\n" + text.dropFirst()).utf8)
    let foreign = Foreign(root.revision, document: document, key: root.key)
    #expect(try await bank.take(foreign.line).report == ImportReport(created: 1))
    let record = try await bank.question(Sample.id(1))
    #expect(record.document == document)
    #expect(record.keyDocument == root.key)
    #expect(record.revision == RevisionID(of: document))
    #expect(try await bank.take(foreign.line).report == ImportReport(unchanged: 1))
    #expect(try store.findings() == [])
  }

  @Test(arguments: [[0, 1, 2, 3], [0, 2, 1, 3], [0, 1, 3, 2]])
  func everyBankShowsTheSameHeadWhateverCameFirst(order: [Int]) async throws {
    let left = Foreign("Trái", parents: [root], tags: ["l"])
    let right = Foreign("Phải", parents: [root], tags: ["r"])
    let farther = Foreign("Trái nữa", parents: [left], tags: ["l"])
    let all = [root, left, right, farther]
    for (index, foreign) in order.map({ all[$0] }).enumerated() {
      let wanted = ImportReport(created: index == 0 ? 1 : 0, updated: index == 0 ? 0 : 1)
      #expect(try await bank.take(foreign.line).report == wanted)
    }
    let record = try await bank.question(Sample.id(1))
    #expect(record.heads == [farther.id, right.id])
    #expect(record.revision == farther.id)
    #expect(record.isInConflict)
    #expect(try await bank.tags().map(\.tag.name) == ["l"])
    #expect(try await bank.ids("nữa") == [Sample.id(1)])
    #expect(try await bank.ids("phải") == [])
    #expect(try store.findings() == [])
  }

  @Test func ofEqualGenerationsTheHigherIDIsShown() async throws {
    let heads = (0..<6).map { Foreign("Câu \($0)", parents: [root]) }
    let sorted = heads.map(\.id).sorted(by: >)
    let other = otherStore.bank
    _ = try await bank.take(root.line + heads.flatMap(\.line))
    for foreign in [root] + heads.reversed() { _ = try await other.take(foreign.line) }
    for bank in [bank, other] {
      let record = try await bank.question(Sample.id(1))
      #expect(record.heads == sorted)
      #expect(record.revision == sorted[0])
      let history = try await bank.revisions(of: Sample.id(1))
      #expect(Set(history.filter(\.isHead).map(\.revision)) == Set(sorted))
    }
  }

  @Test func conflictIsFoundCountedAndClosed() async throws {
    let left = Foreign("Trái", parents: [root])
    let right = Foreign("Phải", parents: [root])
    _ = try await bank.take(Sample.line(2, "Khác") + root.line + left.line)
    #expect(try await bank.ids("is:conflict") == [])
    _ = try await bank.take(right.line)
    #expect(try await bank.ids("is:conflict") == [Sample.id(1)])
    #expect(try await bank.ids("-is:conflict") == [Sample.id(2)])
    #expect(try await bank.stats().conflicts == 1)
    let page = try await bank.search(SearchRequest())
    #expect(page.items.map(\.conflict) == [true, false])

    let merge = Foreign("Gộp", parents: [left, right])
    _ = try await bank.take(merge.line)
    let record = try await bank.question(Sample.id(1))
    #expect(record.heads == [merge.id])
    #expect(!record.isInConflict)
    #expect(try await bank.ids("is:conflict") == [])
    #expect(try await bank.stats().conflicts == 0)
    #expect(try store.findings() == [])
  }

  @Test func aMergeMadeHereClosesTheConflict() async throws {
    let left = Foreign("Trái", parents: [root], tags: ["l"])
    let right = Foreign("Phải", parents: [root], tags: ["r"])
    _ = try await bank.take(root.line + left.line + right.line)
    let draft = Sample.draft("Trái và phải")
    for heads in [[left.id], [left.id, root.id], [left.id, right.id, root.id]] {
      let error = await #expect(throws: BankError.self) {
        try await bank.merge(Sample.id(1), draft, heads: heads)
      }
      #expect(error == .stale(current: max(left.id, right.id)))
    }
    let merged = try await bank.merge(Sample.id(1), draft, heads: [right.id, left.id])
    #expect(merged.heads == [merged.revision])
    #expect(try merged.decoded().parents == [left.id, right.id].sorted())
    #expect(try merged.decoded().generation == 2)
    #expect(try await bank.ids("is:conflict") == [])
    #expect(try await bank.ids("tag:r") == [])
    await #expect(throws: BankError.stale(current: merged.revision)) {
      try await bank.merge(Sample.id(1), draft, heads: [right.id, left.id])
    }
    await #expect(throws: BankError.notFound("question \(Sample.id(9))")) {
      try await bank.merge(Sample.id(9), draft, heads: [right.id, left.id])
    }
    #expect(try store.findings() == [])
  }

  /// One of the heads says all of it: the step is made all the same.
  @Test func aMergeThatTakesOneSideWholeIsAStep() async throws {
    let left = Foreign("Trái", parents: [root])
    let right = Foreign("Phải", parents: [root])
    _ = try await bank.take(root.line + left.line + right.line)
    let shown = try await bank.question(Sample.id(1))
    let draft = QuestionDraft(try shown.question(), status: try shown.decoded().status)
    let merged = try await bank.merge(Sample.id(1), draft, heads: shown.heads)
    #expect(!merged.isInConflict && merged.revision != shown.revision)
    #expect(merged.keyDocument == shown.keyDocument)
  }

  @Test func editOfTheShownHeadLeavesTheConflict() async throws {
    let left = Foreign("Trái", parents: [root])
    let right = Foreign("Phải", parents: [root])
    _ = try await bank.take(root.line + left.line + right.line)
    let shown = try await bank.question(Sample.id(1))
    let edited = try await bank.update(Sample.id(1), Sample.draft("Sửa"), expected: shown.revision)
    #expect(edited.heads == [edited.revision, min(left.id, right.id)])
    #expect(try edited.question().content.stem == "Sửa")
    #expect(try await bank.ids("is:conflict") == [Sample.id(1)])
    #expect(try store.findings() == [])
  }

  @Test func revisionWithoutItsParentIsRefusedAndTakenLater() async throws {
    let child = Foreign("Hai?", parents: [root])
    let answer = try await bank.take(child.line)
    #expect(answer.report == ImportReport(rejected: 1))
    #expect(answer.rejects.first?.reason.contains(root.id.short) == true)
    #expect(try await bank.stats().questions == 0)
    #expect(try await bank.take(root.line + child.line).report == ImportReport(created: 1, updated: 1))
  }

  @Test func parentOfAnotherQuestionIsRefused() async throws {
    let stranger = Foreign("Khác?", of: Sample.id(2))
    let child = Foreign("Hai?", parents: [stranger])
    #expect(try await bank.take(stranger.line + root.line + child.line).report == ImportReport(created: 2, rejected: 1))
    #expect(try await bank.question(Sample.id(1)).revision == root.id)
  }

  @Test func generationThatDoesNotFollowIsRefused() async throws {
    let high = Foreign("Cao?", parents: [root], generation: 1000)
    let low = Foreign("Thấp?", parents: [root], generation: 0)
    let first = Foreign("Đầu?", of: Sample.id(2), generation: 7)
    let lines = root.line + high.line + low.line + first.line
    #expect(try await bank.take(lines).report == ImportReport(created: 1, rejected: 3))
  }

  @Test func keyWithAnotherDigestIsRefused() async throws {
    let forged = Foreign(
      root.revision, document: root.document, key: SealedKey(AnswerKey(right: ["b"]), salt: []).bytes)
    let answer = try await bank.take(forged.line)
    #expect(answer.report == ImportReport(rejected: 1))
    #expect(answer.rejects.first?.reason.contains("key") == true)
  }

  @Test func withheldKeyComesLater() async throws {
    #expect(try await bank.take(root.withoutKey.line).report == ImportReport(created: 1))
    #expect(try await bank.question(Sample.id(1)).keyDocument == nil)
    _ = try await bank.take(root.line)
    #expect(try await bank.question(Sample.id(1)).keyDocument == root.key)
    #expect(try await bank.stats().revisions == 1)
    #expect(try store.findings() == [])
  }

  @Test func documentThatIsNoRevisionIsRefused() async throws {
    let rows = ["{}", "[]", "no JSON", #"{"schema":"quiz/1"}"#].flatMap {
      QuestionBankLines.line(document: Array($0.utf8), key: nil)
    }
    #expect(try await bank.take(rows + root.line).report == ImportReport(created: 1, rejected: 4))
  }

  @Test func memberOfANewerBankSurvivesALocalEdit() async throws {
    let foreign = Foreign("Mới?") { $0.content.extra["zukunft"] = "ja" }
    _ = try await bank.take(foreign.line)
    let record = try await bank.question(Sample.id(1))
    let retired = try await bank.retire(Sample.id(1), expected: record.revision, by: Authorship())
    #expect(try retired.question().content.extra["zukunft"] == "ja")
  }
}
