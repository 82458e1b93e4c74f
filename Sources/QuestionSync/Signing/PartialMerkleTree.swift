public import QuestionModel

/// What a bank knows of a Merkle tree: some leaves, perhaps all, and the hashes that lead from them to the root.
///
/// It proves any of the leaves it knows, so that a bank can pass on what it holds of another bank's signing.
public struct PartialMerkleTree: Sendable, Hashable {
  /// How many leaves the tree has.
  public let count: Int
  /// Indexes of the leaves that are known, ascending.
  public let indexes: [Int]
  /// Their revisions, in the same order.
  public let ids: [RevisionID]
  /// The hashes that lead from these leaves to the root; none where all are known.
  public let proof: [ContentDigest]
  /// The root.
  public let root: ContentDigest
  private let levels: [MerkleLevel]

  /// A tree of which everything is known.
  ///
  /// - Parameter leaves: revisions in the order of the leaves.
  /// - Throws: `MerkleFault` if there are none or too many.
  public init(_ leaves: [RevisionID]) throws(MerkleFault) {
    try self.init(indexes: Array(leaves.indices), ids: leaves, count: leaves.count, proof: [])
  }

  /// A tree of which a part is known. Whether its root is the signed one is for the caller to compare.
  ///
  /// - Parameters:
  ///   - leaves: the leaves that are known, in any order.
  ///   - count: how many leaves the tree has.
  ///   - proof: the hashes that lead from these leaves to the root.
  /// - Throws: `MerkleFault` if they do not belong together.
  public init(
    _ leaves: [(index: Int, id: RevisionID)], count: Int, proof: [ContentDigest]
  ) throws(MerkleFault) {
    let isSorted = zip(leaves, leaves.dropFirst()).allSatisfy { $0.index < $1.index }
    let sorted = isSorted ? leaves : leaves.sorted { $0.index < $1.index }
    var (indexes, ids): ([Int], [RevisionID]) = ([], [])
    indexes.reserveCapacity(sorted.count)
    ids.reserveCapacity(sorted.count)
    for leaf in sorted {
      if indexes.last == leaf.index {
        guard ids.last == leaf.id else { throw .twice(leaf.index) }
        continue
      }
      indexes.append(leaf.index)
      ids.append(leaf.id)
    }
    try self.init(indexes: indexes, ids: ids, count: count, proof: proof)
  }

  // Indexes are ascending and without doubles.
  private init(indexes: [Int], ids: [RevisionID], count: Int, proof: [ContentDigest]) throws(MerkleFault) {
    guard (1...MerkleTree.maximumCount).contains(count) else { throw .count(count) }
    guard let first = indexes.first, let last = indexes.last else { throw .noLeaves }
    guard first >= 0 else { throw .index(first, count: count) }
    guard last < count else { throw .index(last, count: count) }
    let needed = MerkleTree.proofLength(of: indexes, count: count)
    guard proof.count == needed else { throw .proofLength(proof.count, needed: needed) }
    (self.count, self.indexes, self.ids, self.proof) = (count, indexes, ids, proof)
    var level = MerkleLevel(indexes: indexes, ids: ids)
    var levels: [MerkleLevel] = []
    var (width, rest) = (count, proof[...])
    while width > 1 {
      level = level.completed(width: width, by: &rest)
      levels.append(level)
      level = level.parents()
      width = (width + 1) / 2
    }
    levels.append(level)
    guard let root = level.hash(at: 0) else { throw .root }
    (self.root, self.levels) = (root, levels)
  }

  /// Whether every leaf is known.
  public var isComplete: Bool { indexes.count == count }

  /// The revision of a leaf.
  ///
  /// - Parameter index: the leaf.
  /// - Returns: nil where it is not known.
  public func id(at index: Int) -> RevisionID? {
    if isComplete { return ids.indices.contains(index) ? ids[index] : nil }
    var (low, high) = (0, indexes.count)
    while low < high {
      let middle = (low + high) / 2
      if indexes[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < indexes.count && indexes[low] == index ? ids[low] : nil
  }

  /// The hashes that prove some leaves.
  ///
  /// - Parameter leaves: indexes of known leaves, in any order.
  /// - Returns: the hashes from the leaves up, on a level from the left; none for all leaves.
  /// - Throws: `MerkleFault` if there are none, or one of them is not known.
  public func proof(of leaves: some Sequence<Int>) throws(MerkleFault) -> [ContentDigest] {
    var sorted: [Int] = []
    for index in leaves.sorted() where index != sorted.last {
      guard id(at: index) != nil else { throw .unknownLeaf(index) }
      sorted.append(index)
    }
    guard !sorted.isEmpty else { throw .noLeaves }
    var hashes: [ContentDigest] = []
    for place in MerkleTree.siblings(of: sorted, count: count) {
      guard let hash = levels[place.level].hash(at: place.index) else { throw .unknownLeaf(place.index) }
      hashes.append(hash)
    }
    return hashes
  }

  /// What two banks know of one tree, together.
  ///
  /// - Parameter other: another part of the same tree.
  /// - Returns: the tree with the leaves of both.
  /// - Throws: `MerkleFault.otherTree` if root or count differ.
  public func joined(with other: PartialMerkleTree) throws(MerkleFault) -> PartialMerkleTree {
    guard root == other.root, count == other.count else { throw .otherTree }
    let known = Set(indexes)
    let new = other.indexes.indices.filter { !known.contains(other.indexes[$0]) }
    guard !new.isEmpty else { return self }
    var leaves = zip(indexes, ids).map { (index: $0, id: $1) }
    for number in new { leaves.append((index: other.indexes[number], id: other.ids[number])) }
    var hashes: [ContentDigest] = []
    for place in MerkleTree.siblings(of: leaves.map(\.index).sorted(), count: count) {
      // Next to a leaf's way up the tree that knows the leaf knows every hash.
      let hash = levels[place.level].hash(at: place.index) ?? other.levels[place.level].hash(at: place.index)
      guard let hash else { throw .otherTree }
      hashes.append(hash)
    }
    return try PartialMerkleTree(leaves, count: count, proof: hashes)
  }
}
