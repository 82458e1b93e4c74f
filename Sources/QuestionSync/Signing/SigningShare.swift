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
