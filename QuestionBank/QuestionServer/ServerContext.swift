public import Hummingbird
import QuestionModel

/// What the service keeps of one request.
public struct ServerContext: RequestContext {
  /// What Hummingbird keeps.
  public var coreContext: CoreRequestContextStorage
  /// The question that the path names, where it was read before a route was looked for.
  var question: QuestionID?

  /// The context of a request.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
