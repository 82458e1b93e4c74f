public import QuestionModel

extension NoAccounts: AccountService {
  private static let nobody = BankError.notFound("account in this bank")

  /// Nobody has an account, whoever asks.
  public func acting(as caller: Caller) -> NoAccounts { self }
  /// Throws `.wrongPassword`.
  public func signIn(_ request: SignInRequest) async throws(BankError) -> SignedIn { throw .wrongPassword }
  /// Throws `.notFound`.
  public func signOut(everywhere: Bool) async throws(BankError) { throw Self.nobody }
  /// Somebody who is not known.
  public func whoAmI() async throws(BankError) -> CallerIdentity { CallerIdentity(role: nil, scopes: []) }
  /// Throws `.notFound`.
  public func changePassword(_ change: PasswordChange) async throws(BankError) { throw Self.nobody }
  /// Throws `.notFound`.
  public func enrolTimeCode() async throws(BankError) -> TimeCodeEnrolment { throw Self.nobody }
  /// Throws `.notFound`.
  public func confirmTimeCode(_ code: String) async throws(BankError) -> RecoveryCodes { throw Self.nobody }
  /// Throws `.notFound`.
  public func removeTimeCode(_ code: String) async throws(BankError) { throw Self.nobody }
  /// Nobody.
  public func people(_ request: PeopleRequest) async throws(BankError) -> PeoplePage { PeoplePage(items: []) }
  /// Throws `.notFound`.
  public func person(_ id: String) async throws(BankError) -> Person { throw Self.nobody }
  /// Throws `.notFound`.
  public func addPerson(_ draft: PersonDraft) async throws(BankError) -> AddedPerson { throw Self.nobody }
  /// Throws `.notFound`.
  public func changePerson(_ id: String, _ change: PersonChange) async throws(BankError) -> Person { throw Self.nobody }
  /// Throws `.notFound`.
  public func resetPasswords(_ request: ResetRequest) async throws(BankError) -> [IssuedPassword] { throw Self.nobody }
  /// Throws `.notFound`.
  public func exportPerson(_ id: String) async throws(BankError) -> JSONValue { throw Self.nobody }
  /// Throws `.notFound`.
  public func erasePerson(_ id: String) async throws(BankError) -> Erasure { throw Self.nobody }
  /// None.
  public func classes() async throws(BankError) -> [SchoolClass] { [] }
  /// Throws `.notFound`.
  public func addClass(named name: String) async throws(BankError) -> SchoolClass { throw Self.nobody }
  /// Throws `.notFound`.
  public func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass { throw Self.nobody }
  /// Throws `.notFound`.
  public func removeClass(_ id: String) async throws(BankError) { throw Self.nobody }
  /// Throws `.notFound`.
  public func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass {
    throw Self.nobody
  }
  /// Throws `.notFound`.
  public func importRoster(_ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> RosterReport { throw Self.nobody }
  /// None.
  public func tokens(ofAll: Bool) async throws(BankError) -> [AccessToken] { [] }
  /// Throws `.notFound`.
  public func makeToken(_ draft: TokenDraft) async throws(BankError) -> MadeToken { throw Self.nobody }
  /// Throws `.notFound`.
  public func revokeToken(_ id: String, ofAll: Bool) async throws(BankError) { throw Self.nobody }
}
