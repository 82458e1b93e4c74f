import QuestionAPI
import QuestionModel

/// What a storage engine does for the accounts of a bank: whole operations, each one transaction.
protocol AccountStore: Sendable {
  /// What the bank asks of its callers.
  func admission() async throws(BankError) -> Admission

  /// What a secret's hash stands for; nil where it is unknown, or its account is kept out.
  func credential(_ hash: [UInt8], idle: Int64) async throws(BankError) -> CredentialRecord?
  /// Notes when a session or a token was last used.
  func noteUse(of hash: [UInt8], at time: Timestamp) async throws(BankError)

  /// Counts an attempt to sign in and finds the account; nil for a name that nobody has.
  func beginSignIn(_ name: String, at time: Timestamp) async throws(BankError) -> AccountRecord?
  /// Takes back an attempt that failed for no fault of the caller's.
  func takeBackSignIn(_ name: String) async throws(BankError)
  /// Stores the session of a sign-in that succeeded; says whether the oldest sessions of the account had to end.
  func admit(
    _ admittance: Admittance, keeping sessions: Int
  ) async throws(BankError) -> (person: Person, endsOthers: Bool)
  /// Ends a session by its id, or all of its account.
  func endSessions(_ id: String, everywhere: Bool) async throws(BankError)

  func account(id: String) async throws(BankError) -> AccountRecord
  /// Sets a password that its person chose; all sessions end but one.
  func setPassword(_ hash: PasswordHash, of id: String, keeping session: String?) async throws(BankError)
  /// Sets a telephone's secret that waits for its first code.
  func setPendingCode(_ code: TimeCode, of id: String) async throws(BankError)
  /// Asks for a telephone's codes from now on; nil asks for none any more.
  func setTimeCode(
    _ code: TimeCode?, step: Int64?, recovery: [[UInt8]], of id: String
  ) async throws(BankError)

  /// A page of people; `teacher` narrows it to the students of the classes that someone teaches.
  func people(_ request: PeopleRequest, taughtBy teacher: String?) async throws(BankError) -> PeoplePage
  func person(_ id: String, taughtBy teacher: String?) async throws(BankError) -> Person
  func add(_ draft: PersonDraft, password: PasswordHash?, mustChange: Bool, at time: Timestamp)
    async throws(BankError) -> Person
  func change(_ id: String, _ change: PersonChange) async throws(BankError) -> Person
  /// Those whom a reset means, in the order of their names.
  func meant(by request: ResetRequest) async throws(BankError) -> [Person]
  /// Sets passwords that were drawn, by the ids of people; their sessions and tokens end.
  func reset(_ passwords: [(id: String, hash: PasswordHash)]) async throws(BankError)
  func export(_ id: String, at time: Timestamp) async throws(BankError) -> JSONValue
  func erase(_ id: String) async throws(BankError) -> Erasure

  /// The classes; of an account by its id, those it belongs to.
  func classes(of account: String?) async throws(BankError) -> [SchoolClass]
  func addClass(_ name: String) async throws(BankError) -> SchoolClass
  func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass
  func removeClass(_ id: String) async throws(BankError)
  func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass

  /// Which names of a roster have an account.
  func known(_ names: [String]) async throws(BankError) -> Set<String>
  /// Takes the rows of a roster, with the hashes of the passwords of new people by their names.
  func take(
    _ rows: [RosterRow], passwords: [String: PasswordHash], at time: Timestamp, isDryRun: Bool
  ) async throws(BankError) -> RosterReport

  /// Tokens that have not expired, of one account by its id or of all.
  func tokens(of account: String?, at time: Timestamp) async throws(BankError) -> [AccessToken]
  func add(_ token: NewCredential, to account: String, atMost count: Int) async throws(BankError) -> AccessToken
  /// Revokes a token; of an account by its id, or of whomever.
  func revokeToken(_ id: String, of account: String?) async throws(BankError)
}
