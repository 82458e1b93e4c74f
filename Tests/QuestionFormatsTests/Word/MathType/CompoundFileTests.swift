import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Compound files")
struct CompoundFileTests {
  private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

  @Test("a stream is found by its name, kept in sectors or in parts of them")
  func streams() {
    for count in [1, 63, 64, 65, 700, 4095, 4096, 5000, 40_000] {
      let content = Self.bytes(count)
      let file = CompoundFile(CompoundTrial(content: content).bytes)
      #expect(file?.stream("Equation Native") == content, "\(count)")
      #expect(file?.stream("Equation") == nil)
    }
    #expect(CompoundFile([1, 2, 3]) == nil)
    #expect(CompoundFile([UInt8](repeating: 0, count: 2000)) == nil)
    #expect(CompoundFile(CompoundTrial(content: Self.bytes(CompoundFile.maximumSize)).bytes) == nil)
  }

  @Test("a last sector that is cut holds what is left of it")
  func cut() {
    let content = Self.bytes(5000)
    let bytes = CompoundTrial(content: content).bytes
    let unused = 512 - 5000 % 512
    #expect(CompoundFile(Array(bytes.dropLast(unused)))?.stream("Equation Native") == content)
    #expect(CompoundFile(Array(bytes.dropLast(unused + 1)))?.stream("Equation Native") == nil)
  }

  @Test("chains that come back to themselves or lead nowhere end")
  func chains() {
    for next: UInt32 in [0, 3, 4, 0xFFFF_FFFE, 0xFFFF_FFFF, 0x7FFF_FFFF, 9000] {
      for count in [700, 5000] {
        let file = CompoundFile(CompoundTrial(content: Self.bytes(count), detours: [3: next]).bytes)
        #expect(file != nil)
        _ = file?.stream("Equation Native")
      }
    }
    #expect(
      CompoundFile(CompoundTrial(content: Self.bytes(5000), detours: [3: 0xFFFF_FFFE]).bytes)?.stream("Equation Native")
        == nil)
  }

  @Test("any number in the header and the directory may be wrong")
  func numbers() {
    let bytes = CompoundTrial(content: Self.bytes(700)).bytes
    let values: [[UInt8]] = [[0, 0, 0, 0], [1, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0xFF, 0x7F]]
    for place in Array(stride(from: 24, to: 92, by: 2)) + Array(stride(from: 512, to: 540, by: 4))
      + Array(stride(from: 1024 + 64, to: 1024 + 256, by: 4))
    {
      for value in values {
        var spoilt = bytes
        spoilt.replaceSubrange(place..<(place + 4), with: value)
        _ = CompoundFile(spoilt)?.stream("Equation Native")
      }
    }
    var generator = SplitMix64(seed: 41)
    for _ in 0..<1000 { _ = CompoundFile(generator.mutated(bytes))?.stream("Equation Native") }
  }
}
