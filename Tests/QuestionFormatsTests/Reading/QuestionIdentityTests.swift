import QuestionModel
import Testing

@testable import QuestionFormats

/// Ids made of what questions say: banks have stored them, so they stay as they are.
struct QuestionIdentityTests {
  private func expected(_ members: JSONObject) -> QuestionID {
    QuestionID(derivedFrom: CanonicalJSON.bytes(of: .object(members)))
  }

  @Test("an id is made of the canonical JSON of kind, stem, options and files")
  func id() {
    var content = QuestionContent(kind: .singleChoice, stem: "Số \"2\"\u{1}?\nva\u{300}")
    content.choices = [Choice(id: "x", text: "một"), Choice(id: "y", text: "")]
    let digest = ContentDigest(of: [1])
    content.media = [MediaReference(digest: digest, type: "image/png", alternative: "hình")]
    content.extra["premises"] = .strings(["nothing"])
    let members = JSONObject([
      ("choices", .strings(["một", ""])), ("kind", "singleChoice"), ("media", .strings([digest.description])),
      ("stem", .string("Số \"2\"\u{1}?\nvà")),
    ])
    #expect(QuestionIdentity.id(of: content) == expected(members))
    #expect(QuestionIdentity.id(of: content, markup: "x") == expected(members))
  }

  @Test("of a kind that is kept as it stands the pairs and the markup count, too")
  func kept() {
    var content = QuestionContent(kind: .unknown("matching"), stem: "Nối")
    (content.extra["premises"], content.extra["targets"]) = (.strings(["a"]), .strings(["1", "2"]))
    var members = JSONObject([
      ("choices", .strings([])), ("kind", "matching"), ("media", .strings([])), ("premises", .strings(["a"])),
      ("stem", "Nối"), ("targets", .strings(["1", "2"])),
    ])
    #expect(QuestionIdentity.id(of: content) == expected(members))
    members["markup"] = "<x/>"
    #expect(QuestionIdentity.id(of: content, markup: "<x/>") == expected(members))
  }
}
