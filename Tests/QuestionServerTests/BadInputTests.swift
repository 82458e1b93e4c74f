import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import QuestionAPI
import QuestionModel
import QuestionServer
import TestSupport
import Testing

struct BadInputTests {
  @Test func staleWriteNamesTheCurrentRevision() async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(
        .put, fixture.path, headers: .ifMatch(fixture.first.revision), body: draftText("x"))
      #expect(response.status.code == 412)
      #expect(response.headers[.eTag] == "\"\(fixture.current.revision)\"")
      #expect(try response.problem().current == fixture.current.revision)
    }
  }

  @Test func writeWithoutIfMatchSaysWhatIsMissing() async throws {
    try await ServerFixture.run { fixture in
      let problem = try await fixture.client.send(.put, fixture.path, body: draftText("x")).problem()
      #expect(problem.status == 428)
      #expect(problem.detail.contains("If-Match"))
      let current = try await fixture.bank.question(fixture.current.id)
      #expect(current == fixture.current)
    }
  }

  @Test(arguments: ["W/\"x\"", "abc", "\"\"", "\"12\"", "*"])
  func ifMatchThatIsNoETagIsRefused(header: String) async throws {
    try await ServerFixture.run { fixture in
      let problem = try await fixture.client.send(
        .put, fixture.path, headers: [.ifMatch: header], body: draftText("x")
      ).problem()
      #expect(problem.status == 422)
      #expect(problem.errors.map(\.field) == ["If-Match"])
    }
  }

  @Test(arguments: [
    ("{", "byte 2"), (String(repeating: "[", count: 100_000), "nested deeper than 128"), ("", "byte 1"),
    ("{\"content\":1,\"content\":2}", "byte 14"), ("{} x", "text after the value"), ("[1e999]", "byte 2"),
  ])
  func bodyThatIsNoJSONGivesThePlace(body: String, place: String) async throws {
    try await ServerFixture.run { fixture in
      let problem = try await fixture.client.send(.post, "/v1/questions", body: body).problem()
      #expect(problem.status == 400)
      #expect(problem.detail.contains(place), "\(problem.detail)")
    }
  }

  @Test func bodyThatIsNotUTF8IsRefused() async throws {
    try await ServerFixture.run { fixture in
      let head = Array(#"{"content":{"kind":"numeric","stem":""#.utf8)
      let body = ByteBuffer(bytes: head + [0xC3, 0x28] + Array(#""}}"#.utf8))
      let response = try await fixture.client.executeRequest(
        uri: "/v1/questions", method: .post, headers: [.contentType: "application/json"], body: body)
      #expect(response.status.code == 400)
      #expect(try response.problem().detail.contains("not UTF-8"))
    }
  }

  @Test func fieldsThatAreWrongAreNamed() async throws {
    try await ServerFixture.run { fixture in
      let body = #"{"content":{"kind":"singleChoice","stem":"","choices":[]},"key":{"right":["z"]}}"#
      let problem = try await fixture.client.send(.post, "/v1/questions", body: body).problem()
      #expect(problem.status == 422)
      #expect(problem.errors.contains { $0.field == "stem" })
      let typed = try await fixture.client.send(.post, "/v1/questions", body: #"{"content":{"kind":1}}"#).problem()
      #expect(typed.errors.map(\.field) == ["kind"])
    }
  }

  @Test(arguments: [
    ("/v1/questions?limit=0", "limit"), ("/v1/questions?limit=201", "limit"), ("/v1/questions?limit=ten", "limit"),
    ("/v1/questions?limt=10", "limt"), ("/v1/questions?cursor=nonsense", "cursor"),
    ("/v1/questions?query=%C3%28", "query"), ("/v1/questions?query=%4", "query"),
    ("/v1/questions/not-a-uuid", "id"), ("/v1/export?format=word", "format"), ("/v1/changes?wait=61", "wait"),
    ("/v1/changes?wait=-1", "wait"), ("/v1/media/12", "sha256"), ("/v1/tags?x=1", "x"),
  ])
  func valueThatIsWrongIsNamed(uri: String, field: String) async throws {
    try await ServerFixture.run { fixture in
      let problem = try await fixture.client.send(.get, uri).problem()
      #expect(problem.status == 422)
      #expect(problem.errors.map(\.field) == [field])
    }
  }

  @Test(arguments: [("(2", 1), ("2 )", 3), ("a (b (c)", 3), ("%22open", 1), ("is:nothing", 1)])
  func searchThatDoesNotParseGivesTheColumn(query: String, column: Int) async throws {
    try await ServerFixture.run { fixture in
      let uri = "/v1/questions?query=" + query.split(separator: " ").joined(separator: "+")
      let problem = try await fixture.client.send(.get, uri).problem()
      #expect(problem.status == 400)
      #expect(problem.column == column)
    }
  }

  @Test(arguments: [
    (HTTPRequest.Method.delete, "/v1/questions", "GET, HEAD, POST"), (.post, "/health", "GET, HEAD"),
    (.get, "/v1/tags/rename", "POST"), (.patch, "/v1/questions/x", "GET, HEAD, PUT"),
  ])
  func wrongMethodNamesTheRightOnes(method: HTTPRequest.Method, path: String, allowed: String) async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(method, path)
      #expect(response.status.code == 405)
      #expect(response.headers[.allow] == allowed)
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  @Test(arguments: ["/", "/v1", "/v2/questions", "/v1/questions/a/b/c/d", "/..%2f..%2fetc/passwd", "/v1/questionsx"])
  func unknownPathIsAProblem(path: String) async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(.get, path)
      #expect(response.status.code == 404)
      #expect(try response.problem().type == "/problems/unknown-path")
    }
  }

  @Test(arguments: ["", String(repeating: "k", count: 256), "khoá"])
  func idempotencyKeyThatIsNoneIsRefused(key: String) async throws {
    try await ServerFixture.run { fixture in
      let name = try #require(HTTPField.Name("Idempotency-Key"))
      let response = try await fixture.client.send(.post, "/v1/questions", headers: [name: key], body: draftText("x"))
      #expect(response.status.code == 422)
    }
  }

  @Test func bankThatCannotAnswerSaysWhen() async throws {
    let bank = InMemoryBank(failure: .unavailable("The disk is full."))
    try await ServerFixture.run(bank) { client in
      for uri in ["/v1/questions", "/ready", "/v1/stats", "/v1/export"] {
        let response = try await client.send(.get, uri)
        #expect(response.status.code == 503)
        #expect(response.headers[.retryAfter] == "5")
        #expect(try response.problem().detail == "The disk is full.")
      }
      let health = try await client.send(.get, "/health")
      #expect(health.status == .ok)
    }
  }

  @Test func damagedBankIsToldAsSuch() async throws {
    try await ServerFixture.run(InMemoryBank(failure: .corrupt("page 7"))) { client in
      let problem = try await client.send(.get, "/v1/stats").problem()
      #expect(problem.status == 500)
      #expect(problem.bankError == .corrupt("page 7"))
    }
  }
}
