import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Tests"
private let one = "\(ServicePath.sittings)/{id}"
private let parameter = Route.Parameter.path("id", Schema.text, "Id of the sitting.")

/// Tests from the plan to the marks, as those use them who give them.
func sittingRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .post, ServicePath.fill, action: .fill, group: group,
      "Fills a blueprint with questions and says which cells are short; nothing is stored. The same plan, bank and "
        + "seed give the same test.", body: .json("FillRequest"),
      outcomes: [.json(200, "FilledBlueprint", "The test, to be stored as a question of the kind quiz.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      Answer.json(try await bank.exams(call).fill(call.read(FillRequest.self)))
    },
    Route(
      .get, ServicePath.sittings, action: .listSittings, group: group,
      "Quizzes as they are given, the newest first; of students, those that they may take or took.",
      parameters: [
        .query("limit", Schema.integer(1...SittingPage.maximumLimit), "Sittings on the page; 50 by default."),
        .cursor,
      ], outcomes: [.json(200, "SittingPage", "A page.")], problems: [422, 503]
    ) { call in
      let query = try call.query()
      let limit = try query.integer("limit", in: 1...SittingPage.maximumLimit, otherwise: 50)
      let page = try await bank.exams(call).sittings(limit: limit, cursor: query.string("cursor"))
      var link = QueryString()
      link.add("limit", String(limit))
      return Answer.page(page, of: ServicePath.sittings, link, next: page.next)
    },
    Route(
      .post, ServicePath.sittings, action: .changeSittings, group: group,
      "Gives a quiz: one revision of it, when, to whom, and how.", body: .json("SittingDraft"),
      outcomes: [.json(201, "Sitting", "The sitting.")], problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let draft = try await call.read(SittingDraft.self)
      return Answer.json(try await bank.exams(call).addSitting(draft), status: .created)
    },
    Route(
      .get, one, action: .readSitting, group: group, "One sitting.", parameters: [parameter],
      outcomes: [.json(200, "Sitting", "The sitting.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank.exams(call).sitting(call.text("id")))
    },
    Route(
      .patch, one, action: .changeSittings, group: group,
      "Says anew when, to whom and how a quiz is given, and releases its marks; what is left out stays.",
      parameters: [parameter], body: .json("SittingChange"), outcomes: [.json(200, "Sitting", "The sitting.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let change = try await call.read(SittingChange.self)
      return Answer.json(try await bank.exams(call).changeSitting(call.text("id"), change))
    },
    Route(
      .delete, one, action: .changeSittings, group: group, "Forgets a sitting that nobody has begun.",
      parameters: [parameter], outcomes: [Route.Outcome(status: 204, description: "It is gone.")],
      problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      try await bank.exams(call).removeSitting(call.text("id"))
      return Response(status: .noContent)
    },
    Route(
      .get, "\(one)/results", action: .readResults, group: group,
      "What the attempts of a sitting earned, item by item; teachers see the students of their own classes.",
      parameters: [
        parameter,
        .query("limit", Schema.integer(1...SittingResults.maximumLimit), "Attempts on the page; 200 by default."),
        .cursor,
      ], outcomes: [.json(200, "SittingResults", "A page.")], problems: [404, 422, 503]
    ) { call in
      let query = try call.query()
      let id = try call.text("id")
      let limit = try query.integer("limit", in: 1...SittingResults.maximumLimit, otherwise: 200)
      let page = try await bank.exams(call).results(of: id, limit: limit, cursor: query.string("cursor"))
      var link = QueryString()
      link.add("limit", String(limit))
      return Answer.page(page, of: ServicePath.sitting(id, "results"), link, next: page.next)
    },
    Route(
      .post, "\(one)/variants", action: .printSitting, group: group,
      "Mixes a test into papers to be printed, and keeps where everything stands in each; the same rules give the same "
        + "papers.", parameters: [parameter], body: .json("VariantRules"),
      outcomes: [.json(200, "SittingVariants", "All papers of the sitting.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let rules = try await call.read(VariantRules.self)
      return Answer.json(try await bank.exams(call).makeVariants(of: call.text("id"), rules))
    },
    Route(
      .get, "\(one)/variants", action: .printSitting, group: group, "The papers that a test was mixed into.",
      parameters: [parameter], outcomes: [.json(200, "SittingVariants", "All papers of the sitting.")],
      problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank.exams(call).variants(of: call.text("id")))
    },
    Route(
      .post, "\(one)/sheets", action: .changeSittings, group: group,
      "Takes answers that came back from paper: CSV of codes, candidates and letters. They enter the same marks and "
        + "analysis; the same file again changes nothing.",
      parameters: [parameter, .query("dryRun", Schema.flag, "true tells only what would become of it.")],
      body: Route.Body(type: "text/csv", schema: Schema.text),
      outcomes: [.json(200, "SheetReport", "What became of it, and each line that was not taken.")],
      problems: [404, 413, 415, 422, 503]
    ) { call in
      let isDryRun = try call.query().flag("dryRun")
      guard call.request.headers[.contentType]?.prefix(while: { $0 != ";" }).lowercased() == "text/csv" else {
        throw RequestFault.mediaType(wanted: "text/csv")
      }
      let body = try await call.body(upTo: call.limits.jsonBody)
      return Answer.json(
        try await bank.exams(call).takeSheets(
          of: call.text("id"), Array(body.readableBytesView), isDryRun: isDryRun))
    },
    Route(
      .get, "\(one)/analysis", action: .readAnalysis, group: group,
      "What the answers to a test tell about its questions: facility, discrimination, distractors, reliability, and "
        + "what a person should look at. It is kept up to date with each mark.", parameters: [parameter],
      outcomes: [.json(200, "SittingAnalysis", "The analysis.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank.exams(call).analysis(of: call.text("id")))
    },
    Route(
      .post, "\(one)/calibration", action: .calibrate, group: group,
      "Estimates the curves of a test's questions by marginal maximum likelihood, and keeps them as the latest of "
        + "their revisions.", parameters: [parameter], body: .json("CalibrationRequest"),
      outcomes: [.json(200, "SittingCalibration", "The curves.")], problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let request = try await call.read(CalibrationRequest.self)
      return Answer.json(try await bank.exams(call).calibrate(call.text("id"), request))
    },
    Route(
      .get, "\(ServicePath.questions)/{id}/statistics", action: .readAnalysis, group: group,
      "What the answers to a question tell, revision by revision, over all tests.", parameters: [.id],
      outcomes: [.json(200, "QuestionStatistics", "The statistics.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank.exams(call).statistics(of: call.questionID()))
    },
    Route(
      .get, ServicePath.curves, action: .readCurves, group: group,
      "The questions that a search finds and whose curves were estimated from a test: how likely a student of some "
        + "ability answers them rightly. A curve holds as long as the question asks the same.",
      parameters: [
        .search,
        .query("limit", Schema.integer(1...CurveRequest.maximumLimit), "Questions on the page; 1000 by default."),
        .cursor,
      ], outcomes: [.json(200, "CurvePage", "A page.")], problems: [400, 422, 503]
    ) { call in
      let query = try call.query()
      let limit = try query.integer("limit", in: 1...CurveRequest.maximumLimit, otherwise: CurveRequest.maximumLimit)
      let request = CurveRequest(
        query: query.string("query") ?? "", limit: limit, cursor: query.string("cursor"))
      let page = try await bank.exams(call).curves(request)
      return Answer.page(page, of: ServicePath.curves, query: request.query, limit: limit, next: page.next)
    },
    Route(
      .post, "\(one)/regrade", action: .regrade, group: group,
      "Shows every mark that changes when questions are graded by another key, given to everybody, or left out; with "
        + "the digest of what was shown, makes it so.", parameters: [parameter], body: .json("RegradeRequest"),
      outcomes: [.json(200, "RegradeReport", "What changes.")], problems: [400, 404, 412, 413, 415, 422, 503]
    ) { call in
      let request = try await call.read(RegradeRequest.self)
      return Answer.json(try await bank.exams(call).regrade(call.text("id"), request))
    },
  ]
}
