public import QuestionAPI

/// Accounts whose tokens say who they are: `student`, `teacher-session`, `teacher_read_keys`; all others are wrong.
public struct FixedAccounts: Authenticator {
  /// What the bank asks of its callers.
  public let admission: Admission

  /// Accounts of every role.
  ///
  /// - Parameter isReadingOpen: whether anybody may read what is published.
  public init(isReadingOpen: Bool = false) {
    admission = Admission(hasAccounts: true, hasAdministrator: true, isReadingOpen: isReadingOpen)
  }

  /// The token of a role, with all scopes that are of use to it, or as somebody who signed in.
  public static func token(_ role: Role, isSignedIn: Bool = false) -> String {
    isSignedIn ? "\(role.rawValue)-session" : role.rawValue
  }

  /// The token of a role with some scopes.
  public static func token(_ role: Role, _ scopes: Set<Scope>) -> String {
    "\(role.rawValue)_" + Scope.allCases.filter(scopes.contains).map(\.rawValue).joined(separator: "_")
  }

  /// The account that a token names.
  public func caller(bearing token: String) async throws(BankError) -> Caller.Account {
    let parts = token.split(separator: "_", maxSplits: 1)
    let isSignedIn = token.hasSuffix("-session")
    let name = isSignedIn ? token.dropLast("-session".count) : parts.first ?? ""
    guard let role = Role(rawValue: String(name)) else { throw .unauthenticated }
    var scopes = role.scopes
    if parts.count > 1 {
      do { scopes = try Scope.scopes(in: parts[1].split(separator: "_").joined(separator: ",")) } catch {
        throw .unauthenticated
      }
    }
    return Caller.Account(
      id: "id-\(role.rawValue)", name: role.rawValue, displayName: "Cô \(role.rawValue)", role: role, scopes: scopes,
      credential: isSignedIn ? .session(id: "s1") : .token(id: "t1"))
  }
}
