public import QuestionModel

/// What banks below this one have published waits here for the reviewers, before it comes into the bank.
public protocol ProposalService: Sendable {
  /// What waits, the oldest first.
  ///
  /// - Parameters:
  ///   - limit: most proposals, 1 to 200.
  ///   - offset: how many to pass over.
  /// - Returns: the proposals, and how many there are.
  /// - Throws: `.invalid` where the limit is none.
  func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage

  /// What of this bank's questions other banks' reviewers left out, the last first; what was edited since is not told.
  ///
  /// - Parameters:
  ///   - limit: most of them, 1 to 200.
  ///   - offset: how many to pass over.
  /// - Returns: the questions with the reasons, and how many there are.
  /// - Throws: `.invalid` where the limit is none.
  func declinations(limit: Int, offset: Int) async throws(BankError) -> DeclinationPage

  /// A proposed question as it would be, with its key.
  ///
  /// - Throws: `.notFound` where nothing of that question waits.
  func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord

  /// Takes all that waits of a question into the bank as it is, and states so under this bank's key.
  ///
  /// - Returns: the question as the bank shows it now.
  /// - Throws: `.notFound` where nothing of that question waits, `.stale` where what was looked at is not what waits.
  func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord

  /// Leaves what waits of a question out of the bank, and states so with the reason: the bank that proposes it hears of
  /// it, and does not propose the same again.
  ///
  /// - Throws: `.notFound` where nothing of that question waits, `.stale` where what was looked at is not what waits,
  ///   `.invalid` without a reason or with one of more than 2000 bytes.
  func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError)
}
