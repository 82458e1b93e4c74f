import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionModel

private let group = "People"
private let one = "\(ServicePath.people)/{id}"
private let person = Route.Parameter.path("id", Schema.text, "Id of the person.")

/// Those who have an account.
func peopleRoutes(_ accounts: AccountEntrance) -> [Route] { readingRoutes(accounts) + changingRoutes(accounts) }

private func readingRoutes(_ accounts: AccountEntrance) -> [Route] {
  [
    Route(
      .get, ServicePath.people, action: .readRoster, group: group,
      "The people of the bank; teachers see the students of their classes.",
      parameters: [
        .query("text", Schema.text, "What a name of each holds, with or without accents."),
        .query("role", Schema.choice(Role.allCases.map(\.rawValue)), "The role of each."),
        .query("class", Schema.text, "Id of the class that each belongs to."),
        .query("limit", Schema.integer(1...PeopleRequest.maximumLimit), "People on the page; 50 by default."),
        .cursor,
      ],
      outcomes: [.json(200, "PeoplePage", "A page, sorted by the names to sign in with.")], problems: [404, 422, 503]
    ) { call in
      let query = try call.query()
      let request = PeopleRequest(
        text: query.string("text"), role: try query.choice("role", of: Role.self), classID: query.string("class"),
        limit: try query.integer("limit", in: 1...PeopleRequest.maximumLimit, otherwise: 50),
        cursor: query.string("cursor"))
      return Answer.json(try await accounts(call).people(request))
    },
    Route(
      .get, one, action: .readRoster, group: group, "One person.", parameters: [person],
      outcomes: [.json(200, "Person", "The person, with their classes.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await accounts(call).person(try call.text("id")))
    },
    Route(
      .get, "\(one)/export", action: .exportPerson, group: group,
      "Everything that the bank holds on a person, for the person to take.", parameters: [person],
      outcomes: [.json(200, "PersonExport", "The account, its sessions and tokens, and what the person wrote.")],
      problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await accounts(call).exportPerson(try call.text("id")))
    },
  ]
}

private func changingRoutes(_ accounts: AccountEntrance) -> [Route] {
  [
    Route(
      .post, ServicePath.people, action: .addPerson, group: group,
      "Gives somebody, or a peer bank, an account. Without a password one is drawn, told once, and changed at the first "
        + "sign-in.", body: .json("PersonDraft"),
      outcomes: [.json(201, "AddedPerson", "The person.")], problems: [400, 413, 415, 422, 503]
    ) { call in
      Answer.json(
        try await accounts(call).addPerson(try await call.read(PersonDraft.self)), status: .created)
    },
    Route(
      .patch, one, action: .changePerson, group: group,
      "Changes a person's names or role, keeps them out, lets them in again, or takes a lost telephone away.",
      parameters: [person], body: .json("PersonChange"),
      outcomes: [.json(200, "Person", "The person as they are now.")], problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let change = try await call.read(PersonChange.self)
      SecurityNotes.current?.note(change.securityEvents)
      return Answer.json(try await accounts(call).changePerson(try call.text("id"), change))
    },
    Route(
      .delete, one, action: .erasePerson, group: group,
      "Forgets a person. Another name takes the place of theirs in comments, operations and the audit; revisions are "
        + "signed history and keep the name they were made with.", parameters: [person],
      outcomes: [.json(200, "Erasure", "What became of their traces.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await accounts(call).erasePerson(try call.text("id")))
    },
    Route(
      .post, ServicePath.resetPasswords, action: .resetPasswords, group: group,
      "Draws new passwords for people or a whole class, to be changed at the next sign-in. Sessions and tokens end.",
      body: .json("ResetRequest"), outcomes: [.json(200, "IssuedPasswords", "The passwords, told this once.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let request = try await call.read(ResetRequest.self)
      return Answer.json(IssuedPasswords(try await accounts(call).resetPasswords(request)))
    },
    Route(
      .post, ServicePath.roster, action: .importRoster, group: group,
      "Takes a roster: CSV whose first line names the columns (họ tên, tên đăng nhập or mã học sinh, lớp, vai trò; or "
        + "name, sign-in name, class, role). Nobody is removed.",
      parameters: [.query("dryRun", Schema.flag, "true tells only what would become of it.")],
      body: Route.Body(type: "text/csv", schema: Schema.text),
      outcomes: [.json(200, "RosterReport", "What became of it, with the passwords of new people, told this once.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let isDryRun = try call.query().flag("dryRun")
      guard call.request.headers[.contentType]?.prefix(while: { $0 != ";" }).lowercased() == "text/csv" else {
        throw RequestFault.mediaType(wanted: "text/csv")
      }
      let body = try await call.body(upTo: call.limits.jsonBody)
      return Answer.json(
        try await accounts(call).importRoster(Array(body.readableBytesView), isDryRun: isDryRun))
    },
  ]
}
