public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// The caller's tokens; those of all, where `ofAll` says so.
  public func tokens(ofAll: Bool) async throws(BankError) -> [AccessToken] {
    try caller.check(ofAll ? .listTokens : .listOwnTokens)
    // Whoever has the bank's file has no tokens of their own.
    let isEverybody = ofAll || caller == .local
    return try await store.tokens(of: isEverybody ? nil : caller.account?.id, at: accounts.policy.clock())
  }

  /// Makes a token, for the caller or for a peer.
  public func makeToken(_ draft: TokenDraft) async throws(BankError) -> MadeToken {
    let owner = try await owner(of: draft)
    let name: String
    do throws(FieldProblem) {
      name = try PersonName.display(draft.name, field: "name")
      guard (1...TokenDraft.maximumDays).contains(draft.days) else {
        throw FieldProblem("days", "must lie between 1 and \(TokenDraft.maximumDays)")
      }
      guard !draft.scopes.isEmpty else { throw FieldProblem("scopes", "must hold at least one") }
      let useless = draft.scopes.subtracting(owner.role.scopes)
      guard useless.isEmpty else {
        throw FieldProblem("scopes", "holds what a \(owner.role.rawValue) may not do: \(Scope.text(of: useless))")
      }
    } catch { throw .invalid([error]) }
    let now = accounts.policy.clock()
    let token = NewCredential(
      secret: Secret(prefix: Secret.tokenPrefix), id: Schema.newIdentifier(), name: name, scopes: draft.scopes,
      created: now, expires: Timestamp(milliseconds: now.milliseconds + AccountPolicy.days(Int64(draft.days))))
    let made = try await store.add(token, to: owner.id, atMost: accounts.policy.maximumTokens)
    return MadeToken(secret: token.secret.text, token: made)
  }

  /// For whom a token is: oneself, or a peer, who cannot sign in to make one.
  private func owner(of draft: TokenDraft) async throws(BankError) -> AccountRecord {
    guard let id = draft.person else {
      try caller.check(.makeOwnToken)
      let account = try await signedIn().account
      try requireOwnPassword(account)
      return account
    }
    try caller.check(.makeToken)
    let account = try await store.account(id: id)
    guard account.role == .peer || caller == .local else {
      throw .invalid([FieldProblem("person", "is no peer bank; people make their tokens themselves")])
    }
    return account
  }

  /// Revokes a token of the caller's, or of whomever, which is refused from then on.
  public func revokeToken(_ id: String, ofAll: Bool) async throws(BankError) {
    try caller.check(ofAll ? .revokeToken : .revokeOwnToken)
    let owner = ofAll ? nil : caller.account?.id
    try await changing { store throws(BankError) in try await store.revokeToken(id, of: owner) }
  }
}
