import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Workflow"

func workflowRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [statusRoute(bank), retireRoute(bank), reviewRoute(bank), reviewQueueRoute(bank)]
}

private func statusRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, "/v1/questions/{id}/status", action: .setStatus, group: group,
    "Sets a question's status, as a new revision, with a comment if there is one. Publishing a question whose review "
      + "finds faults of severity error is refused, a problem for each, unless override is true.",
    parameters: [.id, .ifMatch], body: .json("StatusChange"),
    outcomes: [.json(200, "QuestionRecord", "The question as stored.", headers: ["ETag"])],
    problems: [400, 404, 412, 415, 422, 428, 503]
  ) { call in
    let (id, expected) = (try call.questionID(), try call.expectedRevision())
    return Answer.record(
      try await bank(call).setStatus(id, to: try await call.read(StatusChange.self), expected: expected))
  }
}

private func retireRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, "/v1/questions/{id}/retire", action: .setStatus, group: group,
    "Sets a question's status to retired, as a new revision.",
    parameters: [.id, .ifMatch], body: .json("Authorship", isRequired: false),
    outcomes: [.json(200, "QuestionRecord", "The question as stored.", headers: ["ETag"])],
    problems: [400, 404, 412, 415, 422, 428, 503]
  ) { call in
    let (id, expected) = (try call.questionID(), try call.expectedRevision())
    let author = try await call.readIfPresent(Authorship.self, otherwise: Authorship())
    return Answer.record(try await bank(call).retire(id, expected: expected, by: author))
  }
}

private func reviewRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, "/v1/questions/{id}/review", action: .readFaults, group: group, "Faults of item writing, found by rule.",
    parameters: [.id], outcomes: [.json(200, "ItemReview", "The faults, in the order of the question's fields.")],
    problems: [404, 422]
  ) { call in
    let faults = try await bank(call).question(call.questionID()).faults()
    return Answer.json(["faults": .array(faults.map(\.json))])
  }
}

private func reviewQueueRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.reviews, action: .reviewQueue, group: group,
    "A page of the questions to review, each with its faults and how many comments are open. As in a search without "
      + "words, the newest question comes first.",
    parameters: [
      .query("query", Schema.text, "The search; \(ReviewRequest.waiting) by default. * finds every question."), .limit,
      .cursor,
    ],
    outcomes: [.json(200, "ReviewPage", "The page.", headers: ["Link"])], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let request = ReviewRequest(
      query: query.string("query") ?? ReviewRequest.waiting,
      limit: try query.integer("limit", in: 1...SearchRequest.maximumLimit, otherwise: 20),
      cursor: query.string("cursor"))
    let page = try await bank(call).reviewQueue(request)
    return Answer.page(page, of: ServicePath.reviews, query: request.query, limit: request.limit, next: page.next)
  }
}
