public import QuestionModel

/// What of a batch is proved: who signed each revision.
public struct BatchVerification: Sendable {
  /// What is thought of a revision.
  public enum Verdict: Sendable, Hashable {
    /// A trusted key signed it.
    case verified(by: OwnedKey, at: SignedPlace)
    /// An automatic merge that no trusted key signed: taken if its parents are there and their merge has the same bytes.
    case needsRecomputation
    /// It must not be taken.
    case refused(BatchRefusal)
  }

  /// The ids of the items, in their order.
  public let ids: [RevisionID]
  /// What is thought of each item, in their order.
  public let verdicts: [Verdict]
  /// The batch's signings with the leaves that came, in their order; nil where one does not hold or has no item.
  public let signings: [BankSigning?]

  /// Tests a batch. Each signature is tested once, however many revisions it covers.
  ///
  /// - Parameters:
  ///   - batch: what came.
  ///   - revisions: the batch's items as they were decoded, in their order; nil where one does not read.
  ///   - trust: which keys are trusted, with this bank's own and the peer's among the pinned ones.
  ///   - peer: id of the bank that sent the batch, which vouches for banks that are not known here.
  public init(_ batch: SyncBatch, revisions: [Revision?], trust: Trust, peer: String) {
    let ids = batch.items.map { RevisionID(of: $0.document) }
    let signings = Self.signings(batch, ids)
    var seen: Set<RevisionID> = []
    seen.reserveCapacity(ids.count)
    var rule = OriginRule(trust: trust, peer: peer)
    verdicts = batch.items.indices.map { index in
      let item = batch.items[index]
      // Revisions are large, so that only what is needed is taken out of them.
      guard revisions.indices.contains(index), let origin = revisions[index]?.origin,
        let keyDigest = revisions[index]?.keyDigest
      else { return .refused(.unreadable) }
      guard seen.insert(ids[index]).inserted else { return .refused(.duplicate) }
      if let key = item.key, ContentDigest(of: key) != keyDigest { return .refused(.keyPart) }
      let refusal: BatchRefusal
      switch Self.signing(at: item.place, batch.signings, signings) {
      case .success(let place):
        let key = batch.signings[place.signing].key
        switch rule.signer(key, of: origin) {
        case .success(let signer): return .verified(by: signer, at: place)
        case .failure(let fault): refusal = fault.refusal
        }
      case .failure(let fault): refusal = fault.refusal
      }
      return origin == AutomaticMerge.origin ? .needsRecomputation : .refused(refusal)
    }
    self.ids = ids
    self.signings = signings.map { try? $0?.get() }
  }

  /// The signings, each with all the leaves that came: nil where none did.
  private static func signings(_ batch: SyncBatch, _ ids: [RevisionID]) -> [Result<BankSigning, SigningFault>?] {
    var leaves: [[(index: Int, id: RevisionID)]] = Array(repeating: [], count: batch.signings.count)
    for (id, item) in zip(ids, batch.items) {
      guard let place = item.place, batch.signings.has(place) else { continue }
      leaves[place.signing].append((place.leaf, id))
    }
    return zip(batch.signings, leaves).map { share, leaves in
      guard !leaves.isEmpty else { return nil }
      return Result { () throws(SigningFault) in try BankSigning(share, leaves: leaves) }
    }
  }

  private static func signing(
    at place: SignedPlace?, _ shares: [SigningShare], _ signings: [Result<BankSigning, SigningFault>?]
  ) -> Result<SignedPlace, Refused> {
    guard let place else { return .failure(Refused(refusal: .unsigned)) }
    guard shares.has(place), let signing = signings[place.signing] else {
      return .failure(Refused(refusal: .unknownPlace))
    }
    return signing.map { _ in place }.mapError { Refused(refusal: .signing($0)) }
  }
}

extension [SigningShare] {
  /// Whether there can be such a leaf.
  fileprivate func has(_ place: SignedPlace) -> Bool {
    indices.contains(place.signing) && place.leaf >= 0 && place.leaf < self[place.signing].count
  }
}

private struct Refused: Error {
  let refusal: BatchRefusal
}

/// Who may sign for whom; asked once for each pair of key and origin.
private struct OriginRule {
  private struct Pair: Hashable {
    let key: BankKey
    let origin: String
  }

  private let trust: Trust
  private let peer: String
  private var answers: [Pair: Result<OwnedKey, Refused>] = [:]

  init(trust: Trust, peer: String) {
    self.trust = trust
    self.peer = peer
  }

  mutating func signer(_ key: BankKey, of origin: String) -> Result<OwnedKey, Refused> {
    let pair = Pair(key: key, origin: origin)
    if let answer = answers[pair] { return answer }
    let answer: Result<OwnedKey, Refused>
    do throws(Refused) { answer = .success(try judge(key, origin)) } catch { answer = .failure(error) }
    answers[pair] = answer
    return answer
  }

  private func judge(_ key: BankKey, _ origin: String) throws(Refused) -> OwnedKey {
    if origin == AutomaticMerge.origin {
      guard let bank = trust.bank(of: key) else { throw Refused(refusal: .foreignKey(key, origin: origin)) }
      return try trusted(OwnedKey(bank: bank, key: key))
    }
    if trust.knows(origin) { return try trusted(OwnedKey(bank: origin, key: key)) }
    if case .contradicted(let contradiction) = trust.standing(of: key, bank: origin) {
      throw Refused(refusal: .disputedKey(contradiction))
    }
    guard trust.pinned[peer] != nil, trust.standing(of: key, bank: peer) == .trusted else {
      throw Refused(refusal: .unknownBank(origin))
    }
    return OwnedKey(bank: peer, key: key)
  }

  private func trusted(_ owned: OwnedKey) throws(Refused) -> OwnedKey {
    switch trust.standing(of: owned.key, bank: owned.bank) {
    case .trusted: return owned
    case .revoked: throw Refused(refusal: .revokedKey(owned))
    case .contradicted(let contradiction): throw Refused(refusal: .disputedKey(contradiction))
    case .unknown: throw Refused(refusal: .foreignKey(owned.key, origin: owned.bank))
    }
  }
}
