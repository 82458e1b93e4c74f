import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Synchronization
import Testing

/// What a real bank shows to those who see published questions only, and to those who see no keys.
struct NarrowedTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  private func guarded(_ role: Role, _ scopes: Set<Scope>? = nil) -> GuardedBank<LocalBank> {
    GuardedBank(
      bank,
      for: .account(
        Caller.Account(
          id: "1", name: "hoa", displayName: "Hoa", role: role, scopes: scopes ?? role.scopes,
          credential: .session(id: "s"))))
  }

  private func draft(_ stem: String, _ status: QuestionStatus, passage: QuestionID? = nil) -> QuestionDraft {
    var draft = Sample.draft(stem)
    draft.status = status
    draft.question.key.explanation = "bí mật"
    draft.question.content.passage = passage?.description
    return draft
  }

  private func passage(_ text: String, _ status: QuestionStatus) async throws -> QuestionID {
    let content = QuestionContent(kind: .passage, stem: text)
    let draft = QuestionDraft(Question(content: content, key: AnswerKey()), status: status)
    return try await bank.create(draft, idempotencyKey: nil).id
  }

  private func export(
    _ bank: some BankService, _ query: String = "", _ options: ExportOptions = ExportOptions()
  ) async throws -> [String] {
    let output = Mutex<[UInt8]>([])
    try await bank.exportQuestions(query: query, options: options) { bytes in output.withLock { $0 += bytes } }
    return output.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").map(String.init)
  }

  @Test func studentsFindAndCountWhatIsPublishedOnly() async throws {
    for number in 0..<9 {
      let status = QuestionStatus.allCases[number % 4]
      _ = try await bank.create(draft("Câu \(number)", status), idempotencyKey: nil)
    }
    _ = try await passage("Câu chuyện", .published)
    _ = try await passage("Câu đố", .draft)
    let student = guarded(.student)
    let published = Set(try await bank.ids("status:published"))
    #expect(published.count == 2)
    for query in ["", "câu", "câu OR status:draft", "-status:published OR câu"] {
      #expect(Set(try await student.ids(query, limit: 1)) == published, "\(query)")
      #expect(Set(try await student.sample(SampleRequest(query: query, seed: 1)).map(\.id)) == published)
      #expect(try await student.facets(query: query).total == 2)
    }
    #expect(try await student.ids("status:draft").isEmpty)
    #expect(try await student.ids("kind:passage").count == 1)
    let stats = try await student.stats()
    #expect(stats.questions == 2 && stats.passages == 1 && stats.conflicts == 0)
    #expect(stats.counts["status"]?.map(\.value) == ["published"])
  }

  @Test func anExportWithoutKeysHasNone() async throws {
    let (told, hidden) = (try await passage("Đoạn công khai", .published), try await passage("Đoạn kín", .draft))
    _ = try await bank.create(draft("Một", .published, passage: told), idempotencyKey: nil)
    _ = try await bank.create(draft("Hai", .published, passage: hidden), idempotencyKey: nil)
    _ = try await bank.create(draft("Ba", .draft), idempotencyKey: nil)
    for lines in [
      try await export(guarded(.student)), try await export(bank, "", ExportOptions(sight: .published)),
    ] {
      let text = lines.joined()
      #expect(lines.count == 3 && text.contains("Đoạn công khai") && !text.contains("Đoạn kín"))
      #expect(!text.contains("bí mật") && !text.contains("\"key\"") && !text.contains("Ba"))
    }
    let reader = guarded(.teacher, [.read])
    let lines = try await export(reader)
    #expect(lines.count == 5 && !lines.joined().contains("bí mật"))
    #expect(try await export(guarded(.teacher)).joined().contains("bí mật"))
    await #expect(throws: BankError.self) { try await export(reader, "", ExportOptions(withRevisions: true)) }
    for caller in [guarded(.student), reader] {
      await #expect(throws: BankError.self) { try await export(caller, "", ExportOptions(format: .arc)) }
    }
    let histories = try await export(bank, "", ExportOptions(withRevisions: true, sight: .withoutKeys))
    #expect(!histories.isEmpty && !histories.joined().contains("bí mật"))
    await #expect(throws: BankError.self) {
      try await export(bank, "", ExportOptions(withRevisions: true, sight: .published))
    }
  }

  @Test func onlyAdministratorsBringInHistories() async throws {
    _ = try await bank.create(draft("Một", .published), idempotencyKey: nil)
    let rows = Array(try await bank.export(revisions: true).joined(separator: "\n").utf8)
    let other = try TestBank()
    func importing(_ role: Role) -> GuardedBank<LocalBank> { GuardedBank(other.bank, for: guarded(role).caller) }
    let refused = try await importing(.reviewer).take(rows)
    #expect(refused.report == ImportReport(rejected: 1))
    #expect(refused.rejects.first?.reason.contains("administrator") == true)
    #expect(try await other.bank.stats().questions == 0)
    #expect(try await importing(.administrator).take(rows).report == ImportReport(created: 1))
  }
}
