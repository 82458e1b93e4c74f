import PropertyTesting
import QuestionModel
import QuestionSync

/// Keys of simulated banks, and how they change.
extension SimulatedBank {
  /// Whom the bank believes.
  var trust: Trust? { pinned.map { Trust(pinned: $0, kept: state.statements.map(\.statement)) } }

  /// Has another key from now on: it signs all anew that the one before had signed, and vouches for whom that one
  /// vouched; the one before may be revoked.
  mutating func changeKey(isRevoked: Bool, at time: Int64, _ random: inout SeededGenerator) throws {
    guard let old = signer, let pinned, let trust else { return }
    let next = try BankSigner(using: &random)
    try state(.rotation(newKey: next.key), at: time)
    signer = next
    var signatures: [RootSignature] = []
    for place in state.signings.indices where state.signings[place].key == old.key {
      let held = state.signings[place]
      let new = try RootSignature(root: held.tree.root, count: held.tree.count, by: next)
      state.signings[place] = BankSigning(key: next.key, signature: new.signature, tree: held.tree)
      if !signatures.contains(where: { $0.root == new.root }) { signatures.append(new) }
    }
    for start in stride(from: 0, to: signatures.count, by: RootSignature.most) {
      try state(.signatures(Array(signatures[start...].prefix(RootSignature.most))), at: time)
    }
    for (bank, key) in pinned.sorted(by: { $0.key < $1.key }) where bank != name {
      try state(.endorsement(bank: bank, key: trust.newest(after: key, of: bank)), at: time)
    }
    guard isRevoked else { return }
    let content = Statement.Content.revocation(bank: name, key: old.key, successor: next.key, reason: "Lost")
    let created = Timestamp(milliseconds: max(0, clock + time))
    state.hear(try SignedStatement(content, issuer: name, created: created, by: old), from: nil)
  }

  /// Puts the signatures of newer keys in the place of those of earlier ones.
  mutating func renewSignings(_ trust: Trust) {
    for held in state.statements {
      guard let statement = try? held.statement.read(), case .signatures(let signatures) = statement.content,
        trust.standing(of: statement.key, bank: statement.issuer) == .trusted
      else { continue }
      for new in signatures {
        for place in state.signings.indices {
          let old = state.signings[place]
          guard old.tree.root == new.root, old.tree.count == new.count, old.key != statement.key,
            trust.follows(statement.key, old.key, of: statement.issuer), new.isOf(statement.key)
          else { continue }
          state.signings[place] = BankSigning(key: statement.key, signature: new.signature, tree: old.tree)
        }
      }
    }
  }
}
