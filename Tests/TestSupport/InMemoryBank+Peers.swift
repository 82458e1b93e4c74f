public import QuestionAPI
public import QuestionModel
public import QuestionSync

/// A bank in memory knows no other banks, and none gets in.
extension InMemoryBank: PeerService, ProposalService, SyncResponding {
  private static let alone = "A bank in memory exchanges no questions."

  /// Who it is.
  public func identity() async throws(BankError) -> BankCard {
    BankCard(bank: "memory", fingerprint: "none", title: nil, agency: nil)
  }

  /// Says what it would call itself.
  public func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    BankCard(bank: "memory", fingerprint: "none", title: title, agency: agency)
  }

  /// Nobody.
  public func peers() async throws(BankError) -> [Peer] { [] }

  /// Throws `.unavailable`.
  public func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer { throw .unavailable(Self.alone) }

  /// Throws `.notFound`.
  public func removePeer(_ name: String) async throws(BankError) { throw .notFound("peer \(name)") }

  /// Throws `.notFound`.
  public func sync(
    _ name: String, repairs: Bool, observer: some SyncObserver
  ) async throws(BankError) -> SyncOutcome { throw .notFound("peer \(name)") }

  /// Throws `.sync`.
  public func greet(
    _ statement: SignedStatement, from visitor: SyncVisitor
  ) async throws(BankError) -> SignedStatement { throw .sync(.forbidden(Self.alone)) }

  /// Throws `.sync`.
  public func answer(
    _ message: [UInt8], kind: String, from visitor: SyncVisitor
  ) async throws(BankError) -> [UInt8] { throw .sync(.forbidden(Self.alone)) }

  /// As `media`.
  public func mediaForPeer(_ digest: ContentDigest) async throws(BankError) -> MediaFile { try await media(digest) }

  /// As `putMedia`.
  public func takeMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    try await putMedia(bytes, type: type, digest: digest)
  }

  /// Nothing.
  public func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage {
    ProposalPage(items: [], total: 0)
  }

  /// Throws `.notFound`.
  public func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord {
    throw .notFound("proposal of question \(question)")
  }

  /// Throws `.notFound`.
  public func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord { throw .notFound("proposal of question \(question)") }

  /// Throws `.notFound`.
  public func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError) {
    throw .notFound("proposal of question \(question)")
  }
}
