import QuestionAPI
import QuestionModel
import Synchronization

/// Accounts in memory.
struct FakeAccounts: Sendable {
  struct Account: Sendable {
    var person: Person
    var password: String
    var code: String?
  }

  /// Whether the bank asks who one is.
  var asks = false
  var all: [Account] = []
  /// Place of whoever is signed in.
  var current: Int?
  var groups: [SchoolClass] = []
  /// What was asked for besides, in order.
  var endedEverywhere = false
}

extension FakeBank {
  /// Refuses whoever is not signed in, and whoever must choose a password first.
  func checkCaller() throws(BankError) {
    let state = accounts.withLock { $0 }
    guard state.asks else { return }
    guard let current = state.current else { throw .unauthenticated }
    if state.all[current].person.mustChangePassword {
      throw .forbidden("Change your password first; until then nothing else is open to you.")
    }
  }

  /// Ends the session of whoever is signed in.
  func endSession() { accounts.withLock { $0.current = nil } }

  func acting(as caller: Caller) -> FakeBank { self }

  func signIn(_ request: SignInRequest) async throws(BankError) -> SignedIn {
    try checkLine()
    let state = accounts.withLock { $0 }
    guard let place = state.all.firstIndex(where: { $0.person.name == request.name }),
      state.all[place].password == request.password
    else { throw .wrongPassword }
    if let code = state.all[place].code {
      guard let given = request.code else { throw .codeRequired }
      guard given == code else { throw .wrongPassword }
    }
    accounts.withLock { $0.current = place }
    return SignedIn(
      token: "token-\(request.name)", expires: Timestamp(milliseconds: 1_770_030_000_000),
      person: state.all[place].person)
  }

  func signOut(everywhere: Bool) async throws(BankError) {
    try checkLine()
    accounts.withLock { $0.endedEverywhere = everywhere }
    endSession()
  }

  func whoAmI() async throws(BankError) -> CallerIdentity {
    try checkLine()
    let state = accounts.withLock { $0 }
    guard state.asks else { return CallerIdentity(role: nil, scopes: Set(Scope.allCases)) }
    guard let current = state.current else { throw .unauthenticated }
    let person = state.all[current].person
    return CallerIdentity(
      role: person.role, scopes: person.mustChangePassword ? [] : person.role.scopes,
      expires: Timestamp(milliseconds: 1_770_030_000_000), person: person)
  }

  func changePassword(_ change: PasswordChange) async throws(BankError) {
    try checkLine()
    let state = accounts.withLock { $0 }
    guard let current = state.current else { throw .unauthenticated }
    guard state.all[current].password == change.current else {
      throw .invalid([FieldProblem("current", "is not your password")])
    }
    guard change.new.count >= 8 else { throw .invalid([FieldProblem("new", "is shorter than 8 letters")]) }
    accounts.withLock {
      $0.all[current].password = change.new
      $0.all[current].person.mustChangePassword = false
    }
  }

  func enrolTimeCode() async throws(BankError) -> TimeCodeEnrolment {
    try check()
    let secret = "JBSWY3DPEEAQEAYEJBSWY3DPEEAQEAYE"
    return TimeCodeEnrolment(
      secret: secret, address: "otpauth://totp/Question%20bank:hoa?secret=\(secret)&issuer=Question%20bank")
  }

  func confirmTimeCode(_ code: String) async throws(BankError) -> RecoveryCodes {
    try setTimeCode(code, of: "654321", isOn: true)
    return RecoveryCodes((1...10).map { "k\($0)zx-91b\($0)" })
  }

  func removeTimeCode(_ code: String) async throws(BankError) { try setTimeCode(code, of: "123456", isOn: false) }

  private func setTimeCode(_ code: String, of right: String, isOn: Bool) throws(BankError) {
    try check()
    guard code == right else { throw .invalid([FieldProblem("code", "is not what the telephone shows")]) }
    accounts.withLock { accounts in
      guard let place = accounts.current else { return }
      accounts.all[place].person.hasTimeCode = isOn
      accounts.all[place].code = isOn ? right : nil
    }
  }

  func classes() async throws(BankError) -> [SchoolClass] {
    try check()
    return accounts.withLock { $0.groups }
  }

  func people(_ request: PeopleRequest) async throws(BankError) -> PeoplePage {
    try check()
    let found = accounts.withLock { $0.all.map(\.person) }.filter { person in
      person.role == request.role && person.classes.contains { $0.id == request.classID }
    }
    let start = request.cursor.flatMap { Int($0) } ?? 0
    let items = Array(found.dropFirst(start).prefix(request.limit))
    return PeoplePage(items: items, next: start + items.count < found.count ? String(start + items.count) : nil)
  }

  /// A bank that asks who one is: a teacher, a teacher whose telephone is asked too, a student whose password somebody
  /// else chose, and a student.
  static func school(signedIn name: String? = nil) -> FakeBank {
    let bank = FakeBank()
    func person(_ name: String, _ shown: String, _ role: Role, teaches: Bool = false) -> Person {
      Person(
        id: "id-\(name)", name: name, displayName: shown, role: role,
        created: Timestamp(milliseconds: 1_760_000_000_000),
        classes: [
          Person.Membership(id: "a1", name: "10A1", isTeacher: teaches),
          Person.Membership(id: "a2", name: "10A2", isTeacher: teaches),
        ])
    }
    var telephone = person("minh", "Trần Văn Minh", .reviewer, teaches: true)
    telephone.hasTimeCode = true
    var fresh = person("an", "Lê Bình An", .student)
    fresh.mustChangePassword = true
    fresh.isDisabled = true
    bank.accounts.withLock { accounts in
      accounts.asks = true
      accounts.all = [
        FakeAccounts.Account(
          person: person("hoa", "Nguyễn Thị Hoa", .teacher, teaches: true), password: "mật khẩu dài"),
        FakeAccounts.Account(person: telephone, password: "another one", code: "123456"),
        FakeAccounts.Account(person: fresh, password: "told by others"),
        FakeAccounts.Account(person: person("binh", "Phạm Thanh Bình", .student), password: "secret enough"),
      ]
      accounts.groups = [
        SchoolClass(id: "a1", name: "10A1", students: 2, teachers: 2),
        SchoolClass(id: "a3", name: "11 Chuyên Toán", students: 0, teachers: 1),
      ]
      accounts.current = accounts.all.firstIndex { $0.person.name == name }
    }
    return bank
  }

  // What the terminal client does not ask for.
  func person(_ id: String) async throws(BankError) -> Person { throw refuse() }
  func addPerson(_ draft: PersonDraft) async throws(BankError) -> AddedPerson { throw refuse() }
  func changePerson(_ id: String, _ change: PersonChange) async throws(BankError) -> Person { throw refuse() }
  func resetPasswords(_ request: ResetRequest) async throws(BankError) -> [IssuedPassword] { throw refuse() }
  func exportPerson(_ id: String) async throws(BankError) -> JSONValue { throw refuse() }
  func erasePerson(_ id: String) async throws(BankError) -> Erasure { throw refuse() }
  func addClass(named name: String) async throws(BankError) -> SchoolClass { throw refuse() }
  func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass { throw refuse() }
  func removeClass(_ id: String) async throws(BankError) { throw refuse() }
  func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass { throw refuse() }
  func importRoster(_ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> RosterReport { throw refuse() }
  func tokens(ofAll: Bool) async throws(BankError) -> [AccessToken] { throw refuse() }
  func makeToken(_ draft: TokenDraft) async throws(BankError) -> MadeToken { throw refuse() }
  func revokeToken(_ id: String, ofAll: Bool) async throws(BankError) { throw refuse() }
}
