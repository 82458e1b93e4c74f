import QuestionModel

/// The public half of a bank's Ed25519 key (RFC 8032), 32 bytes.
public struct BankKey: Sendable, Hashable, CustomStringConvertible {
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

  /// Reads 64 hexadecimal digits.
  ///
  /// - Parameter text: in either case.
  public init?(_ text: some StringProtocol) {
    guard let bytes = Hex.bytes(of: text) else { return nil }
    self.init(bytes: bytes)
  }

  /// Hashes the bytes at once.
  public func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  /// 64 hexadecimal digits in lower case.
  public var description: String { Hex.text(of: bytes) }

  /// What two people compare on the telephone: ten groups of four digits, the first 160 bits of the key's SHA-256.
  public var fingerprint: String {
    let digits = ContentDigest(of: bytes).description
    return stride(from: 0, to: 40, by: 4).map { String(digits.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }

  /// Whether a text is this key's fingerprint, however it is spaced and in either case.
  ///
  /// - Parameter text: what somebody typed; shorter ones do not count.
  /// - Returns: whether all the digits agree.
  public func hasFingerprint(_ text: some StringProtocol) -> Bool {
    String(text).filter { !$0.isWhitespace }.lowercased() == fingerprint.filter { $0 != " " }
  }
}
