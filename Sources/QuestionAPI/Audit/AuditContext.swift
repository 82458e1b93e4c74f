/// By whom and from where something is done, as far as that is known.
///
/// Whoever takes a request sets it once, around all that the request does; the store's audit alone reads it. What is
/// done without it is done in a person's own terminal.
public struct AuditContext: Sendable, Hashable {
  /// The name that an account bears, in the place of whatever the request says; nil where nobody proved who they are.
  public var name: String?
  /// The id of the account.
  public var account: String?
  private let place: Place

  /// A request's own texts are made only where a row is written: most requests change nothing.
  private enum Place: Hashable {
    case named(String?, request: String?)
    case origin(RequestOrigin)
  }

  /// A context at a place that has a name.
  public init(name: String? = nil, account: String? = nil, address: String?, request: String? = nil) {
    self.name = name
    self.account = account
    place = .named(address, request: request)
  }

  /// The context of a request.
  public init(name: String?, account: String?, origin: RequestOrigin) {
    self.name = name
    self.account = account
    place = .origin(origin)
  }

  /// Where it comes from: a network address, `terminal`, or `service` for what the service does by itself.
  public var address: String? {
    switch place {
    case .named(let address, _): address
    case .origin(let origin): origin.address?.description ?? "local"
    }
  }

  /// The request's id in the service's log.
  public var request: String? {
    switch place {
    case .named(_, let request): request
    case .origin(let origin): origin.request.description
    }
  }

  /// What somebody does in their own terminal.
  public static let terminal = AuditContext(address: "terminal")
  /// What a service does by itself.
  public static let service = AuditContext(name: "question-bank", address: "service")

  /// The context of what is done now.
  @TaskLocal public static var current = AuditContext.terminal
}
