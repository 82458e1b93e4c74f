import HTTPTypes
import Hummingbird
import Synchronization

/// Lets requests in: only those meant for this service, and only so many at once.
final class RequestGate: Sendable {
  private let hosts: Set<String>
  private let capacity: Int
  private let inside = Atomic<Int>(0)

  /// A gate.
  ///
  /// - Parameters:
  ///   - hosts: names and addresses by which the service is reached, besides this machine's own.
  ///   - capacity: most requests at one time.
  init(hosts: [String], capacity: Int) {
    self.hosts = Set(hosts.map { $0.lowercased() })
    self.capacity = capacity
  }

  /// Requests being answered.
  var inFlight: Int { inside.load(ordering: .relaxed) }

  /// Lets a request in, after which `leave` is due; or throws, after which it is not.
  func enter(_ request: Request) throws(RequestFault) {
    guard let authority = request.head.authority, isHere(authority) else { throw .host }
    if request.method != .get, request.method != .head { try checkOrigin(of: request, authority: authority) }
    guard inside.add(1, ordering: .relaxed).newValue <= capacity else {
      inside.subtract(1, ordering: .relaxed)
      throw .busy
    }
  }

  func leave() { inside.subtract(1, ordering: .relaxed) }

  /// A page of another site that had its name point here (DNS rebinding) still sends its own name.
  private func isHere(_ authority: String) -> Bool {
    let host = Self.host(of: authority)
    return host == "127.0.0.1" || host == "localhost" || Loopback.contains(host) || hosts.contains(host.lowercased())
  }

  /// Browsers name the page that sends a request; other programs do not.
  private func checkOrigin(of request: Request, authority: String) throws(RequestFault) {
    if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { throw .crossSite }
    guard let origin = request.headers[.origin] else { return }
    guard origin == "http://\(authority)" || origin == "https://\(authority)" else { throw .crossSite }
  }

  /// The part before the port, an IPv6 address without its brackets.
  private static func host(of authority: String) -> Substring {
    if authority.utf8.first == UInt8(ascii: "[") {
      return authority.firstIndex(of: "]").map { authority[..<$0].dropFirst() } ?? ""
    }
    return authority.utf8.firstIndex(of: UInt8(ascii: ":")).map { authority[..<$0] } ?? authority[...]
  }
}
