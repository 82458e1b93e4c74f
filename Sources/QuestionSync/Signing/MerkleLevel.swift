import Crypto
import QuestionModel

/// The hashes that are known of one level of a Merkle tree, from the left.
struct MerkleLevel: Sendable, Hashable {
  private(set) var places: [Int] = []
  /// 32 bytes for each place: one allocation, since trees have tens of thousands of nodes.
  private var hashes: [UInt8] = []

  private init(capacity: Int) {
    places.reserveCapacity(capacity)
    hashes.reserveCapacity(32 * capacity)
  }

  /// The lowest level.
  init(indexes: [Int], ids: [RevisionID]) {
    places = indexes
    hashes = Self.hashes(ids.count) { output in
      for (number, id) in ids.enumerated() {
        id.bytes.withUnsafeBytes { output.put(.leaf, $0, at: number) }
      }
    }
  }

  /// With the hashes of those neighbours that are missing.
  func completed(width: Int, by proof: inout ArraySlice<ContentDigest>) -> MerkleLevel {
    guard places.count < width else { return self }
    var level = MerkleLevel(capacity: min(width, 2 * places.count))
    for (number, place) in places.enumerated() {
      if place % 2 == 1, level.places.last != place - 1, let sibling = proof.popFirst() {
        level.append(sibling, at: place - 1)
      }
      level.places.append(place)
      level.hashes.append(contentsOf: hashes[(32 * number)..<(32 * number + 32)])
      let isNextThere = number + 1 < places.count && places[number + 1] == place + 1
      if place % 2 == 0, place + 1 < width, !isNextThere, let sibling = proof.popFirst() {
        level.append(sibling, at: place + 1)
      }
    }
    return level
  }

  /// The level above a completed one.
  func parents() -> MerkleLevel {
    var starts: [Int] = []
    starts.reserveCapacity(places.count / 2 + 1)
    for (number, place) in places.enumerated() where place % 2 == 0 { starts.append(number) }
    var level = MerkleLevel(capacity: 0)
    level.places = starts.map { places[$0] / 2 }
    level.hashes = Self.hashes(starts.count) { output in
      hashes.withUnsafeBytes { source in
        for (number, start) in starts.enumerated() {
          // In a completed level a left place without a right one is the last, which goes up as it is.
          let isPair = start + 1 < places.count
          let children = UnsafeRawBufferPointer(rebasing: source[(32 * start)..<(32 * start + (isPair ? 64 : 32))])
          if isPair { output.put(.node, children, at: number) } else { output.put(children, at: number) }
        }
      }
    }
    return level
  }

  /// The hash at a place; nil where it is not known.
  func hash(at place: Int) -> ContentDigest? {
    var (low, high) = (0, places.count)
    // Where all are known the place is the number.
    if place < places.count, places[place] == place { (low, high) = (place, place) }
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, places[low] == place else { return nil }
    return ContentDigest(bytes: Array(hashes[(32 * low)..<(32 * low + 32)]))
  }

  private mutating func append(_ hash: ContentDigest, at place: Int) {
    places.append(place)
    hashes.append(contentsOf: hash.bytes)
  }

  private static func hashes(_ count: Int, _ fill: (MerkleHashes) -> Void) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32 * count) { buffer, written in
      fill(MerkleHashes(buffer: UnsafeMutableRawBufferPointer(buffer)))
      written = 32 * count
    }
  }
}

/// Room for hashes, each of which is written once.
private struct MerkleHashes {
  /// What keeps a leaf from being taken for a node.
  enum Prefix: UInt8 {
    case leaf = 0
    case node = 1
  }

  let buffer: UnsafeMutableRawBufferPointer

  func put(_ prefix: Prefix, _ content: UnsafeRawBufferPointer, at number: Int) {
    var hash = SHA256()
    withUnsafeBytes(of: prefix.rawValue) { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: content)
    hash.finalize().withUnsafeBytes { put($0, at: number) }
  }

  func put(_ hash: UnsafeRawBufferPointer, at number: Int) {
    UnsafeMutableRawBufferPointer(rebasing: buffer[(32 * number)..<(32 * number + 32)]).copyMemory(from: hash)
  }
}
