import Crypto
public import QuestionModel

/// A bank's Ed25519 key with its secret half.
public struct BankSigner: Sendable {
  /// Bytes in a secret.
  public static let secretLength = 32

  /// The public half.
  public let key: BankKey
  private let secretKey: Curve25519.Signing.PrivateKey

  /// Takes a secret that was kept.
  ///
  /// - Parameter secret: the 32 raw bytes; nil comes of any other number.
  public init?(secret: [UInt8]) {
    guard let secretKey = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      let key = BankKey(bytes: Array(secretKey.publicKey.rawRepresentation))
    else { return nil }
    (self.secretKey, self.key) = (secretKey, key)
  }

  /// A new key.
  ///
  /// - Parameter generator: what nobody can guess, such as the system's.
  /// - Throws: `SigningFault.cannotSign` if no key can be made of what it gives.
  public init(using generator: inout some RandomNumberGenerator) throws(SigningFault) {
    let secret = (0..<Self.secretLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    guard let signer = BankSigner(secret: secret) else { throw .cannotSign("no key comes of the random bytes") }
    self = signer
  }

  /// The 32 raw bytes, to be kept where nobody else reads them.
  public var secret: [UInt8] { Array(secretKey.rawRepresentation) }

  /// Signs the root of a tree.
  ///
  /// - Parameters:
  ///   - root: the root.
  ///   - count: how many leaves the tree has.
  /// - Returns: the signature, 64 bytes.
  /// - Throws: `SigningFault.cannotSign`.
  public func signature(root: ContentDigest, count: Int) throws(SigningFault) -> [UInt8] {
    try signature(of: SignedMessage.signing(root: root, count: count))
  }

  /// Signs the bytes of a statement.
  ///
  /// - Parameter statement: the exact bytes.
  /// - Returns: the signature, 64 bytes.
  /// - Throws: `SigningFault.cannotSign`.
  public func signature(statement: [UInt8]) throws(SigningFault) -> [UInt8] {
    try signature(of: SignedMessage.statement(statement))
  }

  /// Signs a file's checksum, in such a way that everybody's tools can check it.
  ///
  /// - Parameter text: as `SignedChecksum` writes it.
  /// - Returns: the signature, 64 bytes.
  /// - Throws: `SigningFault.cannotSign` if it is no checksum.
  public func signature(checksum text: String) throws(SigningFault) -> [UInt8] {
    guard let message = SignedMessage.checksum(text) else { throw .cannotSign("it is no checksum") }
    return try signature(of: message)
  }

  private func signature(of message: [UInt8]) throws(SigningFault) -> [UInt8] {
    do { return Array(try secretKey.signature(for: message)) } catch { throw .cannotSign("\(error)") }
  }
}

extension BankKey {
  /// Bytes in a signature.
  public static let signatureLength = 64

  /// Whether this key signed the root of a tree.
  ///
  /// - Parameters:
  ///   - signature: what is tested.
  ///   - root: the root.
  ///   - count: how many leaves the tree has.
  /// - Returns: whether the signature is this key's.
  public func verifies(_ signature: [UInt8], root: ContentDigest, count: Int) -> Bool {
    count >= 0 && verifies(signature, of: SignedMessage.signing(root: root, count: count))
  }

  /// Whether this key signed the bytes of a statement.
  ///
  /// - Parameters:
  ///   - signature: what is tested.
  ///   - statement: the exact bytes.
  /// - Returns: whether the signature is this key's.
  public func verifies(_ signature: [UInt8], statement: [UInt8]) -> Bool {
    verifies(signature, of: SignedMessage.statement(statement))
  }

  /// Whether this key signed a file's checksum.
  ///
  /// - Parameters:
  ///   - signature: what is tested.
  ///   - text: the checksum file's text.
  /// - Returns: whether the signature is this key's.
  public func verifies(_ signature: [UInt8], checksum text: String) -> Bool {
    SignedMessage.checksum(text).map { verifies(signature, of: $0) } ?? false
  }

  private func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == Self.signatureLength,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return false }
    return key.isValidSignature(signature, for: message)
  }
}

/// What is really signed: a name of the purpose first, so that no signature can serve for another one.
private enum SignedMessage {
  static func signing(root: ContentDigest, count: Int) -> [UInt8] {
    let number = (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) }
    return Array("question-bank/signing/1".utf8) + root.bytes + number
  }

  /// A checksum is signed as it stands, since `openssl` knows of no purposes; it begins with a hexadecimal digit, which
  /// none of the names does.
  static func checksum(_ text: String) -> [UInt8]? { SignedChecksum.read(text).map { _ in Array(text.utf8) } }

  static func statement(_ bytes: [UInt8]) -> [UInt8] { Array("question-bank/statement/1".utf8) + bytes }
}
