import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Sharing"

func openReadingRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.openReading, action: .readSharing, group: group,
      "Whether anybody, without an account, may read what is published.",
      outcomes: [.json(200, "OpenReading", "The setting.")], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank(call).openReading())
    },
    Route(
      .put, ServicePath.openReading, action: .changeSharing, group: group,
      "Lets everybody read what is published, without keys, from now on, or nobody without an account.",
      parameters: [.query("author", Schema.text, "Who does it."), .query("message", Schema.text, "Why.")],
      body: .json("OpenReading"), outcomes: [.json(200, "OpenReading", "The setting as it is now.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let query = try call.query()
      let author = Authorship(author: query.string("author"), message: query.string("message"))
      let wanted = try await call.read(OpenReading.self)
      try await bank(call).setOpenReading(wanted, by: author)
      return Answer.json(wanted)
    },
  ]
}
