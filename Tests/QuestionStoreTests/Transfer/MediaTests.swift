import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct MediaTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let bytes: [UInt8] = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

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

  @Test func emptyFileIsAFile() async throws {
    let digest = ContentDigest(of: [])
    #expect(try await bank.putMedia([], type: "audio/ogg", digest: digest))
    #expect(try await bank.media(digest).bytes == [])
  }

  @Test func unknownFileIsNotFound() async throws {
    let digest = ContentDigest(of: [1])
    await #expect(throws: BankError.notFound("media file \(digest)")) { try await bank.media(digest) }
  }
}
