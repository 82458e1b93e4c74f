import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// Two banks that exchange their questions.
@Suite(.serialized)
struct ExchangeTests {
  private let banks: SyncBanks
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws { banks = try SyncBanks() }

  @Test func aFirstCloneBringsEverythingAndNothingNewIsOneRequest() async throws {
    _ = try await province.take(Sample.lines(1..<4501))
    try await banks.introduce()
    let first = try await banks.sync()
    #expect(first.fault == nil && first.refused == [])
    #expect(first.pulled == 4500)
    try await banks.expectEqual()
    let second = try await banks.sync()
    #expect((second.requests, second.pulled, second.pushed) == (1, 0, 0))
    #expect(second.fault == nil)
  }

  @Test func aFirstCloneBringsWholeHistories() async throws {
    _ = try await province.take(Sample.lines(1..<4))
    for number in 1..<4 {
      for turn in 0..<3 {
        try await province.edit(Sample.id(number)) { question, _ in question.content.stem += " \(turn)" }
      }
    }
    try await banks.introduce()
    let outcome = try await banks.sync()
    #expect(outcome.fault == nil && outcome.pulled == 12)
    try await banks.expectEqual()
  }

  @Test(arguments: [
    "", "x", "a.1.0-9-10-y-z", "a.1.0-9223372036854775807-2000-0123456789", "a.1.0-3-0-0123456789",
    "a.1.0-3--5-0123456789", "a.1.0-3-9223372036854775807-0123456789",
  ])
  func aBundleThatIsNoneIsGone(name: String) async throws {
    _ = try await province.take(Sample.lines(1..<4))
    try await banks.introduce()
    try await banks.sync()
    let caller = SyncCaller(bank: try await school.identity().bank, selection: "", wantsKeys: true)
    for part in [0, 999_999] {
      let request = SyncRequest.snapshotPart(caller, id: name, part: part)
      let message = try SyncMessage.packed(request)
      await #expect(throws: BankError.sync(.snapshotGone)) {
        _ = try await province.answer(message, kind: request.name, from: .unnamed)
      }
    }
  }

  @Test func manyPagesArePushedEachOnce() async throws {
    try await banks.introduce()
    try await banks.sync()
    _ = try await school.take(Sample.lines(1..<2601))
    let outcome = try await banks.sync()
    #expect((outcome.pushed, outcome.unchanged, outcome.refusals) == (2600, 0, 0))
    // Two pages, what the other bank has, and nothing more.
    #expect(outcome.requests == 3)
    try await banks.expectEqual()
  }

  @Test func newQuestionsGoBothWaysAndDoNotComeBack() async throws {
    try await banks.introduce()
    try await banks.sync()
    _ = try await province.take(Sample.lines(1..<4))
    _ = try await school.take(Sample.lines(4..<6))
    let outcome = try await banks.sync()
    #expect((outcome.pulled, outcome.pushed) == (3, 2))
    try await banks.expectEqual()
    let after = try await banks.sync()
    #expect((after.pulled, after.pushed, after.unchanged) == (0, 0, 0))
  }

  @Test func editsOfDifferentFieldsMergeWithoutAPerson() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["x"]))
    try await banks.introduce()
    try await banks.sync()
    let tag = try Tag("trường")
    try await school.edit(Sample.id(1)) { question, _ in question.content.tags += [tag] }
    try await province.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    let outcome = try await banks.sync()
    #expect((outcome.merged, outcome.conflicts) == (1, 0))
    let record = try await school.question(Sample.id(1))
    #expect(!record.isInConflict)
    #expect(try record.question().content.stem == "Một là mấy?")
    #expect(try record.question().content.tags.map(\.name).sorted() == ["trường", "x"])
    try await banks.expectEqual()
    #expect(try await province.question(Sample.id(1)).revision == record.revision)
    // A person builds upon the merge, which travels from then on.
    try await school.edit(Sample.id(1)) { question, _ in question.content.level = "biết" }
    let built = try await banks.sync()
    #expect(built.refused == [] && built.pushed > 0)
    try await banks.expectEqual()
  }

  @Test func editsOfOneFieldWaitForAPersonAndTheirMergeTravels() async throws {
    _ = try await province.take(Sample.line(1, "Một?"))
    try await banks.introduce()
    try await banks.sync()
    try await school.edit(Sample.id(1)) { question, _ in question.content.stem = "Trường?" }
    try await province.edit(Sample.id(1)) { question, _ in question.content.stem = "Tỉnh?" }
    let outcome = try await banks.sync()
    #expect(outcome.conflicts == 1)
    #expect(try await school.ids("is:conflict") == [Sample.id(1)])
    #expect(try await province.ids("is:conflict") == [Sample.id(1)])
    try await banks.expectEqual()
    let heads = try await school.question(Sample.id(1)).heads
    _ = try await school.merge(Sample.id(1), Sample.draft("Cả hai?"), heads: heads)
    try await banks.sync()
    #expect(try await province.ids("is:conflict") == [])
    #expect(try await province.question(Sample.id(1)).question().content.stem == "Cả hai?")
    try await banks.expectEqual()
  }

  @Test func whatLeavesTheSelectionGoesOutOfViewAndARecallStays() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["toán"]) + Sample.line(2, "Hai?", tags: ["toán"]))
    try await banks.introduce(pull: "status:published tag:toán", push: nil)
    try await banks.sync()
    #expect(try await school.stats().questions == 2)
    try await province.edit(Sample.id(1)) { question, _ in question.content.tags = [] }
    try await province.edit(Sample.id(2)) { _, status in status = .retired }
    let outcome = try await banks.sync()
    #expect(outcome.evicted == 1)
    #expect(try await school.ids("") == [Sample.id(2)])
    #expect(try await school.question(Sample.id(2)).decoded().status == .retired)
    await #expect(throws: BankError.self) { try await school.question(Sample.id(1)) }
    #expect(try BankCheck(of: banks.schoolPath).findings == [])
    // It comes back as it went: no deletion was told to anybody.
    let subject = try Tag("toán")
    try await province.edit(Sample.id(1)) { question, _ in question.content.tags = [subject] }
    try await banks.sync()
    #expect(try await school.question(Sample.id(1)).question().content.tags.map(\.name) == ["toán"])
    #expect(try BankCheck(of: banks.schoolPath).findings == [])
  }

  @Test func keysStayWhereTheyAreUnlessAskedFor() async throws {
    _ = try await province.take(Sample.lines(1..<3))
    try await banks.introduce(keys: false)
    let outcome = try await banks.sync()
    #expect(outcome.pulled == 2)
    for number in 1..<3 {
      #expect(try await school.question(Sample.id(number)).keyDocument == nil)
    }
    try await banks.sync(repairs: true)
    #expect(try await school.question(Sample.id(1)).keyDocument == nil)
  }

  @Test func picturesComeInPartsAndGoAlong() async throws {
    let bytes = Sample.png + (0..<40).map { UInt8($0) }
    let digest = ContentDigest(of: bytes)
    _ = try await province.putMedia(bytes, type: "image/png", digest: digest)
    _ = try await province.take(Sample.line(1, "Một?"))
    try await province.edit(Sample.id(1)) { question, _ in
      question.content.media = [MediaReference(digest: digest, type: "image/png")]
    }
    try await banks.introduce()
    let outcome = try await banks.sync()
    #expect(outcome.media == 1)
    #expect(try await school.media(digest).bytes == bytes)
    let other = Sample.png + [1, 2, 3]
    let otherDigest = ContentDigest(of: other)
    _ = try await school.putMedia(other, type: "image/png", digest: otherDigest)
    try await school.edit(Sample.id(1)) { question, _ in
      question.content.media += [MediaReference(digest: otherDigest, type: "image/png")]
    }
    try await banks.sync()
    #expect(try await province.media(otherDigest).bytes == other)
  }

  /// The pictures of a working go where keys go, also where these come later than their questions.
  @Test(arguments: [false, true]) func picturesOfAKeyGoWithIt(later: Bool) async throws {
    let bytes = Sample.png + [9, 9]
    let digest = ContentDigest(of: bytes)
    _ = try await province.putMedia(bytes, type: "image/png", digest: digest)
    _ = try await province.take(Sample.line(1, "Một?"))
    try await province.edit(Sample.id(1)) { question, _ in
      question.key.media = [MediaReference(digest: digest, type: "image/png")]
    }
    try await banks.introduce()
    if later {
      _ = try await province.change(school) { $0.getsKeys = false }
      #expect(try await banks.sync().media == 0)
      await #expect(throws: BankError.self) { try await school.media(digest) }
      _ = try await province.change(school) { $0.getsKeys = true }
    }
    let outcome = try await banks.sync()
    #expect((outcome.fault, outcome.media) == (nil, 1))
    #expect(try await school.media(digest).bytes == bytes)
    #expect(try await school.question(Sample.id(1)).question().key.media.map(\.digest) == [digest])
  }

  /// A line that breaks costs no more than the part under way, in either direction.
  @Test func picturesGoOnWhereTheLineBroke() async throws {
    func picture(_ seed: UInt8) -> [UInt8] { Sample.png + (0..<40).map { $0 &* seed } }
    let (theirs, ours) = (picture(3), picture(5))
    let digests = [theirs, ours].map { ContentDigest(of: $0) }
    let parts = (theirs.count + 4) / 5
    try await banks.introduce()
    for (bank, bytes, number) in [(province, theirs, 1), (school, ours, 2)] {
      let digest = ContentDigest(of: bytes)
      _ = try await bank.putMedia(bytes, type: "image/png", digest: digest)
      _ = try await bank.take(Sample.line(number, "Câu \(number)"))
      try await bank.edit(Sample.id(number)) { question, _ in
        question.content.media = [MediaReference(digest: digest, type: "image/png")]
      }
    }
    banks.lines.breakAfter(parts: 3)
    let first = try await banks.sync()
    #expect((first.fault, first.media) == (nil, 0))
    banks.lines.breakAfter(parts: parts)
    let second = try await banks.sync()
    #expect(second.media == 1)
    #expect(try await school.media(digests[0]).bytes == theirs)
    await #expect(throws: BankError.self) { try await province.media(digests[1]) }
    banks.lines.breakAfter(parts: nil)
    let third = try await banks.sync()
    #expect((third.media, third.requests) == (1, 2))
    #expect(try await province.media(digests[1]).bytes == ours)
    // One part goes twice, by which the school learns from where on the province lacks the file.
    #expect(banks.lines.movedParts == 2 * parts + 1)
    let quiet = try await banks.sync()
    #expect((quiet.requests, quiet.media) == (1, 0))
    for path in [banks.schoolPath, banks.provincePath] { #expect(try BankCheck(of: path).findings == []) }
  }

  @Test func mediaThatNobodyNamesOrThatAreAlteredAreNotKept() async throws {
    let bytes = Sample.png + [1, 2, 3]
    let digest = ContentDigest(of: bytes)
    func give(_ bytes: [UInt8], from offset: Int, of length: Int) async throws -> Int {
      try await province.takeMedia(
        MediaPart(bytes: bytes, offset: offset, length: length), type: "image/png", digest: digest)
    }
    await #expect(throws: BankError.self) { try await give(bytes, from: 0, of: bytes.count) }
    try await banks.introduce()
    _ = try await school.take(Sample.line(1, "Một?"))
    try await school.edit(Sample.id(1)) { question, _ in
      question.content.media = [MediaReference(digest: digest, type: "image/png")]
    }
    let outcome = try await banks.sync()
    #expect((outcome.fault, outcome.media) == (nil, 0))
    for part in [MediaPart(bytes: [], offset: 0, length: 5), MediaPart(bytes: [1], offset: 5, length: 5)] {
      await #expect(throws: BankError.self) { try await province.takeMedia(part, type: "image/png", digest: digest) }
    }
    #expect(try await give(Array(bytes.prefix(4)), from: 0, of: bytes.count) == 4)
    #expect(try await give(Array(bytes.dropFirst(6)), from: 6, of: bytes.count) == 4)
    #expect(try await give(Array(repeating: 0, count: bytes.count - 4), from: 4, of: bytes.count) == 0)
    await #expect(throws: BankError.self) { try await province.media(digest) }
    #expect(try await give(bytes, from: 0, of: bytes.count) == bytes.count)
    #expect(try await give(bytes, from: 0, of: bytes.count) == bytes.count)
    #expect(try await province.media(digest).bytes == bytes)
  }

  @Test func aRestoredBankIsComparedWhole() async throws {
    _ = try await province.take(Sample.lines(1..<30))
    try await banks.introduce()
    try await banks.sync()
    try await school.edit(Sample.id(3)) { question, _ in question.content.stem = "Sửa ở trường" }
    try await banks.sync()
    let outcome = try await banks.sync(repairs: true)
    #expect(outcome.wasRepaired && outcome.fault == nil)
    #expect((outcome.pulled, outcome.pushed) == (0, 0))
    try await banks.expectEqual()
  }

  @Test func aBankWithANewEpochIsComparedWhole() async throws {
    _ = try await province.take(Sample.lines(1..<30))
    try await banks.introduce()
    try await banks.sync()
    try await DatabaseQueue(path: banks.provincePath).write {
      try $0.execute(sql: "UPDATE setting SET value = 'another' WHERE name = 'epoch'")
    }
    let outcome = try await banks.sync()
    #expect(outcome.wasRepaired && outcome.fault == nil)
    try await banks.expectEqual()
  }

  @Test func whatIsNotAllowedIsSaidAsSuch() async throws {
    _ = try await province.addPeer(
      PeerDraft(name: "school", url: "school", relation: .lower, pull: "", push: nil, wantsKeys: true, getsKeys: true))
    try await banks.introduce()
    let outcome = try await banks.sync()
    #expect(outcome.ending == .forbidden && outcome.fault?.hasPrefix("This bank gives you no questions.") == true)
  }
}
