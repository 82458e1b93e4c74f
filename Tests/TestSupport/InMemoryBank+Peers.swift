public import QuestionAPI
public import QuestionModel
public import QuestionSync

/// A bank in memory keeps a list of other banks, and says the contract's words to them; it exchanges nothing.
extension InMemoryBank: PeerService {
  /// Who it is.
  public func identity() async throws(BankError) -> BankCard {
    try locked { state in BankCard(bank: "memory", fingerprint: "none", title: state.title, agency: nil) }
  }

  /// Says what it calls itself.
  public func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    try locked { $0.title = title }
    return try await identity()
  }

  /// Says the contract's words; it has no key.
  public func rotateKey(_ rotation: KeyRotation) async throws(BankError) -> BankCard {
    guard rotation.problems.isEmpty else { throw .invalid(rotation.problems) }
    var card = try await identity()
    card.keys = [BankKeyCard(fingerprint: card.fingerprint, state: .current)]
    return card
  }

  /// Knows no key but its own.
  public func revokeKey(_ revocation: KeyRevocation) async throws(BankError) -> BankCard {
    guard revocation.problems.isEmpty else { throw .invalid(revocation.problems) }
    if let fingerprint = revocation.fingerprint { throw .notFound("key \(fingerprint)") }
    return try await rotateKey(KeyRotation())
  }

  /// Finds one of the list.
  public func endorsePeer(_ name: String) async throws(BankError) -> Peer {
    guard let peer = try locked({ $0.peers[name] }) else { throw .notFound("peer \(name)") }
    return peer
  }

  /// The list.
  public func peers() async throws(BankError) -> [Peer] {
    try locked { state in state.peers.values.sorted { $0.name < $1.name } }
  }

  /// Adds to the list; who it is is not asked.
  public func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer {
    let peer = Peer(
      name: draft.name, url: draft.url, bank: nil, fingerprint: nil, relation: draft.relation, pull: draft.pull,
      push: draft.push, wantsKeys: draft.wantsKeys, getsKeys: draft.getsKeys, added: Timestamp(milliseconds: 0),
      outcome: SyncOutcome(), progress: SyncProgress(phase: .pulling, done: 1, total: 2))
    try locked { $0.peers[draft.name] = peer }
    return peer
  }

  /// Notes other settings of one of the list.
  public func changePeer(_ name: String, _ settings: PeerSettings) async throws(BankError) -> PeerChange {
    try locked { (state) throws(BankError) in
      guard var peer = state.peers[name] else { throw .notFound("peer \(name)") }
      peer.take(settings)
      state.peers[name] = peer
      return PeerChange(peer: peer, evicted: 0)
    }
  }

  /// Takes one from the list.
  public func removePeer(_ name: String) async throws(BankError) {
    try locked { (state) throws(BankError) in
      guard state.peers.removeValue(forKey: name) != nil else { throw .notFound("peer \(name)") }
    }
  }

  /// Does nothing with one of the list.
  public func sync(
    _ name: String, repairs: Bool, observer: some SyncObserver
  ) async throws(BankError) -> SyncOutcome {
    try locked { (state) throws(BankError) in
      guard state.peers[name] != nil else { throw .notFound("peer \(name)") }
      return SyncOutcome()
    }
  }
}

extension InMemoryBank: ProposalService {
  /// Lets a question wait for the reviewers.
  public func propose(_ record: QuestionRecord) throws(BankError) { try locked { $0.proposals[record.id] = record } }

  /// What waits.
  public func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage {
    let waiting = try locked { $0.proposals.values.sorted { $0.id < $1.id } }
    let items = try waiting.map { (record) throws(BankError) in
      Proposal(
        question: try record.summary(), peer: "school", received: Timestamp(milliseconds: 0), revisions: 1,
        current: nil, faults: try record.faults())
    }
    return ProposalPage(items: items, total: items.count)
  }

  /// What waits, as though another bank had left it out.
  public func declinations(limit: Int, offset: Int) async throws(BankError) -> DeclinationPage {
    let items = try await proposals(limit: limit, offset: offset).items.map { proposal in
      Declination(question: proposal.question, bank: "province", reason: "x", declined: proposal.received)
    }
    return DeclinationPage(items: items, total: items.count)
  }

  /// One that waits.
  public func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord {
    guard let record = try locked({ $0.proposals[question] }) else {
      throw .notFound("proposal of question \(question)")
    }
    return record
  }

  /// Lets it wait no longer.
  public func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord {
    let record = try await proposal(question)
    if let revision = decision.revision, revision != record.revision { throw .stale(current: record.revision) }
    try locked { $0.proposals[question] = nil }
    return record
  }

  /// Lets it wait no longer.
  public func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError) {
    guard decision.reason != nil else { throw .invalid([FieldProblem("reason", "must say why")]) }
    _ = try await acceptProposal(question, decision)
  }
}

extension InMemoryBank: SyncResponding {
  /// The same statement.
  public func greet(
    _ statement: SignedStatement, from visitor: SyncVisitor
  ) async throws(BankError) -> SignedStatement {
    try check()
    return statement
  }

  /// The same message; an empty one cannot be read, and "over" is of another epoch.
  public func answer(
    _ message: [UInt8], kind: String, from visitor: SyncVisitor
  ) async throws(BankError) -> [UInt8] {
    try check()
    guard !message.isEmpty else { throw .sync(.unreadable("The message is empty.")) }
    guard message != Array("over".utf8) else { throw .sync(.epochOver) }
    return message
  }

  /// As `media`.
  public func mediaForPeer(_ digest: ContentDigest) async throws(BankError) -> MediaFile { try await media(digest) }

  /// As `putMedia`.
  public func takeMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    try await putMedia(bytes, type: type, digest: digest)
  }

  /// Keeps nothing of a part that is not the whole.
  public func takeMedia(_ part: MediaPart, type: String, digest: ContentDigest) async throws(BankError) -> Int {
    guard part.offset == 0, part.bytes.count == part.length else { return 0 }
    _ = try await putMedia(part.bytes, type: type, digest: digest)
    return part.length
  }
}
