import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Embargoes"

/// Answer keys that are held back until a time.
func embargoRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.embargoes, action: .readEmbargoes, group: group,
      "Embargoes on answer keys that are not over, the earliest end first.",
      outcomes: [.json(200, "EmbargoList", "The embargoes.")], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.json(EmbargoList(items: try await bank(call).embargoes()))
    },
    Route(
      .post, ServicePath.embargoes, action: .changeEmbargoes, group: group,
      "Holds back the answer keys of what a search finds, or of some questions, until a time: they go to no other bank, "
        + "into no export of who may not do this, and to no student who answers.",
      parameters: [.author], body: .json("Embargo"), outcomes: [.json(201, "Embargo", "The embargo with its number.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let embargo = try await call.read(Embargo.self)
      return Answer.json(try await bank(call).addEmbargo(embargo, by: call.authorship()), status: .created)
    },
    Route(
      .delete, "\(ServicePath.embargoes)/{number}", action: .changeEmbargoes, group: group,
      "Ends an embargo before its time.",
      parameters: [.path("number", Schema.integer(1...Int.max), "The embargo."), .author],
      outcomes: [Route.Outcome(status: 204, description: "It is over.")], problems: [404, 422, 503]
    ) { call in
      try await bank(call).removeEmbargo(call.number("number"), by: call.authorship())
      return Response(status: .noContent)
    },
  ]
}
