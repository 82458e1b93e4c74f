import HTTPTypes
import Hummingbird
import QuestionAPI

/// Finds out who calls, once a request.
struct Reception: Sendable {
  /// Longest token that is looked at.
  private static let longestToken = 512

  private let authenticator: any Authenticator
  private let localSecret: [UInt8]?
  /// Whether others than this machine's own people reach the service.
  private let isReachable: Bool

  init(_ authenticator: any Authenticator, configuration: ServerConfiguration) {
    self.authenticator = authenticator
    localSecret = configuration.localSecret.map { Array($0.utf8) }
    isReachable = configuration.isReachable
  }

  /// Whoever sends a request.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - origin: where it came from.
  /// - Returns: the caller.
  /// - Throws: `.unauthenticated` where a token is given that is wrong.
  func caller(of request: Request, from origin: RequestOrigin) async throws(BankError) -> Caller {
    guard let header = request.headers[.authorization] else {
      let admission = authenticator.admission
      return admission.hasAccounts || isReachable || !origin.isLocal
        ? .anonymous(mayRead: admission.isReadingOpen) : .local
    }
    guard let token = Self.token(in: header) else { throw .unauthenticated }
    if let localSecret, Self.isSame(Array(token.utf8), localSecret) { return .local }
    return .account(try await authenticator.caller(bearing: String(token)))
  }

  /// The token of RFC 6750; nil where the header holds something else, such as two of them.
  private static func token(in header: String) -> Substring? {
    let scheme = header.prefix { $0 != " " }
    guard scheme.lowercased() == "bearer" else { return nil }
    let token = header.dropFirst(scheme.count).drop { $0 == " " }
    guard (1...longestToken).contains(token.utf8.count), token.utf8.allSatisfy(isOfToken) else { return nil }
    return token
  }

  private static func isOfToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~+/=".utf8.contains(byte)
    }
  }

  /// Compares in a time that does not tell how much is alike.
  private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
