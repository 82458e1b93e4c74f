import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

extension RemoteBank: ProposalService {
  /// What waits for that bank's reviewers, the oldest first.
  public func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage {
    try await connection.value(of: Self.page(ServicePath.proposals, limit: limit, offset: offset))
  }

  /// What of that bank's questions other banks' reviewers left out.
  public func declinations(limit: Int, offset: Int) async throws(BankError) -> DeclinationPage {
    try await connection.value(of: Self.page(ServicePath.declinations, limit: limit, offset: offset))
  }

  private static func page(_ path: String, limit: Int, offset: Int) -> ServiceCall {
    var call = ServiceCall(.GET, path)
    call.query.add("limit", String(limit))
    call.query.add("offset", String(offset))
    return call
  }

  /// A proposed question as it would be, with its key.
  public func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord {
    try await connection.record(of: ServiceCall(.GET, ServicePath.proposal(question)))
  }

  /// Takes all that waits of a question into that bank.
  public func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord {
    try await connection.record(of: ServiceCall(.POST, ServicePath.proposal(question, "accept"), json: decision.json))
  }

  /// Leaves what waits of a question out of that bank.
  public func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError) {
    _ = try await connection.answer(
      to: ServiceCall(.POST, ServicePath.proposal(question, "decline"), json: decision.json))
  }
}
