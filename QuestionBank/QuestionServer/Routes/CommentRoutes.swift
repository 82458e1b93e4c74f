import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Workflow"
private let number = Route.Parameter.path("number", Schema.integer(1...Int(Int32.max)), "The comment's number.")

func commentRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .get, "/v1/questions/{id}/comments", action: .readComments, group: group,
      "The comments on a question, oldest first. They stay in this bank: no export carries them.",
      parameters: [.id], outcomes: [.json(200, "CommentThread", "The comments, and how many are open.")],
      problems: [404, 422]
    ) { call in
      Answer.json(try await bank(call).comments(on: call.questionID()))
    },
    Route(
      .post, "/v1/questions/{id}/comments", action: .comment, group: group,
      "Adds a comment on a question, as it is in a revision; on the current one if none is named.",
      parameters: [.id, .idempotencyKey], body: .json("CommentDraft"),
      outcomes: [.json(201, "Comment", "The comment as kept.")], problems: [400, 404, 415, 422, 503]
    ) { call in
      let (id, key) = (try call.questionID(), try call.idempotencyKey())
      let draft = try await call.read(CommentDraft.self)
      return Answer.json(try await bank(call).comment(id, draft, idempotencyKey: key), status: .created)
    },
    resolveRoute(bank, "resolve", "Resolves a comment; one that is resolved already stays as it is."),
    resolveRoute(bank, "reopen", "Reopens a comment; one that is open already stays as it is."),
  ]
}

private func resolveRoute(_ bank: BankEntrance<some BankService>, _ action: String, _ summary: String) -> Route {
  Route(
    .post, "/v1/questions/{id}/comments/{number}/\(action)", action: .resolveComment, group: group, summary,
    parameters: [.id, number],
    body: .json("ResolveRequest", isRequired: false), outcomes: [.json(200, "Comment", "The comment as it is now.")],
    problems: [400, 404, 415, 422, 503]
  ) { call in
    let (id, number) = (try call.questionID(), try call.number("number"))
    let author = try await call.readIfPresent(ResolveRequest.self, otherwise: ResolveRequest(by: nil)).author
    return Answer.json(
      try await bank(call).resolveComment(number, on: id, isResolved: action == "resolve", by: author))
  }
}
