public import Hummingbird
import NIOCore
public import QuestionAPI
import QuestionModel

/// Hummingbird has one of its own, which nobody outside of the service would know.
typealias RequestID = QuestionAPI.RequestID

/// What the service keeps of one request.
public struct ServerContext: RequestContext {
  /// What Hummingbird keeps.
  public var coreContext: CoreRequestContextStorage
  /// The question that the path names, where it was read before a route was looked for.
  var question: QuestionID?

  /// Where the request came from.
  public internal(set) var origin: RequestOrigin
  /// The address at the other end of the connection; nil once it is closed.
  let peer: SocketAddress?

  private static let unknown = RequestOrigin(isLocal: false)

  /// The context of a request.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    origin = Self.unknown
    peer = source.channel.remoteAddress
  }
}
