import NIOCore
import NIOHTTP1
public import QuestionAPI
import QuestionModel

extension RemoteBank: AccountService {
  /// The same bank: a service knows its caller by the token alone.
  public func acting(as caller: Caller) -> RemoteBank { self }

  /// Lets somebody in by name and password, and by a telephone's code where the account asks for one.
  public func signIn(_ request: SignInRequest) async throws(BankError) -> SignedIn {
    // A rush of others may come first.
    var call = ServiceCall(.POST, ServicePath.session, json: request.json, patience: .minutes(1))
    call.isAnonymous = true
    return try await connection.value(of: call)
  }

  /// Ends the caller's session, or all of them.
  public func signOut(everywhere: Bool) async throws(BankError) {
    var call = ServiceCall(.DELETE, ServicePath.session)
    if everywhere { call.query.add("everywhere", "true") }
    _ = try await connection.answer(to: call)
  }

  /// Whom the bank takes the caller for.
  public func whoAmI() async throws(BankError) -> CallerIdentity {
    try await connection.value(of: ServiceCall(.GET, ServicePath.session))
  }

  /// Changes the caller's password; other sessions of the account end.
  public func changePassword(_ change: PasswordChange) async throws(BankError) {
    _ = try await connection.answer(
      to: ServiceCall(.PUT, ServicePath.ownPassword, json: change.json, patience: .minutes(1)))
  }

  /// Draws a secret for a telephone; it counts once a code of it was confirmed.
  public func enrolTimeCode() async throws(BankError) -> TimeCodeEnrolment {
    try await connection.value(of: ServiceCall(.POST, ServicePath.timeCode))
  }

  /// Asks for the telephone's codes from now on, and tells codes for the day it is lost.
  public func confirmTimeCode(_ code: String) async throws(BankError) -> RecoveryCodes {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.confirmTimeCode, json: CodeRequest(code).json))
  }

  /// Asks for no codes any more; takes a last one.
  public func removeTimeCode(_ code: String) async throws(BankError) {
    _ = try await connection.answer(
      to: ServiceCall(.POST, ServicePath.removeTimeCode, json: CodeRequest(code).json))
  }

  /// The caller's tokens; those of all, where `ofAll` says so.
  public func tokens(ofAll: Bool) async throws(BankError) -> [AccessToken] {
    let list: TokenList = try await connection.value(
      of: ServiceCall(.GET, ofAll ? ServicePath.allTokens : ServicePath.tokens))
    return list.tokens
  }

  /// Makes a token, for the caller or for a peer.
  public func makeToken(_ draft: TokenDraft) async throws(BankError) -> MadeToken {
    let path = draft.person == nil ? ServicePath.tokens : ServicePath.allTokens
    return try await connection.value(of: ServiceCall(.POST, path, json: draft.json))
  }

  /// Revokes a token of the caller's, or of whomever, which is refused from then on.
  public func revokeToken(_ id: String, ofAll: Bool) async throws(BankError) {
    _ = try await connection.answer(to: ServiceCall(.DELETE, ServicePath.token(id, ofAll: ofAll)))
  }
}
