public import QuestionModel

/// A statement of a bank on keys or publications, as it travels: the exact bytes, and the issuer's signature over them.
public struct SignedStatement: Sendable, Hashable {
  /// Most bytes of a statement.
  public static let longest = 1 << 16

  /// Canonical JSON when made by this version; never decoded and encoded again.
  public var bytes: [UInt8]
  /// An Ed25519 signature, 64 bytes.
  public var signature: [UInt8]

  /// A statement to be sent, or one that came.
  public init(bytes: [UInt8], signature: [UInt8]) {
    self.bytes = bytes
    self.signature = signature
  }

  /// Makes and signs a statement.
  ///
  /// - Parameters:
  ///   - content: what is stated.
  ///   - issuer: id of the bank that states it.
  ///   - created: when.
  ///   - extra: members beside what its kind has.
  ///   - signer: the bank's key.
  /// - Throws: `SigningFault.cannotSign`.
  public init(
    _ content: Statement.Content, issuer: String, created: Timestamp, extra: JSONObject = JSONObject(),
    by signer: BankSigner
  ) throws(SigningFault) {
    let statement = Statement(issuer: issuer, key: signer.key, created: created, content: content, extra: extra)
    bytes = CanonicalJSON.bytes(of: statement.json)
    signature = try signer.signature(statement: bytes)
  }

  /// SHA-256 of the bytes, by which banks know a statement.
  public var id: ContentDigest { ContentDigest(of: bytes) }

  /// What the bytes state, whoever signed them.
  ///
  /// - Returns: the statement.
  /// - Throws: `StatementFault.unreadable`.
  public func read() throws(StatementFault) -> Statement {
    guard bytes.count <= Self.longest else { throw .unreadable("it is longer than \(Self.longest) bytes") }
    let value: JSONValue
    do { value = try JSONParser.parse(bytes) } catch { throw .unreadable(error.description) }
    do { return try Statement(json: value) } catch { throw .unreadable(error.description) }
  }

  /// What the bytes state, if the key that they name signed them. Whether that key is the issuer's is for `Trust` to say.
  ///
  /// - Returns: the statement.
  /// - Throws: `StatementFault`.
  public func verified() throws(StatementFault) -> Statement {
    let statement = try read()
    guard statement.key.verifies(signature, statement: bytes) else { throw .forged }
    return statement
  }
}

/// Why a statement cannot be taken as what it says.
public enum StatementFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes are no statement.
  case unreadable(String)
  /// The key that it names did not sign it.
  case forged

  /// What is wrong in words.
  public var description: String {
    switch self {
    case .unreadable(let reason): "it is no statement: \(reason)"
    case .forged: "the signature is not of the key that it names"
    }
  }
}
