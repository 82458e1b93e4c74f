import Hummingbird
import Logging
import QuestionAPI

/// Every route in a router, and the commonest one before it.
struct Routing {
  let router: Router<ServerContext>
  private let question: RouteResponder?

  /// The routing onto a bank.
  ///
  /// - Parameters:
  ///   - bank: the bank that answers.
  ///   - authenticator: knows who may come in.
  ///   - configuration: where the service listens, and its limits.
  init(_ bank: some AnsweringBank, authenticator: any Authenticator, configuration: ServerConfiguration) {
    let metrics = ServerMetrics()
    let gate = RequestGate(hosts: configuration.hosts, capacity: configuration.limits.requests)
    let services = RequestServices(
      gate: gate, reception: Reception(authenticator, configuration: configuration), metrics: metrics,
      limits: configuration.limits,
      requestLevel: configuration.logsRequests ? .info : .debug)
    let table = RouteTable(BankEntrance(bank), metrics: metrics, gate: gate)
    let responders = table.routes.map { RouteResponder($0, services: services) }
    router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    for responder in responders {
      router.on(RouterPath(responder.route.path), method: responder.route.method, responder: responder)
    }
    // Added last, it takes only what no route took.
    router.add(middleware: UnknownRoutes(table: table, services: services))
    question = responders.first { $0.route.method == .get && $0.route.path == QuestionResponder.path }
  }

  /// What answers every request.
  var responder: QuestionResponder {
    QuestionResponder(route: question, others: router.buildResponder())
  }
}
