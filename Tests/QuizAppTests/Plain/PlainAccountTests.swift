import QuestionAPI
import Synchronization
import Testing

@testable import QuizApp

/// Signing in, one's account and classes by prompts.
struct PlainAccountTests {
  private func run(_ lines: [String], _ bank: FakeBank) async -> PlainScript { await PlainScript(lines, bank: bank) }

  /// The number of an entry of the first menu for whoever is signed in.
  private func number(of name: String, _ bank: FakeBank) async -> String {
    await PlainScript.number(of: name, bank: bank)
  }

  @Test func theBankAsksWhoOneIsBeforeAnythingElse() async {
    let script = await run(["hoa", "falsch", "hoa", "mật khẩu dài"], .school())
    #expect(script.text.contains("The bank asks who you are") && script.text.contains("or the code is wrong"))
    #expect(script.text.contains("Signed in: Nguyễn Thị Hoa, teacher.") && script.text.contains("My account"))
    #expect(!script.text.contains("falsch") && !script.text.contains("mật khẩu dài"))
  }

  @Test func aCodeIsAskedForAndTheTwoPasswordsAreCompared() async {
    #expect(await run(["minh", "another one", "123456"], .school()).text.contains("Signed in: Trần Văn Minh"))
    let bank = FakeBank.school()
    let script = await run(
      ["an", "told by others", "của riêng tôi", "khác hẳn đi", "của riêng tôi", "của riêng tôi"], bank)
    #expect(script.text.contains("The two are not the same.") && script.text.contains("The new password counts."))
    #expect(bank.accounts.withLock { $0.all[2].password } == "của riêng tôi")
  }

  @Test func whoeverDoesNotSignInIsToldOnce() async {
    let script = await run([""], .school())
    #expect(script.text.ranges(of: "The bank asks who you are").count == 1)
    #expect(script.text.contains("does not know who you are") && !script.isFine)
  }

  @Test func aSessionThatEndsMidwayIsMended() async {
    let bank = FakeBank.school(signedIn: "hoa")
    let script = await PlainScript(
      ["2", "", "hoa", "mật khẩu dài", "0", "0"], bank: bank, before: [1: { bank.endSession() }])
    #expect(script.text.contains("Your session is over") && script.text.contains("  1. ") && script.isFine)
  }

  @Test func theAccountItsClassesAndTheWayOut() async {
    let bank = FakeBank.school(signedIn: "hoa")
    let account = await number(of: "My account", bank)
    let script = await run([account, "1", "1", "3", "4"], bank)
    #expect(script.text.contains("Role: teacher") && script.text.contains("Phạm Thanh Bình  binh"))
    #expect(bank.accounts.withLock { $0.current } == nil)
  }

  @Test func codesAreTurnedOnAndOff() async {
    let bank = FakeBank.school(signedIn: "hoa")
    let account = await number(of: "My account", bank)
    let script = await run([account, "3", "1111", "654321", "6"], bank)
    #expect(script.text.contains("JBSW Y3DP") && script.text.contains("otpauth://totp/"))
    #expect(script.text.contains("That is not the code.") && script.text.contains("k10zx-91b10"))
    #expect(script.text.contains("Telephone code: asked for"))
    let minh = FakeBank.school(signedIn: "minh")
    let off = await run([await number(of: "My account", minh), "3", "123456", "6"], minh)
    #expect(off.text.contains("Sign-ins ask for no code any more.") && off.text.contains("not asked for"))
  }
}
