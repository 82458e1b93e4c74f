public import QuestionModel

/// Merkle trees of RFC 6962, section 2.1, whose leaves are the 32 bytes of revision ids.
///
/// Level 0 are the leaves; a node of the next level is made of two neighbours, and a last one without neighbour goes up
/// as it is, which gives the same root as the RFC's halving.
public enum MerkleTree {
  /// Most leaves that a tree may have.
  public static let maximumCount = 1 << 24

  /// The root over all leaves.
  ///
  /// - Parameter leaves: revisions in the order of the leaves.
  /// - Returns: the root.
  /// - Throws: `MerkleFault` if there are none or too many.
  public static func root(of leaves: [RevisionID]) throws(MerkleFault) -> ContentDigest {
    try PartialMerkleTree(leaves).root
  }

  /// The root to which some leaves and a proof lead.
  ///
  /// - Parameters:
  ///   - leaves: the leaves that are known, in any order.
  ///   - count: how many leaves the tree has.
  ///   - proof: the hashes that lead to the root, as `PartialMerkleTree.proof` gives them.
  /// - Returns: the root, which must be the signed one.
  /// - Throws: `MerkleFault` if they do not belong together.
  public static func root(
    of leaves: [(index: Int, id: RevisionID)], count: Int, proof: [ContentDigest]
  ) throws(MerkleFault) -> ContentDigest {
    try PartialMerkleTree(leaves, count: count, proof: proof).root
  }

  /// How many hashes prove some leaves.
  ///
  /// - Parameters:
  ///   - indexes: the leaves, each below the count, in ascending order and without doubles.
  ///   - count: how many leaves the tree has.
  /// - Returns: the length of the proof; 0 for all leaves.
  public static func proofLength(of indexes: [Int], count: Int) -> Int { siblings(of: indexes, count: count).count }

  /// The nodes that have to be given so that some leaves lead to the root: from the leaves up, on a level from the left.
  static func siblings(of indexes: [Int], count: Int) -> [MerklePlace] {
    guard indexes.count < count else { return [] }
    var (places, width, level) = (indexes, count, 0)
    var siblings: [MerklePlace] = []
    while width > 1 {
      var (read, written) = (0, 0)
      while read < places.count {
        let place = places[read]
        let sibling = place ^ 1
        if sibling > place, read + 1 < places.count, places[read + 1] == sibling {
          read += 1
        } else if sibling < width {
          siblings.append(MerklePlace(level: level, index: sibling))
        }
        places[written] = place / 2
        (read, written) = (read + 1, written + 1)
      }
      places.removeSubrange(written...)
      (width, level) = ((width + 1) / 2, level + 1)
    }
    return siblings
  }
}

/// A node's place in a tree.
struct MerklePlace: Sendable, Hashable {
  let level: Int
  let index: Int
}
