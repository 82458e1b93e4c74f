import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel

/// One route: how it is called, what it answers, and the code that does it.
struct Route: Sendable {
  /// A part of the path, the query or the head that a caller may set.
  struct Parameter: Sendable {
    enum Place: String, Sendable {
      case path, query, header
    }

    let name: String
    let place: Place
    let schema: JSONValue
    let description: String
    var isRequired = false
  }

  /// A body that is sent or answered.
  struct Body: Sendable {
    let type: String
    let schema: JSONValue
    var isRequired = true

    static func json(_ name: String, isRequired: Bool = true) -> Body {
      Body(type: "application/json", schema: Schema.named(name), isRequired: isRequired)
    }

    static func bytes(_ type: String) -> Body { Body(type: type, schema: Schema.binary) }
  }

  /// What may be answered.
  struct Outcome: Sendable {
    let status: Int
    let description: String
    var body: Body?
    var headers: [String] = []
  }

  typealias Handler = @Sendable (Call) async throws -> Response

  let method: HTTPRequest.Method
  let path: String
  /// What is asked of the bank; who may ask for it stands in `AccessTable`.
  let action: BankAction
  let group: String
  let summary: String
  var parameters: [Parameter] = []
  var body: Body?
  let outcomes: [Outcome]
  /// Statuses that are answered by a problem document.
  var problems: [Int] = []
  let handler: Handler

  init(
    _ method: HTTPRequest.Method, _ path: String, action: BankAction, group: String, _ summary: String,
    parameters: [Parameter] = [],
    body: Body? = nil, outcomes: [Outcome], problems: [Int] = [], handler: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.action = action
    self.group = group
    self.summary = summary
    self.parameters = parameters
    self.body = body
    self.outcomes = outcomes
    let refusals: Set = AccessTable.rule(of: action).anonymous == .always ? [] : [401, 403]
    self.problems = refusals.union(problems).sorted()
    self.handler = handler
  }
}

extension Route.Parameter {
  static func path(_ name: String, _ schema: JSONValue, _ description: String) -> Self {
    Self(name: name, place: .path, schema: schema, description: description, isRequired: true)
  }

  static func query(
    _ name: String, _ schema: JSONValue, _ description: String, isRequired: Bool = false
  ) -> Self {
    Self(name: name, place: .query, schema: schema, description: description, isRequired: isRequired)
  }

  static func header(
    _ name: String, _ description: String, isRequired: Bool = false
  ) -> Self {
    Self(name: name, place: .header, schema: Schema.text, description: description, isRequired: isRequired)
  }

  static let id = path("id", Schema.uuid, "The question.")
  static let search = query("query", Schema.text, "The search; without it, every question.")
  static let view = query(
    "view", Schema.choice(Sight.allCases.map(\.rawValue)),
    "student shows published questions only, without their keys; withoutKeys those of every status; author, the "
      + "default, shows all that the caller may see.")
  static let ifMatch = header("If-Match", "ETag of the revision that was edited.", isRequired: true)
  static let idempotencyKey = header(
    "Idempotency-Key", "A text of the caller's; the same call again stores nothing.")
  static let limit = query(
    "limit", Schema.integer(1...SearchRequest.maximumLimit), "Questions on the page; 20 by default.")
  static let cursor = query("cursor", Schema.text, "Where the page before ended: its next.")
  static let ifNoneMatch = header("If-None-Match", "ETag of what the caller has; if nothing is newer, 304.")
}

extension Route.Outcome {
  static func json(_ status: Int, _ name: String, _ description: String, headers: [String] = []) -> Self {
    Self(status: status, description: description, body: .json(name), headers: headers)
  }

  static let notModified = Self(status: 304, description: "The caller has it already.", headers: ["ETag"])
}
