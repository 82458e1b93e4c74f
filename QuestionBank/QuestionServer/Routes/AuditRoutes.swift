import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Audit"

func auditRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    listRoute(bank),
    Route(
      .get, ServicePath.auditVerification, action: .verifyAudit, group: group,
      "Looks at every row, and names the first that is not as it was written; a sound audit has no `fault`.",
      outcomes: [.json(200, "AuditVerification", "What was found.")], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank(call).verifyAudit())
    },
    Route(
      .put, ServicePath.auditRetention, action: .changeAuditRetention, group: group,
      "Says for how many months rows are kept, and removes older ones; a row says which went.",
      body: .json("AuditRetention"),
      outcomes: [.json(200, "AuditRetention", "The setting, and how many rows went.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      Answer.json(try await bank(call).retainAudit(months: call.read(AuditRetention.self).months))
    },
  ]
}

private func listRoute(_ bank: BankEntrance<some ServedBank>) -> Route {
  Route(
    .get, ServicePath.audit, action: .readAudit, group: group,
    "Who did what to what, when and from where, newest first.",
    parameters: [
      .query("since", Schema.text, "A date, or a time in UTC: only what was done then or later."),
      .query("action", Schema.text, "Only what was done with this action, such as `update`."),
      .query("question", Schema.uuid, "Only what was done to this question."),
      .query("limit", Schema.integer(1...AuditRequest.maximumLimit), "Rows on the page; 100 by default."), .cursor,
    ],
    outcomes: [.json(200, "AuditPage", "The rows.", headers: ["Link"])], problems: [422]
  ) { call in
    let query = try call.query()
    let request = AuditRequest(
      limit: try query.integer("limit", in: 1...AuditRequest.maximumLimit, otherwise: 100),
      cursor: query.string("cursor"), since: try query.time("since"), action: query.string("action"),
      question: try query.question("question"))
    let page = try await bank(call).audit(request)
    return Answer.page(page, of: ServicePath.audit, request.parameters, next: page.next)
  }
}
