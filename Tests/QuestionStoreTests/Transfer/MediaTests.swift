import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct MediaTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let bytes: [UInt8] = Sample.png + (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  init() throws { store = try TestBank() }

  @Test func fileIsStoredOnceByItsDigest() async throws {
    let digest = ContentDigest(of: bytes)
    #expect(try await bank.putMedia(bytes, type: "image/png", digest: digest))
    #expect(try await !bank.putMedia(bytes, type: "image/png", digest: digest))
    #expect(try await bank.media(digest) == MediaFile(type: "image/png", bytes: bytes))
    #expect(try await bank.stats().media == 1)
    #expect(try store.findings() == [])
  }

  @Test func wrongDigestIsRefused() async throws {
    await #expect(throws: BankError.self) {
      try await bank.putMedia(bytes, type: "image/png", digest: ContentDigest(of: [1]))
    }
    #expect(try await bank.stats().media == 0)
  }

  @Test(arguments: [[], [1, 2, 3], Array("một tệp chữ".utf8), Array("<html><svg/></html>".utf8)] as [[UInt8]])
  func whatIsNoPictureIsRefused(bytes: [UInt8]) async throws {
    for type in ["image/png", "audio/ogg"] {
      await #expect(throws: BankError.self) {
        try await bank.putMedia(bytes, type: type, digest: ContentDigest(of: bytes))
      }
    }
    #expect(try await bank.stats().media == 0)
  }

  @Test func aPictureUnderAnotherNameIsRefused() async throws {
    let error = await #expect(throws: BankError.self) {
      try await bank.putMedia(bytes, type: "image/jpeg", digest: ContentDigest(of: bytes))
    }
    #expect(error?.description == "type: is \"image/jpeg\", but the file is image/png")
  }

  @Test func unknownFileIsNotFound() async throws {
    let digest = ContentDigest(of: [1])
    await #expect(throws: BankError.notFound("media file \(digest)")) { try await bank.media(digest) }
  }
}
