public import QuestionAPI
public import QuestionModel

/// What is decided on proposed questions, one after the other, and how far that is: it can go on where it was stopped.
public struct ProposalDecisions: Sendable, Hashable {
  /// What is decided.
  public enum Choice: Sendable, Hashable {
    case accept
    /// With the reason that the bank is told which proposes it.
    case decline(reason: String)
  }

  /// A proposed question, in the revision that was looked at.
  public struct Subject: Sendable, Hashable {
    let id: QuestionID
    let revision: RevisionID
  }

  /// What is decided on each.
  public let choice: Choice
  /// Those that are not decided yet.
  public internal(set) var open: [Subject]
  /// Those that are decided.
  public internal(set) var done: [QuestionID] = []
  /// Those that wait no longer: somebody else has decided.
  public internal(set) var gone: [QuestionID] = []
  /// Those that are another revision by now than the one that was looked at.
  public internal(set) var stale: [QuestionID] = []
  /// Why the others are still open; nil where all had their turn.
  public internal(set) var problem: BankError?

  init(_ choice: Choice, on subjects: [Subject]) {
    self.choice = choice
    open = subjects
  }

  /// All that wait no longer.
  var settled: [QuestionID] { done + gone }
}

extension EffectRunner {
  /// Proposed questions, and what is decided on them.
  func proposals(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .countProposals:
      .proposalCount(
        await result { () async throws(BankError) in try await bank.proposals(limit: 1, offset: 0).total })
    case .proposals(let ticket, let offset):
      .proposals(
        ticket,
        await result { () async throws(BankError) in
          try await bank.proposals(limit: ProposalsScreen.pageSize, offset: offset)
        }, now: now())
    case .proposed(let ticket, let id):
      .proposed(
        ticket,
        await result { () async throws(BankError) in
          try ProposedQuestion(try await bank.proposal(id), current: try await currentRecord(of: id))
        })
    case .decide(let ticket, let decisions): .decided(ticket, await goOn(with: decisions))
    default: nil
    }
  }

  private func currentRecord(of id: QuestionID) async throws(BankError) -> QuestionRecord? {
    do { return try await bank.question(id) } catch {
      guard case .notFound = error else { throw error }
      return nil
    }
  }

  private func goOn(with decisions: ProposalDecisions) async -> ProposalDecisions {
    var decisions = decisions
    decisions.problem = nil
    while let subject = decisions.open.first {
      switch await bankProblem({ () async throws(BankError) in try await decide(decisions.choice, on: subject) }) {
      case nil: decisions.done.append(subject.id)
      case .notFound?: decisions.gone.append(subject.id)
      case .stale?: decisions.stale.append(subject.id)
      case let problem?:
        decisions.problem = problem
        return decisions
      }
      decisions.open.removeFirst()
    }
    return decisions
  }

  private func decide(
    _ choice: ProposalDecisions.Choice, on subject: ProposalDecisions.Subject
  ) async throws(BankError) {
    var decision = ProposalDecision(author: author, revision: subject.revision)
    switch choice {
    case .accept: _ = try await bank.acceptProposal(subject.id, decision)
    case .decline(let reason):
      decision.reason = reason
      try await bank.declineProposal(subject.id, decision)
    }
  }
}
