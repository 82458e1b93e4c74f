import Crypto
import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Roots and proofs of Merkle trees.
struct MerkleTreeTests {
  /// RFC 6962, section 2.1, word for word: halves at the largest power of two below the count.
  private func root(_ leaves: ArraySlice<RevisionID>) -> [UInt8] {
    if leaves.count == 1 { return Array(SHA256.hash(data: [0] + leaves.flatMap(\.bytes))) }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let middle = leaves.startIndex + half
    return Array(SHA256.hash(data: [1] + root(leaves[..<middle]) + root(leaves[middle...])))
  }

  @Test func rootIsThatOfTheRFC() throws {
    var random = SeededGenerator(seed: 1)
    let ids = random.revisionIDs(130)
    for count in 1...130 {
      #expect(try MerkleTree.root(of: Array(ids[..<count])).bytes == root(ids[..<count]))
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func anyLeavesAreProved(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ids = random.revisionIDs(1 + random.next(below: seed < 150 ? 20 : 300))
    let tree = try PartialMerkleTree(ids)
    let chosen = random.some(of: ids.count)
    let proof = try tree.proof(of: chosen + chosen)
    #expect(proof.count == MerkleTree.proofLength(of: chosen.sorted(), count: ids.count))
    #expect(chosen.count < ids.count || proof.isEmpty)
    #expect(try MerkleTree.root(of: ids.leaves(chosen), count: ids.count, proof: proof) == tree.root)
    let part = try PartialMerkleTree(ids.leaves(chosen), count: ids.count, proof: proof)
    #expect(part.isComplete == (chosen.count == ids.count))
    #expect(ids.indices.allSatisfy { part.id(at: $0) == (chosen.contains($0) ? ids[$0] : nil) })
    #expect(part.id(at: -1) == nil && part.id(at: ids.count) == nil)
    // A part proves any of its leaves as the whole tree does, stored or not.
    let fewer = random.some(of: chosen.count).map { chosen[$0] }
    #expect(try part.proof(of: fewer) == tree.proof(of: fewer))
    #expect(try PartialMerkleTree(bytes: part.bytes) == part)
    #expect(part.bytes.count <= 32 * (chosen.count + proof.count) + 10 + 6 * chosen.count)
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func partsAreJoined(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ids = random.revisionIDs(1 + random.next(below: 60))
    let tree = try PartialMerkleTree(ids)
    let (left, right) = (random.some(of: ids.count), random.some(of: ids.count))
    func part(_ chosen: [Int]) throws -> PartialMerkleTree {
      try PartialMerkleTree(ids.leaves(chosen), count: ids.count, proof: tree.proof(of: chosen))
    }
    let both = try part(Array(Set(left + right)))
    #expect(try part(left).joined(with: part(right)) == both)
    #expect(try part(right).joined(with: part(left)) == both)
    #expect(try part(left).joined(with: tree) == tree)
    let other = try PartialMerkleTree(ids + [ids[0]])
    #expect(throws: MerkleFault.otherTree) { try part(left).joined(with: other) }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func whateverIsChangedIsFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ids = random.revisionIDs(2 + random.next(below: 30))
    let tree = try PartialMerkleTree(ids)
    let chosen = random.some(of: ids.count)
    let (leaves, proof) = (ids.leaves(chosen), try tree.proof(of: chosen))
    func isRoot(_ leaves: [(index: Int, id: RevisionID)], _ proof: [ContentDigest]) -> Bool {
      (try? MerkleTree.root(of: leaves, count: ids.count, proof: proof)) == tree.root
    }
    #expect(isRoot(leaves, proof))
    for index in leaves.indices {
      var changed = leaves
      changed[index].id = changed[index].id.flipped(random.next(below: 256))
      #expect(!isRoot(changed, proof))
      changed[index] = (index: random.next(below: ids.count), id: leaves[index].id)
      #expect(!isRoot(changed, proof) || changed[index] == leaves[index])
    }
    for index in proof.indices {
      var changed = proof
      changed[index] = changed[index].flipped(random.next(below: 256))
      #expect(!isRoot(leaves, changed))
    }
    #expect(!isRoot(leaves, proof + [tree.root]))
    if !proof.isEmpty { #expect(!isRoot(leaves, Array(proof.dropLast()))) }
  }

  @Test func faultsAreNamed() throws {
    var random = SeededGenerator(seed: 1)
    let ids = random.revisionIDs(5)
    func fault(
      _ leaves: [(index: Int, id: RevisionID)], _ count: Int, _ proof: [ContentDigest] = []
    ) -> MerkleFault? {
      do throws(MerkleFault) {
        _ = try MerkleTree.root(of: leaves, count: count, proof: proof)
        return nil
      } catch { return error }
    }
    let first = ids.leaves([0])
    #expect(fault([], 5) == .noLeaves)
    for count in [0, -1, .min, .max, MerkleTree.maximumCount + 1] { #expect(fault(first, count) == .count(count)) }
    for index in [-1, Int.min] { #expect(fault([(index, ids[0])], 5) == .index(index, count: 5)) }
    for index in [5, Int.max] { #expect(fault([(index, ids[0])], 5) == .index(index, count: 5)) }
    #expect(fault([(3, ids[0]), (3, ids[1])], 5) == .twice(3))
    #expect(fault([(3, ids[0]), (3, ids[0])], 5) == .proofLength(0, needed: 3))
    #expect(fault(first, MerkleTree.maximumCount, ids) == .proofLength(5, needed: 24))
    #expect(throws: MerkleFault.count(0)) { try PartialMerkleTree([]) }
    let part = try PartialMerkleTree(ids.leaves([1, 2]), count: 5, proof: PartialMerkleTree(ids).proof(of: [1, 2]))
    #expect(throws: MerkleFault.unknownLeaf(0)) { try part.proof(of: [1, 0]) }
    #expect(throws: MerkleFault.unknownLeaf(7)) { try part.proof(of: [7]) }
    #expect(throws: MerkleFault.noLeaves) { try part.proof(of: []) }
    #expect("\(MerkleFault.proofLength(1, needed: 2))" == "the proof has 1 hashes where it needs 2")
  }

  @Test func spoiltStoresNeverBreakTheReader() throws {
    var random = SeededGenerator(seed: 7)
    let ids = random.revisionIDs(40)
    let tree = try PartialMerkleTree(ids)
    let chosen = [1, 2, 3, 9, 17, 18, 39]
    let part = try PartialMerkleTree(ids.leaves(chosen), count: 40, proof: tree.proof(of: chosen))
    for length in 0..<part.bytes.count {
      #expect(throws: MerkleFault.self) { try PartialMerkleTree(bytes: Array(part.bytes[..<length])) }
    }
    for _ in 0..<3_000 {
      let spoilt = random.mutated(part.bytes)
      if let read = try? PartialMerkleTree(bytes: spoilt), read.root == tree.root { #expect(read == part) }
    }
    // Claims of more than there is take no memory.
    let huge: [UInt8] = [1, 0x80, 0x80, 0x80, 8, 1, 0, 0x80, 0x80, 0x80, 8]
    #expect(throws: MerkleFault.unreadable("names more leaves than it has")) { try PartialMerkleTree(bytes: huge) }
  }

  @Test(.timeLimit(.minutes(1))) func bigTreesAreQuick() throws {
    var random = SeededGenerator(seed: 3)
    let ids = random.revisionIDs(50_000)
    let tree = try PartialMerkleTree(ids)
    #expect(try tree.proof(of: 20_000..<20_500).count < 32)
    #expect(try PartialMerkleTree(bytes: tree.bytes) == tree)
  }
}
