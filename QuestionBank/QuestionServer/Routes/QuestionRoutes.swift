import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Questions"

func questionRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    searchRoute(bank), createRoute(bank), readRoute(bank), updateRoute(bank), restoreRoute(bank),
    mergeRoute(bank), answerRoute(bank), sampleRoute(bank),
  ] + duplicateRoutes(bank)
}

private func searchRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.questions, action: .search, group: group,
    "A page of the questions that a search finds, best first.",
    parameters: [
      .search, .limit, .cursor,
    ],
    outcomes: [.json(200, "SearchPage", "The page.", headers: ["Link"])], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let request = SearchRequest(
      query: query.string("query") ?? "",
      limit: try query.integer("limit", in: 1...SearchRequest.maximumLimit, otherwise: 20),
      cursor: query.string("cursor"))
    let page = try await bank(call).search(request)
    return Answer.page(page, of: ServicePath.questions, query: request.query, limit: request.limit, next: page.next)
  }
}

private func createRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, ServicePath.questions, action: .create, group: group, "Stores a new question.",
    parameters: [.idempotencyKey],
    body: .json("QuestionDraft"),
    outcomes: [.json(201, "QuestionRecord", "The question as stored.", headers: ["ETag", "Location"])],
    problems: [400, 408, 413, 415, 422, 503]
  ) { call in
    let key = try call.idempotencyKey()
    let record = try await bank(call).create(try await call.read(QuestionDraft.self), idempotencyKey: key)
    var response = Answer.record(record, status: .created)
    response.headers[.location] = ServicePath.question(record.id)
    return response
  }
}

private func readRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, QuestionResponder.path, action: .readQuestion, group: group, "The current revision of a question.",
    parameters: [.id, .view, .ifNoneMatch],
    outcomes: [.json(200, "QuestionRecord", "The question.", headers: ["ETag"]), .notModified], problems: [404, 422]
  ) { call in
    let record = try await bank(call).question(call.questionID())
    let shown = try call.shown(record)
    // The tag names the shown head alone: of another one beside it a caller must hear all the same.
    return call.hasCurrent(record.revision) && !record.isInConflict
      ? Answer.notModified(record.revision) : Answer.record(shown)
  }
}

private func updateRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .put, "/v1/questions/{id}", action: .update, group: group,
    "Saves a question anew; the same content makes no revision.",
    parameters: [.id, .ifMatch], body: .json("QuestionDraft"),
    outcomes: [.json(200, "QuestionRecord", "The question as stored.", headers: ["ETag"])],
    problems: [400, 404, 408, 412, 413, 415, 422, 428, 503]
  ) { call in
    let (id, expected) = (try call.questionID(), try call.expectedRevision())
    return Answer.record(try await bank(call).update(id, try await call.read(QuestionDraft.self), expected: expected))
  }
}

private func restoreRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, "/v1/questions/{id}/restore", action: .restore, group: group,
    "Saves the content of an earlier revision as a new one.",
    parameters: [.id, .ifMatch], body: .json("RestoreRequest"),
    outcomes: [.json(200, "QuestionRecord", "The question as stored.", headers: ["ETag"])],
    problems: [400, 404, 412, 415, 422, 428, 503]
  ) { call in
    let (id, expected) = (try call.questionID(), try call.expectedRevision())
    let wanted = try await call.read(RestoreRequest.self)
    return Answer.record(
      try await bank(call).restore(id, to: wanted.revision, expected: expected, by: wanted.authorship))
  }
}

private func mergeRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, "/v1/questions/{id}/merge", action: .merge, group: group,
    "Saves what edits made apart come to, as one revision.",
    parameters: [.id], body: .json("MergeRequest"),
    outcomes: [.json(200, "QuestionRecord", "The question as stored.", headers: ["ETag"])],
    problems: [400, 404, 408, 412, 413, 415, 422, 503]
  ) { call in
    let id = try call.questionID()
    let wanted = try await call.read(MergeRequest.self)
    return Answer.record(try await bank(call).merge(id, wanted.draft, heads: wanted.heads))
  }
}

private func answerRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, "/v1/questions/{id}/answer", action: .answer, group: group, "Grades an answer and says what was right.",
    parameters: [.id], body: .json("AnswerRequest"),
    outcomes: [.json(200, "AnswerResult", "The grade and the key.")], problems: [400, 404, 415, 422]
  ) { call in
    let id = try call.questionID()
    let given = try await call.read(AnswerRequest.self)
    return Answer.json(try await bank(call).answer(id, revision: given.revision, response: given.response))
  }
}

extension Call {
  /// What is shown of a revision in the view that is asked for.
  func shown(_ record: QuestionRecord) throws(BankError) -> QuestionRecord {
    // Most calls have no parameters, and then there is nothing to parse.
    guard request.uri.query != nil else { return record }
    return try (query().choice("view", of: Sight.self) ?? .everything).shown(record)
  }
}
