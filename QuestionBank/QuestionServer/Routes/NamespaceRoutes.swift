import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Tags"
private let template = "\(ServicePath.namespaces)/{name}"
private let name = Route.Parameter.path("name", Schema.text, "The namespace, such as `topic`.")

func namespaceRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .get, ServicePath.namespaces, action: .readNamespaces, group: group,
      "The namespaces of tags that someone has described.",
      outcomes: [.json(200, "NamespaceList", "The namespaces, with the values that each allows.")]
    ) { call in
      _ = try call.query()
      return Answer.json(NamespaceList(try await bank(call).namespaces()))
    },
    Route(
      .put, template, action: .setNamespace, group: group,
      "Says which values a namespace allows. While it is closed no question gets another one; those it has may stay.",
      parameters: [name], body: .json("NamespaceRequest"),
      outcomes: [.json(200, "TagNamespace", "The namespace as it is now.")], problems: [400, 413, 415, 422, 503]
    ) { call in
      let json = try await call.json()
      let name = try call.text("name")
      let wanted: NamespaceRequest
      do throws(FieldProblem) { wanted = try NamespaceRequest(name, json: json) } catch {
        throw BankError.invalid([error])
      }
      try await bank(call).setNamespace(wanted.namespace, by: wanted.authorship)
      return Answer.json(wanted.namespace)
    },
    Route(
      .delete, template, action: .removeNamespace, group: group,
      "Forgets what a namespace allows, so that it allows everything.",
      parameters: [
        name, .query("author", Schema.text, "Who does it."), .query("message", Schema.text, "Why."),
      ], outcomes: [Route.Outcome(status: 204, description: "It allows everything.")], problems: [404, 422, 503]
    ) { call in
      let query = try call.query()
      let author = Authorship(author: query.string("author"), message: query.string("message"))
      let name: String
      let given = try call.text("name")
      do throws(FieldProblem) { name = try TagNamespace.written(given) } catch { throw BankError.invalid([error]) }
      try await bank(call).removeNamespace(name, by: author)
      return Response(status: .noContent)
    },
  ]
}
