/// The public half of a bank's Ed25519 key (RFC 8032), 32 bytes.
public struct BankKey: Sendable, Hashable {
  /// Bytes in a key.
  public static let length = 32

  /// The key's bytes.
  public let bytes: [UInt8]

  /// Takes a key's bytes.
  ///
  /// - Parameter bytes: the key; nil comes of any other number of bytes than `length`.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }
}
