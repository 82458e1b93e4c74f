import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// A catalogue is set and read, a dump made and fetched part by part, an outage announced and called off.
  public func sharing() async throws {
    let author = Authorship(author: "Lan")
    _ = try await bank.create(SampleDrafts.choice("Một?", tags: ["subject:toán"]), idempotencyKey: nil)
    let texts = CatalogTexts(
      title: "Ngân hàng câu hỏi", about: "Toán 12", publisher: "THPT Chu Văn An",
      licence: "https://creativecommons.org/licenses/by/4.0/", keepDays: 3)
    try await bank.setCatalogTexts(texts, by: author)
    #expect(try await bank.catalogTexts() == texts)
    var wrong = texts
    wrong.keepDays = 0
    await #expect(throws: BankError.invalid(wrong.problems)) { try await bank.setCatalogTexts(wrong, by: author) }

    let dump = try await bank.makeDump(by: author)
    #expect(try await bank.dumps() == [dump])
    var bytes: [UInt8] = []
    try await bank.copyDump(dump.name) { bytes += $0 }
    #expect(bytes.count == dump.bytes && ContentDigest(of: bytes) == dump.digest)
    let part = try await bank.readDump(dump.name, from: 2, length: 5)
    #expect(part == DumpPart(bytes: Array(bytes[2..<7]), total: dump.bytes, digest: dump.digest))
    await #expect(throws: BankError.notFound("file \"../bank.sqlite\" among the dumps")) {
      try await bank.readDump("../bank.sqlite", from: 0, length: 9)
    }
    let catalog = CanonicalJSON.text(of: try await bank.catalog().json)
    #expect(catalog.contains(dump.digest.description) && catalog.contains("THPT Chu Văn An"))
    #expect(catalog.contains(#""skos:prefLabel":{"@language":"vi","@value":"toán"}"#))

    let begin: Int64 = 4_000_000_000_000
    let soon = OutageNotice(
      from: Timestamp(milliseconds: begin), until: Timestamp(milliseconds: begin + 60_000), text: "Bảo trì")
    let kept = try await bank.addNotice(soon, by: author)
    #expect(kept.number > 0 && kept.text == soon.text)
    #expect(try await bank.notices() == [kept])
    let none = OutageNotice(from: soon.until, until: soon.from, text: "x")
    await #expect(throws: BankError.invalid(none.problems)) { try await bank.addNotice(none, by: author) }
    try await bank.removeNotice(kept.number, by: author)
    #expect(try await bank.notices() == [])
    await #expect(throws: BankError.notFound("notice \(kept.number)")) {
      try await bank.removeNotice(kept.number, by: author)
    }
  }
}
