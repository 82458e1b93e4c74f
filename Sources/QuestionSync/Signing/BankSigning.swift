public import QuestionModel

/// One signature over revisions as a bank keeps it, its own or another bank's: with every leaf it knows.
public struct BankSigning: Sendable, Hashable {
  /// The key that signed.
  public let key: BankKey
  /// The Ed25519 signature, 64 bytes.
  public let signature: [UInt8]
  /// What is known of the tree, whose root and count are signed.
  public let tree: PartialMerkleTree

  /// Signs revisions.
  ///
  /// - Parameters:
  ///   - leaves: the revisions, in the order of the leaves.
  ///   - signer: the bank's key.
  /// - Throws: `SigningFault` if there are none or too many, or the key cannot sign.
  public init(of leaves: [RevisionID], by signer: BankSigner) throws(SigningFault) {
    do throws(MerkleFault) { tree = try PartialMerkleTree(leaves) } catch { throw .tree(error) }
    key = signer.key
    signature = try signer.signature(root: tree.root, count: tree.count)
  }

  /// Takes a share that came, if it holds.
  ///
  /// - Parameters:
  ///   - share: the signature and the proof.
  ///   - leaves: all the leaves that came with it, in any order.
  /// - Throws: `SigningFault` that names what does not hold.
  public init(_ share: SigningShare, leaves: [(index: Int, id: RevisionID)]) throws(SigningFault) {
    try share.checkSignature()
    (key, signature, tree) = (share.key, share.signature, try share.tree(of: leaves))
  }

  /// Takes a signing that was stored after it held.
  ///
  /// - Parameters:
  ///   - key: the key that signed.
  ///   - signature: the signature.
  ///   - tree: what is known of the tree.
  public init(key: BankKey, signature: [UInt8], tree: PartialMerkleTree) {
    (self.key, self.signature, self.tree) = (key, signature, tree)
  }

  /// The share that proves some revisions to another bank.
  ///
  /// - Parameter indexes: the leaves that travel, in any order; all of them known here.
  /// - Returns: the share.
  /// - Throws: `MerkleFault` if there are none, or one of them is not known.
  public func share(of indexes: some Sequence<Int>) throws(MerkleFault) -> SigningShare {
    SigningShare(
      key: key, root: tree.root, count: tree.count, signature: signature, proof: try tree.proof(of: indexes))
  }

  /// This signing with the leaves that another share of it brought.
  ///
  /// - Parameter other: the same key's signature over the same tree.
  /// - Returns: the signing with the leaves of both.
  /// - Throws: `MerkleFault.otherTree` if key, root or count differ.
  public func joined(with other: BankSigning) throws(MerkleFault) -> BankSigning {
    guard key == other.key else { throw .otherTree }
    return BankSigning(key: key, signature: signature, tree: try tree.joined(with: other.tree))
  }
}
