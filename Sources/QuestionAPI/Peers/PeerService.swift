public import QuestionModel
public import QuestionSync

/// Exchanging questions with other banks: who they are, and the exchange as this bank begins it.
public protocol PeerService: Sendable {
  /// Who this bank is.
  func identity() async throws(BankError) -> BankCard

  /// Says what this bank calls itself, and its agency code.
  func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard

  /// Puts a new key in the place of the one that signs. What the old one signed is believed as before, and is signed once
  /// more by the new one; banks that exchange with this one follow by themselves.
  func rotateKey(_ rotation: KeyRotation) async throws(BankError) -> BankCard

  /// Says that a key is not to be believed any more.
  ///
  /// - Throws: `.notFound` where this bank has no right to any such key, `.invalid` where it cannot be revoked.
  func revokeKey(_ revocation: KeyRevocation) async throws(BankError) -> BankCard

  /// Vouches for a peer's key to the banks that ask this one, as adding the peer did.
  func endorsePeer(_ name: String) async throws(BankError) -> Peer

  /// The other banks, sorted by name.
  func peers() async throws(BankError) -> [Peer]

  /// Adds another bank: asks at its address who it is, and pins its key.
  ///
  /// - Throws: `.invalid` where the name is taken, a search does not parse or may not be used, or the key is not the one
  ///   whose fingerprint was told; `.unavailable` where nothing answers at the address.
  func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer

  /// Says anew what is exchanged with another bank.
  ///
  /// What was taken from it for a selection that it has no longer goes out of view at once, unless it was changed here or
  /// is selected of another bank; nothing is deleted. The next exchange brings what a wider one lacks.
  ///
  /// - Parameters:
  ///   - name: the peer.
  ///   - settings: all of them as they shall be.
  /// - Returns: the peer as it is now, and how many questions went out of view.
  /// - Throws: `.notFound` where there is no such peer, `.invalid` where a search does not parse or may not be used,
  ///   `.unavailable` while an exchange with it runs.
  func changePeer(_ name: String, _ settings: PeerSettings) async throws(BankError) -> PeerChange

  /// Forgets another bank. Its questions stay; one of that name is `.notFound` where there is none.
  func removePeer(_ name: String) async throws(BankError)

  /// Exchanges with one peer what is new on both sides; the observer is told how far it is.
  ///
  /// What was done is done: after a fault the next exchange goes on where this one ended.
  ///
  /// - Parameters:
  ///   - name: the peer.
  ///   - repairs: whether to compare everything, as is done weekly.
  ///   - observer: is told how far it is.
  /// - Returns: what came of it, faults of the line among it.
  /// - Throws: `.notFound` where there is no such peer, `.invalid` where it has no address.
  func sync(_ name: String, repairs: Bool, observer: some SyncObserver) async throws(BankError) -> SyncOutcome
}

/// Someone who follows an exchange.
public protocol SyncObserver: Sendable {
  /// The exchange is so far.
  func progressed(_ progress: SyncProgress)
}

/// The asked side of an exchange.
public protocol SyncResponding: Sendable {
  /// Takes a bank's statement on itself, pins its key if it has none yet, and answers with this bank's own.
  ///
  /// - Parameters:
  ///   - statement: who the calling bank is.
  ///   - visitor: who it is, as far as this bank's accounts know.
  /// - Returns: who this bank is.
  /// - Throws: `.unreadable` where the statement does not hold, `.sync` where another key is pinned to that bank.
  func greet(_ statement: SignedStatement, from visitor: SyncVisitor) async throws(BankError) -> SignedStatement

  /// Answers a request of another bank.
  ///
  /// - Parameters:
  ///   - message: what it asks, packed as a `SyncMessage`.
  ///   - kind: the kind of request that it is said to be.
  ///   - visitor: who it is, as far as this bank's accounts know.
  /// - Returns: the answer, packed: some were packed before, and are only handed out.
  /// - Throws: `.sync` with the fault.
  func answer(_ message: [UInt8], kind: String, from visitor: SyncVisitor) async throws(BankError) -> [UInt8]

  /// A picture or sound that questions name which were sent.
  func mediaForPeer(_ digest: ContentDigest) async throws(BankError) -> MediaFile

  /// Takes a picture or sound that questions name which were pushed; says whether it is new here.
  func takeMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool

  /// Takes a part of a picture or sound that this bank lacks; parts are kept until the last one has come.
  ///
  /// - Returns: how many bytes from the beginning on this bank has now; the next part begins there, whichever was sent. 0
  ///   where the parts together did not have the digest, and were thrown away.
  /// - Throws: `.invalid` where no question here names it.
  func takeMedia(_ part: MediaPart, type: String, digest: ContentDigest) async throws(BankError) -> Int
}

/// Another bank, as an exchange reaches it.
public protocol PeerConnection: Sendable {
  /// Tells the other bank who this one is; answers who it is.
  func greet(_ statement: SignedStatement) async throws(SyncFault) -> SignedStatement

  /// Asks it; says how many bytes were sent and received.
  func send(_ request: SyncRequest) async throws(SyncFault) -> (answer: SyncAnswer, sent: Int, received: Int)

  /// A part of a picture or sound, from a byte on, with the length of the whole; nil where that bank does not have it.
  func media(_ digest: ContentDigest, from offset: Int) async throws(SyncFault) -> (bytes: [UInt8], length: Int)?

  /// Gives it a picture or sound from a byte on, as much as goes at once.
  ///
  /// - Returns: how many bytes it has now; all of them where the file is whole there.
  /// - Throws: `SyncFault.unreadable` where it does not want the file, `SyncFault.unreachable` where another try may help.
  func putMedia(_ file: MediaFile, from offset: Int, digest: ContentDigest) async throws(SyncFault) -> Int

  /// Ends it.
  func close() async
}

/// Makes connections to other banks.
public protocol PeerConnector: Sendable {
  /// A connection to the service at an address.
  func connect(to url: String, token: String?) throws(BankError) -> any PeerConnection
}
