public import QuestionModel

/// The fingerprints of a bank's questions as a 16-ary tree over their hashed ids, so that two banks find k differences
/// among n questions with O(k log n) nodes.
///
/// A range's fingerprint is a function of its questions alone: of few of them over their fingerprints, of many over the
/// fingerprints of the sixteen ranges in it.
public struct FingerprintTree: Sendable {
  /// Most questions of a range that are listed one by one.
  public static let mostListed = 16
  /// Most digits of a prefix: a range of so many lists whatever it has.
  public static let mostDigits = 16

  private struct Leaf: Sendable {
    let hash: UInt64
    let question: QuestionID
    let fingerprint: ContentDigest
  }

  private struct Range: Hashable {
    /// The digits, from the top down; the others are 0.
    let start: UInt64
    let digits: Int
  }

  private let leaves: [Leaf]
  private var inner: [Range: ContentDigest] = [:]

  /// A tree of fingerprints.
  ///
  /// - Parameter fingerprints: `QuestionFingerprint` of each question.
  public init(_ fingerprints: [QuestionID: ContentDigest]) {
    leaves = fingerprints.map { Leaf(hash: Self.hash(of: $0), question: $0, fingerprint: $1) }
      .sorted { ($0.hash, $0.question) < ($1.hash, $1.question) }
    _ = build(Range(start: 0, digits: 0), leaves.indices)
  }

  /// How many questions there are.
  public var count: Int { leaves.count }

  /// The node of a range.
  ///
  /// - Parameter prefix: hexadecimal digits in lower case with which the hashed ids begin.
  /// - Returns: what stands there; nil where the prefix is none.
  public func node(at prefix: String) -> FingerprintNode? {
    guard let range = Self.range(prefix) else { return nil }
    let part = indices(of: range)
    let below: FingerprintNode.Below =
      Self.isListed(part.count, range)
      ? .questions(listed(part)) : .children(Self.children(of: range).map { fingerprint(of: $0, indices(of: $0)) })
    return FingerprintNode(
      prefix: prefix, count: part.count, fingerprint: fingerprint(of: range, part), below: below)
  }

  /// Where a range of another bank differs from this one's.
  ///
  /// - Parameter node: a node of the other bank's tree.
  /// - Returns: the ranges to look into, and the questions that differ or that one bank alone has.
  /// - Throws: `SyncFault.unreadable` if the node is none of a tree.
  public func differences(from node: FingerprintNode) throws(SyncFault) -> (prefixes: [String], questions: [QuestionID])
  {
    guard let range = Self.range(node.prefix) else { throw .unreadable("a fingerprint of no range") }
    let part = indices(of: range)
    guard fingerprint(of: range, part) != node.fingerprint else { return ([], []) }
    switch node.below {
    case .questions(let theirs):
      guard theirs.count <= Self.mostListed || range.digits == Self.mostDigits,
        theirs.keys.allSatisfy({ Self.contains(range, Self.hash(of: $0)) })
      else { throw .unreadable("a range of fingerprints lists what is not in it") }
      let ours = listed(part)
      let ids = Set(ours.keys).union(theirs.keys)
      return ([], ids.filter { ours[$0] != theirs[$0] }.sorted())
    case .children(let theirs):
      guard theirs.count == 16, range.digits < Self.mostDigits else {
        throw .unreadable("a range of fingerprints does not have sixteen parts")
      }
      let ours = Self.children(of: range)
      let prefixes = zip(ours, theirs).enumerated().compactMap { digit, pair in
        fingerprint(of: pair.0, indices(of: pair.0)) == pair.1 ? nil : node.prefix + String(digit, radix: 16)
      }
      return (prefixes, [])
    }
  }

  private mutating func build(_ range: Range, _ part: Swift.Range<Int>) -> ContentDigest {
    guard !Self.isListed(part.count, range) else { return digest(of: part) }
    var bytes: [UInt8] = [1]
    bytes.reserveCapacity(1 + 16 * 32)
    var start = part.lowerBound
    for child in Self.children(of: range) {
      let end = boundary(after: child, from: start, to: part.upperBound)
      bytes += build(child, start..<end).bytes
      start = end
    }
    let digest = ContentDigest(of: bytes)
    inner[range] = digest
    return digest
  }

  private func fingerprint(of range: Range, _ part: Swift.Range<Int>) -> ContentDigest {
    inner[range] ?? digest(of: part)
  }

  private func digest(of part: Swift.Range<Int>) -> ContentDigest {
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(1 + part.count * 48)
    for leaf in leaves[part] {
      bytes += leaf.question.bytes
      bytes += leaf.fingerprint.bytes
    }
    return ContentDigest(of: bytes)
  }

  private func listed(_ part: Swift.Range<Int>) -> [QuestionID: ContentDigest] {
    Dictionary(leaves[part].lazy.map { ($0.question, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
  }

  private func indices(of range: Range) -> Swift.Range<Int> {
    guard range.digits > 0 else { return leaves.indices }
    let start = firstIndex(in: leaves.indices) { $0 >= range.start }
    return start..<boundary(after: range, from: start, to: leaves.endIndex)
  }

  /// The first leaf behind a range.
  private func boundary(after range: Range, from start: Int, to end: Int) -> Int {
    let last = range.start | (range.digits == 16 ? 0 : UInt64.max >> (4 * UInt64(range.digits)))
    return firstIndex(in: start..<end) { $0 > last }
  }

  private func firstIndex(in part: Swift.Range<Int>, where isBehind: (UInt64) -> Bool) -> Int {
    var (low, high) = (part.lowerBound, part.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(leaves[middle].hash) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isListed(_ count: Int, _ range: Range) -> Bool {
    count <= mostListed || range.digits == mostDigits
  }

  private static func children(of range: Range) -> [Range] {
    (0..<16).map { Range(start: range.start | $0 << (60 - 4 * UInt64(range.digits)), digits: range.digits + 1) }
  }

  private static func contains(_ range: Range, _ hash: UInt64) -> Bool {
    range.digits == 0 || (hash ^ range.start) >> (64 - 4 * UInt64(range.digits)) == 0
  }

  private static func range(_ prefix: String) -> Range? {
    guard prefix.utf8.count <= mostDigits else { return nil }
    var start: UInt64 = 0
    for (place, digit) in prefix.utf8.enumerated() {
      let value: UInt64
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit - UInt8(ascii: "a")) + 10
      default: return nil
      }
      start |= value << (60 - 4 * UInt64(place))
    }
    return Range(start: start, digits: prefix.utf8.count)
  }

  private static func hash(of question: QuestionID) -> UInt64 {
    ContentDigest(of: question.bytes).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
