public import QuestionModel

/// Who may come into a bank: people, their classes, sessions and tokens.
///
/// A service answers for one caller; what a caller may do stands in `AccessTable`. Every call throws `BankError` and
/// nothing else.
public protocol AccountService: Sendable {
  /// The same accounts, as another caller sees and changes them. A bank at a URL knows its caller by its token alone.
  func acting(as caller: Caller) -> Self

  /// Lets somebody in by name and password, and by a telephone's code where the account asks for one.
  ///
  /// - Parameter request: the name, the password, the code.
  /// - Returns: what proves it from now on.
  /// - Throws: `.wrongPassword` where the name or the password is wrong, which it does not tell apart; `.codeRequired`
  ///   where a code is missing; `.tooManyAttempts` after several failures.
  func signIn(_ request: SignInRequest) async throws(BankError) -> SignedIn

  /// Ends the caller's session, or all of them.
  func signOut(everywhere: Bool) async throws(BankError)

  /// Whom the bank takes the caller for.
  func whoAmI() async throws(BankError) -> CallerIdentity

  /// Changes the caller's password; other sessions of the account end.
  func changePassword(_ change: PasswordChange) async throws(BankError)

  /// Draws a secret for a telephone; it counts once a code of it was confirmed.
  func enrolTimeCode() async throws(BankError) -> TimeCodeEnrolment

  /// Asks for the telephone's codes from now on, and tells codes for the day it is lost.
  func confirmTimeCode(_ code: String) async throws(BankError) -> RecoveryCodes

  /// Asks for no codes any more; takes a last one.
  func removeTimeCode(_ code: String) async throws(BankError)

  /// A page of people, sorted by the names they sign in with. Teachers see the students of their classes alone.
  func people(_ request: PeopleRequest) async throws(BankError) -> PeoplePage

  /// One person.
  func person(_ id: String) async throws(BankError) -> Person

  /// Gives somebody an account.
  func addPerson(_ draft: PersonDraft) async throws(BankError) -> AddedPerson

  /// Changes a person's names or role, keeps the person out or lets them in again. Whoever is kept out is out at once.
  /// The last administrator who is not kept out stays one.
  func changePerson(_ id: String, _ change: PersonChange) async throws(BankError) -> Person

  /// Draws new passwords for people; their sessions and tokens end.
  func resetPasswords(_ request: ResetRequest) async throws(BankError) -> [IssuedPassword]

  /// Everything that the bank holds on a person, for the person to take.
  func exportPerson(_ id: String) async throws(BankError) -> JSONValue

  /// Forgets a person: the account, its password, sessions and tokens go, and another name takes the place of theirs in
  /// comments, operations and the audit. Revisions keep the name that they were made with.
  func erasePerson(_ id: String) async throws(BankError) -> Erasure

  /// The classes, sorted by name; of everybody but administrators, their own.
  func classes() async throws(BankError) -> [SchoolClass]

  /// Makes a class.
  func addClass(named name: String) async throws(BankError) -> SchoolClass

  /// Calls a class otherwise.
  func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass

  /// Forgets a class, and nobody of it.
  func removeClass(_ id: String) async throws(BankError)

  /// Lets people join or leave a class.
  func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass

  /// Takes a roster: CSV whose first line names its columns, in Vietnamese or English. Whoever has an account already is
  /// changed where the roster says otherwise, nobody is removed, and lines that are wrong hold up no others.
  ///
  /// - Parameters:
  ///   - csv: the file.
  ///   - isDryRun: whether to tell only what would become of it.
  /// - Returns: what became of it, with the passwords of new people.
  /// - Throws: `.unreadable` where the file is no such CSV at all.
  func importRoster(_ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> RosterReport

  /// The caller's tokens; those of all, where `ofAll` says so.
  func tokens(ofAll: Bool) async throws(BankError) -> [AccessToken]

  /// Makes a token, for the caller or for a peer.
  func makeToken(_ draft: TokenDraft) async throws(BankError) -> MadeToken

  /// Revokes a token of the caller's, or of whomever where `ofAll` says so; it is refused from then on.
  func revokeToken(_ id: String, ofAll: Bool) async throws(BankError)
}
