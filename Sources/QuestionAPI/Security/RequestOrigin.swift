/// Where a request came from, as far as the service believes it.
public struct RequestOrigin: Sendable, Hashable {
  /// The client's address, behind a trusted proxy the one that the proxy names; nil for a call inside this process.
  public var address: NetworkAddress?
  /// Whether the request was made on this machine and nobody passed it on.
  public var isLocal: Bool
  /// Whether it came encrypted, to the service or to its proxy.
  public var isSecure: Bool
  /// What tells the request from all others, in every line and event about it.
  public var request: RequestID

  /// An origin; without parameters, a call inside this process.
  public init(
    address: NetworkAddress? = nil, isLocal: Bool = true, isSecure: Bool = false, request: RequestID = RequestID()
  ) {
    self.address = address
    self.isLocal = isLocal
    self.isSecure = isSecure
    self.request = request
  }
}
