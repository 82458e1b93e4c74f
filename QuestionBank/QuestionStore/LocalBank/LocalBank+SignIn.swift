public import QuestionAPI
import QuestionModel

extension LocalBank: AccountService {
  /// The same bank, for another caller.
  public func acting(as caller: Caller) -> LocalBank {
    var bank = self
    bank.caller = caller
    return bank
  }

  /// Lets somebody in by name and password, and by a telephone's code where the account asks for one.
  public func signIn(_ request: SignInRequest) async throws(BankError) -> SignedIn {
    let policy = accounts.policy
    let now = policy.clock()
    let name = PersonName.folded(request.name)
    guard name.utf8.count <= 1024, request.password.utf8.count <= PasswordText.maximumLength else {
      throw .wrongPassword
    }
    guard let record = try await checked(name, password: request.password, at: now) else { throw .wrongPassword }
    let (account, renewed) = record
    guard !account.isDisabled else { throw .forbidden("The account is disabled. Ask an administrator of the bank.") }
    let factor = try await factor(of: request.code, for: account, name: name, at: now)
    let end = policy.sessionEnd(of: account.role)
    let session = NewCredential(
      secret: Secret(prefix: Secret.sessionPrefix), id: Schema.newIdentifier(), created: now, expires: end)
    let (person, endsOthers) = try await store.admit(
      Admittance(
        account: account, attempt: SignInAttemptRows.key(of: name), session: session, renewed: renewed, factor: factor),
      keeping: policy.maximumSessions)
    if endsOthers { accounts.accountsChanged() }
    return SignedIn(token: session.secret.text, expires: end, person: person)
  }

  /// The account whose name and password these are; nil where they are none.
  private func checked(
    _ name: String, password: String, at time: Timestamp
  ) async throws(BankError) -> (account: AccountRecord, renewed: PasswordHash?)? {
    let account = try await store.beginSignIn(name, at: time)
    if let account { SecurityNotes.current?.note(account: account.id) }
    let check: PasswordHasher.Check
    do { check = try await accounts.policy.hasher.check(password, against: account?.password) } catch {
      // Whoever found no place in the queue did not guess.
      try? await store.takeBackSignIn(name)
      throw error
    }
    guard check.isRight, let account else { return nil }
    return (account, check.renewed)
  }

  /// What was shown besides the password; nil where the account asks for nothing.
  private func factor(
    of code: String?, for account: AccountRecord, name: String, at time: Timestamp
  ) async throws(BankError) -> Admittance.Factor? {
    guard let telephone = account.timeCode else { return nil }
    guard let code, !code.trimmed.isEmpty else {
      // The password was right, so it was no guess; a code that is wrong remains one.
      try await store.takeBackSignIn(name)
      throw .codeRequired
    }
    if let step = telephone.step(of: code, at: time, after: account.timeStep) { return .step(step) }
    guard code.filter(\.isLetter).isEmpty else { return .recovery(Secret.recoveryHash(of: code)) }
    throw .wrongPassword
  }

  /// Ends the caller's session, or all of them.
  public func signOut(everywhere: Bool) async throws(BankError) {
    try caller.check(.signOut)
    guard case .account(let account) = caller, case .session(let id) = account.credential else {
      throw Self.nobodySignedIn
    }
    try await changing { store throws(BankError) in try await store.endSessions(id, everywhere: everywhere) }
  }

  /// Whom the bank takes the caller for.
  public func whoAmI() async throws(BankError) -> CallerIdentity {
    switch caller {
    case .local: return CallerIdentity(role: nil, scopes: Set(Scope.allCases))
    case .anonymous(let mayRead): return CallerIdentity(role: nil, scopes: mayRead ? [.read] : [])
    case .account(let account):
      let credential =
        switch account.credential {
        case .session(let id), .token(let id): id
        }
      let end = try await store.read { try CredentialRows.end(of: credential, $0) }
      return CallerIdentity(
        role: account.role, scopes: account.scopes, expires: end,
        person: try await store.person(account.id, taughtBy: nil))
    }
  }

  /// Changes the caller's password; other sessions of the account end.
  public func changePassword(_ change: PasswordChange) async throws(BankError) {
    try caller.check(.changeOwnPassword)
    let (account, session) = try await signedIn()
    let now = accounts.policy.clock()
    let wrong = BankError.invalid([FieldProblem("current", "is not your password")])
    guard change.current.utf8.count <= PasswordText.maximumLength else { throw wrong }
    guard try await checked(account.name, password: change.current, at: now) != nil else { throw wrong }
    do throws(BankError) {
      try PasswordRules.check(
        change.new, for: account.role, named: [account.name, account.displayName], field: "new")
      guard PasswordText.prepared(change.new) != PasswordText.prepared(change.current) else {
        throw BankError.invalid([FieldProblem("new", "is the password that you have")])
      }
    } catch {
      try await store.takeBackSignIn(account.name)
      throw error
    }
    let hash = try await accounts.policy.hasher.hash(change.new)
    try await changing { store throws(BankError) in
      try await store.setPassword(hash, of: account.id, keeping: session)
    }
  }

  /// The account of whoever signed in, and the id of the session.
  func signedIn() async throws(BankError) -> (account: AccountRecord, session: String) {
    guard case .account(let account) = caller, case .session(let id) = account.credential else {
      throw Self.nobodySignedIn
    }
    return (try await store.account(id: account.id), id)
  }

  /// Refuses what somebody may not do before they chose a password of their own.
  func requireOwnPassword(_ account: AccountRecord) throws(BankError) {
    guard account.mustChange else { return }
    throw .forbidden("Change your password first; until then nothing else is open to you.")
  }

  private static let nobodySignedIn = BankError.forbidden(
    "Nobody is signed in here. This takes somebody who signed in at a service.")
}
