import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import QuestionAPI
import QuestionFormats
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer

struct ResourceTests {
  @Test func questionIsTheStoredBytesWithItsETag() async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(.get, fixture.path)
      #expect(Array(response.body.readableBytesView) == fixture.current.body)
      #expect(response.headers[.eTag] == "\"\(fixture.current.revision)\"")
      #expect(response.headers[.cacheControl] == "private, no-cache")
      #expect(response.headers[.xContentTypeOptions] == "nosniff")
      let unchanged = try await fixture.client.send(
        .get, fixture.path, headers: [.ifNoneMatch: response.headers[.eTag] ?? ""])
      #expect(unchanged.status == .notModified)
      #expect(unchanged.headers[.eTag] == response.headers[.eTag])
      #expect(unchanged.headers[.contentLength] == nil)
    }
  }

  @Test func studentsSeeNoKey() async throws {
    try await ServerFixture.run { fixture in
      for uri in [fixture.path, ServicePath.revision(fixture.first.revision, of: fixture.first.id)] {
        let response = try await fixture.client.send(.get, uri + "?view=student")
        #expect(try response.json().object?["key"] == nil)
        #expect(!String(buffer: response.body).contains("right"))
        let author = try await fixture.client.send(.get, uri + "?view=author")
        #expect(try author.json().object?["key"] != nil)
        let other = try await fixture.client.send(.get, uri + "?view=teacher")
        #expect(other.status.code == 422)
      }
    }
  }

  @Test func studentsSeeWhatIsPublishedOnly() async throws {
    try await ServerFixture.run { fixture in
      let retired = try await fixture.bank.retire(
        fixture.current.id, expected: fixture.current.revision, by: Authorship())
      for headers: HTTPFields in [[:], [.ifNoneMatch: "\"\(retired.revision)\""]] {
        let response = try await fixture.client.send(.get, fixture.path + "?view=student", headers: headers)
        #expect(response.status == .notFound)
      }
      let earlier = ServicePath.revision(fixture.current.revision, of: fixture.current.id)
      let published = try await fixture.client.send(.get, earlier + "?view=student")
      #expect(published.status == .ok)
    }
  }

  @Test func studentsReadPublishedPassagesLikeQuestions() async throws {
    try await ServerFixture.run { fixture in
      let content = QuestionContent(kind: .passage, stem: "Đọc đoạn này.")
      for (status, code) in [(QuestionStatus.published, 200), (.draft, 404)] {
        let draft = QuestionDraft(Question(content: content, key: AnswerKey()), status: status)
        let passage = try await fixture.bank.create(draft, idempotencyKey: nil)
        let response = try await fixture.client.send(.get, ServicePath.question(passage.id) + "?view=student")
        #expect(response.status.code == code)
        #expect(String(buffer: response.body).contains("Đọc đoạn này.") == (code == 200))
      }
    }
  }

  @Test func revisionMayBeKeptForGood() async throws {
    try await ServerFixture.run { fixture in
      let path = ServicePath.revision(fixture.current.revision, of: fixture.current.id)
      let response = try await fixture.client.send(.get, path)
      #expect(response.headers[.cacheControl]?.contains("immutable") == true)
      #expect(response.headers[.eTag] == "\"\(fixture.current.revision)\"")
      _ = try await fixture.bank.retire(fixture.current.id, expected: fixture.current.revision, by: Authorship())
      #expect(try await fixture.client.send(.get, path).body == response.body)
    }
  }

  @Test func headIsTheAnswerWithoutItsBody() async throws {
    try await ServerFixture.run { fixture in
      for uri in [fixture.path, "/v1/questions", "/v1/stats", "/docs", "/openapi.json", "/health"] {
        let get = try await fixture.client.send(.get, uri)
        let head = try await fixture.client.send(.head, uri)
        #expect(head.status == get.status)
        #expect(head.body.readableBytes == 0)
        #expect(head.headers[.contentLength] == String(get.body.readableBytes))
        #expect(head.headers[.eTag] == get.headers[.eTag])
      }
      let missing = try await fixture.client.send(.head, "/v1/questions/00000000-0000-7000-8000-00000000ffff")
      #expect(missing.status == .notFound)
    }
  }

  @Test func pagesAreLinked() async throws {
    try await ServerFixture.run { fixture in
      var uri = "/v1/questions?query=status%3Apublished&limit=1"
      var ids: [String] = []
      for _ in 0..<2 {
        let response = try await fixture.client.send(.get, uri)
        ids += try SearchPage(json: response.json()).items.map(\.id.description)
        guard let link = response.headers[.link] else { break }
        #expect(link.hasSuffix(">; rel=\"next\""))
        uri = String(link.dropFirst().prefix { $0 != ">" })
      }
      #expect(ids == [fixture.current.id.description, fixture.other.id.description])
      let last = try await fixture.client.send(.get, uri)
      #expect(last.headers[.link] == nil)
    }
  }

  @Test func creatingTwiceWithOneKeyStoresOnce() async throws {
    try await ServerFixture.run { fixture in
      let headers: HTTPFields = [.idempotencyKey: "k1"]
      let first = try await fixture.client.send(.post, "/v1/questions", headers: headers, body: draftText("once"))
      let second = try await fixture.client.send(.post, "/v1/questions", headers: headers, body: draftText("once"))
      #expect(first.status == .created)
      #expect(first.headers[.location]?.hasPrefix("/v1/questions/") == true)
      #expect(second.headers[.location] == first.headers[.location])
      #expect(second.body == first.body)
      let other = try await fixture.client.send(.post, "/v1/questions", headers: headers, body: draftText("else"))
      #expect(try other.problem().type == "/problems/idempotency-mismatch")
    }
  }

  @Test func importListsWhatItRefused() async throws {
    try await ServerFixture.run { fixture in
      let lines = [draftText("imported"), "nonsense", draftText("imported")].joined(separator: "\n")
      let response = try await fixture.client.send(
        .post, "/v1/import?tag=new", headers: [.contentType: "application/x-ndjson"], body: lines)
      let answer = try ImportAnswer(json: response.json())
      #expect(answer.report.read == 3)
      #expect(answer.report.created == 1)
      #expect(answer.report.unchanged == 1)
      #expect(answer.rejects.map(\.place.line) == [2])
      #expect(answer.rejects.first?.row == "nonsense")
      #expect(answer.rejectsOmitted == 0)
    }
  }

  @Test func manyRefusedRowsAreCounted() async throws {
    try await ServerFixture.run { fixture in
      let lines = String(repeating: "x\n", count: 1500)
      let response = try await fixture.client.send(
        .post, "/v1/import", headers: [.contentType: "application/x-ndjson"], body: lines)
      let answer = try ImportAnswer(json: response.json())
      #expect(answer.rejects.count == 1000)
      #expect(try response.json().object?["rejectsOmitted"] == 500)
    }
  }

  @Test func pictureIsKeptUnderItsDigestAndServedInParts() async throws {
    try await ServerFixture.run { fixture in
      let uri = ServicePath.media(ContentDigest(of: Array("0123456789".utf8)))
      let stored = try await fixture.client.send(
        .put, uri, headers: [.contentType: "image/svg+xml"], body: "0123456789")
      #expect(stored.status == .created)
      let whole = try await fixture.client.send(.get, uri)
      #expect(whole.headers[.contentType] == "image/svg+xml")
      #expect(whole.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
      let part = try await fixture.client.send(.get, uri, headers: [.range: "bytes=-3"])
      #expect(part.status == .partialContent)
      #expect(String(buffer: part.body) == "789")
      #expect(part.headers[.contentRange] == "bytes 7-9/10")
      let beyond = try await fixture.client.send(.get, uri, headers: [.range: "bytes=10-"])
      #expect(beyond.status.code == 416)
      #expect(beyond.headers[.contentRange] == "bytes */10")
      let changed = try await fixture.client.send(
        .get, uri, headers: [.range: "bytes=0-1", .ifRange: "\"other\""])
      #expect(changed.status == .ok)
    }
  }

  @Test(arguments: [
    ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=2-", .part(2..<10)), ("bytes=5-99", .part(5..<10)),
    ("bytes=-4", .part(6..<10)), ("bytes=-99", .part(0..<10)), ("bytes=10-", .unsatisfiable),
    ("bytes=-0", .unsatisfiable), ("bytes=3-2", .whole), ("bytes=0-1,3-4", .whole), ("bytes=-", .whole),
    ("lines=1-2", .whole), ("bytes=a-b", .whole), ("bytes=--1", .whole), ("", .whole),
    ("bytes=99999999999999999999-", .whole), ("bytes= 1-2", .whole),
  ])
  func rangesAreReadAsRFC9110Says(header: String, expected: ByteRange) {
    #expect(ByteRange.read(header, length: 10) == expected)
  }

  @Test func metricsCountRequestsByRoute() async throws {
    try await ServerFixture.run { fixture in
      for _ in 0..<3 { _ = try await fixture.client.send(.get, fixture.path) }
      _ = try await fixture.client.send(.get, "/nowhere")
      let text = String(buffer: try await fixture.client.send(.get, "/metrics").body)
      let route = "method=\"GET\",route=\"/v1/questions/{id}\""
      #expect(text.contains("http_requests_total{\(route),status=\"200\"} 3\n"))
      #expect(text.contains("http_request_duration_seconds_count{\(route)} 3\n"))
      #expect(text.contains("http_requests_total{method=\"any\",route=\"unknown\",status=\"404\"} 1\n"))
      #expect(text.contains("\nhttp_requests_in_flight 1\n"))
    }
  }

  @Test func documentationLoadsNothing() async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(.get, "/docs")
      let page = String(buffer: response.body)
      #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
      #expect(page.contains("/v1/questions/{id}/restore"))
      for outside in ["src=", "<link", "<script", "@import", "https://"] { #expect(!page.contains(outside)) }
    }
  }
}
