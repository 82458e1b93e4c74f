/// The stable UUID of a question (RFC 9562): version 7 when born here, kept as it is when it came from elsewhere.
public struct QuestionID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first eight bytes, big endian.
  public let high: UInt64
  /// The last eight bytes, big endian.
  public let low: UInt64

  /// An id of its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A new version 7 id.
  ///
  /// - Parameters:
  ///   - time: the moment of birth; ids sort by it.
  ///   - generator: where the 74 random bits come from.
  public init(time: Timestamp, using generator: inout some RandomNumberGenerator) {
    high = UInt64(truncatingIfNeeded: time.milliseconds) << 16 | 0x7000 | generator.next() & 0x0FFF
    low = generator.next() >> 2 | 0x8000_0000_0000_0000
  }

  /// Reads the 36-character form, in either case.
  ///
  /// - Parameter text: such as `0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90`.
  public init?(_ text: some StringProtocol) { self.init(written: String(text)) }

  private init?(written text: String) {
    var (high, low): (UInt64, UInt64) = (0, 0)
    var place = 0
    for byte in text.utf8 {
      switch place {
      case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard place < 36, let digit = Hex.value(of: byte) else { return nil }
        // The first half ends at the third hyphen, which has the place 18.
        if place < 18 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
      }
      place += 1
    }
    guard place == 36 else { return nil }
    self.init(high: high, low: low)
  }

  /// Reads the 16 raw bytes.
  ///
  /// - Parameter bytes: big endian.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for index in 0..<8 {
      high = high << 8 | UInt64(bytes[index])
      low = low << 8 | UInt64(bytes[index + 8])
    }
    self.init(high: high, low: low)
  }

  /// The 16 raw bytes, big endian.
  public var bytes: [UInt8] { high.bigEndianBytes + low.bigEndianBytes }

  /// The 36-character form in lower case.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for index in 0..<16 {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
      let half = index < 8 ? high : low
      Hex.append(UInt8(truncatingIfNeeded: half >> (56 - 8 * (UInt64(index) & 7))), to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Orders ids by their bytes, which for version 7 is by birth.
  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension UInt64 {
  var bigEndianBytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) } }
}
