import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// Revisions that a bank passes on, and lines on which somebody changes them.
@Suite(.serialized)
struct PassingOnTests {
  private let banks: SyncBanks
  private let nation: LocalBank
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws {
    banks = try SyncBanks()
    nation = try LocalBank(at: banks.folder.file("nation.sqlite"), connector: banks.lines)
    banks.lines.open(nation, at: "nation")
  }

  private func exchangeAll() async throws -> [SyncOutcome] {
    let watcher = NobodyWatches()
    let first = try await province.sync("nation", repairs: false, observer: watcher)
    let second = try await banks.sync()
    return [
      first, second, try await province.sync("nation", repairs: false, observer: watcher), try await banks.sync(),
    ]
  }

  /// The school and the nation never met: each believes the other's signature as the province vouches for its key.
  @Test func whatABankPassesOnIsBelievedByTheSignatureOfWhoMadeIt() async throws {
    _ = try await nation.take(Sample.line(1, "Một?", tags: ["x"]))
    _ = try await province.addPeer(
      PeerDraft(name: "nation", url: "nation", relation: .upper, pull: "", push: "", wantsKeys: true, getsKeys: true))
    try await banks.introduce()
    for outcome in try await exchangeAll() { #expect(outcome.refused == [] && outcome.fault == nil) }
    #expect(try await school.question(Sample.id(1)).document == (try await nation.question(Sample.id(1)).document))

    _ = try await school.take(Sample.line(2, "Hai?"))
    try await school.edit(Sample.id(1)) { question, _ in question.content.level = "biết" }
    try await nation.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    for outcome in try await exchangeAll() { #expect(outcome.refused == [] && outcome.fault == nil) }
    #expect(try await nation.question(Sample.id(2)).question().content.stem == "Hai?")
    let merged = try await [nation, province, school].asyncRevisions(of: Sample.id(1))
    #expect(Set(merged).count == 1)
    #expect(try await school.question(Sample.id(1)).question().content.stem == "Một là mấy?")

    try await nation.edit(Sample.id(1)) { _, status in status = .retired }
    _ = try await exchangeAll()
    #expect(try await school.question(Sample.id(1)).decoded().status == .retired)
    try await banks.expectEqual()
    #expect(try BankCheck(of: banks.folder.file("nation.sqlite")).findings == [])
  }

  @Test(arguments: Tampering.allCases)
  func whatWasTamperedWithIsRefusedNamedAndComesByComparison(tampering: Tampering) async throws {
    try await banks.introduce()
    try await banks.sync()
    _ = try await province.take(Sample.lines(1..<4))
    banks.lines.tamper { _, answer in tampering.changed(answer) }
    let outcome = try await banks.sync()
    #expect(outcome.refusals > 0)
    #expect(try await school.stats().questions < 3)
    #expect(
      try await school.audit(AuditRequest()).items.contains { $0.action == "sync" && $0.detail.contains("refused") })
    banks.lines.tamper(nil)
    try await banks.sync(repairs: true)
    try await banks.expectEqual()
  }

  enum Tampering: CaseIterable {
    case document, signature, unsigned, key

    @Sendable func changed(_ answer: SyncAnswer) -> SyncAnswer {
      guard case .pulled(var page) = answer, !page.batch.items.isEmpty else { return answer }
      switch self {
      case .document: page.batch.items[0].document += [UInt8(ascii: " ")]
      case .signature: page.batch.signings[0].signature[3] ^= 1
      case .unsigned: page.batch.items[0].place = nil
      case .key: page.batch.items[0].key = Array("{}".utf8)
      }
      return .pulled(page)
    }
  }
}

extension [LocalBank] {
  fileprivate func asyncRevisions(of id: QuestionID) async throws -> [RevisionID] {
    var revisions: [RevisionID] = []
    for bank in self { revisions.append(try await bank.question(id).revision) }
    return revisions
  }
}
