/// Knows the people, programs and banks that may come in.
public protocol Authenticator: Sendable {
  /// What the bank asks of its callers now. It is read at every request, so it must be at hand without any waiting.
  var admission: Admission { get }

  /// The account that a token, or the secret of a session, belongs to.
  ///
  /// - Parameter token: as it stands in the header Authorization after `Bearer`, unchecked.
  /// - Returns: the account, as it is now.
  /// - Throws: `.unauthenticated` where the token is wrong, expired or revoked, or the account is disabled.
  func caller(bearing token: String) async throws(BankError) -> Caller.Account
}

/// What a bank asks of its callers.
public struct Admission: Sendable, Hashable {
  /// Whether anybody has an account; while nobody has, whoever reaches the bank on its own machine may do everything.
  public var hasAccounts: Bool
  /// Whether one of the accounts that are not disabled is an administrator's.
  public var hasAdministrator: Bool
  /// Whether published questions, without keys, may be read by anybody.
  public var isReadingOpen: Bool

  /// What is asked.
  public init(hasAccounts: Bool, hasAdministrator: Bool, isReadingOpen: Bool) {
    self.hasAccounts = hasAccounts
    self.hasAdministrator = hasAdministrator
    self.isReadingOpen = isReadingOpen
  }

  /// A bank in which nobody has an account.
  public static let withoutAccounts = Admission(hasAccounts: false, hasAdministrator: false, isReadingOpen: false)
}

/// A bank in which nobody has an account, so that every token is wrong.
public struct NoAccounts: Authenticator {
  /// Nobody has an account.
  public let admission = Admission.withoutAccounts

  /// No accounts.
  public init() {}

  /// Throws `.unauthenticated`.
  public func caller(bearing token: String) async throws(BankError) -> Caller.Account { throw .unauthenticated }
}
