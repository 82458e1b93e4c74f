/// Why leaves and hashes do not prove a Merkle root.
public enum MerkleFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The tree has no leaf, or more than `MerkleTree.maximumCount`.
  case count(Int)
  /// No leaf is given, so that there is nothing to prove.
  case noLeaves
  /// A leaf's index is not below the count.
  case index(Int, count: Int)
  /// Two revisions claim one leaf.
  case twice(Int)
  /// A leaf whose revision is not known here.
  case unknownLeaf(Int)
  /// The proof has more or fewer hashes than these leaves need.
  case proofLength(Int, needed: Int)
  /// The leaves and the proof lead to another root.
  case root
  /// Two trees that were to be joined are not the same tree.
  case otherTree
  /// Stored bytes are no tree.
  case unreadable(String)

  /// What is wrong in words.
  public var description: String {
    switch self {
    case .count(let count): "a tree has 1 to \(MerkleTree.maximumCount) leaves, not \(count)"
    case .noLeaves: "no leaf of the tree is there"
    case .index(let index, let count): "there is no leaf \(index) in a tree of \(count)"
    case .twice(let index): "leaf \(index) is given to two revisions"
    case .unknownLeaf(let index): "leaf \(index) is not known here"
    case .proofLength(let length, let needed): "the proof has \(length) hashes where it needs \(needed)"
    case .root: "the revisions are not those that were signed"
    case .otherTree: "the two trees have different roots or counts"
    case .unreadable(let reason): "the stored tree \(reason)"
    }
  }
}
