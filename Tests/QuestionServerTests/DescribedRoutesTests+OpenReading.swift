import HTTPTypes
import QuestionAPI

extension DescribedRoutesTests {
  static let openReading = [
    Exercise(.get, ServicePath.openReading, 200),
    Exercise(.get, ServicePath.openReading, 422, uri: "\(ServicePath.openReading)?x=1"),
    Exercise(
      .put, ServicePath.openReading, 200, uri: "\(ServicePath.openReading)?author=Lan", body: #"{"open":true}"#),
    Exercise(.put, ServicePath.openReading, 400, body: "{"),
    Exercise(.put, ServicePath.openReading, 413, body: "\"" + String(repeating: "x", count: 3 << 20) + "\""),
    Exercise(.put, ServicePath.openReading, 415, headers: [.contentType: "text/plain"], body: "{}"),
    Exercise(.put, ServicePath.openReading, 422, body: #"{"open":"yes"}"#),
    Exercise(.put, ServicePath.openReading, 422, body: #"{"open":true,"to":"all"}"#),
  ]
}
