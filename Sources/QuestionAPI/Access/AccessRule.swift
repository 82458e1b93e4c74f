/// Who may ask a bank for one thing, and with what.
public struct AccessRule: Sendable, Hashable {
  /// What those without an account may do.
  public enum Anonymous: Sendable, Hashable {
    /// Nothing of it.
    case never
    /// Where the bank's reading is open.
    case whereReadingIsOpen
    /// At any time.
    case always
  }

  /// The roles that may.
  public let roles: Set<Role>
  /// The scopes that a token needs, each of them.
  public let scopes: Set<Scope>
  /// Whether those without an account may.
  public let anonymous: Anonymous
  /// Whether it takes somebody who signed in, so that no token will do.
  public let needsSignIn: Bool
  /// Whether students, and those without an account, are shown published questions only, and no keys.
  public let isNarrowed: Bool

  /// A rule.
  public init(
    _ roles: Set<Role>, scopes: Set<Scope>, anonymous: Anonymous = .never, needsSignIn: Bool = false,
    isNarrowed: Bool = false
  ) {
    self.roles = roles
    self.scopes = scopes
    self.anonymous = anonymous
    self.needsSignIn = needsSignIn
    self.isNarrowed = isNarrowed
  }

  /// Lets a caller pass, or says why not.
  ///
  /// - Parameter caller: who asks.
  /// - Throws: `.unauthenticated` where an account might do it, `.forbidden` where this one may not.
  public func check(_ caller: Caller) throws(BankError) {
    switch caller {
    case .local: return
    case .anonymous(let mayRead):
      guard anonymous == .always || mayRead && anonymous == .whereReadingIsOpen else { throw .unauthenticated }
    case .account(let account):
      guard anonymous != .always else { return }
      guard roles.contains(account.role) else { throw .forbidden(refusal(of: account.role)) }
      guard !needsSignIn || account.isSignedIn else {
        throw .forbidden("A token is not enough for this. Sign in with your password.")
      }
      let missing = scopes.subtracting(account.scopes)
      guard missing.isEmpty else {
        // Whoever signs in has the scopes of the role, unless their password is one that somebody else knows.
        guard !account.isSignedIn || !account.scopes.isEmpty else {
          throw .forbidden("Choose a password of your own first; until then nothing else is open to you.")
        }
        throw .forbidden(
          "The token lacks what this needs: \(Scope.text(of: missing)). Make one that has it, or sign in.")
      }
    }
  }

  private func refusal(of role: Role) -> String {
    "Your role here, \(role.rawValue), may not do this; \(Self.names(of: roles)) may. Ask an administrator of the bank."
  }

  private static func names(of roles: Set<Role>) -> String {
    Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ", ")
  }
}

extension AccessRule: CustomStringConvertible {
  /// The rule in words, for the documentation.
  public var description: String {
    guard anonymous != .always else { return "Everybody may." }
    var words = "Roles: \(Self.names(of: roles))."
    if needsSignIn { words += " Takes somebody who signed in; a token will not do." }
    if !scopes.isEmpty { words += " A token needs: \(Scope.text(of: scopes))." }
    if anonymous == .whereReadingIsOpen { words += " Where the bank's reading is open, everybody may." }
    if isNarrowed { words += " Who is not on the staff sees published questions only, without their keys." }
    return words
  }
}
