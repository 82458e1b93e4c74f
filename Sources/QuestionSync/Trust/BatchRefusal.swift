/// Why a revision of a batch is not taken.
public enum BatchRefusal: Sendable, Hashable, CustomStringConvertible {
  /// Its bytes are no revision.
  case unreadable
  /// The same revision stands before it in the batch.
  case duplicate
  /// Its key part is not the one that it names.
  case keyPart
  /// No signature covers it.
  case unsigned
  /// The signature or leaf that it names is not there.
  case unknownPlace
  /// The signature, or the proof that leads to it, does not hold.
  case signing(SigningFault)
  /// The key that signed is that of another bank than the revision's, or of nobody.
  case foreignKey(BankKey, origin: String)
  /// The key that signed was its bank's and is revoked.
  case revokedKey(OwnedKey)
  /// It is disputed whether the key that signed is the bank's.
  case disputedKey(Contradiction)
  /// Its bank is not known, and the bank that sent it has not signed it.
  case unknownBank(String)

  /// What kind of reason it is.
  public var kind: SyncRefusal.Kind {
    switch self {
    case .unreadable: .unreadable
    case .duplicate: .duplicate
    case .keyPart: .keyPart
    case .unsigned, .unknownPlace: .unsigned
    case .signing: .badSignature
    case .foreignKey: .foreignKey
    case .revokedKey: .revokedKey
    case .disputedKey: .disputedKey
    case .unknownBank: .unknownBank
    }
  }

  /// The reason in words.
  public var description: String {
    switch self {
    case .unreadable: "It is no revision that this version can read."
    case .duplicate: "It stands twice in the batch."
    case .keyPart: "Its answer key is not the one that it names."
    case .unsigned: "No signature covers it."
    case .unknownPlace: "It names a signature that is not in the batch."
    case .signing(let fault): "Its signature does not hold: \(fault)."
    case .foreignKey(let key, let origin):
      "It names \(origin.clipped()) as its origin, and key \(key.fingerprint.prefix(9)), which signed it, is not known as a key of it."
    case .revokedKey(let key): "It is signed by \(key), which is revoked."
    case .disputedKey(let contradiction): "It is not clear whose key signed it: \(contradiction)"
    case .unknownBank(let origin):
      "Its origin \(origin.clipped()) is not known here, and the bank that sent it has not signed it in its place."
    }
  }
}
