import Hummingbird
import QuestionAPI
import QuestionModel
import QuestionSync
import ServiceLifecycle

private let group = "Other banks"
private let name = Route.Parameter.path("name", Schema.text, "What the bank is called here.")

func peerRoutes(_ bank: BankEntrance<some AnsweringBank>) -> [Route] {
  identityRoutes(bank) + [
    Route(
      .get, ServicePath.peers, action: .listPeers, group: group,
      "The banks that questions are exchanged with, and what came of the last exchange with each.",
      outcomes: [.json(200, "PeerList", "The banks, sorted by name.")]
    ) { call in
      _ = try call.query()
      return Answer.json(PeerList(try await bank(call).peers()))
    },
    Route(
      .post, ServicePath.peers, action: .addPeer, group: group,
      "Adds a bank: asks at its address who it is, and pins its key.",
      body: .json("PeerDraft"), outcomes: [.json(201, "Peer", "The bank as added.", headers: ["Location"])],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let peer = try await bank(call).addPeer(try await call.read(PeerDraft.self))
      var response = Answer.json(peer, status: .created)
      response.headers[.location] = ServicePath.peer(peer.name)
      return response
    },
    Route(
      .put, "\(ServicePath.peers)/{name}", action: .changePeer, group: group,
      "Says anew what is exchanged with a bank: which questions, and whether with keys. What is not taken from it any more "
        + "goes out of view at once, and is not deleted.",
      parameters: [name], body: .json("PeerSettings"),
      outcomes: [.json(200, "PeerChange", "The bank as it is now, and how many questions went out of view.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let name = try call.text("name")
      return Answer.json(try await bank(call).changePeer(name, try await call.read(PeerSettings.self)))
    },
    Route(
      .delete, "\(ServicePath.peers)/{name}", action: .removePeer, group: group, "Forgets a bank. Its questions stay.",
      parameters: [name], outcomes: [Route.Outcome(status: 204, description: "It is forgotten.")],
      problems: [404, 422, 503]
    ) { call in
      try await bank(call).removePeer(call.text("name"))
      return Response(status: .noContent)
    },
    Route(
      .post, "\(ServicePath.peers)/{name}/sync", action: .runSync, group: group,
      "Exchanges with a bank what is new on both sides. How far it is stands in the list of banks meanwhile.",
      parameters: [name], body: .json("SyncRunRequest", isRequired: false),
      outcomes: [.json(200, "SyncOutcome", "What came of it, faults of the line among it.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let name = try call.text("name")
      let wanted = try await call.readIfPresent(SyncRunRequest.self, otherwise: SyncRunRequest())
      return try await cancelWhenGracefulShutdown {
        Answer.json(try await bank(call).sync(name, repairs: wanted.repairs, observer: NoObserver()))
      }
    },
  ]
}

private func identityRoutes(_ bank: BankEntrance<some AnsweringBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.identity, action: .readIdentity, group: group, "Who this bank is.",
      outcomes: [.json(200, "BankCard", "Its id, the fingerprint of its key, title and agency code.")]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank(call).identity())
    },
    Route(
      .put, ServicePath.identity, action: .changeIdentity, group: group,
      "Says what this bank calls itself, and its agency code.",
      body: .json("IdentityRequest"), outcomes: [.json(200, "BankCard", "Who it is now.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let wanted = try await call.read(IdentityRequest.self)
      return Answer.json(try await bank(call).setIdentity(title: wanted.title, agency: wanted.agency))
    },
    Route(
      .post, ServicePath.rotateKey, action: .changeKeys, group: group,
      "Puts a new key in the place of the one that signs. What was signed stays good; banks that exchange with this one "
        + "follow by themselves.",
      body: .json("KeyRotation", isRequired: false), outcomes: [.json(200, "BankCard", "Who it is now.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      Answer.json(
        try await bank(call).rotateKey(try await call.readIfPresent(KeyRotation.self, otherwise: KeyRotation())))
    },
    Route(
      .post, ServicePath.revokeKey, action: .changeKeys, group: group,
      "Says that a key is not to be believed any more: the one that signs, whose place a new one takes, or by its "
        + "fingerprint an earlier one, or one of another bank for which this one vouches.",
      body: .json("KeyRevocation"), outcomes: [.json(200, "BankCard", "Who it is now.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      Answer.json(try await bank(call).revokeKey(try await call.read(KeyRevocation.self)))
    },
    Route(
      .post, "\(ServicePath.peers)/{name}/endorse", action: .changeKeys, group: group,
      "Vouches for a bank's key to those that ask this one, as adding it did.",
      parameters: [name], outcomes: [.json(200, "Peer", "The bank.")], problems: [404, 422, 503]
    ) { call in
      Answer.json(try await bank(call).endorsePeer(call.text("name")))
    },
  ]
}

/// Progress stands in the list of peers, where anyone may ask for it.
private struct NoObserver: SyncObserver {
  func progressed(_ progress: SyncProgress) {}
}
