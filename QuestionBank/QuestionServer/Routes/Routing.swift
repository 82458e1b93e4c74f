import Hummingbird
import Logging
import QuestionAPI

/// Every route in a router, and the commonest one before it.
struct Routing {
  let router: Router<ServerContext>
  private let question: RouteResponder?
  private let origins: OriginReader

  /// The routing onto a bank.
  ///
  /// - Parameters:
  ///   - bank: the bank that answers.
  ///   - authenticator: knows who may come in.
  ///   - accounts: says who may come in.
  ///   - configuration: where the service listens, and its limits.
  ///   - connections: counts the open connections.
  init(
    _ bank: some AnsweringBank, authenticator: any Authenticator, accounts: any AccountService = NoAccounts(),
    configuration: ServerConfiguration, connections: ConnectionCount
  ) {
    let services = RequestServices(configuration, authenticator: authenticator, connections: connections)
    origins = OriginReader(configuration)
    let table = RouteTable(
      BankEntrance(bank), accounts: AccountEntrance(accounts), figures: ServiceFigures(services, configuration))
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
    QuestionResponder(route: question, others: router.buildResponder(), origins: origins)
  }
}
