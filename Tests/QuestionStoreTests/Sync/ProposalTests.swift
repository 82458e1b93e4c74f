import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// What a school publishes waits for the province's reviewers.
@Suite(.serialized)
struct ProposalTests {
  private let banks: SyncBanks
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws { banks = try SyncBanks() }

  /// The province knows the school as a bank below it.
  private func introduce() async throws {
    _ = try await province.addPeer(
      PeerDraft(name: "school", url: "school", relation: .lower, pull: "", push: "", wantsKeys: true, getsKeys: true))
    try await banks.introduce()
  }

  @Test func nothingComesInBeforeAReviewerTakesIt() async throws {
    try await introduce()
    _ = try await school.take(Sample.line(1, "Một?") + Sample.line(2, "Hai?"))
    let outcome = try await banks.sync()
    #expect((outcome.proposed, outcome.refused.count) == (2, 0))
    #expect(try await province.stats().questions == 0)
    #expect(try await province.export() == [])
    let page = try await province.proposals(limit: 10, offset: 0)
    #expect(page.total == 2)
    #expect(page.items.map(\.peer) == ["school", "school"])
    #expect(page.items.map(\.question.stem) == ["Một?", "Hai?"])
    #expect(try await province.proposal(Sample.id(1)).keyDocument != nil)

    let accepted = try await province.acceptProposal(Sample.id(1), ProposalDecision(author: "Lan"))
    #expect(try accepted.question().content.stem == "Một?")
    // As the school made it, to the byte: the province states that it published it, and rewrites nothing.
    #expect(accepted.document == (try await school.question(Sample.id(1)).document))
    await #expect(throws: BankError.self) {
      try await province.declineProposal(Sample.id(2), ProposalDecision(author: "Lan"))
    }
    try await province.declineProposal(Sample.id(2), ProposalDecision(author: "Lan", reason: "Trùng câu khác"))
    #expect(try await province.proposals(limit: 10, offset: 0).total == 0)
    await #expect(throws: BankError.self) { try await province.question(Sample.id(2)) }
    #expect(try BankCheck(of: banks.provincePath).findings == [])
  }

  @Test func whatWasDeclinedIsRefusedByItsReasonAndAnEditIsProposedAnew() async throws {
    try await introduce()
    _ = try await school.take(Sample.line(1, "Một?"))
    try await banks.sync()
    try await province.declineProposal(Sample.id(1), ProposalDecision(author: "Lan", reason: "Sai chính tả"))
    #expect(try await school.declinations(limit: 10, offset: 0).total == 0)
    // The school hears of it by the feed, and does not tell the same once more.
    let told = try await banks.sync()
    #expect((told.requests, told.refusals) == (1, 0))
    let declination = try #require(try await school.declinations(limit: 10, offset: 0).items.first)
    #expect((declination.bank, declination.reason) == ("province", "Sai chính tả"))
    #expect(declination.question.id == Sample.id(1))
    let again = try await banks.sync(repairs: true)
    #expect((again.proposed, again.refusals, again.fault) == (0, 0, nil))
    // Mended, it comes before them with its history.
    try await school.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    let outcome = try await banks.sync()
    #expect(outcome.proposed == 2)
    #expect(try await school.declinations(limit: 10, offset: 0) == DeclinationPage(items: [], total: 0))
    let proposal = try #require(try await province.proposals(limit: 10, offset: 0).items.first)
    #expect(proposal.question.stem == "Một là mấy?")
    let accepted = try await province.acceptProposal(Sample.id(1), ProposalDecision(author: "Lan"))
    #expect(try accepted.decoded().generation == 1)
    #expect(try BankCheck(of: banks.provincePath).findings == [])
  }

  /// The school below the school below made it: what the province thinks of it goes all the way down.
  @Test func aDeclinationGoesDownToWhoMadeTheQuestion() async throws {
    try await introduce()
    let branch = try LocalBank(at: banks.folder.file("branch.sqlite"), connector: banks.lines)
    _ = try await branch.addPeer(PeerDraft(name: "school", url: "school", relation: .upper, pull: "", push: ""))
    func syncBranch() async throws {
      let outcome = try await branch.sync("school", repairs: false, observer: NobodyWatches())
      #expect(outcome.fault == nil && outcome.refused == [])
    }
    _ = try await branch.take(Sample.line(1, "Một?"))
    try await syncBranch()
    try await banks.sync()
    try await province.declineProposal(Sample.id(1), ProposalDecision(author: "Lan", reason: "Trùng"))
    try await banks.sync()
    try await syncBranch()
    #expect(try await branch.declinations(limit: 10, offset: 0).items.map(\.reason) == ["Trùng"])
    // What is taken after all is declined no more.
    try await branch.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    try await syncBranch()
    try await banks.sync()
    _ = try await province.acceptProposal(Sample.id(1), ProposalDecision(author: "Lan"))
    try await banks.sync()
    try await syncBranch()
    #expect(try await branch.declinations(limit: 10, offset: 0).total == 0)
    await #expect(throws: BankError.self) {
      try await province.declineProposal(
        Sample.id(1), ProposalDecision(reason: String(repeating: "x", count: 2001)))
    }
  }

  @Test func whatWasNotLookedAtIsNotDecided() async throws {
    try await introduce()
    _ = try await school.take(Sample.line(1, "Một?"))
    try await banks.sync()
    let seen = try await province.proposal(Sample.id(1)).revision
    try await school.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    try await banks.sync()
    let newer = try await province.proposal(Sample.id(1)).revision
    await #expect(throws: BankError.stale(current: newer)) {
      try await province.acceptProposal(Sample.id(1), ProposalDecision(author: "Lan", revision: seen))
    }
    await #expect(throws: BankError.stale(current: newer)) {
      try await province.declineProposal(Sample.id(1), ProposalDecision(author: "Lan", reason: "Sai", revision: seen))
    }
    let accepted = try await province.acceptProposal(Sample.id(1), ProposalDecision(author: "Lan", revision: newer))
    #expect(accepted.revision == newer)
  }

  @Test func aChangeOfAQuestionThatIsThereWaitsToo() async throws {
    _ = try await province.take(Sample.line(1, "Một?"))
    try await introduce()
    try await banks.sync()
    try await school.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    let outcome = try await banks.sync()
    #expect(outcome.proposed == 1)
    #expect(try await province.question(Sample.id(1)).question().content.stem == "Một?")
    let proposal = try #require(try await province.proposals(limit: 10, offset: 0).items.first)
    #expect(proposal.current == (try await province.question(Sample.id(1)).revision))
    _ = try await province.acceptProposal(Sample.id(1), ProposalDecision(author: "Lan"))
    // The school is told once that what it made is taken in.
    #expect(try await banks.sync().accepted == 1)
    #expect(try await banks.sync().accepted == 0)
    try await banks.expectEqual()
    // Told once more, it changes nothing.
    let after = try await banks.sync(repairs: true)
    #expect((after.proposed, after.pulled, after.fault) == (0, 0, nil))
  }
}
