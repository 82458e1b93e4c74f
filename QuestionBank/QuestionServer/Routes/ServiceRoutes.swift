import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Service"
private let html = "text/html; charset=utf-8"

func serviceRoutes(_ bank: BankEntrance<some ServedBank>, figures: ServiceFigures) -> [Route] {
  [
    Route(
      .get, ServicePath.stats, action: .stats, group: group, "What is in the bank.",
      outcomes: [.json(200, "BankStats", "The figures.")]
    ) { call in
      Answer.json(try await bank(call).stats())
    },
    Route(
      .get, "/health", action: .health, group: group, "Whether the service runs.",
      outcomes: [.json(200, "Health", "It does.")]
    ) { _ in
      Answer.json(["status": "ok"])
    },
    Route(
      .get, "/ready", action: .ready, group: group, "Whether the bank answers, and which outages are planned.",
      outcomes: [.json(200, "Health", "It does.")],
      problems: [503]
    ) { _ in
      _ = try await bank.bank.changes(since: nil, limit: 1, wait: .zero)
      let notices = try await bank.bank.notices()
      return Answer.json(
        notices.isEmpty ? ["status": "ready"] : ["notices": .array(notices.map(\.json)), "status": "ready"])
    },
    Route(
      .get, "/metrics", action: .metrics, group: group, "The service's figures, for Prometheus.",
      outcomes: [
        Route.Outcome(
          status: 200, description: "The figures.", body: Route.Body(type: PrometheusText.type, schema: Schema.text))
      ]
    ) { _ in
      Answer.text(figures.text(), type: PrometheusText.type)
    },
  ]
}

/// The routes that tell of the others.
func documentationRoutes(openAPI: [UInt8], page: [UInt8]) -> [Route] {
  [
    Route(
      .get, "/openapi.json", action: .documentation, group: group, "This API as OpenAPI 3.1.",
      outcomes: [.json(200, "OpenAPI", "The document.")]
    ) { _ in
      Answer.document(openAPI, type: "application/json")
    },
    Route(
      .get, "/docs", action: .documentation, group: group, "This API as a page to read.",
      outcomes: [
        Route.Outcome(
          status: 200, description: "The page.", body: Route.Body(type: html, schema: Schema.text),
          headers: ["Content-Security-Policy"])
      ]
    ) { _ in
      var response = Answer.document(page, type: html)
      response.headers[.contentSecurityPolicy] = DocumentationPage.contentSecurityPolicy
      response.headers.append(contentsOf: SecurityHeaders.pageFields)
      return response
    },
  ]
}
