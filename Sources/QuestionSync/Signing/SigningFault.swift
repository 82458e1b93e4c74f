/// Why a signing does not hold, or could not be made.
public enum SigningFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The key did not sign this root and count.
  case forged
  /// The leaves do not lead to the signed root.
  case tree(MerkleFault)
  /// The key could not sign.
  case cannotSign(String)

  /// What is wrong in words.
  public var description: String {
    switch self {
    case .forged: "the signature is not of the key that it names"
    case .tree(let fault): fault.description
    case .cannotSign(let reason): "the bank's key cannot sign: \(reason)"
    }
  }
}
