import Hummingbird
import QuestionAPI
import QuestionModel

extension DescribedRoutesTests {
  /// Requests about questions that are much alike; they come first, while the fixture is as it was made.
  static func likeness(_ fixture: ServerFixture) -> [Exercise] {
    let resolve = "/v1/duplicates/resolve"
    let unknown = QuestionID(high: 0x7000, low: 0x8000_0000_0000_FFFF)
    func body(_ keep: (QuestionID, RevisionID), _ retire: (QuestionID, RevisionID)) -> String {
      let resolution = DuplicateResolution(
        keep: .init(id: keep.0, revision: keep.1), retire: [.init(id: retire.0, revision: retire.1)], mergesTags: true)
      return CanonicalJSON.text(of: ResolveDuplicatesRequest(resolution, by: Authorship()).json)
    }
    let (kept, spare) = ((fixture.current.id, fixture.current.revision), (fixture.spare.id, fixture.spare.revision))
    let good = body(kept, spare)
    return [
      Exercise(
        .post, "/v1/similar", 200, body: #"{"content":{"kind":"shortAnswer","stem":"2 + 2 = ?"},"variants":true}"#),
      Exercise(.post, "/v1/similar", 400, body: "{,"),
      Exercise(.post, "/v1/similar", 413, body: "\"" + String(repeating: "x", count: 3 << 20) + "\""),
      Exercise(.post, "/v1/similar", 415, headers: [.contentType: "text/plain"], body: "{}"),
      Exercise(.post, "/v1/similar", 422, body: #"{"content":{"kind":"shortAnswer","stem":"2"},"limit":0}"#),
      Exercise(.get, "/v1/duplicates", 200, uri: "/v1/duplicates?variants=true&limit=3"),
      Exercise(.get, "/v1/duplicates", 400, uri: "/v1/duplicates?query=(("),
      Exercise(.get, "/v1/duplicates", 422, uri: "/v1/duplicates?limit=0"),
      Exercise(.post, resolve, 400, body: "["), Exercise(.post, resolve, 404, body: body((unknown, kept.1), spare)),
      Exercise(.post, resolve, 412, body: body((kept.0, fixture.first.revision), spare)),
      Exercise(.post, resolve, 415, headers: [.contentType: "text/plain"], body: good),
      Exercise(.post, resolve, 422, body: body(spare, spare)), Exercise(.post, resolve, 200, body: good),
    ]
  }
}
