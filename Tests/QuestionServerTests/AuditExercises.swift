import HTTPTypes
import QuestionAPI

extension DescribedRoutesTests {
  static let audit: [Exercise] = {
    let retention = ServicePath.auditRetention
    let large = "\"" + String(repeating: "x", count: 3 << 20) + "\""
    return [
      Exercise(.get, "/v1/audit", 200),
      Exercise(
        .get, "/v1/audit", 200,
        uri: "/v1/audit?since=2026-01-31&action=save&limit=1&question=0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"),
      Exercise(.get, "/v1/audit", 422, uri: "/v1/audit?since=yesterday"),
      Exercise(.get, "/v1/audit", 422, uri: "/v1/audit?question=12"),
      Exercise(.get, "/v1/audit", 422, uri: "/v1/audit?limit=1001"),
      Exercise(.get, "/v1/audit/verification", 200),
      Exercise(.get, "/v1/audit/verification", 422, uri: "/v1/audit/verification?quick=true"),
      Exercise(.put, retention, 200, body: #"{"months":24}"#), Exercise(.put, retention, 422, body: #"{"months":0}"#),
      Exercise(.put, retention, 422, body: "{}"), Exercise(.put, retention, 400, body: "{"),
      Exercise(.put, retention, 413, body: large),
      Exercise(.put, retention, 415, headers: [.contentType: "text/plain"], body: "{}"),
    ]
  }()
}
