public import QuestionAPI
import QuestionModel

extension LocalBank: Authenticator {
  /// What the bank asks of its callers now.
  public var admission: Admission { accounts.admission }

  /// The account that a token, or the secret of a session, belongs to.
  public func caller(bearing token: String) async throws(BankError) -> Caller.Account {
    // What is no secret of this bank needs no look into it.
    guard token.hasPrefix(Secret.tokenPrefix) || token.hasPrefix(Secret.sessionPrefix), token.utf8.count < 100 else {
      throw .unauthenticated
    }
    let hash = Secret.hash(of: token)
    let now = accounts.policy.clock()
    if let (record, isUseDue) = accounts.credential(hash, at: now) {
      if isUseDue { noteUse(of: hash, at: now) }
      return record.account
    }
    let epoch = accounts.epoch
    guard let record = try await store.credential(hash, idle: accounts.policy.sessionIdle), record.isValid(at: now)
    else { throw .unauthenticated }
    if accounts.remember(record, readIn: epoch, usedAt: now) { noteUse(of: hash, at: now) }
    return record.account
  }

  private func noteUse(of hash: [UInt8], at time: Timestamp) {
    // Reading goes on where the bank cannot be written; the session then ends the sooner.
    accounts.note { [store] in try? await store.noteUse(of: hash, at: time) }
  }

  /// Runs something that changes accounts, and lets what is remembered of them go.
  func changing<Value: Sendable>(
    _ body: (SQLiteStore) async throws(BankError) -> Value
  ) async throws(BankError) -> Value {
    let result: Result<Value, BankError>
    do { result = .success(try await body(store)) } catch { result = .failure(error) }
    accounts.accountsChanged()
    let epoch = accounts.epoch
    if let admission = try? await store.admission() { accounts.set(admission, readIn: epoch) }
    return try result.get()
  }
}
