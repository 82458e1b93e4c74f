/// Addresses that begin with the same bits.
public struct NetworkRange: Sendable, Hashable, CustomStringConvertible {
  /// Its first address.
  public let first: NetworkAddress
  /// How many bits of version 6 its addresses share.
  public let bits: Int

  /// Reads an address, or a range of them by its first one and how many bits they share.
  ///
  /// - Parameter text: such as `192.0.2.7`, `10.0.0.0/8` or `2001:db8::/32`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first.flatMap({ NetworkAddress($0) }) else { return nil }
    // What is written with colons counts its bits in version 6, a mapped address too.
    let isVersion4 = address.version4 != nil && !parts[0].contains(":")
    let width = isVersion4 ? 32 : 128
    guard let bits = parts.count == 1 ? width : Int(parts[1]), (0...width).contains(bits) else { return nil }
    self.bits = bits + 128 - width
    first = NetworkAddress(
      high: address.high & Self.mask(of: self.bits), low: address.low & Self.mask(of: self.bits - 64))
  }

  /// Whether it holds an address.
  public func contains(_ address: NetworkAddress) -> Bool {
    address.high & Self.mask(of: bits) == first.high && address.low & Self.mask(of: bits - 64) == first.low
  }

  /// The range as it is read.
  public var description: String {
    first.version4 != nil && bits >= 96 ? "\(first)/\(bits - 96)" : "\(first)/\(bits)"
  }

  /// A word whose first bits are set.
  private static func mask(of bits: Int) -> UInt64 {
    bits <= 0 ? 0 : bits >= 64 ? ~0 : ~0 << UInt64(64 - bits)
  }
}
