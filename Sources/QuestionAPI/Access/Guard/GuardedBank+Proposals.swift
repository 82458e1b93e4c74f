public import QuestionModel

extension GuardedBank: ProposalService where Bank: ProposalService {
  /// What waits for the reviewers.
  public func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage {
    try caller.check(.readProposals)
    return try await bank.proposals(limit: limit, offset: offset)
  }

  /// What other banks' reviewers left out.
  public func declinations(limit: Int, offset: Int) async throws(BankError) -> DeclinationPage {
    try caller.check(.readProposals)
    return try await bank.declinations(limit: limit, offset: offset)
  }

  /// A proposed question, as the caller sees it.
  public func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord {
    try caller.check(.readProposals)
    return try caller.sight.shown(await bank.proposal(question))
  }

  /// Takes a proposed question into the bank, under the caller's own name.
  public func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord {
    try caller.check(.decideProposals)
    return try caller.sight.shown(await bank.acceptProposal(question, signed(decision)))
  }

  /// Leaves a proposed question out of the bank, under the caller's own name.
  public func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError) {
    try caller.check(.decideProposals)
    try await bank.declineProposal(question, signed(decision))
  }

  private func signed(_ decision: ProposalDecision) -> ProposalDecision {
    ProposalDecision(
      author: caller.penName ?? decision.author, reason: decision.reason, revision: decision.revision)
  }
}
