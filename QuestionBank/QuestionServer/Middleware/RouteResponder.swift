import HTTPTypes
import Hummingbird
import Logging
import QuestionAPI

/// Answers the requests of one route: the gate, the handler, the measure and the log, in one step without lookups.
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
    let call = Call(request: request, context: context, parameterNames: parameterNames, limits: services.limits)
    return await services.answer(request, path: route.path, meter: meter, logger: context.logger) {
      try await route.handler(call)
    }
  }
}

/// What every route shares.
struct RequestServices: Sendable {
  let gate: RequestGate
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
    let level: Logger.Level = status >= 500 ? .error : requestLevel
    logger.log(
      level: level, "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(path)", "status": "\(status)",
        "ms": "\(elapsed.milliseconds)",
        // A client's fault can quote what it sent, so only the service's own faults are told.
        "error": "\(status >= 500 ? failure.map { "\($0)" } ?? "" : "")",
      ])
    return response
  }
}

extension Duration {
  /// The span in milliseconds.
  var milliseconds: Double { seconds * 1000 }

  /// The span in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
