import QuestionModel

/// What is wrong with bytes that do not read.
struct ByteFault: Error, Hashable {
  let reason: String
}

/// Takes numbers and stretches out of bytes that nobody can vouch for.
struct ByteReader {
  private let bytes: [UInt8]
  /// Where the next byte stands.
  private(set) var index: Int
  private let end: Int

  init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Bytes that are left.
  var count: Int { end - index }

  /// Takes one byte.
  mutating func byte() throws(ByteFault) -> UInt8 {
    guard index < end else { throw ByteFault(reason: "ends too early") }
    defer { index += 1 }
    return bytes[index]
  }

  /// Takes a number of seven bits a byte, the lowest first (unsigned LEB128), written as shortly as it can be.
  mutating func number() throws(ByteFault) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 63, by: 7) {
      let byte = try byte()
      value |= Int(byte & 0x7F) << shift
      guard byte & 0x80 == 0 else { continue }
      guard byte != 0 || shift == 0 else { throw ByteFault(reason: "has a number with needless zeros") }
      return value
    }
    throw ByteFault(reason: "has a number beyond 63 bits")
  }

  /// Takes so many bytes, by their place.
  mutating func range(_ length: Int) throws(ByteFault) -> Range<Int> {
    guard length <= count else { throw ByteFault(reason: "ends too early") }
    defer { index += length }
    return index..<(index + length)
  }

  /// Takes so many bytes.
  mutating func take(_ length: Int) throws(ByteFault) -> [UInt8] { Array(bytes[try range(length)]) }

  /// Takes all that is left.
  mutating func rest() -> [UInt8] {
    defer { index = end }
    return Array(bytes[index..<end])
  }

  /// Takes a digest.
  mutating func digest() throws(ByteFault) -> ContentDigest {
    guard let digest = ContentDigest(bytes: try take(32)) else { throw ByteFault(reason: "has no digest") }
    return digest
  }

  /// Takes the digests that fill all that is left.
  mutating func digests() throws(ByteFault) -> [ContentDigest] {
    guard count % 32 == 0 else { throw ByteFault(reason: "has a digest that is not of 32 bytes") }
    var digests: [ContentDigest] = []
    digests.reserveCapacity(count / 32)
    while count > 0 { digests.append(try digest()) }
    return digests
  }
}

extension [UInt8] {
  /// Appends a number that is not negative, as `ByteReader.number` reads it.
  mutating func append(number: Int) {
    var rest = number
    while rest > 0x7F {
      append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}
