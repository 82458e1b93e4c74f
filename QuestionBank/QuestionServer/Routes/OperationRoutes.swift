import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Operations"

func operationRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .get, ServicePath.operations, action: .operations, group: group,
      "Changes of many questions made as one, newest first.",
      parameters: [
        .query("limit", Schema.integer(1...OperationList.maximumLimit), "Operations to tell; 20 by default."),
        .query("before", Schema.integer(1...Int.max), "Only those with smaller numbers; without it, from the newest."),
      ],
      outcomes: [.json(200, "OperationList", "The operations.")], problems: [422]
    ) { call in
      let query = try call.query()
      let limit = try query.integer("limit", in: 1...OperationList.maximumLimit, otherwise: 20)
      let before = try query.integer("before", in: 1...Int.max, otherwise: .max)
      return Answer.json(OperationList(items: try await bank(call).operations(limit: limit, before: before)))
    },
    Route(
      .post, "/v1/operations/{number}/undo", action: .undo, group: group,
      "Takes an operation back, as one of its own; what was edited since in a way that clashes is left and told.",
      parameters: [.path("number", Schema.integer(1...Int.max), "The operation.")],
      body: .json("Authorship", isRequired: false),
      outcomes: [.json(200, "UndoReport", "What is as before, and what was left.")],
      problems: [400, 404, 415, 422, 503]
    ) { call in
      let number = try call.number("number")
      let author = try await call.readIfPresent(Authorship.self, otherwise: Authorship())
      return Answer.json(try await bank(call).undo(number, by: author))
    },
  ]
}
