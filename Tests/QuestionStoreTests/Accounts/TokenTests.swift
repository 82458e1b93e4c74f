import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct TokenTests {
  private let school: TestSchool

  init() throws { school = try TestSchool() }

  @Test func aTokenIsMadeUsedAndRevoked() async throws {
    try await school.addAdministrator()
    try await school.add("lan", .teacher)
    let bank = try await school.signedIn("lan")
    let made = try await bank.makeToken(TokenDraft(name: "Máy in", scopes: [.read, .write], days: 10))
    #expect(made.secret.hasPrefix("qb_") && made.secret.utf8.count == 55)
    let caller = try await school.bank.caller(bearing: made.secret)
    #expect(caller.scopes == [.read, .write] && caller.credential == .token(id: made.token.id))
    await school.bank.accounts.settle()
    #expect(try await bank.tokens(ofAll: false).map(\.lastUsed) == [school.clock.now])
    // A token is no session.
    let program = school.bank.acting(as: .account(caller))
    await #expect(throws: BankError.self) {
      try await program.makeToken(TokenDraft(name: "x", scopes: [.read]))
    }
    await #expect(throws: BankError.self) {
      try await program.changePassword(PasswordChange(current: TestSchool.password, new: "gió mùa đông bắc"))
    }
    try await bank.revokeToken(made.token.id, ofAll: false)
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: made.secret) }
    await #expect(throws: BankError.notFound("token \"\(made.token.id)\"")) {
      try await bank.revokeToken(made.token.id, ofAll: false)
    }
    #expect(try await bank.tokens(ofAll: false).isEmpty)
  }

  @Test func tokensExpireAndFollowTheirOwnersRole() async throws {
    let administrator = try await school.addAdministrator()
    try await school.add("hai", .administrator)
    let bank = try await school.signedIn("quantri")
    let all = try await bank.makeToken(TokenDraft(name: "a", scopes: [.read, .administer], days: 3)).secret
    #expect(try await school.bank.caller(bearing: all).scopes == [.read, .administer])
    _ = try await school.bank.changePerson(administrator.id, PersonChange(role: .teacher))
    let caller = try await school.bank.caller(bearing: all)
    #expect(caller.role == .teacher && caller.scopes == [.read])
    school.clock.advance(seconds: 3 * 86_400 - 1)
    _ = try await school.bank.caller(bearing: all)
    school.clock.advance(seconds: 1)
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: all) }
  }

  @Test func wrongWishesAreRefused() async throws {
    try await school.addAdministrator()
    try await school.add("lan", .teacher)
    let bank = try await school.signedIn("lan")
    for draft in [
      TokenDraft(name: "", scopes: [.read]), TokenDraft(name: "x", scopes: []),
      TokenDraft(name: "x", scopes: [.administer]), TokenDraft(name: "x", scopes: [.read], days: 0),
      TokenDraft(name: "x", scopes: [.read], days: 367), TokenDraft(name: "x", scopes: [.read], days: .max),
    ] {
      await #expect(throws: BankError.self) { try await bank.makeToken(draft) }
    }
    for number in 0..<50 { _ = try await bank.makeToken(TokenDraft(name: "\(number)", scopes: [.read])) }
    await #expect(throws: BankError.self) { try await bank.makeToken(TokenDraft(name: "51", scopes: [.read])) }
  }

  @Test func administratorsMakeAndRevokeThoseOfPeers() async throws {
    try await school.addAdministrator()
    let peer = try await school.add("so-gd", .peer)
    let lan = try await school.add("lan", .teacher)
    let bank = try await school.signedIn("quantri")
    let made = try await bank.makeToken(TokenDraft(name: "Sở", scopes: [.sync], person: peer.id))
    #expect(try await school.bank.caller(bearing: made.secret).role == .peer)
    #expect(made.token.owner == "so-gd")
    await #expect(throws: BankError.self) {
      try await bank.makeToken(TokenDraft(name: "x", scopes: [.read], person: lan.id))
    }
    await #expect(throws: BankError.self) {
      try await bank.makeToken(TokenDraft(name: "x", scopes: [.read], person: peer.id))
    }
    #expect(try await bank.tokens(ofAll: true).map(\.id) == [made.token.id])
    #expect(try await bank.tokens(ofAll: false).isEmpty)
    await #expect(throws: BankError.self) { try await school.signIn("so-gd", password: "") }
    try await bank.revokeToken(made.token.id, ofAll: true)
    await #expect(throws: BankError.unauthenticated) { try await school.bank.caller(bearing: made.secret) }
  }

  @Test func nobodyRevokesTheTokensOfOthers() async throws {
    try await school.addAdministrator()
    for name in ["lan", "minh"] { try await school.add(name, .teacher) }
    let made = try await school.signedIn("lan").makeToken(TokenDraft(name: "x", scopes: [.read]))
    await #expect(throws: BankError.notFound("token \"\(made.token.id)\"")) {
      try await school.signedIn("minh").revokeToken(made.token.id, ofAll: false)
    }
    _ = try await school.bank.caller(bearing: made.secret)
  }

  @Test func onlyHashesAreStored() async throws {
    try await school.addAdministrator()
    let signedIn = try await school.signIn("quantri")
    let bank = try await school.bearing(signedIn.token)
    let made = try await bank.makeToken(TokenDraft(name: "x", scopes: [.read]))
    await school.bank.accounts.settle()
    for secret in [signedIn.token, made.secret, TestSchool.password] {
      #expect(try !FileSearch.holds(secret, in: school.folder), "\(secret.prefix(4))")
    }
    #expect(try FileSearch.holds("quantri", in: school.folder))
  }

  /// An authenticated request costs a look into memory: no statement runs for it.
  @Test func lookingUpAKnownTokenDoesNotTouchTheBank() async throws {
    try await school.addAdministrator()
    let token = try await school.signIn("quantri").token
    _ = try await school.bank.caller(bearing: token)
    await school.bank.accounts.settle()
    let bank = school.bank
    let start = ContinuousClock.now
    for _ in 0..<10_000 { _ = try await bank.caller(bearing: token) }
    // Generous: it takes some microseconds each.
    #expect(start.duration(to: .now) < .seconds(5))
  }
}
