public import QuestionModel
public import QuestionSync

extension GuardedBank: PeerService where Bank: PeerService {
  /// Who this bank is; why keys were changed is told to those who may change them.
  public func identity() async throws(BankError) -> BankCard {
    try caller.check(.readIdentity)
    var card = try await bank.identity()
    if !caller.may(.changeKeys) { for index in card.keys.indices { card.keys[index].reason = nil } }
    return card
  }

  /// Says what this bank calls itself, and its agency code.
  public func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    try caller.check(.changeIdentity)
    return try await bank.setIdentity(title: title, agency: agency)
  }

  /// Puts a new key in the place of the one that signs.
  public func rotateKey(_ rotation: KeyRotation) async throws(BankError) -> BankCard {
    try caller.check(.changeKeys)
    return try await bank.rotateKey(rotation)
  }

  /// Says that a key is not to be believed any more.
  public func revokeKey(_ revocation: KeyRevocation) async throws(BankError) -> BankCard {
    try caller.check(.changeKeys)
    return try await bank.revokeKey(revocation)
  }

  /// Vouches for a peer's key.
  public func endorsePeer(_ name: String) async throws(BankError) -> Peer {
    try caller.check(.changeKeys)
    return try await bank.endorsePeer(name)
  }

  /// The other banks.
  public func peers() async throws(BankError) -> [Peer] {
    try caller.check(.listPeers)
    return try await bank.peers()
  }

  /// Adds another bank.
  public func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer {
    try caller.check(.addPeer)
    return try await bank.addPeer(draft)
  }

  /// Says anew what is exchanged with another bank.
  public func changePeer(_ name: String, _ settings: PeerSettings) async throws(BankError) -> PeerChange {
    try caller.check(.changePeer)
    return try await bank.changePeer(name, settings)
  }

  /// Forgets another bank.
  public func removePeer(_ name: String) async throws(BankError) {
    try caller.check(.removePeer)
    try await bank.removePeer(name)
  }

  /// Exchanges with one peer what is new on both sides.
  public func sync(
    _ name: String, repairs: Bool, observer: some SyncObserver
  ) async throws(BankError) -> SyncOutcome {
    try caller.check(.runSync)
    return try await bank.sync(name, repairs: repairs, observer: observer)
  }
}

extension GuardedBank: SyncResponding where Bank: SyncResponding {
  /// Takes a bank's statement on itself. Whoever calls is who its account says, whatever it says itself.
  public func greet(
    _ statement: SignedStatement, from visitor: SyncVisitor
  ) async throws(BankError) -> SignedStatement {
    try caller.check(.syncHello)
    return try await bank.greet(statement, from: SyncVisitor(caller))
  }

  /// Answers a request of another bank. Whoever calls is who its account says, whatever it says itself.
  public func answer(
    _ message: [UInt8], kind: String, from visitor: SyncVisitor
  ) async throws(BankError) -> [UInt8] {
    guard let action = BankAction(syncKind: kind) else { throw .notFound("request of the kind \(kind)") }
    try caller.check(action)
    return try await bank.answer(message, kind: kind, from: SyncVisitor(caller))
  }

  /// A picture or sound that questions name which were sent.
  public func mediaForPeer(_ digest: ContentDigest) async throws(BankError) -> MediaFile {
    try caller.check(.syncMedia)
    return try await bank.mediaForPeer(digest)
  }

  /// Takes a picture or sound that questions name which were pushed.
  public func takeMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    try caller.check(.syncMedia)
    return try await bank.takeMedia(bytes, type: type, digest: digest)
  }

  /// Takes a part of a picture or sound that questions name which were pushed.
  public func takeMedia(_ part: MediaPart, type: String, digest: ContentDigest) async throws(BankError) -> Int {
    try caller.check(.syncMedia)
    return try await bank.takeMedia(part, type: type, digest: digest)
  }
}

extension BankAction {
  /// What a request of another bank asks for; nil where there is no such kind.
  public init?(syncKind kind: String) {
    switch kind {
    case "pull": self = .syncPull
    case "push": self = .syncPush
    case "fingerprints": self = .syncFingerprints
    case "questions": self = .syncQuestions
    case "snapshot", "snapshot-part": self = .syncSnapshot
    default: return nil
    }
  }
}
