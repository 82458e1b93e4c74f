import NIOCore
import NIOHTTP1
public import QuestionAPI
import QuestionModel
public import QuestionSync

extension RemoteBank: PeerService {
  /// Who that bank is.
  public func identity() async throws(BankError) -> BankCard {
    try await connection.value(of: ServiceCall(.GET, ServicePath.identity))
  }

  /// Says what that bank calls itself, and its agency code.
  public func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    try await connection.value(
      of: ServiceCall(.PUT, ServicePath.identity, json: IdentityRequest(title: title, agency: agency).json))
  }

  /// Puts a new key in the place of the one that signs there.
  public func rotateKey(_ rotation: KeyRotation) async throws(BankError) -> BankCard {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.rotateKey, json: rotation.json, patience: .minutes(5)))
  }

  /// Has that bank say that a key is not to be believed any more.
  public func revokeKey(_ revocation: KeyRevocation) async throws(BankError) -> BankCard {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.revokeKey, json: revocation.json, patience: .minutes(5)))
  }

  /// Has it vouch for a peer's key.
  public func endorsePeer(_ name: String) async throws(BankError) -> Peer {
    try await connection.value(of: ServiceCall(.POST, ServicePath.endorsement(of: name)))
  }

  /// The banks that it exchanges questions with.
  public func peers() async throws(BankError) -> [Peer] {
    let list: PeerList = try await connection.value(of: ServiceCall(.GET, ServicePath.peers))
    return list.peers
  }

  /// Adds a bank for it to exchange questions with.
  public func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer {
    try await connection.value(of: ServiceCall(.POST, ServicePath.peers, json: draft.json))
  }

  /// Says anew what it exchanges with a bank.
  public func changePeer(_ name: String, _ settings: PeerSettings) async throws(BankError) -> PeerChange {
    try await connection.value(of: ServiceCall(.PUT, ServicePath.peer(name), json: settings.json))
  }

  /// Makes it forget a bank.
  public func removePeer(_ name: String) async throws(BankError) {
    _ = try await connection.answer(to: ServiceCall(.DELETE, ServicePath.peer(name)))
  }

  /// Lets it exchange with a peer of its own, and asks now and then how far it is.
  public func sync(
    _ name: String, repairs: Bool, observer: some SyncObserver
  ) async throws(BankError) -> SyncOutcome {
    let watch = Task {
      while !Task.isCancelled {
        guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
        let peer = (try? await peers())?.first { $0.name == name }
        if let progress = peer?.progress { observer.progressed(progress) }
      }
    }
    defer { watch.cancel() }
    return try await connection.value(
      of: ServiceCall(
        .POST, ServicePath.syncRun(name), json: SyncRunRequest(repairs: repairs).json, patience: .hours(12)))
  }
}
