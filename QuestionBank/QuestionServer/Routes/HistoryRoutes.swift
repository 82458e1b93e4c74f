import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "History"
private let revision = Route.Parameter.path("revision", Schema.digest, "The revision.")

func historyRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .get, "/v1/questions/{id}/revisions", action: .readHistory, group: group,
      "The history of a question, newest first.",
      parameters: [.id], outcomes: [.json(200, "RevisionHistory", "The history.")], problems: [404, 422]
    ) { call in
      Answer.json(RevisionHistory(items: try await bank(call).revisions(of: call.questionID())))
    },
    Route(
      .get, "/v1/questions/{id}/revisions/{revision}", action: .readRevision, group: group,
      "One revision by itself. It never changes; where its key is withheld, that may still come.",
      parameters: [.id, revision, .view, .ifNoneMatch],
      outcomes: [.json(200, "RevisionRecord", "The revision.", headers: ["ETag", "Cache-Control"]), .notModified],
      problems: [404, 422]
    ) { call in
      let record = try await bank(call).revision(call.digest("revision"), of: call.questionID())
      let shown = try call.shown(record)
      guard record.keyDocument != nil else { return Answer.record(shown) }
      return call.hasCurrent(record.revision)
        ? Answer.notModified(record.revision, freshness: .immutable) : Answer.record(shown, freshness: .immutable)
    },
    Route(
      .get, "/v1/questions/{id}/diff", action: .compare, group: group,
      "What changed between two revisions, word by word.",
      parameters: [
        .id, .query("from", Schema.digest, "The earlier revision.", isRequired: true),
        .query("to", Schema.digest, "The later revision.", isRequired: true),
      ],
      outcomes: [.json(200, "QuestionDiff", "The fields that differ.")], problems: [404, 422]
    ) { call in
      let query = try call.query()
      return Answer.json(
        try await bank(call).diff(call.questionID(), from: query.digest("from"), to: query.digest("to")))
    },
  ]
}
