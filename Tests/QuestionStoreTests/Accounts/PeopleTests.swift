import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct PeopleTests {
  private let school: TestSchool

  init() throws { school = try TestSchool() }

  @Test func theFirstAccountIsAnAdministrators() async throws {
    await #expect { try await school.add("lan", .teacher) } throws: { "\($0)".contains("administrator") }
    let added = try await school.bank.addPerson(PersonDraft(name: "quantri", role: .administrator))
    #expect(added.person.mustChangePassword && added.password?.count == 14)
    #expect(school.bank.admission.hasAdministrator)
    for change in [PersonChange(role: .teacher), PersonChange(isDisabled: true)] {
      await #expect { try await school.bank.changePerson(added.person.id, change) } throws: {
        "\($0)".contains("last administrator")
      }
    }
    try await school.add("lan", .teacher)
    await #expect(throws: BankError.self) { try await school.bank.erasePerson(added.person.id) }
    let second = try await school.add("minh", .administrator)
    _ = try await school.bank.changePerson(added.person.id, PersonChange(role: .teacher))
    await #expect(throws: BankError.self) {
      try await school.bank.changePerson(second.id, PersonChange(isDisabled: true))
    }
  }

  @Test func namesAreCheckedAndNobodyElses() async throws {
    try await school.addAdministrator()
    let lan = try await school.add("Lan", .teacher, displayName: "  Nguyễn   Thị Lan ")
    #expect(lan.name == "lan" && lan.displayName == "Nguyễn Thị Lan")
    for name in ["", " ", "LAN", "a b", "=cmd", "-x", "a/b", "a\u{0}", "a\u{202E}b", String(repeating: "a", count: 65)]
    {
      await #expect(throws: BankError.self, "\(name)") { try await school.add(name, .student) }
    }
    for name in ["", "a\u{7}b", "a\u{202E}b", String(repeating: "a", count: 121)] {
      await #expect(throws: BankError.self, "\(name)") { try await school.add("x", .student, displayName: name) }
    }
    await #expect(throws: BankError.self) {
      try await school.bank.addPerson(
        PersonDraft(name: "bank", role: .peer, password: TestSchool.password))
    }
    await #expect(throws: BankError.self) { try await school.bank.changePerson(lan.id, PersonChange(role: .peer)) }
    await #expect(throws: BankError.notFound("person \"x\"")) { try await school.bank.person("x") }
    let changed = try await school.bank.changePerson(lan.id, PersonChange(name: "lan.nt", role: .reviewer))
    #expect(changed.name == "lan.nt" && changed.role == .reviewer)
    await #expect(throws: BankError.self) {
      try await school.bank.changePerson(lan.id, PersonChange(name: "quantri"))
    }
  }

  @Test func peopleAreFoundAndPaged() async throws {
    try await school.addAdministrator()
    for number in 10..<35 { try await school.add("hs\(number)", .student, displayName: "Trần Văn \(number)") }
    var names: [String] = []
    var request = PeopleRequest(role: .student, limit: 10)
    repeat {
      let page = try await school.bank.people(request)
      names += page.items.map(\.name)
      request.cursor = page.next
    } while request.cursor != nil
    #expect(names == (10..<35).map { "hs\($0)" })
    #expect(try await school.bank.people(PeopleRequest(text: "tran van 12")).items.map(\.name) == ["hs12"])
    #expect(try await school.bank.people(PeopleRequest(text: "HS3")).items.count == 5)
    for limit in [0, 201, -1] {
      await #expect(throws: BankError.self) { try await school.bank.people(PeopleRequest(limit: limit)) }
    }
    await #expect(throws: BankError.self) { try await school.bank.people(PeopleRequest(classID: "none")) }
  }

  @Test func teachersSeeTheirStudentsAlone() async throws {
    try await school.addAdministrator()
    let lan = try await school.add("lan", .teacher)
    try await school.add("minh", .teacher)
    let students = [try await school.add("hs1", .student), try await school.add("hs2", .student)]
    let mine = try await school.bank.addClass(named: "10A1")
    let other = try await school.bank.addClass(named: "10A2")
    _ = try await school.bank.changeMembers(
      of: mine.id, MembersChange(students: [students[0].id], teachers: [lan.id]))
    _ = try await school.bank.changeMembers(of: other.id, MembersChange(students: [students[1].id]))
    let bank = try await school.signedIn("lan")
    #expect(try await bank.people(PeopleRequest()).items.map(\.name) == ["hs1"])
    #expect(try await bank.people(PeopleRequest(classID: other.id)).items.isEmpty)
    #expect(try await bank.person(students[0].id).classes.map(\.name) == ["10A1"])
    await #expect(throws: BankError.notFound("person \"\(students[1].id)\"")) {
      try await bank.person(students[1].id)
    }
    #expect(try await bank.classes() == [SchoolClass(id: mine.id, name: "10A1", students: 1, teachers: 1)])
    #expect(try await school.signedIn("minh").people(PeopleRequest()).items.isEmpty)
    #expect(try await school.signedIn("hs2").classes().map(\.name) == ["10A2"])
    await #expect(throws: BankError.self) { try await school.signedIn("hs1").people(PeopleRequest()) }
  }

  /// What each role may do with accounts, tried on the accounts themselves.
  @Test(arguments: [Role.student, .teacher, .reviewer])
  func nobodyButAdministratorsChangesAccounts(role: Role) async throws {
    try await school.addAdministrator()
    let person = try await school.add("lan", role)
    let bank = try await school.signedIn("lan")
    let attempts: [(String, () async throws -> Void)] = [
      ("add", { _ = try await bank.addPerson(PersonDraft(name: "x", role: .administrator)) }),
      ("change", { _ = try await bank.changePerson(person.id, PersonChange(role: .administrator)) }),
      ("disable", { _ = try await bank.changePerson(person.id, PersonChange(isDisabled: false)) }),
      ("reset", { _ = try await bank.resetPasswords(ResetRequest(people: [person.id])) }),
      ("export", { _ = try await bank.exportPerson(person.id) }),
      ("erase", { _ = try await bank.erasePerson(person.id) }),
      ("class", { _ = try await bank.addClass(named: "1") }),
      ("rename", { _ = try await bank.renameClass("1", to: "2") }),
      ("remove", { try await bank.removeClass("1") }),
      ("members", { _ = try await bank.changeMembers(of: "1", MembersChange()) }),
      ("roster", { _ = try await bank.importRoster([], isDryRun: true) }),
      ("tokens", { _ = try await bank.tokens(ofAll: true) }),
      ("token", { _ = try await bank.makeToken(TokenDraft(name: "x", scopes: [.read], person: person.id)) }),
    ]
    for (name, attempt) in attempts {
      await #expect("\(name)") { try await attempt() } throws: {
        if case BankError.forbidden = $0 { true } else { false }
      }
    }
    let nobody = school.bank.acting(as: .anonymous(mayRead: true))
    await #expect(throws: BankError.unauthenticated) { try await nobody.people(PeopleRequest()) }
    await #expect(throws: BankError.unauthenticated) { try await nobody.classes() }
  }

  @Test func passwordsOfAClassAreDrawnAnew() async throws {
    try await school.addAdministrator()
    let first = try await school.bank.addClass(named: "10A1")
    var people: [Person] = []
    for number in 0..<5 { people.append(try await school.add("hs\(number)", .student)) }
    _ = try await school.bank.changeMembers(of: first.id, MembersChange(students: people.prefix(4).map(\.id)))
    let token = try await school.signIn("hs0").token
    let issued = try await school.bank.resetPasswords(ResetRequest(people: [people[0].id], classID: first.id))
    #expect(issued.map(\.name) == ["hs0", "hs1", "hs2", "hs3"])
    #expect(Set(issued.map(\.password)).count == 4)
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: token) }
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("hs1") }
    #expect(try await school.signIn("hs1", password: issued[1].password).person.mustChangePassword)
    _ = try await school.signIn("hs4")
    await #expect(throws: BankError.self) { try await school.bank.resetPasswords(ResetRequest(classID: "none")) }
    let peer = try await school.add("so", .peer)
    await #expect(throws: BankError.self) { try await school.bank.resetPasswords(ResetRequest(people: [peer.id])) }
  }

  @Test func classesAreMadeRenamedAndRemoved() async throws {
    try await school.addAdministrator()
    let lan = try await school.add("lan", .teacher)
    let student = try await school.add("hs1", .student)
    let one = try await school.bank.addClass(named: " 10A1 ")
    _ = try await school.bank.addClass(named: "10A10")
    _ = try await school.bank.addClass(named: "10A2")
    #expect(try await school.bank.classes().map(\.name) == ["10A1", "10A2", "10A10"])
    for name in ["", "10a1", "10 A1", String(repeating: "1", count: 41)] {
      await #expect(throws: BankError.self, "\(name)") { try await school.bank.addClass(named: name) }
    }
    await #expect(throws: BankError.self) { try await school.bank.renameClass(one.id, to: "10a2") }
    #expect(try await school.bank.renameClass(one.id, to: "11A1").name == "11A1")
    await #expect(throws: BankError.self) {
      try await school.bank.changeMembers(of: one.id, MembersChange(students: [lan.id]))
    }
    await #expect(throws: BankError.self) {
      try await school.bank.changeMembers(of: one.id, MembersChange(teachers: [student.id]))
    }
    _ = try await school.bank.changeMembers(of: one.id, MembersChange(students: [student.id], teachers: [lan.id]))
    #expect(try await school.bank.changeMembers(of: one.id, MembersChange(remove: [lan.id])).teachers == 0)
    try await school.bank.removeClass(one.id)
    await #expect(throws: BankError.notFound("class \"\(one.id)\"")) { try await school.bank.removeClass(one.id) }
    #expect(try await school.bank.person(student.id).classes.isEmpty)
  }
}
