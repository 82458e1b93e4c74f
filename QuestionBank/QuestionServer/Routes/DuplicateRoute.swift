import Hummingbird
import QuestionAPI

func duplicateRoute(_ bank: some BankService) -> Route {
  Route(
    .get, ServicePath.duplicates, group: "Questions",
    "Questions that are much alike, among those that a search finds; retired ones are left out.",
    parameters: [
      .search,
      .query("variants", Schema.flag, "true: also questions of one template that ask for different things."),
      .query("limit", Schema.integer(1...DuplicateRequest.maximumLimit), "Groups to tell; 100 by default."),
    ],
    outcomes: [.json(200, "DuplicateReport", "The groups, the closest first.")], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let request = DuplicateRequest(
      query: query.string("query") ?? "", includesVariants: try query.flag("variants"),
      limit: try query.integer("limit", in: 1...DuplicateRequest.maximumLimit, otherwise: 100))
    return Answer.json(try await bank.duplicates(request))
  }
}
