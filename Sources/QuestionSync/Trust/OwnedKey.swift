/// A key as that of a certain bank.
public struct OwnedKey: Sendable, Hashable, CustomStringConvertible {
  /// The bank's id.
  public let bank: String
  /// The key.
  public let key: BankKey

  /// A key of a bank.
  public init(bank: String, key: BankKey) {
    self.bank = bank
    self.key = key
  }

  /// Bank and key in words.
  public var description: String { "key \(key.fingerprint.prefix(9)) of \(bank.clipped())" }
}
