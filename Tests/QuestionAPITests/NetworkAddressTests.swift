import QuestionAPI
import QuestionModel
import Testing

struct NetworkAddressTests {
  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("[::ffff:c000:207]", "192.0.2.7"),
    ("2001:DB8:0:0:0:0:0:7", "2001:db8::7"), ("[2001:db8::7]", "2001:db8::7"), ("fe80::1%eth0", "fe80::1"),
    ("::", "::"), ("::1", "::1"), ("0.0.0.0", "0.0.0.0"),
  ])
  func addressIsReadAndWritten(text: String, written: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(address.description == written)
    #expect(NetworkAddress(written) == address)
  }

  @Test(arguments: [
    "", ":", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4 ", " 1.2.3.4", "1.2.3.4:80", "[1.2.3.4]:80", "unknown",
    "_hidden", "2001:db8:::1", "2001:db8::1\r\nX: y", "localhost", "1.2.3.4\0", String(repeating: "1", count: 10_000),
  ])
  func whatIsNoAddressIsNone(text: String) { #expect(NetworkAddress(text) == nil) }

  @Test func loopbackIsThisMachine() {
    for text in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
      #expect(NetworkAddress(text)?.isLoopback == true)
    }
    for text in ["128.0.0.1", "::", "::2", "::7f00:1", "1::1"] { #expect(NetworkAddress(text)?.isLoopback == false) }
  }

  @Test func neighboursShareTheirShortForms() {
    #expect(NetworkAddress("192.0.2.7")?.shortened.description == "192.0.2.0")
    #expect(NetworkAddress("2001:db8:1:2:3:4:5:6")?.shortened.description == "2001:db8:1::")
    #expect(NetworkAddress("2001:db8:1:2:3:4:5:6")?.subscriber.description == "2001:db8:1:2::")
    #expect(NetworkAddress("192.0.2.7")?.subscriber.description == "192.0.2.7")
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.9.9.9", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.0/8", "::ffff:10.1.1.1", true),
    ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false), ("0.0.0.0/0", "9.9.9.9", true),
    ("0.0.0.0/0", "2001:db8::1", false), ("2001:db8::/32", "2001:db8:ffff::1", true),
    ("2001:db8::/32", "2001:db9::1", false), ("2001:db8::/65", "2001:db8::8000:0:0:1", false), ("::/0", "::1", true),
    ("::1", "::1", true), ("::ffff:10.0.0.0/104", "10.2.3.4", true),
  ])
  func rangeHoldsItsAddresses(range: String, address: String, isIn: Bool) throws {
    #expect(try #require(NetworkRange(range)).contains(try #require(NetworkAddress(address))) == isIn)
  }

  @Test(arguments: ["", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/8/8", "all"])
  func whatIsNoRangeIsNone(text: String) { #expect(NetworkRange(text) == nil) }

  @Test(arguments: ["abc-DEF_0.9", String(repeating: "a", count: 64)])
  func requestIDIsKept(text: String) { #expect(RequestID(text)?.description == text) }

  @Test(arguments: [
    "", String(repeating: "a", count: 65), "a b", "a\r\nSet-Cookie: x", "é", "a\0", "<script>", "\"", "{}",
  ])
  func requestIDThatCouldBeMoreIsRefused(text: String) { #expect(RequestID(text) == nil) }

  @Test func requestIDsDiffer() {
    let ids = Set((0..<1000).map { _ in RequestID().description })
    #expect(ids.count == 1000)
    #expect(ids.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test func eventIsOneObjectAndNamesNobody() throws {
    let origin = RequestOrigin(
      address: NetworkAddress("192.0.2.7"), isLocal: false, request: try #require(RequestID("r1")))
    #expect(PersonChange(role: .teacher, isDisabled: true).securityEvents == [.personDisabled, .roleChanged])
    #expect(PersonChange(isDisabled: false).securityEvents == [.personEnabled])
    #expect(PersonChange(displayName: "Lan").securityEvents == [.personChanged])
    #expect(PersonChange(removesTimeCode: true).securityEvents == [.secondFactorChanged])
    let event = SecurityEvent(.signInFailed, from: origin, account: "a1", reason: "wrongPassword")
    let time = Timestamp(milliseconds: 1_780_000_000_123)
    #expect(
      CanonicalJSON.text(of: event.json(at: time, shortensAddresses: false))
        == #"{"account":"a1","address":"192.0.2.7","kind":"signInFailed","outcome":"failure","reason":"wrongPassword","#
        + #""request":"r1","time":"\#(time)"}"#)
    let short = event.json(at: time, shortensAddresses: true).object
    #expect(short?["address"]?.string == "192.0.2.0")
    let bare = SecurityEvent(.serviceStarted).json(at: time, shortensAddresses: false).object
    #expect(bare?.members.map(\.name) == ["kind", "outcome", "time"])
  }
}
