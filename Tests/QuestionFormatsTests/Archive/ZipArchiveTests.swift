import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

struct ZipArchiveTests {
  @Test func filesComeBackInOrder() throws {
    var generator = SeededGenerator(seed: 1)
    let entries = (0..<20).map { index in
      ZipArchive.Entry(
        path: "folder/\(index).bin",
        bytes: (0..<(index * index * 40)).map { _ in index % 2 == 0 ? UInt8.random(in: 0...255, using: &generator) : 7 }
      )
    }
    let bytes = try ZipArchive.bytes(of: entries)
    #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count % 10_240 != 0)
    #expect(try ZipArchive.entries(of: bytes) == entries)
    #expect(try ZipArchive.bytes(of: entries) == bytes)
    #expect(try ZipArchive.entries(of: ZipArchive.bytes(of: [])).isEmpty)
  }

  @Test func whatIsNoZipFileOrTooMuchIsRefused() throws {
    #expect(throws: ZipArchive.Fault.self) { try ZipArchive.entries(of: Array("no zip".utf8)) }
    let zeros = try ZipArchive.bytes(of: [.init(path: "a", bytes: Array(repeating: 0, count: 1_000_000))])
    #expect(zeros.count < 10_000)
    #expect(throws: ZipArchive.Fault.self) { try ZipArchive.entries(of: zeros, limit: 999_999) }
  }

  @Test func damagedFilesNeverCrash() throws {
    var generator = SeededGenerator(seed: 2)
    let bytes = try ZipArchive.bytes(of: [.init(path: "a", bytes: Array(repeating: 1, count: 500))])
    for _ in 0..<300 { _ = try? ZipArchive.entries(of: generator.mutated(bytes), limit: 10_000) }
  }
}
