import HTTPTypes
import QuestionAPI
import QuestionModel

extension DescribedRoutesTests {
  static let catalog: [Exercise] = {
    let plain: HTTPFields = [.contentType: "text/plain"]
    let large = "\"" + String(repeating: "x", count: 3 << 20) + "\""
    let file = "/v1/dumps/{name}"
    let uri = ServicePath.dump(Dump.name(at: Timestamp(milliseconds: 1_800_000_000_000)))
    let notice = #"{"from":"2026-01-31","until":"2026-02-01","text":"Bảo trì"}"#
    return [
      Exercise(.get, "/v1/catalog", 200), Exercise(.get, "/v1/catalog", 422, uri: "/v1/catalog?format=rdf"),
      Exercise(.get, "/v1/catalog/texts", 200), Exercise(.get, "/v1/catalog/texts", 422, uri: "/v1/catalog/texts?a=b"),
      Exercise(.put, "/v1/catalog/texts", 200, body: #"{"title":"a","keepDays":3}"#),
      Exercise(.put, "/v1/catalog/texts", 400, body: "{"), Exercise(.put, "/v1/catalog/texts", 413, body: large),
      Exercise(.put, "/v1/catalog/texts", 415, headers: plain, body: "{}"),
      Exercise(.put, "/v1/catalog/texts", 422, body: #"{"keepDays":0}"#),
      Exercise(.post, "/v1/dumps", 201, uri: "/v1/dumps?author=Lan"),
      Exercise(.post, "/v1/dumps", 422, uri: "/v1/dumps?a=b"), Exercise(.get, "/v1/dumps", 200),
      Exercise(.get, "/v1/dumps", 422, uri: "/v1/dumps?a=b"), Exercise(.get, file, 200, uri: uri),
      Exercise(.get, file, 206, uri: uri, headers: [.range: "bytes=1-2"]),
      Exercise(.get, file, 304, uri: uri, headers: [.ifNoneMatch: "*"]),
      Exercise(.get, file, 404, uri: "/v1/dumps/..%2Fbank.sqlite"),
      Exercise(.get, file, 416, uri: uri, headers: [.range: "bytes=99-"]),
      Exercise(.get, file, 422, uri: "/v1/dumps/%FF"), Exercise(.post, "/v1/notices", 201, body: notice),
      Exercise(.post, "/v1/notices", 400, body: "{"), Exercise(.post, "/v1/notices", 413, body: large),
      Exercise(.post, "/v1/notices", 415, headers: plain, body: notice),
      Exercise(.post, "/v1/notices", 422, body: #"{"from":"2026-01-31","until":"2026-01-30","text":"x"}"#),
      Exercise(.get, "/v1/notices", 200), Exercise(.get, "/ready", 200),
      Exercise(.get, "/v1/notices", 422, uri: "/v1/notices?a=b"),
      Exercise(.delete, "/v1/notices/{number}", 204, uri: "/v1/notices/1?author=Lan"),
      Exercise(.delete, "/v1/notices/{number}", 404, uri: "/v1/notices/1"),
      Exercise(.delete, "/v1/notices/{number}", 422, uri: "/v1/notices/x"),
    ]
  }()
}
