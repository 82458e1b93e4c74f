/// A statement of a bank on keys or publications, as it travels: the exact bytes, and the issuer's signature over them.
public struct SignedStatement: Sendable, Hashable {
  /// Canonical JSON when made by this version; never decoded and encoded again.
  public var bytes: [UInt8]
  /// An Ed25519 signature, 64 bytes.
  public var signature: [UInt8]

  /// A statement to be sent, or one that came.
  public init(bytes: [UInt8], signature: [UInt8]) {
    self.bytes = bytes
    self.signature = signature
  }
}
