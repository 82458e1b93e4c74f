import HTTPTypes
import Hummingbird

/// Answers what no route takes: 405 where the path has other methods, else 404.
struct UnknownRoutes: RouterMiddleware {
  let table: RouteTable
  let services: RequestServices
  let meter: RouteMeter

  init(table: RouteTable, services: RequestServices) {
    self.table = table
    self.services = services
    meter = services.metrics.meter(method: "any", path: "unknown")
  }

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    await services.answer(
      request, context, action: nil, path: "unknown", weight: RequestWeight(), meter: meter
    ) { _ in
      let methods = table.methods(at: request.uri.path)
      throw methods.isEmpty ? RequestFault.unknownPath : RequestFault.method(allowed: methods)
    }
  }
}
