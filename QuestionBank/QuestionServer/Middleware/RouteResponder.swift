import HTTPTypes
import Hummingbird
import Logging
import QuestionAPI

/// Answers the requests of one route: the gate, the caller, the handler, the measure and the log, in one step without lookups.
struct RouteResponder: HTTPResponder {
  let route: Route
  let parameterNames: [String]
  let services: RequestServices
  let meter: RouteMeter

  init(_ route: Route, services: RequestServices) {
    self.route = route
    self.services = services
    parameterNames = route.parameters.filter { $0.place == .query }.map(\.name)
    meter = services.metrics.meter(method: route.method.rawValue, path: route.path)
  }

  func respond(to request: Request, context: ServerContext) async throws -> Response {
    await services.answer(request, path: route.path, meter: meter, logger: context.logger) {
      let caller = try await services.reception.caller(of: request)
      // Before a body is read; the bank itself asks again for what it is asked to do.
      try caller.check(route.action)
      return try await route.handler(
        Call(
          request: request, context: context, parameterNames: parameterNames, limits: services.limits, caller: caller))
    }
  }
}

/// What every route shares.
struct RequestServices: Sendable {
  let gate: RequestGate
  let reception: Reception
  let metrics: ServerMetrics
  let limits: ServerLimits
  let requestLevel: Logger.Level

  /// Answers a request, whatever happens.
  func answer(
    _ request: Request, path: String, meter: RouteMeter, logger: Logger,
    _ handler: () async throws -> Response
  ) async -> Response {
    let start = ContinuousClock.now
    var response: Response
    var failure: (any Error)?
    do {
      try gate.enter(request)
      defer { gate.leave() }
      response = try await handler()
    } catch {
      failure = error
      response = Answer.problem(for: error)
    }
    let elapsed = start.duration(to: .now)
    let status = response.status.code
    meter.record(status: status, elapsed: elapsed)
    logger.log(
      level: status >= 500 ? .error : requestLevel, "request",
      metadata: Self.metadata(request.method, path, status, elapsed, failure))
    return response
  }

  private static func metadata(
    _ method: HTTPRequest.Method, _ path: String, _ status: Int, _ elapsed: Duration, _ failure: (any Error)?
  ) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "method": "\(method.rawValue)", "route": "\(path)", "status": "\(status)",
      "ms": "\((elapsed.seconds * 1_000_000).rounded() / 1000)",
    ]
    // A client's fault can quote what it sent, so only the service's own faults are told.
    if status >= 500, let failure { metadata["error"] = "\(failure)" }
    return metadata
  }
}

extension Duration {
  /// The span in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
