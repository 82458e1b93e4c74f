import QuestionAPI
import QuestionModel
import QuestionSync

/// What has to do with other banks, and with the public.
extension GuardedOperation {
  static let banks: [GuardedOperation] =
    [
      GuardedOperation(.readIdentity) { bank, _, _ in _ = try await bank.identity() },
      GuardedOperation(.changeIdentity) { bank, _, _ in _ = try await bank.setIdentity(title: "Trường", agency: nil) },
      GuardedOperation(.changeKeys) { bank, _, _ in _ = try await bank.rotateKey(KeyRotation()) },
      GuardedOperation(.changeKeys) { bank, _, _ in _ = try await bank.revokeKey(KeyRevocation()) },
      GuardedOperation(.changeKeys) { bank, _, _ in _ = try await bank.endorsePeer("so") },
      GuardedOperation(.readEmbargoes) { bank, _, _ in _ = try await bank.embargoes() },
      GuardedOperation(.changeEmbargoes) { bank, first, _ in
        _ = try await bank.addEmbargo(
          Embargo(questions: [first.id], until: Timestamp(milliseconds: 1), reason: "Thi"), by: Authorship())
      },
      GuardedOperation(.changeEmbargoes) { bank, _, _ in try await bank.removeEmbargo(1, by: Authorship()) },
      GuardedOperation(.listPeers) { bank, _, _ in _ = try await bank.peers() },
      GuardedOperation(.addPeer) { bank, _, _ in _ = try await bank.addPeer(PeerDraft(name: "so", url: nil)) },
      GuardedOperation(.changePeer) { bank, _, _ in
        _ = try await bank.changePeer(
          "so", PeerSettings(relation: .equal, pull: nil, push: nil, wantsKeys: false, getsKeys: false))
      },
      GuardedOperation(.removePeer) { bank, _, _ in try await bank.removePeer("so") },
      GuardedOperation(.runSync) { bank, _, _ in
        _ = try await bank.sync("so", repairs: false, observer: NoSyncObserver())
      },
      GuardedOperation(.readProposals) { bank, _, _ in _ = try await bank.proposals(limit: 1, offset: 0) },
      GuardedOperation(.readProposals) { bank, first, _ in _ = try await bank.proposal(first.id) },
      GuardedOperation(.readProposals) { bank, _, _ in _ = try await bank.declinations(limit: 1, offset: 0) },
      GuardedOperation(.decideProposals) { bank, first, _ in
        _ = try await bank.acceptProposal(first.id, ProposalDecision())
      },
      GuardedOperation(.decideProposals) { bank, first, _ in
        try await bank.declineProposal(first.id, ProposalDecision(reason: "x"))
      },
      GuardedOperation(.syncHello) { bank, _, _ in
        _ = try await bank.greet(SignedStatement(bytes: [], signature: []), from: visitor)
      },
      GuardedOperation(.syncMedia) { bank, _, _ in _ = try await bank.mediaForPeer(ContentDigest(of: [])) },
      GuardedOperation(.syncMedia) { bank, _, _ in
        _ = try await bank.takeMedia([1], type: "image/png", digest: ContentDigest(of: [1]))
      },
      GuardedOperation(.syncMedia) { bank, _, _ in
        _ = try await bank.takeMedia(
          MediaPart(bytes: [1], offset: 0, length: 1), type: "image/png", digest: ContentDigest(of: [1]))
      },
      GuardedOperation(.readSharing) { bank, _, _ in _ = try await bank.openReading() },
      GuardedOperation(.changeSharing) { bank, _, _ in
        try await bank.setOpenReading(OpenReading(isOpen: true), by: Authorship())
      },
    ]
    + kinds.map { action, kind in
      GuardedOperation(action) { bank, _, _ in _ = try await bank.answer([], kind: kind, from: visitor) }
    }

  private static let kinds: [(BankAction, String)] = [
    (.syncPull, "pull"), (.syncPush, "push"), (.syncFingerprints, "fingerprints"), (.syncQuestions, "questions"),
    (.syncSnapshot, "snapshot"), (.syncSnapshot, "snapshot-part"),
  ]

  /// Whoever says that keys may be given is not believed.
  private static let visitor = SyncVisitor(account: "administrator", mayHaveKeys: true)
}

/// Watches nothing.
private struct NoSyncObserver: SyncObserver {
  func progressed(_ progress: SyncProgress) {}
}
