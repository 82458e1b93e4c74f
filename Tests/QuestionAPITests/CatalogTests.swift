import QuestionAPI
import QuestionModel
import Testing

struct CatalogTests {
  private let time = Timestamp(milliseconds: 1_769_821_200_250)

  @Test func bodiesAreTheSameThroughJSON() throws {
    try Fixtures.expectRoundTrip(CatalogTexts())
    try Fixtures.expectRoundTrip(
      CatalogTexts(title: "a", about: "b", publisher: "c", licence: "d", language: "en-GB", keepDays: 30))
    let dump = Dump(name: Dump.name(at: time), created: time, bytes: 7, digest: Fixtures.other)
    try Fixtures.expectRoundTrip(DumpList(items: [dump]))
    let notice = OutageNotice(number: 3, from: time, until: Timestamp(milliseconds: 1 << 41), text: "x")
    try Fixtures.expectRoundTrip(NoticeList(items: [notice]))
  }

  @Test func namesTellTheMomentAndNothingElseIsServed() {
    let name = Dump.name(at: time)
    #expect(name == "questions-20260131T010000Z.jsonl.zst")
    #expect(Dump.time(of: name) == Timestamp(milliseconds: 1_769_821_200_000))
    for served in [name, name + ".sha256", name + ".sha256.sig", "bank-key.pem"] { #expect(Dump.isServed(served)) }
    for other in [
      "", ".", "..", "../\(name)", "/etc/passwd", "\(name)/..", "questions-20261331T010000Z.jsonl.zst", name + ".part",
      "bank-key.pem.sha256", "x\(name)", "\(name)\0", "\(name).sha256.sig.sig",
    ] { #expect(!Dump.isServed(other), "\(other)") }
  }

  @Test func wrongTextsAreNamed() {
    let long = String(repeating: "x", count: 4001)
    let texts = CatalogTexts(title: " ", about: long, language: "tiếng Việt", keepDays: 0)
    #expect(texts.problems.map(\.field) == ["title", "description", "language", "keepDays"])
    #expect(CatalogTexts().problems == [] && !CatalogTexts().areComplete)
    let notice = OutageNotice(from: time, until: time, text: " ")
    #expect(notice.problems.map(\.field) == ["until", "text"])
  }

  @Test func theCatalogueSaysWhatTheRulesAskFor() throws {
    let dump = Dump(name: Dump.name(at: time), created: time, bytes: 7, digest: Fixtures.other)
    let texts = CatalogTexts(title: "Toán", publisher: "Sở", licence: "https://example.org/by", language: "vi")
    let document = CatalogDocument(
      texts, bank: "b1", issued: time, modified: time, subjects: ["toán", "ngữ văn"], dumps: [dump])
    let catalog = try #require(document.json.object)
    #expect(catalog["@type"] == "dcat:Catalog" && catalog["dct:license"] == ["@id": "https://example.org/by"])
    #expect(catalog["dct:publisher"] == ["@type": "foaf:Agent", "foaf:name": "Sở"])
    let dataset = try #require(catalog["dcat:dataset"]?.array?.first?.object)
    for member in [
      "dct:title", "dct:publisher", "dct:license", "dct:issued", "dct:modified", "dct:language", "dcat:theme",
      "dcat:distribution", "dct:accrualPeriodicity",
    ] { #expect(dataset[member] != nil, "\(member)") }
    #expect(dataset["dcat:theme"]?.array?.count == 2)
    let file = try #require(dataset["dcat:distribution"]?.array?.first?.object)
    #expect(file["dcat:downloadURL"] == ["@id": .string("dumps/\(dump.name)")])
    let checksum = file["spdx:checksum"]?.object?["spdx:checksumValue"]?.object?["@value"]?.string
    #expect(checksum == Fixtures.other.description)
    try Fixtures.expectRoundTrip(document)
    // A licence by its name alone, and a bank of which nothing was said.
    let bare = CatalogDocument(
      CatalogTexts(licence: "CC BY 4.0"), bank: "b1", issued: nil, modified: nil, subjects: [], dumps: [])
    #expect(bare.json.object?["dct:license"] == ["@type": "dct:LicenseDocument", "dct:title": "CC BY 4.0"])
    #expect(bare.json.object?["dct:publisher"] == nil && bare.json.object?["dct:issued"] == nil)
  }
}
