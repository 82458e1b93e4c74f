public import QuestionModel

/// A key's signature over a Merkle root, without the leaves: whoever holds some of them under an earlier key's signature
/// puts this one in its place.
public struct RootSignature: Sendable, Hashable {
  /// Most of them in one statement, which has room for that many.
  public static let most = 200

  /// The root of the tree.
  public var root: ContentDigest
  /// How many leaves the tree has.
  public var count: Int
  /// The Ed25519 signature, 64 bytes.
  public var signature: [UInt8]

  /// A signature of its parts.
  public init(root: ContentDigest, count: Int, signature: [UInt8]) {
    self.root = root
    self.count = count
    self.signature = signature
  }

  /// Signs a root.
  ///
  /// - Parameters:
  ///   - root: the root of the tree.
  ///   - count: how many leaves the tree has.
  ///   - signer: the key.
  /// - Throws: `SigningFault.cannotSign`.
  public init(root: ContentDigest, count: Int, by signer: BankSigner) throws(SigningFault) {
    self.init(root: root, count: count, signature: try signer.signature(root: root, count: count))
  }

  /// Whether a key signed this root.
  public func isOf(_ key: BankKey) -> Bool { key.verifies(signature, root: root, count: count) }
}

extension RootSignature: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let root = ContentDigest(try reader.string("root")) else {
      throw FieldProblem(reader.field("root"), "must be 64 hexadecimal digits")
    }
    let count = try reader.integer("count")
    guard let signature = Hex.bytes(of: try reader.string("signature")), signature.count == BankKey.signatureLength
    else { throw FieldProblem(reader.field("signature"), "must be \(2 * BankKey.signatureLength) hexadecimal digits") }
    self.init(root: root, count: count, signature: signature)
  }

  /// The JSON form.
  public var json: JSONValue {
    ["count": .integer(count), "root": .string(root.description), "signature": .string(Hex.text(of: signature))]
  }
}
