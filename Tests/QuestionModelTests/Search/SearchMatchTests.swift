import QuestionModel
import Testing

/// Searches matched against a single revision.
struct SearchMatchTests {
  private func revision(_ change: (inout Revision) -> Void = { _ in }) -> Revision {
    var content = QuestionContent(kind: .singleChoice, stem: "Hàm số đồng biến trên khoảng nào?")
    content.choices = [Choice(id: "a", text: "(0; 1)"), Choice(id: "b", text: "Cả ba khoảng")]
    content.tags = ["subject:toán", "topic:hàm-số/cực-trị"].compactMap { try? Tag($0) }
    content.level = "Thông hiểu"
    content.language = "en-GB"
    content.passage = "0190F3C2-7A10-7C4E-9B1A-2F6D3C5E8A90"
    var revision = Revision(
      question: QuestionID(high: 1, low: 2), parents: [], generation: 0, origin: "bank", author: "Lan",
      created: Timestamp(milliseconds: 1_769_817_600_000), message: nil, status: .published, content: content,
      keyDigest: ContentDigest(of: []))
    change(&revision)
    return revision
  }

  private func finds(_ search: String, _ revision: Revision) throws -> Bool {
    try SearchParser.parse(search).matches(revision)
  }

  @Test(arguments: [
    "", "ham so", "HÀM", "\"hàm số đồng biến\"", "kho*", "ca ba", "subject:toán", "topic:hàm-số",
    "status:published", "kind:singleChoice", "level:\"thông hiểu\"", "lang:en", "lang:en-gb", "author:lan",
    "has:passage", "passage:0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "changed:2026-01-31", "changed:>2026-01-30",
    "changed:<=2026-01-31", "id:00000000-0000-0001-0000-000000000002", "-status:draft", "status:draft OR hàm",
    "hàm -(status:draft OR has:media)", "0 1",
  ]) func whatFits(search: String) throws {
    #expect(try finds(search, revision()))
  }

  @Test(arguments: [
    "\"số hàm\"", "ham s", "\"biến trên khoảng nào cả\"", "subject:lý", "topic:hàm", "status:draft",
    "kind:numeric", "level:thông", "lang:e", "author:la", "has:media", "has:comment", "is:conflict",
    "passage:0190f3c2", "changed:>2026-01-31", "changed:<2026-01-31", "id:00000000-0000-0001-0000-000000000003",
    "-hàm", "hàm -published -hàm", "status:draft OR kind:numeric",
  ]) func whatDoesNot(search: String) throws {
    #expect(try !finds(search, revision()))
  }

  @Test func wordsAreLookedForInEachTextAlone() throws {
    #expect(try !finds("\"nào 0\"", revision()))
    #expect(try finds("nào 0", revision()))
  }

  @Test func whatIsNotThereMatchesNothing() throws {
    let bare = revision { revision in
      revision.content = QuestionContent(kind: .unknown("hotspot"), stem: "")
      revision.author = nil
    }
    for search in ["author:lan", "lang:en", "level:a", "has:passage", "passage:x", "a*", "subject:toán"] {
      #expect(try !finds(search, bare))
      #expect(try finds("-\(search)", bare))
    }
    #expect(try finds("kind:hotspot", bare))
  }

  @Test func whatDependsOnTheBankIsNamed() throws {
    #expect(try SearchParser.parse("a (b OR -is:conflict)").bankProperty == "is:conflict")
    #expect(try SearchParser.parse("a -has:comment").bankProperty == "has:comment")
    #expect(try SearchParser.parse("a has:media author:b").bankProperty == nil)
  }
}
