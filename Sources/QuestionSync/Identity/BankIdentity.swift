/// Who a bank is: what its peers see of it and pin.
public struct BankIdentity: Sendable, Hashable {
  /// The bank's id.
  public var bank: String
  /// The name that people know it by.
  public var name: String
  /// The code under which the authorities know it; empty where it has none.
  public var agency: String
  /// The public half of its key.
  public var key: BankKey

  /// An identity of its parts.
  public init(bank: String, name: String, agency: String, key: BankKey) {
    self.bank = bank
    self.name = name
    self.agency = agency
    self.key = key
  }
}
