import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Packing and unpacking.
struct CompressionTests {
  @Test func whatIsPackedUnpacks() throws {
    var random = SeededGenerator(seed: 1)
    for size in [0, 1, 100, 70_000, 131_072, 131_073, 400_000] {
      let bytes = (0..<size).map { _ in UInt8(random.next(below: 9)) }
      for level in [-5, 1, 3, 19, 99] where level == 3 || size < 100_000 {
        let packed = try Compression.compress(bytes, level: level)
        #expect(try Compression.decompress(packed, limit: size) == bytes)
        if size > 0 {
          #expect(throws: CompressionFault.tooLarge(limit: size - 1)) {
            try Compression.decompress(packed, limit: size - 1)
          }
        }
      }
    }
  }

  @Test func whateverIsCutOffOrAlteredIsFound() throws {
    var random = SeededGenerator(seed: 2)
    let bytes = (0..<900).map { _ in UInt8(random.next(below: 30)) }
    let packed = try Compression.compress(bytes)
    for length in packed.indices {
      #expect(throws: CompressionFault.truncated) { try Compression.decompress(Array(packed[..<length]), limit: 1_000) }
    }
    for index in packed.indices {
      for bit in 0..<8 {
        var altered = packed
        altered[index] ^= 1 << UInt8(bit)
        // A bit of the header that has no meaning may be turned without harm.
        if let unpacked = try? Compression.decompress(altered, limit: 1_000) { #expect(unpacked == bytes) }
      }
    }
    for more in [[0], packed, Array(packed.prefix(9))] {
      #expect(throws: CompressionFault.corrupt("something follows its end")) {
        try Compression.decompress(packed + more, limit: 10_000)
      }
    }
    for _ in 0..<500 { _ = try? Compression.decompress(random.mutated(packed), limit: 10_000) }
    for _ in 0..<500 { _ = try? Compression.decompress([0x28, 0xB5, 0x2F, 0xFD] + random.bytes(60), limit: 10_000) }
  }

  @Test(.timeLimit(.minutes(1))) func bombsAreStoppedEarly() throws {
    let bomb = try Compression.compress(Array(repeating: 0, count: 64 << 20))
    #expect(bomb.count < 10_000)
    #expect(throws: CompressionFault.tooLarge(limit: 1 << 20)) { try Compression.decompress(bomb, limit: 1 << 20) }
    #expect(throws: CompressionFault.tooLarge(limit: 0)) { try Compression.decompress(bomb, limit: 0) }
  }

  @Test func claimedSizesTakeNoMemory() {
    let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    let size: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0x10]
    // A window as large as the claim; a small window; a window of 3.75 TiB; a claim that nothing follows.
    let frames: [[UInt8]] = [
      magic + [0xE0] + size + [0x09, 0, 0, 1], magic + [0xC0, 0x00] + size + [0x09, 0, 0, 1],
      magic + [0x00, 0xFF, 0x09, 0, 0, 1], magic + [0x00, 0x70, 0x09, 0, 0, 1],
    ]
    for frame in frames {
      do throws(CompressionFault) {
        _ = try Compression.decompress(frame, limit: .max)
        Issue.record("Unpacked")
      } catch {
        guard case .corrupt = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
  }
}
