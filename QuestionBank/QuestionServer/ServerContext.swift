public import Hummingbird

/// What the service keeps of one request.
public struct ServerContext: RequestContext {
  /// What Hummingbird keeps.
  public var coreContext: CoreRequestContextStorage

  /// The context of a request.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
