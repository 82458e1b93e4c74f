import QuestionAPI
import QuestionModel
import Testing

/// Paths and queries as both sides write them.
struct RouteTests {
  @Test(arguments: [
    ("abcXYZ019-._~", "abcXYZ019-._~"), ("a b&c=d+e", "a%20b%26c%3Dd%2Be"), ("toán", "to%C3%A1n"),
    ("\u{1F600}", "%F0%9F%98%80"),
    ("tag:x \"y\"", "tag%3Ax%20%22y%22"), ("\0%", "%00%25"), ("", ""), ("a\r\nb", "a%0D%0Ab"),
  ])
  func encodesEveryByteThatIsNotPlain(text: String, encoded: String) {
    #expect(QueryString.encoded(text) == encoded)
  }

  @Test func leavesOutWhatIsEmpty() {
    var query = QueryString()
    #expect(query.description.isEmpty)
    query.add("q", "hàm số")
    query.add("cursor", nil)
    query.add("tag", "")
    query.add("limit", "5")
    #expect(query.description == "?q=h%C3%A0m%20s%E1%BB%91&limit=5")
  }

  @Test func pathsNameTheirResource() {
    let path = "/v1/questions/0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"
    #expect(ServicePath.question(Fixtures.id) == path)
    #expect(ServicePath.question(Fixtures.id, "retire") == path + "/retire")
    #expect(ServicePath.revision(Fixtures.revision, of: Fixtures.id) == "\(path)/revisions/\(Fixtures.revision)")
    #expect(ServicePath.comment(3, on: Fixtures.id, "reopen") == path + "/comments/3/reopen")
    #expect(ServicePath.media(Fixtures.other) == "/v1/media/\(Fixtures.other)")
  }
}
