import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Classes"
private let one = "\(ServicePath.classes)/{id}"
private let parameter = Route.Parameter.path("id", Schema.text, "Id of the class.")

func classRoutes(_ accounts: AccountEntrance) -> [Route] {
  [
    Route(
      .get, ServicePath.classes, action: .listClasses, group: group,
      "The classes; of everybody but administrators, their own.",
      outcomes: [.json(200, "ClassList", "The classes, sorted by name.")], problems: [422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(ClassList(try await accounts(call).classes()))
    },
    Route(
      .post, ServicePath.classes, action: .changeClasses, group: group, "Makes a class.",
      body: .json("ClassRequest"), outcomes: [.json(201, "SchoolClass", "The class.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let request = try await call.read(ClassRequest.self)
      return Answer.json(try await accounts(call).addClass(named: request.name), status: .created)
    },
    Route(
      .put, one, action: .changeClasses, group: group, "Calls a class otherwise.", parameters: [parameter],
      body: .json("ClassRequest"), outcomes: [.json(200, "SchoolClass", "The class.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let request = try await call.read(ClassRequest.self)
      return Answer.json(try await accounts(call).renameClass(try call.text("id"), to: request.name))
    },
    Route(
      .delete, one, action: .changeClasses, group: group, "Forgets a class, and nobody of it.",
      parameters: [parameter], outcomes: [Route.Outcome(status: 204, description: "It is gone.")],
      problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      try await accounts(call).removeClass(try call.text("id"))
      return Response(status: .noContent)
    },
    Route(
      .post, "\(one)/members", action: .changeClasses, group: group, "Lets people join or leave a class.",
      parameters: [parameter], body: .json("MembersChange"),
      outcomes: [.json(200, "SchoolClass", "The class.")], problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let change = try await call.read(MembersChange.self)
      return Answer.json(try await accounts(call).changeMembers(of: try call.text("id"), change))
    },
  ]
}
