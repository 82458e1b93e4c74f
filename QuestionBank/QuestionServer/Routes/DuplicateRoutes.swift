import Hummingbird
import QuestionAPI

func duplicateRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [duplicateRoute(bank), similarRoute(bank), resolveDuplicatesRoute(bank)]
}

private func duplicateRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.duplicates, action: .duplicates, group: "Questions",
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
    return Answer.json(try await bank(call).duplicates(request))
  }
}

private func similarRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, ServicePath.similar, action: .similar, group: "Questions",
    "Questions that are much like one that is being written; retired ones are left out.",
    body: .json("SimilarRequest"), outcomes: [.json(200, "SimilarList", "The questions, the closest first.")],
    problems: [400, 413, 415, 422]
  ) { call in
    Answer.json(SimilarList(items: try await bank(call).similar(to: try await call.read(SimilarRequest.self))))
  }
}

private func resolveDuplicatesRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, ServicePath.resolveDuplicates, action: .resolveDuplicates, group: "Questions",
    "Keeps one of several questions that are much alike and retires the others, as one operation.",
    body: .json("ResolveDuplicatesRequest"), outcomes: [.json(200, "ResolvedDuplicates", "What was done.")],
    problems: [400, 404, 412, 415, 422, 503]
  ) { call in
    let wanted = try await call.read(ResolveDuplicatesRequest.self)
    return Answer.json(try await bank(call).resolveDuplicates(wanted.resolution, by: wanted.authorship))
  }
}
