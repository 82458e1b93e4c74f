public import QuestionModel

/// One signature over the Merkle root of many revision ids, and what proves some of the leaves.
public struct SigningShare: Sendable, Hashable {
  /// The key that signed.
  public var key: BankKey
  /// The root of the tree.
  public var root: ContentDigest
  /// How many leaves the tree has.
  public var count: Int
  /// The Ed25519 signature, 64 bytes.
  public var signature: [UInt8]
  /// The hashes that lead from the leaves which are there to the root; none where all leaves are.
  public var proof: [ContentDigest]

  /// A share of its parts.
  public init(key: BankKey, root: ContentDigest, count: Int, signature: [UInt8], proof: [ContentDigest]) {
    self.key = key
    self.root = root
    self.count = count
    self.signature = signature
    self.proof = proof
  }
}

extension SigningShare {
  /// Whether the signature and the proof hold for these revisions.
  ///
  /// - Parameter leaves: all the leaves that travel with this share, in any order.
  /// - Returns: whether they are leaves of a tree that the key signed.
  public func verifies(leaves: [(index: Int, id: RevisionID)]) -> Bool {
    do throws(SigningFault) {
      try check(leaves: leaves)
      return true
    } catch { return false }
  }

  /// Tests the signature and the proof.
  ///
  /// - Parameter leaves: all the leaves that travel with this share, in any order.
  /// - Throws: `SigningFault` that names what does not hold.
  public func check(leaves: [(index: Int, id: RevisionID)]) throws(SigningFault) {
    try checkSignature()
    _ = try tree(of: leaves)
  }

  /// Tests the signature alone.
  ///
  /// - Throws: `SigningFault.forged`.
  public func checkSignature() throws(SigningFault) {
    guard key.verifies(signature, root: root, count: count) else { throw .forged }
  }

  /// The tree that these leaves and the proof make, if its root is the one that this share names.
  func tree(of leaves: [(index: Int, id: RevisionID)]) throws(SigningFault) -> PartialMerkleTree {
    let tree: PartialMerkleTree
    do throws(MerkleFault) {
      tree = try PartialMerkleTree(leaves, count: count, proof: proof)
      guard tree.root == root else { throw .root }
    } catch { throw .tree(error) }
    return tree
  }
}
