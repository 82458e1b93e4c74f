import PropertyTesting
import QuestionModel
import Testing

/// Ids of questions and of bytes.
struct QuestionIDTests {
  @Test func newIdsAreOfVersion7() {
    var random = SeededGenerator(seed: 8)
    for milliseconds in [0, 1, 1_769_847_300_250, (1 << 48) - 1] as [Int64] {
      let id = QuestionID(time: Timestamp(milliseconds: milliseconds), using: &random)
      #expect(id.bytes[6] >> 4 == 7)
      #expect(id.bytes[8] >> 6 == 0b10)
      #expect(id.high >> 16 == UInt64(milliseconds))
    }
  }

  @Test func newIdsSortByTime() {
    var random = SeededGenerator(seed: 9)
    let ids = (0..<500).map { QuestionID(time: Timestamp(milliseconds: 1_700_000_000_000 + $0), using: &random) }
    #expect(ids == ids.sorted())
    #expect(ids.map(\.description) == ids.map(\.description).sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func sameTimeGivesDifferentIds() {
    var random = SeededGenerator(seed: 10)
    let ids = (0..<1000).map { _ in QuestionID(time: Timestamp(milliseconds: 5), using: &random) }
    #expect(Set(ids).count == 1000)
  }

  @Test func readsWhatItPrints() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let id = QuestionID(high: random.next(), low: random.next())
      #expect(QuestionID(id.description) == id)
      #expect(QuestionID(id.description.uppercased()) == id)
      #expect(QuestionID(bytes: id.bytes) == id)
      #expect(id.description.utf8.count == 36)
    }
  }

  @Test(arguments: [
    "", "0190f3c2", "0190f3c27a107c4e9b1a2f6d3c5e8a90", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a9",
    "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a900", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a9g",
    "0190f3c2_7a10-7c4e-9b1a-2f6d3c5e8a90",
    "{0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90}", " 0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90",
    "0190f3c-27a10-7c4e-9b1a-2f6d3c5e8a90",
    "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a9\u{661}", "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90-",
  ])
  func refusesBadText(text: String) {
    #expect(QuestionID(text) == nil)
  }

  @Test func refusesBytesOfAnotherLength() {
    #expect(QuestionID(bytes: [UInt8](repeating: 1, count: 15)) == nil)
    #expect(QuestionID(bytes: [UInt8](repeating: 1, count: 17)) == nil)
  }

  @Test func digestIsSHA256() throws {
    // The sample of FIPS 180-4 for the message "abc".
    let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let digest = ContentDigest(of: Array("abc".utf8))
    #expect(digest.description == text)
    #expect(digest.short == "ba7816bf8f")
    #expect(ContentDigest(text.uppercased()) == digest)
    #expect(ContentDigest(bytes: digest.bytes) == digest)
    #expect(ContentDigest(of: []) > digest)
    for bad in ["", text.dropLast() + "g", String(text.dropLast()), text + "0", text.dropLast(2) + "é"] {
      #expect(ContentDigest(bad) == nil)
    }
    #expect(ContentDigest(bytes: Array(digest.bytes.dropLast())) == nil)
  }
}
