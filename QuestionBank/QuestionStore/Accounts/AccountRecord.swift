import QuestionAPI
import QuestionModel

/// An account as it is stored.
struct AccountRecord: Sendable {
  let number: Int64
  let id: String
  let name: String
  let displayName: String
  /// What stands for it in histories: its display name where nobody else had that, else with the sign-in name.
  let author: String
  let role: Role
  let password: PasswordHash?
  let isDisabled: Bool
  let mustChange: Bool
  let created: Timestamp
  let timeCode: TimeCode?
  /// The last step of a code that was taken.
  let timeStep: Int64?
  /// Of a telephone whose first code was not confirmed yet.
  let pendingCode: TimeCode?
}

/// A session or a token with its account, as far as a request needs them.
struct CredentialRecord: Sendable {
  let hash: [UInt8]
  let account: Caller.Account
  let expires: Timestamp
  /// For how long it may go unused, in milliseconds; nil where that does not matter.
  let idle: Int64?
  /// When it was last used, as it is stored.
  var lastUsed: Timestamp

  var isSession: Bool { account.isSignedIn }

  func isValid(at time: Timestamp) -> Bool {
    guard time < expires else { return false }
    return idle.map { time.milliseconds - lastUsed.milliseconds <= $0 } ?? true
  }
}

/// A session or a token that is to be stored.
struct NewCredential: Sendable {
  let secret: Secret
  let id: String
  /// Nil for a session.
  var name: String?
  var scopes: Set<Scope>?
  let created: Timestamp
  let expires: Timestamp
}

/// What a sign-in that succeeded leaves behind.
struct Admittance: Sendable {
  let account: AccountRecord
  /// What stood for the name among the attempts.
  let attempt: [UInt8]
  let session: NewCredential
  /// The hash to keep from now on; nil keeps the one there is.
  var renewed: PasswordHash?
  /// What was shown besides the password.
  var factor: Factor?

  enum Factor: Sendable {
    case step(Int64)
    case recovery([UInt8])
  }
}
