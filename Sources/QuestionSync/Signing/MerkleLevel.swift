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
    self.init(capacity: indexes.count)
    places = indexes
    // The prefixes keep a leaf from being taken for a node.
    var input: [UInt8] = Array(repeating: 0, count: 33)
    for id in ids {
      input.replaceSubrange(1..., with: id.bytes)
      append(hashOf: input)
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
    var level = MerkleLevel(capacity: places.count / 2 + 1)
    var input: [UInt8] = Array(repeating: 1, count: 65)
    var number = 0
    while number < places.count {
      let isPair = number + 1 < places.count && places[number + 1] == places[number] + 1
      level.places.append(places[number] / 2)
      let stretch = hashes[(32 * number)..<(32 * number + (isPair ? 64 : 32))]
      if isPair {
        input.replaceSubrange(1..., with: stretch)
        level.append(hashOf: input)
      } else {
        level.hashes.append(contentsOf: stretch)
      }
      number += isPair ? 2 : 1
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

  private mutating func append(hashOf input: [UInt8]) {
    SHA256.hash(data: input).withUnsafeBytes { hashes.append(contentsOf: $0) }
  }
}
