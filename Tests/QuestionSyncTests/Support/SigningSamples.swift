import PropertyTesting
import QuestionModel
import QuestionSync

extension SeededGenerator {
  /// Ids of revisions that nobody made.
  mutating func revisionIDs(_ count: Int) -> [RevisionID] {
    (0..<count).compactMap { _ in RevisionID(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &self) }) }
  }

  /// Some of the numbers below a bound, at least one; in any order.
  mutating func some(of count: Int) -> [Int] {
    let few = 1 + next(below: count)
    return (0..<count).shuffled(using: &self).prefix(chance(2) ? few : min(few, 3)).map { $0 }
  }

  /// A key of a bank.
  mutating func signer() throws -> BankSigner { try BankSigner(using: &self) }
}

extension [RevisionID] {
  /// Some leaves with their indexes.
  func leaves(_ indexes: [Int]) -> [(index: Int, id: RevisionID)] { indexes.map { (index: $0, id: self[$0]) } }
}

extension ContentDigest {
  /// The digest with one bit turned.
  func flipped(_ bit: Int = 0) -> ContentDigest {
    var bytes = bytes
    bytes[bit / 8 % 32] ^= 1 << UInt8(bit % 8)
    return ContentDigest(bytes: bytes) ?? self
  }
}
