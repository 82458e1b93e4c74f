import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI

/// Finds out where requests come from; what a request says of that is believed of trusted proxies only.
struct OriginReader: Sendable {
  private let proxies: ProxySettings
  private let isSecure: Bool
  private let isBoundToLoopback: Bool

  init(_ configuration: ServerConfiguration) {
    proxies = configuration.proxies
    isSecure = configuration.certificate != nil
    isBoundToLoopback = Loopback.contains(configuration.host)
  }

  /// Where a request came from.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - peer: the address at the other end of its connection; nil once the connection is closed.
  /// - Returns: what is believed of it.
  func origin(of request: Request, peer: SocketAddress?) -> RequestOrigin {
    // A closed connection has no address any more. It is this machine's only where no other could have made it.
    let address = peer.flatMap(NetworkAddress.init) ?? (isBoundToLoopback ? NetworkAddress(version4: 0x7F00_0001) : nil)
    guard let address else { return RequestOrigin(isLocal: false, isSecure: isSecure) }
    if !proxies.addresses.isEmpty, proxies.contains(address) {
      // Never local, not even without the header: a proxy that is set up wrongly must not make the world an insider.
      return forwarded(request.headers, by: address)
    }
    // Whoever was passed on by a program that nobody told us of is no local caller.
    let isLocal = address.isLoopback && !Self.isPassedOn(request.headers)
    return RequestOrigin(address: address, isLocal: isLocal, isSecure: isSecure)
  }

  private static func isPassedOn(_ headers: HTTPFields) -> Bool {
    headers.contains(.xForwardedFor) || headers.contains(.forwarded) || headers.contains(.xRealIP)
      || headers.contains(.via)
  }

  private func forwarded(_ headers: HTTPFields, by proxy: NetworkAddress) -> RequestOrigin {
    var client = proxy
    var scheme: Substring?
    switch proxies.header {
    case .xForwardedFor:
      client = farthest(ForwardedElements.split(headers[.xForwardedFor] ?? ""), from: proxy)
      scheme = headers[.xForwardedProto].flatMap { ForwardedElements.split($0).last }
    case .forwarded:
      let elements = ForwardedElements.split(headers[.forwarded] ?? "")
      client = farthest(elements.map { ForwardedElements.value(of: "for", in: $0) ?? "" }, from: proxy)
      scheme = elements.last.flatMap { ForwardedElements.value(of: "proto", in: $0) }
    }
    return RequestOrigin(
      address: client, isLocal: false, isSecure: isSecure || scheme?.lowercased() == "https",
      request: Self.requestID(headers) ?? RequestID())
  }

  /// The last of the addresses that a trusted proxy wrote: from the right, the first that is no proxy.
  private func farthest(_ written: [Substring], from proxy: NetworkAddress) -> NetworkAddress {
    var client = proxy
    for text in written.reversed() {
      guard let address = ForwardedElements.address(text) else { return client }
      client = address
      guard proxies.contains(address) else { return client }
    }
    return client
  }

  /// The id that the proxy gave: its own, else that of the trace (W3C Trace Context).
  private static func requestID(_ headers: HTTPFields) -> RequestID? {
    if let text = headers[.xRequestID] { return RequestID(text) }
    let trace = headers[.traceparent]?.split(separator: "-", omittingEmptySubsequences: false)
    guard let trace, trace.count >= 4, trace[1].utf8.count == 32, trace[1].allSatisfy(\.isHexDigit) else { return nil }
    return RequestID(trace[1])
  }
}

extension NetworkAddress {
  /// The address of a socket; nil where it has none of the Internet protocol.
  init?(_ socket: SocketAddress) {
    let address: NetworkAddress? = socket.withSockAddr { pointer, size in
      let bytes = UnsafeRawBufferPointer(start: pointer, count: size)
      // After the family and the port; that of version 6 after its flow too.
      switch socket.protocol {
      case .inet where size >= 8: return NetworkAddress(version4: bytes[4..<8].reduce(0) { $0 << 8 | UInt32($1) })
      case .inet6 where size >= 24: return NetworkAddress(bytes: UnsafeRawBufferPointer(rebasing: bytes[8..<24]))
      default: return nil
      }
    }
    guard let address else { return nil }
    self = address
  }
}
