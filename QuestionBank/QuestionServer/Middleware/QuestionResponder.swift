import Hummingbird
import QuestionAPI
import QuestionModel

/// Finds out where a request came from, and answers the commonest of all, one question by its id, without parting its path; the rest go to the router.
struct QuestionResponder: HTTPResponder {
  /// The path of the route that is taken here.
  static let path = "\(ServicePath.questions)/{id}"

  /// The route of that path.
  let route: RouteResponder?
  let others: RouterResponder<ServerContext>
  let origins: OriginReader

  private static let prefix = Array((ServicePath.questions + "/").utf8)
  private static let idLength = 36

  func respond(to request: Request, context: ServerContext) async throws -> Response {
    var context = context
    context.origin = origins.origin(of: request, peer: context.peer)
    guard let route, request.method == .get, let id = Self.question(in: request.uri.path) else {
      return try await others.respond(to: request, context: context)
    }
    context.question = id
    return try await route.respond(to: request, context: context)
  }

  /// The question that a path names as a whole; nil where the path is longer or names something else.
  private static func question(in path: String) -> QuestionID? {
    let bytes = path.utf8
    guard bytes.count == prefix.count + idLength, bytes.starts(with: prefix) else { return nil }
    return QuestionID(path[bytes.index(bytes.startIndex, offsetBy: prefix.count)...])
  }
}
