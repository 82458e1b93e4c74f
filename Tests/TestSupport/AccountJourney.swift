public import QuestionAPI
import QuestionModel
import Testing

/// What an administrator does with accounts, step by step, on any bank: the same steps must end alike everywhere.
public struct AccountJourney: Sendable {
  /// The password of everybody who has one here.
  public static let password = "ba con mèo xanh"

  private let accounts: any AccountService

  /// A journey of an administrator called `quantri`, who signed in and whose password is `password`.
  public init(_ accounts: any AccountService) { self.accounts = accounts }

  /// Somebody is added, found, changed, kept out, given a new password, exported and erased.
  public func people() async throws {
    let added = try await accounts.addPerson(PersonDraft(name: "Lan", displayName: "Cô Lan", role: .teacher))
    #expect(added.person.name == "lan" && added.password?.count == 14 && added.person.mustChangePassword)
    let peer = try await accounts.addPerson(PersonDraft(name: "so-gd", role: .peer))
    #expect(peer.password == nil && !peer.person.mustChangePassword)
    #expect(try await accounts.person(added.person.id) == added.person)
    let page = try await accounts.people(PeopleRequest(text: "cô LAN", role: .teacher, limit: 1))
    #expect(page == PeoplePage(items: [added.person]))
    let first = try await accounts.people(PeopleRequest(limit: 2))
    #expect(first.items.map(\.name) == ["lan", "quantri"] && first.next != nil)
    #expect(try await accounts.people(PeopleRequest(limit: 2, cursor: first.next)).items == [peer.person])
    await #expect(throws: BankError.invalid([FieldProblem("name", "is the name of somebody already")])) {
      try await accounts.addPerson(PersonDraft(name: "LAN", role: .student))
    }
    await #expect(throws: BankError.notFound("person \"ai\"")) { try await accounts.person("ai") }
    let changed = try await accounts.changePerson(added.person.id, PersonChange(role: .reviewer, isDisabled: true))
    #expect(changed.role == .reviewer && changed.isDisabled)
    _ = try await accounts.changePerson(added.person.id, PersonChange(isDisabled: false))
    let issued = try await accounts.resetPasswords(ResetRequest(people: [added.person.id]))
    #expect(issued.map(\.name) == ["lan"] && issued.first?.password != added.password)
    let export = try await accounts.exportPerson(added.person.id)
    #expect(export.object?["person"]?.object?["name"]?.string == "lan")
    #expect(try await accounts.erasePerson(added.person.id).alias.hasPrefix("erased-"))
    await #expect(throws: BankError.notFound("person \"\(added.person.id)\"")) {
      try await accounts.erasePerson(added.person.id)
    }
  }

  /// Classes are made and filled by hand and by a roster.
  public func classes() async throws {
    let made = try await accounts.addClass(named: "10A1")
    let student = try await accounts.addPerson(PersonDraft(name: "hs1", role: .student)).person
    #expect(
      try await accounts.changeMembers(of: made.id, MembersChange(students: [student.id]))
        == SchoolClass(id: made.id, name: "10A1", students: 1, teachers: 0))
    #expect(try await accounts.renameClass(made.id, to: "11A1").name == "11A1")
    #expect(try await accounts.people(PeopleRequest(classID: made.id)).items.map(\.name) == ["hs1"])
    let csv = Array("Họ tên;Mã học sinh;Lớp\nAn;hs1;12A1\nBình;hs2;12A1\n;hs3;\n".utf8)
    let dry = try await accounts.importRoster(csv, isDryRun: true)
    #expect(dry.created == 1 && dry.updated == 1 && dry.passwords.isEmpty && dry.classes == ["12A1"])
    let report = try await accounts.importRoster(csv, isDryRun: false)
    #expect(report.passwords.map(\.name) == ["hs2"] && report.refused.map(\.line) == [4])
    #expect(try await accounts.classes().map(\.name) == ["11A1", "12A1"])
    await #expect(throws: BankError.self) { try await accounts.importRoster([], isDryRun: false) }
    try await accounts.removeClass(made.id)
    await #expect(throws: BankError.notFound("class \"\(made.id)\"")) { try await accounts.removeClass(made.id) }
  }

  /// Tokens are made, listed and revoked.
  public func tokens() async throws {
    let own = try await accounts.makeToken(TokenDraft(name: "Máy in", scopes: [.read, .write], days: 3))
    #expect(own.secret.hasPrefix("qb_") && own.token.owner == "quantri")
    let peer = try await accounts.addPerson(PersonDraft(name: "so-gd", role: .peer)).person
    let other = try await accounts.makeToken(TokenDraft(name: "Sở", scopes: [.sync], person: peer.id))
    #expect(try await accounts.tokens(ofAll: false) == [own.token])
    #expect(Set(try await accounts.tokens(ofAll: true)) == [own.token, other.token])
    try await accounts.revokeToken(own.token.id, ofAll: false)
    try await accounts.revokeToken(other.token.id, ofAll: true)
    await #expect(throws: BankError.notFound("token \"\(own.token.id)\"")) {
      try await accounts.revokeToken(own.token.id, ofAll: true)
    }
    await #expect(throws: BankError.self) { try await accounts.makeToken(TokenDraft(name: "x", scopes: [])) }
  }

  /// Signing in, one's own password, and signing out.
  public func oneself() async throws {
    let identity = try await accounts.whoAmI()
    #expect(identity.role == .administrator && identity.person?.name == "quantri")
    for (name, password) in [("quantri", "sai"), ("ai", Self.password)] {
      await #expect(throws: BankError.wrongPassword) {
        try await accounts.signIn(SignInRequest(name: name, password: password))
      }
    }
    let signedIn = try await accounts.signIn(SignInRequest(name: "quantri", password: Self.password))
    #expect(signedIn.person == identity.person && signedIn.token.hasPrefix("qbs_"))
    await #expect(throws: BankError.invalid([FieldProblem("current", "is not your password")])) {
      try await accounts.changePassword(PasswordChange(current: "sai", new: "gió mùa đông bắc"))
    }
    try await accounts.changePassword(PasswordChange(current: Self.password, new: "gió mùa đông bắc"))
    let enrolment = try await accounts.enrolTimeCode()
    #expect(enrolment.address.hasPrefix("otpauth://totp/"))
    await #expect(throws: BankError.self) { try await accounts.confirmTimeCode("x") }
    await #expect(throws: BankError.notFound("telephone of this account")) {
      try await accounts.removeTimeCode("000000")
    }
    for _ in 0..<5 {
      await #expect(throws: BankError.wrongPassword) {
        try await accounts.signIn(SignInRequest(name: "khongai", password: "sai"))
      }
    }
    await #expect {
      try await accounts.signIn(SignInRequest(name: "khongai", password: "sai"))
    } throws: {
      if case BankError.tooManyAttempts(let seconds) = $0 { (1...30).contains(seconds) } else { false }
    }
    try await accounts.signOut(everywhere: true)
    // What proved it until now is over, and does not stand in the way.
    let again = try await accounts.signIn(SignInRequest(name: "quantri", password: "gió mùa đông bắc"))
    #expect(again.person.name == "quantri")
  }
}
