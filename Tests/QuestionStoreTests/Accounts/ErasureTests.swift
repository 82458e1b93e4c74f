import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct ErasureTests {
  private let school: TestSchool

  init() throws { school = try TestSchool() }

  @Test func nothingOfAPersonIsLeft() async throws {
    try await school.addAdministrator()
    let person = try await school.add("vutrongphung", .teacher, displayName: "Vũ Trọng Phụng")
    let other = try await school.add("phung2", .teacher, displayName: "Vũ Trọng Phụng")
    let first = try await school.bank.addClass(named: "10A1")
    _ = try await school.bank.changeMembers(of: first.id, MembersChange(teachers: [person.id]))
    let token = try await school.signIn("vutrongphung").token
    let bank = try await school.bearing(token)
    let secret = try await bank.makeToken(TokenDraft(name: "Máy của Phụng", scopes: [.read])).secret
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("vutrongphung", password: "sai") }
    _ = try await school.bank.changePerson(person.id, PersonChange(displayName: "V.T. Phụng"))
    let question = try await school.bank.create(
      QuestionDraft(Sample.question("Một?"), by: Authorship(author: "Lan")), idempotencyKey: nil)
    for name in ["Vũ Trọng Phụng", "V.T. Phụng"] {
      let comment = try await school.bank.comment(
        question.id, CommentDraft("Xem lại", by: name), idempotencyKey: nil)
      _ = try await school.bank.resolveComment(comment.number, on: question.id, isResolved: true, by: name)
    }
    let export = try await school.bank.exportPerson(person.id)
    #expect(export.object?["comments"]?.array?.count == 2)
    #expect(export.object?["tokens"]?.array?.count == 1 && export.object?["sessions"]?.array?.count == 1)
    #expect(export.object?["revisions"]?.array?.isEmpty == true)
    for secret in [token, secret, "$scrypt"] { #expect(!CanonicalJSON.text(of: export).contains(secret)) }

    let erasure = try await school.bank.erasePerson(person.id)
    #expect(erasure.alias.hasPrefix("erased-") && erasure.comments == 4 && erasure.revisions == 0)
    for bearer in [token, secret] {
      await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: bearer) }
    }
    await #expect(throws: BankError.notFound("person \"\(person.id)\"")) { try await school.bank.person(person.id) }
    // The other one of that name has a name of its own in histories, and loses nothing.
    #expect(try await school.bank.person(other.id).displayName == "Vũ Trọng Phụng")
    #expect(try FileSearch.tables(holding: "Vũ Trọng Phụng", in: school.path) == ["account", "account_author"])
    for name in ["vutrongphung", "V.T. Phụng", "Máy của Phụng"] {
      #expect(try FileSearch.tables(holding: name, in: school.path) == [], "\(name)")
      #expect(try !FileSearch.holds(name, in: school.folder), "\(name)")
    }
    let thread = try await school.bank.comments(on: question.id)
    #expect(thread.comments.allSatisfy { $0.author == erasure.alias })
    #expect(try BankCheck(of: school.path).findings == [])
    #expect(try await school.bank.question(question.id) == question)
  }

  @Test func revisionsKeepTheNameAndAreCounted() async throws {
    try await school.addAdministrator()
    let person = try await school.add("lan", .teacher, displayName: "Cô Lan")
    let question = try await school.bank.create(
      QuestionDraft(Sample.question("Một?"), by: Authorship(author: "Cô Lan")), idempotencyKey: nil)
    #expect(try await school.bank.exportPerson(person.id).object?["revisions"]?.array?.count == 1)
    #expect(try await school.bank.erasePerson(person.id).revisions == 1)
    #expect(try await school.bank.question(question.id).decoded().author == "Cô Lan")
  }

  @Test func theLastOneMayGo() async throws {
    let person = try await school.addAdministrator()
    _ = try await school.bank.erasePerson(person.id)
    #expect(!school.bank.admission.hasAccounts)
  }
}
