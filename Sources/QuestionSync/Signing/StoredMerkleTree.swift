import QuestionModel

/// The form in which a tree is stored: its count, the runs of known leaves, their ids, and the proof.
extension PartialMerkleTree {
  private static let layout: UInt8 = 1

  /// The tree as bytes: 32 for each leaf and each hash of the proof, and few more.
  public var bytes: [UInt8] {
    var bytes = [Self.layout]
    bytes.reserveCapacity(32 * (ids.count + proof.count) + 64)
    bytes.append(number: count)
    let runs = self.runs
    bytes.append(number: runs.count)
    var end = 0
    for run in runs {
      bytes.append(number: run.lowerBound - end)
      bytes.append(number: run.count)
      end = run.upperBound
    }
    for id in ids { bytes.append(contentsOf: id.bytes) }
    for hash in proof { bytes.append(contentsOf: hash.bytes) }
    return bytes
  }

  /// Reads the stored form. Whether its root is the signed one is for the caller to compare.
  ///
  /// - Parameter bytes: as `bytes` gives them.
  /// - Throws: `MerkleFault` if they are no tree.
  public init(bytes: [UInt8]) throws(MerkleFault) {
    var reader = ByteReader(bytes)
    let read: (count: Int, indexes: [Int], digests: [ContentDigest])
    do throws(ByteFault) {
      guard try reader.byte() == Self.layout else { throw ByteFault(reason: "has a layout of a newer version") }
      let count = try reader.number()
      var (indexes, end): ([Int], Int) = ([], 0)
      for _ in 0..<(try reader.number()) {
        let (gap, length) = (try reader.number(), try reader.number())
        // A leaf takes 32 bytes, so that no more can be claimed than are there.
        guard gap <= MerkleTree.maximumCount, length <= reader.count / 32 - indexes.count else {
          throw ByteFault(reason: "names more leaves than it has")
        }
        indexes.append(contentsOf: (end + gap)..<(end + gap + length))
        end += gap + length
        guard end <= count else { throw ByteFault(reason: "names leaves beyond its count") }
      }
      read = (count, indexes, try reader.digests())
    } catch { throw .unreadable(error.reason) }
    let leaves = zip(read.indexes, read.digests).map { (index: $0, id: $1) }
    guard leaves.count == read.indexes.count else { throw .unreadable("ends too early") }
    try self.init(leaves, count: read.count, proof: Array(read.digests.dropFirst(leaves.count)))
  }

  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in indexes {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}
