import QuestionModel

/// Values one after another in a form that only they have, to be hashed.
struct AuditBytes {
  private(set) var bytes: [UInt8]

  init(_ label: String, capacity: Int = 256) {
    bytes = []
    bytes.reserveCapacity(capacity)
    add(Array(label.utf8))
  }

  var digest: [UInt8] { ContentDigest(of: bytes).bytes }

  mutating func add(_ number: Int64?) {
    guard let number else { return bytes.append(0) }
    bytes.append(1)
    append(UInt64(bitPattern: number))
  }

  /// A text or other bytes, their length before them.
  mutating func add(_ content: [UInt8]?) {
    guard let content else { return bytes.append(0) }
    bytes.append(2)
    append(UInt64(content.count))
    bytes += content
  }

  private mutating func append(_ word: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
  }
}
