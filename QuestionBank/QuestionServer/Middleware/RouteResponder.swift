import HTTPTypes
import Hummingbird
import QuestionAPI

/// Answers the requests of one route: the gate, the caller, the limits, the handler, the measure and the log, without
/// lookups.
struct RouteResponder: HTTPResponder {
  let route: Route
  let parameterNames: [String]
  let services: RequestServices
  let meter: RouteMeter
  let weight: RequestWeight

  init(_ route: Route, services: RequestServices) {
    self.route = route
    self.services = services
    parameterNames = route.parameters.filter { $0.place == .query }.map(\.name)
    meter = services.metrics.meter(method: route.method.rawValue, path: route.path)
    weight = RequestWeight(isWriting: route.method != .get, isSearching: route.isSearching)
  }

  func respond(to request: Request, context: ServerContext) async throws -> Response {
    await services.answer(request, context, action: route.action, path: route.path, weight: weight, meter: meter) {
      let share = route.body == nil ? nil : BodyBudget.Share(of: services.bodies)
      let call = Call(
        request: request, context: context, parameterNames: parameterNames, limits: services.limits, caller: $0,
        share: share)
      // Given back with the answer, whatever still holds the call by then.
      defer { withExtendedLifetime(share) {} }
      return try await AuditContext.$current.withValue(call.auditContext) { try await route.handler(call) }
    }
  }
}

extension Route {
  /// Whether the bank goes through its questions to answer.
  fileprivate var isSearching: Bool {
    let bodies = [ServicePath.bulk, ServicePath.bulkPreview, ServicePath.similar, ServicePath.changeTags]
    return parameters.contains { $0.place == .query && $0.name == Parameter.search.name } || bodies.contains(path)
  }
}
