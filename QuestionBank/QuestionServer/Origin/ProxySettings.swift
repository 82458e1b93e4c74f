public import QuestionAPI

/// Which machines in front of the service are believed when they say for whom they ask.
public struct ProxySettings: Sendable, Hashable {
  /// The header that the proxies write; the others of a request may be its client's own invention.
  public enum Header: String, Sendable, Hashable, CaseIterable {
    /// `X-Forwarded-For`, with `X-Forwarded-Proto`.
    case xForwardedFor = "x-forwarded-for"
    /// `Forwarded` (RFC 7239).
    case forwarded
  }

  /// Addresses of the proxies; none believes nobody.
  public var addresses: [NetworkRange]
  /// The header that they write.
  public var header: Header

  /// Settings; without parameters, there is no proxy.
  public init(addresses: [NetworkRange] = [], header: Header = .xForwardedFor) {
    self.addresses = addresses
    self.header = header
  }

  /// Whether an address is a proxy's.
  func contains(_ address: NetworkAddress) -> Bool { addresses.contains { $0.contains(address) } }
}
