import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

@Suite(.timeLimit(.minutes(10)))
struct RosterTests {
  private let school: TestSchool

  init() throws { school = try TestSchool() }

  private func take(_ text: String, isDryRun: Bool = false) async throws -> RosterReport {
    try await school.bank.importRoster(Array(text.utf8), isDryRun: isDryRun)
  }

  @Test(arguments: [
    "Họ tên,Mã học sinh,Lớp,Vai trò\nNguyễn Văn An,hs1,10A1,học sinh\nTrần Thị Bình,gv1,\"10A1, 10A2\",giáo viên\n",
    "\u{FEFF}Họ và tên;Tên đăng nhập;Lớp;Vai trò\r\nNguyễn Văn An;HS1;10A1;\r\nTrần Thị Bình;gv1;\"10A1;10A2\";GV\r\n",
    "name\tcode\tclass\trole\nNguyễn Văn An\ths1\t10A1\tstudent\nTrần Thị Bình\tgv1\t10A1|10A2\tteacher",
    "Role,Class,Sign-in name,Full name,Note\n,10A1,hs1,\"Nguyễn\nVăn An\",x\nTeacher,10a1;10A2,gv1,Trần Thị Bình",
  ])
  func rostersOfAllMannersMakeTheSamePeople(text: String) async throws {
    try await school.addAdministrator()
    let dry = try await take(text, isDryRun: true)
    #expect(dry.read == 2 && dry.created == 2 && dry.classes == ["10A1", "10A2"] && dry.passwords.isEmpty)
    #expect(try await school.bank.people(PeopleRequest()).items.count == 1)
    let report = try await take(text)
    #expect(report.created == 2 && report.refused == [] && report.passwords.map(\.name) == ["hs1", "gv1"])
    let people = try await school.bank.people(PeopleRequest()).items
    #expect(people.map(\.name) == ["gv1", "hs1", "quantri"])
    #expect(people[0].displayName == "Trần Thị Bình" && people[0].role == .teacher)
    #expect(people[0].classes.map(\.name) == ["10A1", "10A2"] && people[0].classes.allSatisfy(\.isTeacher))
    #expect(people[1].displayName == "Nguyễn Văn An" && people[1].classes.map(\.isTeacher) == [false])
    #expect(try await school.signIn("hs1", password: report.passwords[0].password).person.mustChangePassword)
    let again = try await take(text)
    #expect(again.unchanged == 2 && again.created == 0 && again.updated == 0 && again.passwords == [])
  }

  @Test func peopleAreChangedAndNobodyIsRemoved() async throws {
    try await school.addAdministrator()
    _ = try await take("name,code,class\nAn,hs1,10A1\nBình,hs2,10A1\n")
    let report = try await take("name,code,class\nAn Nguyễn,hs1,11A1\nCúc,hs3,\n")
    #expect(report.updated == 1 && report.created == 1 && report.classes == ["11A1"])
    let people = try await school.bank.people(PeopleRequest(role: .student)).items
    #expect(people.map(\.displayName) == ["An Nguyễn", "Bình", "Cúc"])
    #expect(people.map { $0.classes.map(\.name) } == [["11A1"], ["10A1"], []])
  }

  @Test func linesThatAreWrongAreToldAndHoldUpNoOthers() async throws {
    try await school.addAdministrator()
    let report = try await take(
      #"""
      Họ tên,Mã HS,Lớp,Vai trò
      An,hs1,10A1,học sinh
      Bình,hs1,10A1,học sinh
      Cúc,hs 3,10A1,

      Dung,hs4,10A1,hiệu trưởng
      ,hs5,10A1,
      Giang
      Hoa,hs7,\#(String(repeating: "x", count: 41)),
      Kiên,quantri,,giáo viên
      "Lan ""Bé""",hs8,10A2,HS
      """#)
    #expect(report.read == 9 && report.created == 2)
    #expect(report.passwords.map(\.displayName) == ["An", "Lan \"Bé\""])
    #expect(report.refused.map(\.line) == [3, 4, 6, 7, 8, 9, 10])
    #expect(
      report.refused.map(\.field)
        == ["sign-in name", "sign-in name", "role", "name", "sign-in name", "class", "role"])
    #expect(report.refused[0].reason.contains("line 2"))
    #expect(report.classes == ["10A1", "10A2"])
  }

  @Test(arguments: [
    "", "\n\n", "Họ tên,Lớp\nAn,10A1\n", "An,hs1,10A1\n", "name,code,name\nAn,hs1,x\n", "name,code\n\"An,hs1\n",
    "name,code\nAn\u{0},hs1\n",
  ])
  func whatIsNoRosterIsRefusedWhole(text: String) async throws {
    try await school.addAdministrator()
    await #expect { try await take(text) } throws: {
      if case BankError.unreadable(let reason) = $0 { !reason.isEmpty } else { false }
    }
  }

  @Test func filesOfOtherEncodingsAreRefused() async throws {
    try await school.addAdministrator()
    for bytes in [
      [UInt8(0xFF), 0xFE, 0x6E, 0, 0x61, 0], Array("name,code\nNguy\u{FF},hs1".unicodeScalars.map { UInt8($0.value) }),
    ] {
      await #expect { try await school.bank.importRoster(bytes, isDryRun: false) } throws: {
        "\($0)".contains("UTF-8")
      }
    }
  }

  @Test func tenThousandPupilsAreTaken() async throws {
    try await school.addAdministrator()
    var text = "Họ tên,Mã học sinh,Lớp\n"
    for number in 0..<10_000 { text += "Nguyễn Văn \(number),hs\(100_000 + number),Lớp \(number / 40)\n" }
    let report = try await take(text)
    #expect(report.created == 10_000 && report.classes.count == 250 && report.passwords.count == 10_000)
    #expect(Set(report.passwords.map(\.password)).count == 10_000)
    #expect(report.passwords.allSatisfy { $0.password.count == 14 })
    #expect(try await take(text).unchanged == 10_000)
    var tooMany = text
    for number in 0..<10_001 { tooMany += "B \(number),t\(number),\n" }
    await #expect(throws: BankError.self) { try await take(tooMany, isDryRun: true) }
  }
}
