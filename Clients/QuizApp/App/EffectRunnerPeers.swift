import QuestionAPI
import QuestionSync

/// Other banks, and exchanging questions with them.
extension EffectRunner {
  func peers(_ effect: AppEffect, _ tell: @escaping @Sendable (AppAnswer) -> Void) async -> AppAnswer? {
    switch effect {
    case .identity(let ticket):
      .identity(ticket, await result { () async throws(BankError) in try await bank.identity() })
    case .setIdentity(let ticket, let request):
      .identity(
        ticket,
        await result { () async throws(BankError) in
          try await bank.setIdentity(title: request.title, agency: request.agency)
        })
    case .peers(let ticket): .peers(ticket, await result { () async throws(BankError) in try await bank.peers() })
    case .addPeer(let ticket, let draft):
      .peerAdded(ticket, await result { () async throws(BankError) in try await bank.addPeer(draft) })
    case .removePeer(let ticket, let name):
      .peerRemoved(
        ticket, problem: await bankProblem { () async throws(BankError) in try await bank.removePeer(name) })
    case .sync(let name, let repairs):
      .synced(
        name,
        await result { () async throws(BankError) in
          try await bank.sync(name, repairs: repairs, observer: ToldProgress { tell(.syncProgressed(name, $0)) })
        })
    default: nil
    }
  }

  /// Why something was not done; nil where it was.
  func bankProblem(_ body: () async throws(BankError) -> Void) async -> BankError? {
    do {
      try await body()
      return nil
    } catch {
      SignInNeed.note(error)
      return error
    }
  }

  /// What people call the banks in which revisions were made, by their ids: this bank, and those it exchanges with.
  func bankNames() async -> BankNames {
    // Whoever may not see the peers sees ids in place of names.
    let own = try? await bank.identity().bank
    let peers = (try? await bank.peers()) ?? []
    let names = peers.compactMap { peer in peer.bank.map { ($0, peer.title ?? peer.name) } }
    return BankNames(own: own, others: Dictionary(names) { first, _ in first })
  }
}

/// Passes on how far an exchange is.
struct ToldProgress: SyncObserver {
  let tell: @Sendable (SyncProgress) -> Void

  init(_ tell: @escaping @Sendable (SyncProgress) -> Void) { self.tell = tell }

  func progressed(_ progress: SyncProgress) { tell(progress) }
}
