import Foundation

/// An address of the Internet protocol; one of version 4 and the same mapped into version 6 are equal.
public struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
  /// The first 64 bits of the address in version 6: its network.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  private static let mapped: UInt64 = 0xFFFF << 32

  /// An address by its 128 bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// An address of version 4.
  ///
  /// - Parameter bits: its 32 bits, the first number the highest.
  public init(version4 bits: UInt32) { self.init(high: 0, low: Self.mapped | UInt64(bits)) }

  /// Reads an address as people write it.
  ///
  /// - Parameter text: such as `192.0.2.7`, `2001:db8::7`, `[2001:db8::7]` or `fe80::1%eth0`, whose zone is left out.
  public init?(_ text: some StringProtocol) {
    var text = text[...]
    if text.first == "[", text.last == "]" { text = text.dropFirst().dropLast() }
    text = text.prefix { $0 != "%" }
    // The longest there is, a mapped one, has 45 letters. A zero would end the text for the system's calls.
    guard (2...45).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 }) else { return nil }
    var four = in_addr()
    if inet_pton(AF_INET, String(text), &four) == 1 {
      self.init(version4: UInt32(bigEndian: four.s_addr))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, String(text), &six) == 1 else { return nil }
    self = withUnsafeBytes(of: six) { NetworkAddress(bytes: $0) }
  }

  /// An address by its 16 bytes of version 6.
  public init(bytes: UnsafeRawBufferPointer) {
    func word(_ bytes: some Collection<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: word(bytes.prefix(8)), low: word(bytes.dropFirst(8).prefix(8)))
  }

  /// The 32 bits of an address of version 4; nil for one of version 6.
  public var version4: UInt32? {
    high == 0 && low >> 32 == Self.mapped >> 32 ? UInt32(truncatingIfNeeded: low) : nil
  }

  /// Whether it is this machine's own.
  public var isLoopback: Bool { version4.map { $0 >> 24 == 127 } ?? (high == 0 && low == 1) }

  /// What one household or one server has for itself: the address of version 4, the first 64 bits of version 6.
  public var subscriber: NetworkAddress { version4 == nil ? NetworkAddress(high: high, low: 0) : self }

  /// The address without what tells one machine from its neighbours: 24 bits of version 4, 48 of version 6.
  public var shortened: NetworkAddress {
    version4.map { NetworkAddress(version4: $0 & 0xFFFF_FF00) } ?? NetworkAddress(high: high & (~0 << 16), low: 0)
  }

  /// The address as people write it, that of version 4 with its four numbers.
  public var description: String {
    if let version4 {
      return stride(from: 24, through: 0, by: -8).map { String(version4 >> UInt32($0) & 0xFF) }.joined(separator: ".")
    }
    var six = in6_addr()
    withUnsafeMutableBytes(of: &six) { bytes in
      for index in 0..<8 {
        bytes[index] = UInt8(truncatingIfNeeded: high >> UInt64(56 - 8 * index))
        bytes[index + 8] = UInt8(truncatingIfNeeded: low >> UInt64(56 - 8 * index))
      }
    }
    var letters = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, &six, &letters, socklen_t(letters.count)) != nil else { return "::" }
    return String(decoding: letters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
