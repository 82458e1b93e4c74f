import QuestionAPI
import QuestionModel
import QuestionSync
import Synchronization

@testable import QuizApp

/// Other banks that answer as they are told to.
extension FakeBank {
  static let key = "3f9a 01c2 77de 4b10 9c55 e0aa 6d21 f803 b7c4 1e9d"

  func identity() async throws(BankError) -> BankCard {
    try check()
    let (title, agency) = title.withLock { $0 }
    return BankCard(bank: "test", fingerprint: Self.key, title: title, agency: agency)
  }

  func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    try check()
    if agency == "?" { throw .invalid([FieldProblem("agency", "must have letters and digits")]) }
    self.title.withLock { $0 = (title, agency) }
    return try await identity()
  }

  func rotateKey(_ rotation: KeyRotation) async throws(BankError) -> BankCard { throw refuse() }

  func revokeKey(_ revocation: KeyRevocation) async throws(BankError) -> BankCard { throw refuse() }

  func endorsePeer(_ name: String) async throws(BankError) -> Peer { throw refuse() }

  func peers() async throws(BankError) -> [Peer] {
    try check()
    return others.withLock { $0.sorted { $0.name < $1.name } }
  }

  func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer {
    try check()
    guard !draft.name.isEmpty else { throw .invalid([FieldProblem("name", "must have 1 to 64 letters")]) }
    if draft.url == "http://none" { throw .sync(.unreachable("Cannot reach http://none.")) }
    let peer = Peer(
      name: draft.name, url: draft.url, bank: "bank-\(draft.name)", fingerprint: String(Self.key.reversed()),
      relation: draft.relation, pull: draft.pull, push: draft.push, wantsKeys: draft.wantsKeys,
      getsKeys: draft.getsKeys, added: Timestamp(milliseconds: 1_770_000_000_000))
    others.withLock { $0.append(peer) }
    return peer
  }

  func changePeer(_ name: String, _ settings: PeerSettings) async throws(BankError) -> PeerChange { throw refuse() }

  func removePeer(_ name: String) async throws(BankError) {
    try check()
    others.withLock { $0.removeAll { $0.name == name } }
  }

  func sync(_ name: String, repairs: Bool, observer: some SyncObserver) async throws(BankError) -> SyncOutcome {
    try check()
    var (steps, outcome) = exchange.withLock { $0 }
    for step in steps { observer.progressed(step) }
    outcome.wasRepaired = repairs
    others.withLock { [outcome] others in
      guard let place = others.firstIndex(where: { $0.name == name }) else { return }
      others[place].outcome = outcome
      others[place].lastRun = Timestamp(milliseconds: 1_770_000_000_000)
    }
    return outcome
  }

  /// A bank with others: above it, where something needs a person; beside it, not synced yet; and one that calls by itself.
  static func withPeers() -> FakeBank {
    let bank = FakeBank()
    var outcome = SyncOutcome()
    (outcome.pulled, outcome.pushed, outcome.merged, outcome.conflicts) = (1_240, 3, 4, 2)
    (outcome.evicted, outcome.refusals, outcome.milliseconds) = (1, 3, 1_830)
    (outcome.bytesSent, outcome.bytesReceived) = (2_410, 1_890_000)
    outcome.refused = [
      SyncRefusal(
        id: ContentDigest(of: [1]), kind: .badSignature, reason: "Its signature does not hold: it is forged."),
      SyncRefusal(
        id: ContentDigest(of: [2]), kind: .declined, subject: "Trùng với câu đã có",
        reason: "The reviewers left it out: Trùng với câu đã có"),
    ]
    func peer(_ name: String, _ title: String?, url: String?, _ relation: PeerRelation) -> Peer {
      Peer(
        name: name, url: url, bank: "bank-\(name)", fingerprint: String(key.reversed()), title: title,
        relation: relation, pull: url == nil ? nil : "status:published subject:toán",
        push: url == nil ? "status:published" : nil, wantsKeys: url != nil, getsKeys: false,
        added: Timestamp(milliseconds: 1_760_000_000_000))
    }
    var upper = peer("so-gd", "Sở GDĐT Hà Nội", url: "https://de.hanoi.edu.vn", .upper)
    upper.lastRun = Timestamp(milliseconds: 1_769_990_000_000)
    upper.outcome = outcome
    bank.others.withLock { others in
      others = [
        upper, peer("thpt-chu-van-an", nil, url: "https://cva.edu.vn:8443/bank", .equal),
        peer("truong-lang", "THCS Làng", url: nil, .lower),
      ]
    }
    var next = SyncOutcome()
    (next.pulled, next.merged) = (12, 1)
    bank.exchange.withLock {
      $0 = (
        [SyncProgress(phase: .pulling, done: 0, total: 12), SyncProgress(phase: .pulling, done: 12, total: 12)], next
      )
    }
    return bank
  }
}
