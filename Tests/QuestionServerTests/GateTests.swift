import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import QuestionServer

struct GateTests {
  private let gate = RequestGate(hosts: ["127.0.0.7", "Bank.School.example"], capacity: 2)

  private func request(
    _ method: HTTPRequest.Method = .get, host: String?, headers: HTTPFields = [:]
  ) -> Request {
    Request(
      head: HTTPRequest(method: method, scheme: "http", authority: host, path: "/", headerFields: headers),
      body: RequestBody(buffer: ByteBuffer()))
  }

  @Test(arguments: [
    "localhost", "localhost:8080", "LOCALHOST", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080", "127.0.0.7:80",
    "bank.school.example", "BANK.school.example:443",
  ])
  func thisMachineIsMet(host: String) throws {
    try gate.enter(request(host: host))
    gate.leave()
  }

  @Test(arguments: [
    "example.org", "127.0.0.1.example.org", "school.example", "x.bank.school.example", "localhost.example.org:8080",
    "192.168.0.1", "[::2]", "", "[", "127.0.0",
  ])
  func anotherMachineIsNot(host: String) {
    #expect(throws: RequestFault.self) { try gate.enter(request(host: host)) }
  }

  @Test func requestWithoutHostIsRefused() {
    #expect(throws: RequestFault.self) { try gate.enter(request(host: nil)) }
  }

  @Test(arguments: [
    (HTTPFields.Element(name: .origin, value: "http://evil.example"), false),
    (HTTPFields.Element(name: .origin, value: "null"), false),
    (HTTPFields.Element(name: .origin, value: "http://localhost:9999"), false),
    (HTTPFields.Element(name: .origin, value: "http://localhost:8080"), true),
    (HTTPFields.Element(name: .secFetchSite, value: "cross-site"), false),
    (HTTPFields.Element(name: .secFetchSite, value: "same-site"), false),
    (HTTPFields.Element(name: .secFetchSite, value: "same-origin"), true),
  ])
  func onlyOurOwnPagesMayWrite(header: HTTPFields.Element, isAllowed: Bool) {
    let write = request(.post, host: "localhost:8080", headers: HTTPFields([header]))
    let isIn = (try? gate.enter(write)) != nil
    #expect(isIn == isAllowed)
    #expect(throws: Never.self) { try gate.enter(request(host: "localhost:8080", headers: HTTPFields([header]))) }
  }

  @Test func onlySoManyAtOnce() throws {
    try gate.enter(request(host: "localhost"))
    try gate.enter(request(host: "localhost"))
    #expect(throws: RequestFault.self) { try gate.enter(request(host: "localhost")) }
    #expect(gate.inFlight == 2)
    gate.leave()
    try gate.enter(request(host: "localhost"))
  }
}
