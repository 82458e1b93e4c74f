import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import Testing

@testable import QuestionServer

struct OriginTests {
  private func origin(
    from peer: String?, headers: HTTPFields = [:], proxies: [String] = [],
    header: ProxySettings.Header = .xForwardedFor, host: String = "0.0.0.0"
  ) throws -> RequestOrigin {
    var configuration = ServerConfiguration(host: host)
    configuration.proxies = ProxySettings(
      addresses: try proxies.map { try #require(NetworkRange($0)) }, header: header)
    let request = Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: headers),
      body: RequestBody(buffer: ByteBuffer()))
    let socket = try peer.map { try SocketAddress(ipAddress: $0, port: 4711) }
    return OriginReader(configuration).origin(of: request, peer: socket)
  }

  @Test(arguments: ["192.0.2.7", "2001:db8::7", "::ffff:192.0.2.7", "127.0.0.1", "::1"])
  func addressIsThePeers(peer: String) throws {
    let origin = try origin(from: peer)
    #expect(origin.address == NetworkAddress(peer))
    #expect(origin.isLocal == (peer == "127.0.0.1" || peer == "::1"))
    #expect(!origin.isSecure)
  }

  @Test(arguments: [
    ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Proto", "https"), ("Forwarded", "for=127.0.0.1;proto=https"),
    ("X-Real-IP", "127.0.0.1"), ("X-Request-Id", "spoofed"),
  ])
  func strangersAreNotBelieved(name: String, value: String) throws {
    let headers = HTTPFields([HTTPField(name: try #require(HTTPField.Name(name)), value: value)])
    for proxies in [[], ["10.0.0.1"]] {
      let origin = try origin(from: "192.0.2.7", headers: headers, proxies: proxies)
      #expect(origin.address?.description == "192.0.2.7")
      #expect(!origin.isLocal && !origin.isSecure)
      #expect(origin.request.description != "spoofed")
    }
  }

  @Test func whoeverIsPassedOnByAnUnknownProgramIsNoLocalCaller() throws {
    for name in [HTTPField.Name.xForwardedFor, .forwarded, .xRealIP, .via] {
      let origin = try origin(from: "127.0.0.1", headers: [name: "198.51.100.1"])
      #expect(!origin.isLocal)
      #expect(origin.address?.description == "127.0.0.1")
    }
  }

  @Test(arguments: [
    ("203.0.113.5", "203.0.113.5"), ("6.6.6.6, 203.0.113.5", "203.0.113.5"),
    ("127.0.0.1, 203.0.113.5, 10.0.0.9", "203.0.113.5"), ("203.0.113.5,10.0.0.9,10.0.0.8", "203.0.113.5"),
    ("10.0.0.9", "10.0.0.9"), ("", "10.0.0.1"), ("unknown", "10.0.0.1"), ("6.6.6.6, unknown", "10.0.0.1"),
    ("6.6.6.6, unknown, 10.0.0.9", "10.0.0.9"), ("203.0.113.5:1234", "203.0.113.5"),
    ("[2001:db8::7]:1234", "2001:db8::7"), ("2001:db8::7", "2001:db8::7"), ("::ffff:203.0.113.5", "203.0.113.5"),
    (",,,", "10.0.0.1"),
  ])
  func proxyNamesItsClient(written: String, address: String) throws {
    let origin = try origin(from: "10.0.0.1", headers: [.xForwardedFor: written], proxies: ["10.0.0.0/8"])
    #expect(origin.address?.description == address)
    #expect(!origin.isLocal)
  }

  @Test(arguments: [
    ("X-Request-Id", "abc-1", "abc-1"),
    ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c"),
  ])
  func proxyGivesTheRequestItsID(name: String, value: String, id: String) throws {
    let headers = HTTPFields([HTTPField(name: try #require(HTTPField.Name(name)), value: value)])
    let origin = try origin(from: "10.0.0.1", headers: headers, proxies: ["10.0.0.1"])
    #expect(origin.request.description == id)
  }

  @Test(arguments: [
    ("X-Request-Id", "a b\"\\"), ("X-Request-Id", String(repeating: "a", count: 65)), ("traceparent", "00-xyz-1-01"),
    ("traceparent", "------"),
  ])
  func idThatCouldBeMoreIsReplaced(name: String, value: String) throws {
    let headers = HTTPFields([HTTPField(name: try #require(HTTPField.Name(name)), value: value)])
    let origin = try origin(from: "10.0.0.1", headers: headers, proxies: ["10.0.0.1"])
    #expect(origin.request.description.utf8.count == 32)
  }
}
