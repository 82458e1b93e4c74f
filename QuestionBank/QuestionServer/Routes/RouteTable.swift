import HTTPTypes
public import Hummingbird
import Logging
public import QuestionAPI

/// Every route of the service; the router, the OpenAPI document and the documentation are made of it.
struct RouteTable: Sendable {
  let routes: [Route]

  /// The routes onto a bank.
  init(_ bank: some BankService, metrics: ServerMetrics, gate: RequestGate) {
    let described =
      questionRoutes(bank) + historyRoutes(bank) + tagRoutes(bank) + transferRoutes(bank) + changeRoutes(bank)
      + mediaRoutes(bank) + serviceRoutes(bank, metrics: metrics, gate: gate)
    let document = OpenAPIDocument.bytes(of: described + documentationRoutes(openAPI: [], page: []))
    let page = DocumentationPage.bytes(of: described + documentationRoutes(openAPI: [], page: []))
    routes = described + documentationRoutes(openAPI: document, page: page)
  }

  /// The methods that a path takes, HEAD among them; empty where there is no such path.
  func methods(at path: String) -> [String] {
    let parts = path.split(separator: "/")
    var methods: [String] = []
    for route in routes {
      let template = route.path.split(separator: "/")
      guard template.count == parts.count, zip(template, parts).allSatisfy({ $0.first == "{" || $0 == $1 }) else {
        continue
      }
      methods.append(route.method.rawValue)
      if route.method == .get { methods.append("HEAD") }
    }
    return methods
  }
}

/// The router of the service.
///
/// - Parameters:
///   - bank: the bank that answers.
///   - configuration: where the service listens, and its limits.
/// - Returns: a router with every route.
public func buildRouter(_ bank: some BankService, configuration: ServerConfiguration) -> Router<ServerContext> {
  let metrics = ServerMetrics()
  let gate = RequestGate(boundHost: configuration.host, capacity: configuration.limits.requests)
  let services = RequestServices(
    gate: gate, metrics: metrics, limits: configuration.limits,
    requestLevel: configuration.logsRequests ? .info : .debug)
  let table = RouteTable(bank, metrics: metrics, gate: gate)
  let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
  for route in table.routes {
    router.on(RouterPath(route.path), method: route.method, responder: RouteResponder(route, services: services))
  }
  // Added last, it takes only what no route took.
  router.add(middleware: UnknownRoutes(table: table, services: services))
  return router
}
