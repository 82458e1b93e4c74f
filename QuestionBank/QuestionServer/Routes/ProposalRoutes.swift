import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Proposals"
private let page: [Route.Parameter] = [
  .query("limit", Schema.integer(1...ProposalPage.maximumLimit), "Most of them; 20 by default."),
  .query("offset", Schema.integer(0...Int.max), "How many to pass over."),
]

/// What banks below this one have published, before the reviewers have taken it.
func proposalRoutes(_ bank: BankEntrance<some AnsweringBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.proposals, action: .readProposals, group: group,
      "What banks below this one have published and its reviewers have not taken yet, the oldest first.",
      parameters: page, outcomes: [.json(200, "ProposalPage", "The proposals.")], problems: [422]
    ) { call in
      let (limit, offset) = try call.page()
      return Answer.json(try await bank(call).proposals(limit: limit, offset: offset))
    },
    Route(
      .get, ServicePath.declinations, action: .readProposals, group: group,
      "What of this bank's questions other banks' reviewers left out and was not edited since, the last first.",
      parameters: page, outcomes: [.json(200, "DeclinationPage", "The questions, with the reasons.")], problems: [422]
    ) { call in
      let (limit, offset) = try call.page()
      return Answer.json(try await bank(call).declinations(limit: limit, offset: offset))
    },
    Route(
      .get, "\(ServicePath.proposals)/{id}", action: .readProposals, group: group,
      "A proposed question as it would be, with its key.", parameters: [.id],
      outcomes: [.json(200, "QuestionRecord", "The question.", headers: ["ETag"])], problems: [404, 422]
    ) { call in Answer.record(try await bank(call).proposal(call.questionID())) },
    Route(
      .post, "\(ServicePath.proposals)/{id}/accept", action: .decideProposals, group: group,
      "Takes a proposed question into the bank as it is, and states so under the bank's key; only if the revision that "
        + "was looked at is the one that waits, where it is named.",
      parameters: [.id], body: .json("ProposalDecision", isRequired: false),
      outcomes: [.json(200, "QuestionRecord", "The question as the bank shows it now.", headers: ["ETag"])],
      problems: [400, 404, 412, 413, 415, 422, 503]
    ) { call in
      let id = try call.questionID()
      let decision = try await call.readIfPresent(ProposalDecision.self, otherwise: ProposalDecision())
      return Answer.record(try await bank(call).acceptProposal(id, decision))
    },
    Route(
      .post, "\(ServicePath.proposals)/{id}/decline", action: .decideProposals, group: group,
      "Leaves a proposed question out of the bank, and states so with the reason, for the bank that proposes it.",
      parameters: [.id], body: .json("ProposalDecision"),
      outcomes: [Route.Outcome(status: 204, description: "It is left out.")],
      problems: [400, 404, 412, 413, 415, 422, 503]
    ) { call in
      let id = try call.questionID()
      try await bank(call).declineProposal(id, try await call.read(ProposalDecision.self))
      return Response(status: .noContent)
    },
  ]
}

extension Call {
  /// The page that is asked for.
  fileprivate func page() throws -> (limit: Int, offset: Int) {
    let query = try query()
    return (
      try query.integer("limit", in: 1...ProposalPage.maximumLimit, otherwise: 20),
      try query.integer("offset", in: 0...Int.max, otherwise: 0)
    )
  }
}
