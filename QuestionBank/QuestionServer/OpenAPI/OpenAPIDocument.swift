import HTTPTypes
import QuestionAPI
import QuestionModel

/// The routes as an OpenAPI 3.1 document.
enum OpenAPIDocument {
  private static let scheme = "token"

  static func bytes(of routes: [Route]) -> [UInt8] { CanonicalJSON.bytes(of: document(of: routes)) }

  static func document(of routes: [Route]) -> JSONValue {
    var paths = JSONObject()
    for route in routes {
      var item = paths[route.path]?.object ?? JSONObject()
      item[route.method.rawValue.lowercased()] = operation(route)
      paths[route.path] = .object(item)
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Question bank", "version": "1",
        "description": "Questions, their history, search, import and export. Errors are RFC 9457 problem documents.",
      ],
      "paths": .object(paths),
      "components": [
        "schemas": .object(JSONObject(Schema.components.map { ($0.name, $0.schema) })),
        "securitySchemes": [
          scheme: [
            "type": "http", "scheme": "bearer",
            "description": "A token, or the secret of a session. On a bank without accounts, none is needed.",
          ]
        ],
      ],
    ]
  }

  private static func operation(_ route: Route) -> JSONValue {
    let rule = AccessTable.rule(of: route.action)
    var operation = JSONObject([
      ("summary", .string(route.summary)), ("tags", .strings([route.group])),
      ("operationId", .string(operationID(route))), ("responses", responses(of: route)),
      ("description", .string(rule.description)), ("security", security(rule)),
    ])
    if !route.parameters.isEmpty { operation["parameters"] = .array(route.parameters.map(parameter)) }
    if let body = route.body {
      operation["requestBody"] = ["required": .bool(body.isRequired), "content": content(body)]
    }
    return .object(operation)
  }

  /// A token, or none where there may be none.
  private static func security(_ rule: AccessRule) -> JSONValue {
    let bearer: JSONValue = [scheme: []]
    return switch rule.anonymous {
    case .never: [bearer]
    case .whereReadingIsOpen: [bearer, [:]]
    case .always: []
    }
  }

  private static func operationID(_ route: Route) -> String {
    let words = route.path.split(whereSeparator: { "/{}.".contains($0) }).map(String.init)
    return ([route.method.rawValue.lowercased()] + words).joined(separator: "-")
  }

  private static func parameter(_ parameter: Route.Parameter) -> JSONValue {
    [
      "name": .string(parameter.name), "in": .string(parameter.place.rawValue), "schema": parameter.schema,
      "description": .string(parameter.description), "required": .bool(parameter.isRequired),
    ]
  }

  private static func responses(of route: Route) -> JSONValue {
    var responses = JSONObject()
    for outcome in route.outcomes {
      var response = JSONObject([("description", .string(outcome.description))])
      if let body = outcome.body { response["content"] = content(body) }
      if !outcome.headers.isEmpty {
        response["headers"] = .object(JSONObject(outcome.headers.map { ($0, ["schema": Schema.text]) }))
      }
      responses[String(outcome.status)] = .object(response)
    }
    for status in route.problems {
      responses[String(status)] = problemResponse(ProblemTitles.title(of: status))
    }
    responses["default"] = problemResponse("Any other problem.")
    return .object(responses)
  }

  private static func problemResponse(_ description: String) -> JSONValue {
    [
      "description": .string(description),
      "content": ["application/problem+json": ["schema": Schema.named("Problem")]],
    ]
  }

  private static func content(_ body: Route.Body) -> JSONValue {
    .object(JSONObject([(body.type, ["schema": body.schema] as JSONValue)]))
  }
}

/// What the statuses of problems mean here.
enum ProblemTitles {
  static func title(of status: Int) -> String {
    switch status {
    case 400: "The body or the search cannot be read."
    case 401: "Who calls is not known: the token is missing, wrong or expired."
    case 403: "Who calls may not do this."
    case 404: "There is no such thing."
    case 408: "The body came too slowly."
    case 410: "The cursor is of another epoch."
    case 412: "Someone else saved first; the problem and the ETag name the current revision."
    case 413: "The body is too large."
    case 415: "The body's media type is not taken."
    case 416: "The file has no such part."
    case 422: "Fields are wrong; the problem names them."
    case 428: "If-Match is missing."
    case 503: "The bank cannot answer now."
    default: "A problem."
    }
  }
}
