/// Who asks a bank for something.
public enum Caller: Sendable, Hashable {
  /// Whoever has the bank's file, in their own terminal; may do everything.
  case local
  /// Somebody unknown; may read what is published where the bank's reading is open.
  case anonymous(mayRead: Bool)
  /// A person, or another bank, with an account.
  case account(Account)

  /// What proved an account.
  public enum Credential: Sendable, Hashable {
    /// Somebody signed in; the id, which is no secret, is the session's.
    case session(id: String)
    /// A token for programs; the id, which is no secret, is the token's.
    case token(id: String)
  }

  /// An account, as far as what it may do depends on it.
  public struct Account: Sendable, Hashable {
    /// What names it in logs and in the audit; it says nothing of the person, and never changes.
    public var id: String
    /// The name that it signs in with, which no other account has.
    public var name: String
    /// The name that others see.
    public var displayName: String
    /// What it is here.
    public var role: Role
    /// What its credential is good for.
    public var scopes: Set<Scope>
    /// What proved it.
    public var credential: Credential

    /// An account.
    ///
    /// - Parameters:
    ///   - id: what names it in logs.
    ///   - name: the name that it signs in with.
    ///   - displayName: the name that others see.
    ///   - role: what it is here.
    ///   - scopes: what its credential is good for; of these, those that the role has no use for are left out.
    ///   - credential: what proved it.
    public init(
      id: String, name: String, displayName: String, role: Role, scopes: Set<Scope>, credential: Credential
    ) {
      self.id = id
      self.name = name
      self.displayName = displayName
      self.role = role
      self.scopes = scopes.intersection(role.scopes)
      self.credential = credential
    }

    /// Whether somebody signed in, and no program does it with a token.
    public var isSignedIn: Bool {
      if case .session = credential { true } else { false }
    }
  }
}

extension Caller {
  /// The account; nil where the caller has none.
  public var account: Account? {
    if case .account(let account) = self { account } else { nil }
  }

  /// What the caller's name is wherever it writes, whatever it says itself; nil where it may say so itself.
  public var penName: String? {
    account.map { $0.displayName.isEmpty ? $0.name : $0.displayName }
  }

  /// How much of a question the caller sees.
  public var sight: Sight {
    switch self {
    case .local: .everything
    case .anonymous: .published
    case .account(let account):
      switch account.role {
      case .student, .peer: .published
      case .teacher, .reviewer, .administrator: account.scopes.contains(.keys) ? .everything : .withoutKeys
      }
    }
  }
}
