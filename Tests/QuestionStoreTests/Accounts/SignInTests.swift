import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct SignInTests {
  private let school: TestSchool

  init() throws { school = try TestSchool() }

  @Test func somebodyComesInAndGoes() async throws {
    #expect(!school.bank.admission.hasAccounts)
    try await school.addAdministrator()
    try await school.add("Lan.Nguyen", .teacher, displayName: "Nguyễn Thị Lan")
    #expect(school.bank.admission == Admission(hasAccounts: true, hasAdministrator: true, isReadingOpen: false))
    let signedIn = try await school.signIn(" LAN.nguyen ")
    #expect(signedIn.token.hasPrefix("qbs_") && signedIn.person.name == "lan.nguyen")
    let caller = try await school.bank.caller(bearing: signedIn.token)
    #expect(caller.name == "lan.nguyen" && caller.displayName == "Nguyễn Thị Lan" && caller.role == .teacher)
    #expect(caller.scopes == Role.teacher.scopes && caller.isSignedIn)
    let bank = try await school.bearing(signedIn.token)
    #expect(try await bank.whoAmI().person == signedIn.person)
    #expect(try await bank.whoAmI().expires == signedIn.expires)
    try await bank.signOut(everywhere: false)
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: signedIn.token) }
    #expect(try await school.bank.whoAmI().role == nil)
    #expect(try await school.bank.acting(as: .anonymous(mayRead: false)).whoAmI().scopes == [])
  }

  @Test func signingOutEverywhereEndsAllSessions() async throws {
    try await school.addAdministrator()
    let tokens = [try await school.signIn("quantri").token, try await school.signIn("quantri").token]
    for token in tokens { _ = try await school.bank.caller(bearing: token) }
    try await school.bearing(tokens[0]).signOut(everywhere: true)
    for token in tokens {
      await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: token) }
    }
  }

  @Test func wrongTokensAreRefused() async throws {
    try await school.addAdministrator()
    let token = try await school.signIn("quantri").token
    for wrong in [
      "", "qbs_", "qb_", String(token.dropLast()), token + "a", "qb_" + token.dropFirst(4), token.uppercased(),
      "Bearer \(token)", String(repeating: "qb_", count: 100_000), "' OR 1=1 --",
    ] {
      await #expect(throws: BankError.unauthenticated, "\(wrong.prefix(80))") {
        try await school.bank.caller(bearing: wrong)
      }
    }
  }

  @Test func failuresDoNotTellWhatIsWrong() async throws {
    try await school.addAdministrator()
    for (name, password) in [
      ("quantri", "sai mật khẩu"), ("khongai", TestSchool.password), ("", ""), ("quantri", ""),
      (String(repeating: "x", count: 5000), "x"), ("quantri", String(repeating: "x", count: 5000)),
    ] {
      await #expect(throws: BankError.wrongPassword, "\(name.prefix(20))") {
        try await school.signIn(name, password: password)
      }
    }
  }

  @Test(arguments: ["quantri", "khongai"]) func waitsGrowAfterFiveFailures(name: String) async throws {
    try await school.addAdministrator()
    for _ in 0..<5 {
      await #expect(throws: BankError.wrongPassword) { try await school.signIn(name, password: "sai") }
    }
    var wait: Int64 = 30
    for _ in 0..<8 {
      await #expect(throws: BankError.tooManyAttempts(seconds: Int(wait))) { try await school.signIn(name) }
      school.clock.advance(seconds: wait - 1)
      await #expect(throws: BankError.tooManyAttempts(seconds: 1)) { try await school.signIn(name) }
      school.clock.advance(seconds: 1)
      await #expect(throws: BankError.wrongPassword) { try await school.signIn(name, password: "sai") }
      wait = min(wait * 2, 900)
    }
    school.clock.advance(seconds: wait)
    guard name == "quantri" else { return }
    _ = try await school.signIn(name)
    // What succeeded makes all forgotten.
    for _ in 0..<5 {
      await #expect(throws: BankError.wrongPassword) { try await school.signIn(name, password: "sai") }
    }
    await #expect(throws: BankError.tooManyAttempts(seconds: 30)) {
      try await school.reopened().signIn(
        SignInRequest(name: name, password: TestSchool.password))
    }
  }

  @Test func attemptsAtOnceAreNoWayRound() async throws {
    try await school.addAdministrator()
    let bank = school.bank
    let errors = await withTaskGroup(of: BankError?.self) { group in
      for number in 0..<30 {
        group.addTask {
          do throws(BankError) {
            _ = try await bank.signIn(SignInRequest(name: "quantri", password: "đoán \(number)"))
            return nil
          } catch { return error }
        }
      }
      return await group.reduce(into: [BankError?]()) { $0.append($1) }
    }
    #expect(errors.filter { $0 == .wrongPassword }.count == 5)
    #expect(errors.filter { $0 == .tooManyAttempts(seconds: 30) }.count == 25)
  }

  @Test func whoFindsNoPlaceInTheQueueDidNotGuess() async throws {
    let full = try TestSchool(queue: HashingQueue(width: 0, depth: 0))
    for _ in 0..<10 {
      await #expect { try await full.signIn("quantri") } throws: { error in
        if case BankError.unavailable(let reason) = error { reason.contains("Try again") } else { false }
      }
    }
  }

  @Test func sessionsEndUnusedAndAtTheLatest() async throws {
    try await school.addAdministrator()
    try await school.add("hs1", .student)
    let idle = try await school.signIn("quantri").token
    let used = try await school.signIn("quantri").token
    let student = try await school.signIn("hs1")
    #expect(student.expires.milliseconds - school.clock.now.milliseconds == AccountPolicy.days(7))
    _ = try await school.bank.caller(bearing: idle)
    for _ in 0..<3 {
      school.clock.advance(seconds: 5 * 3600)
      _ = try await school.bank.caller(bearing: used)
    }
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: idle) }
    await school.bank.accounts.settle()
    // What was used lately is known to a service that starts anew.
    _ = try await school.reopened().caller(bearing: used)
    await #expect(throws: BankError.unauthenticated) { try await school.reopened().caller(bearing: idle) }
    for _ in 0..<59 {
      school.clock.advance(seconds: 12 * 3600)
      _ = try? await school.bank.caller(bearing: used)
    }
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: used) }
  }

  @Test func anAccountHasTwentySessionsAtMost() async throws {
    try await school.addAdministrator()
    var tokens: [String] = []
    for _ in 0..<21 {
      tokens.append(try await school.signIn("quantri").token)
      _ = try await school.bank.caller(bearing: tokens[tokens.count - 1])
      school.clock.advance(seconds: 1)
    }
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: tokens[0]) }
    for token in tokens.dropFirst() { _ = try await school.bank.caller(bearing: token) }
  }

  @Test func changingThePasswordEndsOtherSessions() async throws {
    try await school.addAdministrator()
    let mine = try await school.signIn("quantri").token
    let other = try await school.signIn("quantri").token
    let bank = try await school.bearing(mine)
    for (current, new, field) in [
      ("sai", "gió mùa đông bắc", "current"), (TestSchool.password, "ngắn", "new"),
      (TestSchool.password, "matkhau123456", "new"), (TestSchool.password, "quantri 2026", "new"),
      (TestSchool.password, TestSchool.password, "new"),
    ] {
      await #expect("\(new)") { try await bank.changePassword(PasswordChange(current: current, new: new)) } throws: {
        if case BankError.invalid(let problems) = $0 { problems.map(\.field) == [field] } else { false }
      }
    }
    try await bank.changePassword(PasswordChange(current: TestSchool.password, new: "gió mùa đông bắc"))
    _ = try await school.bank.caller(bearing: mine)
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: other) }
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("quantri") }
    _ = try await school.signIn("quantri", password: "gió mùa đông bắc")
  }

  @Test func aDrawnPasswordOpensNothingButItsChange() async throws {
    try await school.addAdministrator()
    let added = try await school.bank.addPerson(PersonDraft(name: "gv1", role: .teacher))
    let password = try #require(added.password)
    let signedIn = try await school.signIn("gv1", password: password)
    #expect(signedIn.person.mustChangePassword)
    let bank = try await school.bearing(signedIn.token)
    #expect(throws: BankError.self) { try bank.caller.check(.search) }
    for refused in [
      { _ = try await bank.makeToken(TokenDraft(name: "x", scopes: [.read])) },
      { _ = try await bank.enrolTimeCode() }, { _ = try await bank.classes() },
    ] as [() async throws -> Void] {
      await #expect { try await refused() } throws: { "\($0)".contains("password") }
    }
    try await bank.changePassword(PasswordChange(current: password, new: "gió mùa đông bắc"))
    let free = try await school.bearing(signedIn.token)
    #expect(try await free.whoAmI().person?.mustChangePassword == false)
    try free.caller.check(.search)
  }

  @Test func theDisabledAreOutAtOnceAndComeBackWithNothing() async throws {
    try await school.addAdministrator()
    let lan = try await school.add("lan", .teacher)
    let session = try await school.signIn("lan").token
    let token = try await school.bearing(session).makeToken(TokenDraft(name: "máy", scopes: [.read])).secret
    for bearer in [session, token] { _ = try await school.bank.caller(bearing: bearer) }
    _ = try await school.bank.changePerson(lan.id, PersonChange(isDisabled: true))
    for bearer in [session, token] {
      await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: bearer) }
    }
    await #expect { try await school.signIn("lan") } throws: { "\($0)".contains("disabled") }
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("lan", password: "sai") }
    _ = try await school.bank.changePerson(lan.id, PersonChange(isDisabled: false))
    for bearer in [session, token] {
      await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: bearer) }
    }
    _ = try await school.signIn("lan")
  }
}
