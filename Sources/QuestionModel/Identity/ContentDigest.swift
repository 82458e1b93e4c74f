import Crypto

/// The SHA-256 of some bytes: a revision's id, a key part's seal, a media file's name.
public struct ContentDigest: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of some bytes.
  ///
  /// - Parameter content: what is hashed.
  public init(of content: [UInt8]) {
    // By buffers, since the library goes over sequences byte by byte.
    var hash = SHA256()
    content.withUnsafeBytes { hash.update(bufferPointer: $0) }
    bytes = hash.finalize().withUnsafeBytes { Array($0) }
  }

  /// Reads the 32 raw bytes.
  ///
  /// - Parameter bytes: as `bytes` gives them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits.
  ///
  /// - Parameter text: in either case.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64, let bytes = Hex.bytes(of: text) else { return nil }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String { Hex.text(of: bytes) }

  /// The first ten digits, enough for a person to tell revisions apart.
  public var short: String { Hex.text(of: bytes.prefix(5)) }

  /// Hashes the bytes at once.
  public func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  /// Orders digests by their bytes.
  public static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

/// The id of a revision: SHA-256 over its exact stored bytes.
public typealias RevisionID = ContentDigest
