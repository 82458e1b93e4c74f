import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Sharing"

/// The catalogue, and the texts that it is made of.
func catalogRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.catalog, action: .readCatalogue, group: group,
      "The catalogue, in the terms of DCAT as JSON-LD: what is published here, by whom, under which licence, and where "
        + "the dumps are, with their checksums.",
      outcomes: [
        Route.Outcome(
          status: 200, description: "The catalogue.",
          body: Route.Body(type: CatalogDocument.type, schema: Schema.anything))
      ], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.document(
        CanonicalJSON.bytes(of: try await bank(call).catalog().json), type: CatalogDocument.type)
    },
    Route(
      .get, ServicePath.catalogTexts, action: .readSharing, group: group, "What the catalogue says in your own words.",
      outcomes: [.json(200, "CatalogTexts", "The texts.")], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank(call).catalogTexts())
    },
    Route(
      .put, ServicePath.catalogTexts, action: .changeSharing, group: group,
      "Says something else in the catalogue. Once it has title, publisher and licence, the service makes a dump a day.",
      parameters: [.author], body: .json("CatalogTexts"), outcomes: [.json(200, "CatalogTexts", "The texts.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let texts = try await call.read(CatalogTexts.self)
      try await bank(call).setCatalogTexts(texts, by: call.authorship())
      return Answer.json(texts)
    },
  ] + dumpRoutes(bank) + noticeRoutes(bank)
}

private func noticeRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.notices, action: .readNotices, group: group,
      "Planned outages that are not over, the earliest first.",
      outcomes: [.json(200, "NoticeList", "The notices.")], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.json(NoticeList(items: try await bank(call).notices()))
    },
    Route(
      .post, ServicePath.notices, action: .changeNotices, group: group, "Gives notice of a planned outage.",
      parameters: [.author], body: .json("Notice"), outcomes: [.json(201, "Notice", "The notice with its number.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      let notice = try await call.read(OutageNotice.self)
      return Answer.json(try await bank(call).addNotice(notice, by: call.authorship()), status: .created)
    },
    Route(
      .delete, "\(ServicePath.notices)/{number}", action: .changeNotices, group: group, "Takes a notice back.",
      parameters: [.path("number", Schema.integer(1...Int.max), "The notice."), .author],
      outcomes: [Route.Outcome(status: 204, description: "It is gone.")], problems: [404, 422, 503]
    ) { call in
      try await bank(call).removeNotice(call.number("number"), by: call.authorship())
      return Response(status: .noContent)
    },
  ]
}

extension Route.Parameter {
  /// Whoever does it, where no account says so.
  static let author = query("author", Schema.text, "Who does it; the name of an account goes before.")
}

extension Call {
  /// Whoever does it, as the query says.
  func authorship() throws(BankError) -> Authorship { Authorship(author: try query().string("author")) }
}
