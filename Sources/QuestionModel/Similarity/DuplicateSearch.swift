/// One search of a finder through its questions, which it numbers by their ids.
struct DuplicateSearch {
  /// Two questions by their numbers, the smaller one first.
  struct Pair {
    let first: Int
    let second: Int
    let similarity: QuestionSimilarity
  }

  /// How many questions before it in a bucket a question is compared with; a smaller bucket is compared in full.
  private static let window = 16
  /// How many pairs a question is the second of before further ones are looked for only to link clusters.
  private static let mostPairs = 8

  private let finder: DuplicateFinder
  /// From a question's number to its place in the finder.
  private let order: [Int]
  private var sets: DisjointSets
  private var found: [Pair] = []
  /// The first numbers of the pairs that a number is the second of.
  private var partners: [[UInt32]]

  init(_ finder: DuplicateFinder) {
    self.finder = finder
    order = finder.ids.indices.sorted {
      (finder.ids[$0], finder.fingerprints[$0]) < (finder.ids[$1], finder.fingerprints[$1])
    }
    sets = DisjointSets(count: order.count)
    partners = Array(repeating: [], count: order.count)
  }

  func id(at number: Int) -> QuestionID { finder.ids[order[number]] }

  /// The pairs that are alike enough, by their numbers.
  mutating func pairs() -> [Pair] {
    let originals = joinEqualOnes()
    for band in 0..<MinHashSignature.bandCount { compare(originals, in: band) }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Pairs each question with the first one equal to it.
  ///
  /// - Returns: the first ones, which alone need to be compared further.
  private mutating func joinEqualOnes() -> [Int] {
    var sorted = order.indices.map { (fingerprint: finder.fingerprints[order[$0]], number: $0) }
    sorted.sort(by: <)
    var originals: [Int] = []
    var original = sorted.first
    for entry in sorted {
      if let first = original, first.number != entry.number, first.fingerprint == entry.fingerprint,
        finder.features(at: order[first.number]).elementsEqual(finder.features(at: order[entry.number]))
      {
        record(first.number, entry.number, similarity(first.number, entry.number))
      } else {
        originals.append(entry.number)
        original = entry
      }
    }
    return originals
  }

  /// Compares the questions that share a hash of the band.
  private mutating func compare(_ originals: [Int], in band: Int) {
    // Within a bucket those that also share another band stand together, so that a window finds them.
    let other = (band + 1) % MinHashSignature.bandCount
    var entries = originals.map { number in
      let first = order[number] * MinHashSignature.bandCount
      return (key: UInt64(finder.bands[first + band]) << 32 | UInt64(finder.bands[first + other]), number: number)
    }
    entries.sort(by: <)
    var start = 0
    for index in entries.indices {
      if entries[index].key >> 32 != entries[start].key >> 32 { start = index }
      for earlier in max(start, index - Self.window)..<index {
        compare(entries[earlier].number, entries[index].number)
      }
    }
  }

  private mutating func compare(_ left: Int, _ right: Int) {
    let (first, second) = (min(left, right), max(left, right))
    guard !partners[second].contains(UInt32(first)) else { return }
    guard partners[second].count < Self.mostPairs || sets.root(of: first) != sets.root(of: second) else { return }
    let similarity = similarity(first, second)
    guard similarity.share >= finder.threshold else { return }
    record(first, second, similarity)
  }

  private mutating func record(_ first: Int, _ second: Int, _ similarity: QuestionSimilarity) {
    found.append(Pair(first: first, second: second, similarity: similarity))
    partners[second].append(UInt32(first))
    sets.join(first, second)
  }

  private func similarity(_ left: Int, _ right: Int) -> QuestionSimilarity {
    finder.features.withUnsafeBufferPointer { features in
      QuestionSimilarity(
        UnsafeBufferPointer(rebasing: features[finder.range(at: order[left])]),
        UnsafeBufferPointer(rebasing: features[finder.range(at: order[right])]))
    }
  }
}

extension DuplicateFinder {
  fileprivate func range(at place: Int) -> Range<Int> { offsets[place]..<offsets[place + 1] }

  fileprivate func features(at place: Int) -> ArraySlice<UInt32> { features[range(at: place)] }
}
