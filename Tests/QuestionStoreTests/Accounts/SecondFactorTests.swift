import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct SecondFactorTests {
  private let school: TestSchool

  init() throws { school = try TestSchool() }

  private func telephone(of enrolment: TimeCodeEnrolment) throws -> TimeCode {
    var (bits, secret): (UInt64, [UInt8]) = (0, [])
    var count = 0
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    for letter in enrolment.secret {
      bits = bits << 5 | UInt64(try #require(alphabet.firstIndex(of: letter)))
      count += 5
      guard count >= 8 else { continue }
      count -= 8
      secret.append(UInt8(truncatingIfNeeded: bits >> UInt64(count)))
    }
    return TimeCode(secret: secret)
  }

  private func code(_ telephone: TimeCode) -> String { telephone.code(at: TimeCode.step(at: school.clock.now)) }

  /// An administrator with a telephone.
  private func enrolled() async throws -> (telephone: TimeCode, recovery: [String]) {
    try await school.addAdministrator()
    let bank = try await school.signedIn("quantri")
    let telephone = try telephone(of: try await bank.enrolTimeCode())
    // Until a code was confirmed nothing is asked for.
    _ = try await school.signIn("quantri")
    await #expect(throws: BankError.self) { try await bank.confirmTimeCode("000") }
    let recovery = try await bank.confirmTimeCode(code(telephone)).codes
    #expect(recovery.count == 10 && Set(recovery).count == 10)
    return (telephone, recovery)
  }

  @Test func codesAreAskedForAndTakenOnce() async throws {
    let (telephone, _) = try await enrolled()
    await #expect(throws: BankError.codeRequired) { try await school.signIn("quantri") }
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("quantri", password: "sai") }
    // The code that confirmed the telephone is used up.
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("quantri", code: code(telephone)) }
    school.clock.advance(seconds: 30)
    let next = code(telephone)
    _ = try await school.signIn("quantri", code: next)
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("quantri", code: next) }
  }

  @Test func codesCannotBeTriedOut() async throws {
    let (telephone, _) = try await enrolled()
    school.clock.advance(seconds: 60)
    for _ in 0..<20 {
      await #expect(throws: BankError.codeRequired) { try await school.signIn("quantri", code: "") }
    }
    let right = code(telephone)
    for _ in 0..<5 {
      let wrong = String((Int(right) ?? 0) / 2 + 1_000_000).suffix(6)
      await #expect(throws: BankError.wrongPassword) { try await school.signIn("quantri", code: String(wrong)) }
    }
    await #expect(throws: BankError.tooManyAttempts(seconds: 30)) {
      try await school.signIn("quantri", code: right)
    }
  }

  @Test func aRecoveryCodeStandsForTheTelephoneOnce() async throws {
    let (_, recovery) = try await enrolled()
    _ = try await school.signIn("quantri", code: " " + recovery[3].uppercased().replacing("-", with: " "))
    await #expect(throws: BankError.wrongPassword) { try await school.signIn("quantri", code: recovery[3]) }
    _ = try await school.signIn("quantri", code: recovery[0])
  }

  @Test func theTelephoneIsTakenAwayByItsOwnerOrAnAdministrator() async throws {
    let (telephone, _) = try await enrolled()
    school.clock.advance(seconds: 60)
    let signedIn = try await school.signIn("quantri", code: code(telephone))
    let bank = try await school.bearing(signedIn.token)
    await #expect(throws: BankError.self) { try await bank.enrolTimeCode() }
    await #expect(throws: BankError.self) { try await bank.removeTimeCode("abc") }
    school.clock.advance(seconds: 60)
    try await bank.removeTimeCode(code(telephone))
    _ = try await school.signIn("quantri")
    let again = try self.telephone(of: try await bank.enrolTimeCode())
    _ = try await bank.confirmTimeCode(code(again))
    await #expect(throws: BankError.codeRequired) { try await school.signIn("quantri") }
    let person = try await school.bank.changePerson(signedIn.person.id, PersonChange(removesTimeCode: true))
    #expect(!person.hasTimeCode)
    _ = try await school.signIn("quantri")
  }
}
