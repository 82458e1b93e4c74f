import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct TimeCodeTests {
  /// RFC 6238, appendix B, for SHA-1.
  @Test(
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
  func codesAreThoseOfTheStandard(seconds: Int64, wanted: String) {
    let code = TimeCode(secret: Array("12345678901234567890".utf8))
    #expect(code.code(at: seconds / 30, digits: 8) == wanted)
    #expect(code.code(at: seconds / 30) == String(wanted.suffix(6)))
  }

  @Test func aCodeIsTakenAStepEarlyAndLateAndNeverTwice() {
    let code = TimeCode()
    let now = Timestamp(milliseconds: 1_800_000_010_000)
    let step = TimeCode.step(at: now)
    for offset in -1...1 as ClosedRange<Int64> {
      let text = code.code(at: step + offset)
      let found = code.step(of: text, at: now, after: nil)
      #expect(found.map { (step - 1...step + 1).contains($0) } == true)
      #expect(code.step(of: " \(text.prefix(3)) \(text.suffix(3))", at: now, after: step - 2) == found)
      if let found { #expect(code.step(of: text, at: now, after: found + 1) == nil) }
    }
    #expect(code.step(of: code.code(at: step), at: now, after: step + 1) == nil)
    #expect(code.step(of: "", at: now, after: nil) == nil)
    #expect(code.step(of: "12345", at: now, after: nil) == nil)
  }

  @Test func theAddressIsOneThatTelephonesRead() {
    let code = TimeCode(secret: Array("Hello!\u{1}\u{2}\u{3}\u{4}".utf8))
    #expect(Base32.text(of: code.secret) == "JBSWY3DPEEAQEAYE")
    #expect(
      code.address(account: "lan@thpt", issuer: "Question bank")
        == "otpauth://totp/Question%20bank:lan%40thpt?secret=JBSWY3DPEEAQEAYE&issuer=Question%20bank")
  }

  /// RFC 4648, section 10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ("foobar", "MZXW6YTBOI"),
  ])
  func base32IsThatOfTheStandard(text: String, wanted: String) {
    #expect(Base32.text(of: Array(text.utf8)) == wanted)
  }
}
