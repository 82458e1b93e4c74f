import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Banks with keys that a test can name: `an` has the keys `an`, `an2`, and so on.
struct Banks {
  private var random: SeededGenerator
  private var signers: [String: BankSigner] = [:]
  private var clock: Int64 = 0

  init(seed: UInt64 = 1) { random = SeededGenerator(seed: seed) }

  mutating func signer(_ name: String) throws -> BankSigner {
    if let signer = signers[name] { return signer }
    let signer = try random.signer()
    signers[name] = signer
    return signer
  }

  mutating func key(_ name: String) throws -> BankKey { try signer(name).key }

  mutating func owned(_ name: String) throws -> OwnedKey { OwnedKey(bank: Self.bank(name), key: try key(name)) }

  /// Pins the keys of these names.
  mutating func pinned(_ names: String...) throws -> [String: BankKey] {
    var pinned: [String: BankKey] = [:]
    for name in names { pinned[Self.bank(name)] = try key(name) }
    return pinned
  }

  static func bank(_ name: String) -> String { String(name.prefix { !$0.isNumber }) }

  mutating func state(_ content: Statement.Content, by name: String) throws -> SignedStatement {
    clock += 1
    return try SignedStatement(
      content, issuer: Self.bank(name), created: Timestamp(milliseconds: clock), by: signer(name))
  }

  mutating func endorse(_ name: String, as bank: String? = nil, by issuer: String) throws -> SignedStatement {
    try state(.endorsement(bank: bank ?? Self.bank(name), key: key(name)), by: issuer)
  }

  mutating func rotate(_ name: String, to new: String) throws -> SignedStatement {
    try state(.rotation(newKey: key(new)), by: name)
  }

  mutating func revoke(_ name: String, to successor: String? = nil, by issuer: String) throws -> SignedStatement {
    try state(
      .revocation(bank: Self.bank(name), key: key(name), successor: successor.map { try key($0) }, reason: "Lost"),
      by: issuer)
  }
}

extension Trust {
  func standing(_ owned: OwnedKey) -> KeyStanding { standing(of: owned.key, bank: owned.bank) }

  mutating func verdict(_ signed: SignedStatement) -> StatementVerdict { add(signed).verdict }
}
