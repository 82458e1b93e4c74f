/// A key part as it is stored: canonical JSON with a 16-byte salt, so that its digest cannot be found by guessing.
public struct SealedKey: Sendable, Hashable {
  /// Bytes of salt in a key part.
  public static let saltLength = 16

  /// The exact stored bytes.
  public let bytes: [UInt8]
  /// SHA-256 of `bytes`, which revisions hold.
  public let digest: ContentDigest

  /// Seals a key.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - salt: 16 bytes that nobody can guess.
  public init(_ key: AnswerKey, salt: [UInt8]) {
    guard case .object(var object) = key.json else {
      self.init(bytes: [])
      return
    }
    object["salt"] = .string(Hex.text(of: salt))
    self.init(bytes: CanonicalJSON.bytes(of: .object(object)))
  }

  /// Takes stored or received bytes as they are.
  ///
  /// - Parameter bytes: a key part.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    digest = ContentDigest(of: bytes)
  }

  /// Opens the key.
  ///
  /// - Returns: the key without its salt.
  /// - Throws: `FieldProblem` if the bytes are no key part.
  public func open() throws(FieldProblem) -> AnswerKey {
    let value: JSONValue
    do { value = try JSONParser.parse(bytes) } catch { throw FieldProblem("key", error.description) }
    guard case .object(var object) = value else { throw FieldProblem("key", "must be an object") }
    object["salt"] = nil
    return try AnswerKey(json: .object(object), path: "key")
  }
}
