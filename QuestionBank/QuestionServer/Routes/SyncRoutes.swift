import Hummingbird
import NIOCore
import QuestionAPI
import QuestionModel
import QuestionSync

private let group = "Sync"

/// What other banks ask; the words are those of `QuestionSync`, compressed with zstd.
func syncRoutes(_ bank: BankEntrance<some AnsweringBank>) -> [Route] {
  [greetingRoute(bank)] + SyncRequest.names.compactMap { name in requestRoute(bank, name) } + [
    Route.readingMedia(
      ServicePath.syncMedia, action: .syncMedia, group: group,
      "A picture or sound that questions name which were sent, or one part of it."
    ) { call, digest in try await bank(call).mediaForPeer(digest) },
    Route.storingMedia(
      ServicePath.syncMedia, action: .syncMedia, group: group,
      "Stores a picture or sound that questions name which were pushed, whole or a part of it.",
      store: { call, bytes, type, digest in try await bank(call).takeMedia(bytes, type: type, digest: digest) },
      storePart: { call, part, type, digest in try await bank(call).takeMedia(part, type: type, digest: digest) }),
  ]
}

private func greetingRoute(_ bank: BankEntrance<some AnsweringBank>) -> Route {
  Route(
    .post, ServicePath.syncGreeting, action: .syncHello, group: group,
    "Takes a bank's signed statement on itself, pins its key, and answers with this bank's own.",
    body: .json("SyncGreeting"), outcomes: [.json(200, "SyncGreeting", "Who this bank is.")],
    problems: [400, 413, 415, 422, 503]
  ) { call in
    let greeting = try await call.read(SyncGreeting.self)
    return Answer.json(
      SyncGreeting(try await bank(call).greet(greeting.statement, from: SyncVisitor(call.caller))))
  }
}

private func requestRoute(_ bank: BankEntrance<some AnsweringBank>, _ name: String) -> Route? {
  guard let action = BankAction(syncKind: name) else { return nil }
  return Route(
    .post, "/v1/sync/\(name)", action: action, group: group, summaries[name] ?? name, body: .bytes(SyncMessage.type),
    outcomes: [Route.Outcome(status: 200, description: "The answer.", body: .bytes(SyncMessage.type))],
    problems: [400, 403, 408, 410, 413, 415, 503]
  ) { call in
    guard call.request.headers[.contentType]?.lowercased() == SyncMessage.type else {
      throw RequestFault.mediaType(wanted: SyncMessage.type)
    }
    let most = name == SyncRequest.pushName ? SyncMessage.maximumPackedSize : SyncMessage.maximumQuestionSize
    let body = Array(try await call.body(upTo: most).readableBytesView)
    return Answer.message(
      try await bank(call).answer(body, kind: name, from: SyncVisitor(call.caller)), type: SyncMessage.type)
  }
}

private let summaries = [
  "pull": "What changed since a cursor in the questions that the calling bank selects.",
  "push": "Takes revisions of the calling bank.",
  "fingerprints": "Fingerprints of ranges of questions, to find what two banks hold differently.",
  "questions": "Whole histories of some questions.",
  "snapshot": "Makes or finds an immutable bundle of everything that the calling bank selects.",
  "snapshot-part": "A part of a bundle.",
]
