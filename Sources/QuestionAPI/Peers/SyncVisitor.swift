/// A bank that calls, as far as the accounts of the bank it calls know it.
public struct SyncVisitor: Sendable, Hashable {
  /// The name under which it signed in, which is the peer's; nil where nobody has to.
  public var account: String?
  /// Whether it may have answer keys.
  public var mayHaveKeys: Bool

  /// A visitor.
  public init(account: String?, mayHaveKeys: Bool) {
    self.account = account
    self.mayHaveKeys = mayHaveKeys
  }

  /// Who calls a bank in which nobody has an account.
  public static let unnamed = SyncVisitor(account: nil, mayHaveKeys: true)

  /// The visitor that a caller is.
  public init(_ caller: Caller) {
    self.init(
      account: caller.account?.name, mayHaveKeys: caller.account.map { $0.scopes.contains(.keys) } ?? (caller == .local)
    )
  }
}
