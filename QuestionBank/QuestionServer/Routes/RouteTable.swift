import HTTPTypes
import Hummingbird
import QuestionAPI

/// Every route of the service; the router, the OpenAPI document and the documentation are made of it.
struct RouteTable: Sendable {
  let routes: [Route]

  /// The routes onto a bank.
  init(
    _ bank: BankEntrance<some AnsweringBank>, accounts: AccountEntrance = AccountEntrance(NoAccounts()),
    figures: ServiceFigures
  ) {
    let described =
      questionRoutes(bank) + workflowRoutes(bank) + commentRoutes(bank) + historyRoutes(bank) + tagRoutes(bank)
      + bulkRoutes(bank) + operationRoutes(bank) + transferRoutes(bank) + changeRoutes(bank)
      + mediaRoutes(bank) + openReadingRoutes(bank) + embargoRoutes(bank) + auditRoutes(bank) + catalogRoutes(bank)
      + accountRoutes(accounts) + peopleRoutes(accounts) + classRoutes(accounts)
      + sittingRoutes(bank) + attemptRoutes(bank)
      + peerRoutes(bank) + proposalRoutes(bank) + syncRoutes(bank)
      + serviceRoutes(bank, figures: figures)
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
