public import QuestionModel
public import QuestionSync

/// Why a bank could not do what it was asked.
public enum BankError: Error, Sendable, Hashable {
  /// There is no such question, revision, tag or file.
  case notFound(String)
  /// Who calls is not known: the token is missing, wrong, expired or revoked.
  case unauthenticated
  /// Who calls may not do this; why, and what to do.
  case forbidden(String)
  /// The name or the password of a sign-in is wrong, or the code shown with them; which one is not told.
  case wrongPassword
  /// The account asks for the code of a telephone besides, and none came.
  case codeRequired
  /// Too many attempts with this name failed; none counts for so many seconds.
  case tooManyAttempts(seconds: Int)
  /// Fields of the request are wrong.
  case invalid([FieldProblem])
  /// A search does not parse.
  case query(SearchSyntaxError)
  /// A write did not say which revision it edits.
  case preconditionRequired
  /// Someone else saved first; this is the revision now.
  case stale(current: RevisionID)
  /// What a change over many questions would do is no longer what was shown before.
  case changedSincePreview
  /// The same idempotency key came with another request.
  case idempotencyMismatch
  /// The cursor belongs to an epoch before a backup was restored; begin anew.
  case cursorExpired
  /// A body is larger than is taken.
  case tooLarge(limit: Int)
  /// A file is not of the format it should be.
  case unreadable(String)
  /// The bank cannot answer now: disk full, locked, unreachable. Nothing was changed.
  case unavailable(String)
  /// The bank's own data is damaged.
  case corrupt(String)
  /// A request of another bank was not answered.
  case sync(SyncFault)
  /// The caller gave up.
  case cancelled
}

extension BankError: CustomStringConvertible {
  /// What happened and what to do, in one line.
  public var description: String {
    switch self {
    case .notFound(let what): "There is no \(what)."
    case .unauthenticated:
      "The bank does not know who you are. Sign in, or send a token that is still valid as Authorization: Bearer TOKEN."
    case .forbidden(let reason): reason
    case .wrongPassword: "The name, the password or the code is wrong."
    case .codeRequired: "This account asks for the code of a telephone besides, or for a recovery code."
    case .tooManyAttempts(let seconds): "Too many attempts with this name failed. Try again in \(seconds) seconds."
    case .invalid(let problems): problems.map(\.description).joined(separator: "; ")
    case .query(let error): error.description
    case .preconditionRequired: "Say which revision you edited, in the header If-Match."
    case .stale(let current): "Someone else saved first. The revision now is \(current); read it and save again."
    case .changedSincePreview:
      "The questions were edited since the preview. Nothing was changed; look at the preview again."
    case .idempotencyMismatch: "This Idempotency-Key was used for another request. Use a new key."
    case .cursorExpired: "The cursor is from before a backup was restored. Begin again without a cursor."
    case .tooLarge(let limit): "The body is larger than \(limit) bytes. Send less at once."
    case .unreadable(let reason): reason
    case .unavailable(let reason): reason
    case .corrupt(let reason): "The bank is damaged: \(reason). Run question-bank check, then restore a backup."
    case .sync(let fault): fault.description
    case .cancelled: "The request was given up."
    }
  }
}
