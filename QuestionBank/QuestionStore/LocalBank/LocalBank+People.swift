public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// A page of people, sorted by the names they sign in with.
  public func people(_ request: PeopleRequest) async throws(BankError) -> PeoplePage {
    guard (1...PeopleRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(PeopleRequest.maximumLimit)")])
    }
    return try await store.people(request, taughtBy: try teacher(unless: .listPeople))
  }

  /// One person.
  public func person(_ id: String) async throws(BankError) -> Person {
    try await store.person(id, taughtBy: try teacher(unless: .readPerson))
  }

  /// The id of the teacher whose students alone may be seen; nil where the caller may see everybody.
  private func teacher(unless action: BankAction) throws(BankError) -> String? {
    if caller.may(action) { return nil }
    try caller.check(.readRoster)
    return caller.account?.id
  }

  /// Gives somebody an account.
  public func addPerson(_ draft: PersonDraft) async throws(BankError) -> AddedPerson {
    try caller.check(.addPerson)
    var draft = draft
    do throws(FieldProblem) {
      draft.name = try PersonName.signIn(draft.name)
      draft.displayName = try PersonName.display(draft.displayName ?? draft.name)
      if draft.role == .peer, draft.password != nil {
        throw FieldProblem("password", "is nothing that a peer bank has; make a token for it")
      }
    } catch { throw .invalid([error]) }
    var drawn: (password: String, hash: PasswordHash)?
    var hash: PasswordHash?
    if let password = draft.password {
      try PasswordRules.check(
        password, for: draft.role, named: [draft.name, draft.displayName ?? ""], field: "password")
      hash = try await accounts.policy.hasher.hash(password)
    } else if draft.role != .peer {
      drawn = try await accounts.policy.hasher.drawn(1).first
      hash = drawn?.hash
    }
    let (ready, mustChange, now) = (draft, drawn != nil, accounts.policy.clock())
    let stored = hash
    let person = try await changing { store throws(BankError) in
      try await store.add(ready, password: stored, mustChange: mustChange, at: now)
    }
    return AddedPerson(person: person, password: drawn?.password)
  }

  /// Changes a person's names or role, keeps the person out or lets them in again.
  public func changePerson(_ id: String, _ change: PersonChange) async throws(BankError) -> Person {
    try caller.check(change.isDisabled == nil ? .changePerson : .disablePerson)
    var change = change
    do throws(FieldProblem) {
      change.name = try change.name.map { name throws(FieldProblem) in try PersonName.signIn(name) }
      change.displayName = try change.displayName.map { name throws(FieldProblem) in try PersonName.display(name) }
    } catch { throw .invalid([error]) }
    let ready = change
    return try await changing { store throws(BankError) in try await store.change(id, ready) }
  }

  /// Draws new passwords for people; their sessions and tokens end.
  public func resetPasswords(_ request: ResetRequest) async throws(BankError) -> [IssuedPassword] {
    try caller.check(.resetPasswords)
    guard request.people.count <= Roster.maximumRows else {
      throw .invalid([FieldProblem("people", "names more than \(Roster.maximumRows) people")])
    }
    let people = try await store.meant(by: request)
    let drawn = try await drawnPasswords(people.count)
    let hashes = zip(people, drawn).map { (id: $0.id, hash: $1.hash) }
    try await changing { store throws(BankError) in try await store.reset(hashes) }
    return zip(people, drawn).map { person, drawn in
      IssuedPassword(id: person.id, name: person.name, displayName: person.displayName, password: drawn.password)
    }
  }

  /// Passwords for many, drawn in portions so that sign-ins have their turn in between.
  func drawnPasswords(_ count: Int) async throws(BankError) -> [(password: String, hash: PasswordHash)] {
    var drawn: [(password: String, hash: PasswordHash)] = []
    while drawn.count < count { drawn += try await accounts.policy.hasher.drawn(min(200, count - drawn.count)) }
    return drawn
  }

  /// Everything that the bank holds on a person.
  public func exportPerson(_ id: String) async throws(BankError) -> JSONValue {
    try caller.check(.exportPerson)
    return try await store.export(id, at: accounts.policy.clock())
  }

  /// Forgets a person.
  public func erasePerson(_ id: String) async throws(BankError) -> Erasure {
    try caller.check(.erasePerson)
    return try await changing { store throws(BankError) in try await store.erase(id) }
  }
}
