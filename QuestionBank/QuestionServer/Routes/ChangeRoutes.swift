import Hummingbird
import QuestionAPI
import QuestionModel
import ServiceLifecycle

private let group = "Changes"

func changeRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .get, ServicePath.changes, action: .changes, group: group,
      "Changes since a cursor, oldest first; where there are none, the answer waits for one.",
      parameters: [
        .query("since", Schema.text, "A page's next; without it, from the beginning."),
        .query("limit", Schema.integer(1...1000), "Changes on the page; 100 by default."),
        .query("wait", Schema.integer(0...60), "Seconds to wait for a change; 0 by default."),
      ],
      outcomes: [.json(200, "ChangePage", "The changes, and where the next page begins.")], problems: [410, 422]
    ) { call in
      let query = try call.query()
      let since = query.string("since")
      let limit = try query.integer("limit", in: 1...1000, otherwise: 100)
      let wait = Duration.seconds(try query.integer("wait", in: 0...60, otherwise: 0))
      let page = try await cancelWhenGracefulShutdown {
        do { return ChangePage?.some(try await bank(call).changes(since: since, limit: limit, wait: wait)) } catch {
          // Stopping the service ends the wait, not the answer.
          guard Task.isCancelled else { throw error }
          return nil
        }
      }
      if let page { return Answer.json(page) }
      return Answer.json(try await bank(call).changes(since: since, limit: limit, wait: .zero))
    }
  ]
}
