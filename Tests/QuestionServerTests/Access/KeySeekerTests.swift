import HTTPTypes
import Hummingbird
import HummingbirdTesting
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer

/// A student, a stranger where reading is open, and a peer ask for keys by every way there is.
struct KeySeekerTests {
  private static let explanation = "bí mật của thầy"
  private static let tokens = [
    FixedAccounts.token(.student), FixedAccounts.token(.student, isSignedIn: true),
    FixedAccounts.token(.student, Set(Scope.allCases)), FixedAccounts.token(.peer), nil,
  ]

  /// What tells a key from a question: the explanation, and the names of the key's parts.
  private func expectNoKey(_ response: TestResponse, _ name: String) {
    let text = String(buffer: response.body)
    for sign in [Self.explanation, "\"right\"", "\"explanation\"", "\"key\":{\"", "\"salt\""] {
      let isThere = text.contains(sign)
      #expect(!isThere, "\(name): \(text.prefix(400))")
    }
  }

  private func draft(_ stem: String, _ status: QuestionStatus) -> QuestionDraft {
    var draft = SampleDrafts.choice(stem)
    draft.question.key.explanation = Self.explanation
    draft.status = status
    return draft
  }

  private func run(
    _ body:
      @Sendable (any TestClientProtocol, InMemoryBank, [QuestionStatus: QuestionRecord], QuestionRecord)
      async throws -> Void
  ) async throws {
    let bank = InMemoryBank()
    var records: [QuestionStatus: QuestionRecord] = [:]
    for status in QuestionStatus.allCases {
      records[status] = try await bank.create(draft("Câu \(status.rawValue)?", status), idempotencyKey: nil)
    }
    // A draft that is published now: its first revision was never for students.
    let early = try await bank.create(draft("Nháp?", .draft), idempotencyKey: nil)
    _ = try await bank.update(early.id, draft("Xong?", .published), expected: early.revision)
    let all = records
    try await ServerFixture.run(bank, authenticator: FixedAccounts(isReadingOpen: true)) { client in
      try await body(client, bank, all, early)
    }
  }

  private func headers(_ token: String?) -> HTTPFields {
    token.map { [.authorization: "Bearer \($0)"] } ?? [:]
  }

  @Test(arguments: tokens) func noRouteGivesAKey(token: String?) async throws {
    let table = RouteTable(describing: InMemoryBank())
    try await run { client, _, records, early in
      for record in [records[.published], records[.inReview], early].compactMap(\.self) {
        // The documentation shows what keys look like.
        for route in table.routes where route.method == .get && route.action != .documentation {
          var path = route.path
          for (name, value) in [
            ("{id}", record.id.description), ("{revision}", record.revision.description), ("{name}", "grade"),
            ("{number}", "1"), ("{sha256}", record.revision.description),
          ] { path = path.replacing(name, with: value) }
          let names = route.parameters.filter { $0.place == .query }.map(\.name)
          var queries = ["", "view=author", "revisions=true", "format=arc", "format=jsonl&view=author"]
          queries += ["from=\(record.revision)&to=\(record.revision)", "query=id:\(record.id)", "query=status:draft"]
          queries += ["query=x)+OR+(c%C3%A2u", "query=-status:published", "query=has:comment"]
          for query in queries
          where query.split(separator: "&").allSatisfy({ names.contains(String($0.prefix { $0 != "=" })) })
            || query.isEmpty
          {
            let uri = query.isEmpty ? path : "\(path)?\(query)"
            expectNoKey(try await client.send(.get, uri, headers: headers(token)), "\(token ?? "nobody") \(uri)")
          }
        }
      }
    }
  }

  /// Every request by which the routes are described, of every method and with every body. Those to come are among them
  /// too, since a route without such requests fails the tests; what an answer is told is its own matter.
  @Test(arguments: tokens) func noDescribedRequestGivesAKey(token: String?) async throws {
    try await ServerFixture.run(authenticator: FixedAccounts(isReadingOpen: true)) { fixture in
      let exercises = DescribedRoutesTests.exercises(fixture).filter { $0.body?.utf8.count ?? 0 < 1 << 16 }
      let tried = Set(exercises.map { "\($0.method) \($0.template)" })
      for route in RouteTable(describing: InMemoryBank()).routes
      where !DescribedRoutesTests.accountGroups.union(DescribedRoutesTests.examGroups).contains(route.group) {
        #expect(tried.contains("\(route.method) \(route.path)"))
        for exercise in exercises where exercise.method == route.method && exercise.template == route.path {
          guard route.action != .documentation, !route.path.hasSuffix("/answer") else { continue }
          var headers = exercise.headers
          headers[.authorization] = self.headers(token)[.authorization]
          let response = try await fixture.client.send(
            exercise.method, exercise.uri, headers: headers, body: exercise.body)
          #expect(response.status != .tooManyRequests)
          expectNoKey(response, "\(token ?? "nobody") \(exercise.method) \(exercise.uri)")
        }
      }
    }
  }

  @Test(arguments: tokens) func whatIsNotPublishedIsNotThere(token: String?) async throws {
    guard token != FixedAccounts.token(.peer) else { return }
    try await run { client, _, records, early in
      for (status, record) in records {
        let response = try await client.send(.get, ServicePath.question(record.id), headers: headers(token))
        #expect(response.status == (status == .published ? .ok : .notFound), "\(status)")
        let answer = AnswerRequest(revision: record.revision, response: .choices(["b"]))
        let graded = try await client.send(
          .post, ServicePath.question(record.id, "answer"), headers: headers(token),
          body: CanonicalJSON.text(of: answer.json))
        #expect(graded.status == (status == .published ? .ok : .notFound), "\(status)")
        if status != .published { expectNoKey(graded, "answer \(status)") }
      }
      // Of a published question an earlier draft is none of theirs.
      let answer = AnswerRequest(revision: early.revision, response: .choices(["b"]))
      let graded = try await client.send(
        .post, ServicePath.question(early.id, "answer"), headers: headers(token),
        body: CanonicalJSON.text(of: answer.json))
      #expect(graded.status == .notFound)
      for path in ["/v1/questions?limit=200", "/v1/sample?count=200", "/v1/questions?query=status:draft"] {
        let page = try SearchPage(json: try await client.send(.get, path, headers: headers(token)).json(), path: "")
        #expect(page.items.allSatisfy { $0.status == .published }, "\(path)")
        #expect(page.items.count == (path.hasSuffix("draft") ? 0 : 2), "\(path)")
      }
      let file = String(buffer: try await client.send(.get, "/v1/export", headers: headers(token)).body)
      #expect(file.split(separator: "\n").count == 2 && file.contains("Câu published?") && file.contains("Xong?"))
      let stats = try BankStats(
        json: try await client.send(.get, "/v1/stats", headers: headers(token)).json(), path: "")
      #expect(stats.questions == 2)
    }
  }

  @Test(arguments: [FixedAccounts.token(.student), nil]) func theKeyComesWithAnAnswerOnly(token: String?) async throws {
    try await run { client, _, records, _ in
      let record = try #require(records[.published])
      for (response, isTold) in [
        (QuestionModel.Response.choices(["a"]), true), (.choices(["b"]), true), (.choices([]), false),
        (.text("  "), false),
        (.statements([:]), false),
      ] {
        let body = AnswerRequest(revision: record.revision, response: response)
        let graded = try await client.send(
          .post, ServicePath.question(record.id, "answer"), headers: headers(token),
          body: CanonicalJSON.text(of: body.json))
        #expect(graded.status == .ok)
        if isTold {
          #expect(String(buffer: graded.body).contains(Self.explanation))
        } else {
          let text = String(buffer: graded.body)
          #expect(!text.contains(Self.explanation) && !text.contains("\"right\""), "\(response) \(text)")
        }
      }
    }
  }

  @Test func aTokenWithoutKeysShowsNoneToStaffEither() async throws {
    try await run { client, _, records, early in
      let token = headers(FixedAccounts.token(.administrator, [.read, .write, .review]))
      for record in Array(records.values) + [early] {
        for uri in [
          ServicePath.question(record.id), ServicePath.revision(record.revision, of: record.id), "/v1/export",
          ServicePath.reviews + "?query=*",
        ] {
          let response = try await client.send(.get, uri, headers: token)
          #expect(response.status == .ok, "\(uri)")
          expectNoKey(response, uri)
        }
      }
      for uri in ["/v1/export?revisions=true", "/v1/questions/\(early.id)/diff?from=x&to=y"] {
        #expect(try await client.send(.get, uri, headers: token).status == .forbidden, "\(uri)")
      }
      #expect(try await client.send(.get, "/v1/export?format=arc", headers: token).status == .unprocessableContent)
      var write = token
      write[.ifMatch] = "\"\(records[.draft]?.revision.description ?? "")\""
      let sent = try await client.send(
        .post, ServicePath.question(records[.draft]?.id ?? early.id, "status"), headers: write,
        body: #"{"status":"inReview"}"#)
      #expect(sent.status == .ok)
      expectNoKey(sent, "status")
    }
  }
}
