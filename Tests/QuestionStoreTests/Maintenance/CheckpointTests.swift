import Foundation
import Testing

@testable import QuestionStore

/// The write-ahead log goes into the file when it is long, and only then.
struct CheckpointTests {
  private let folder: TemporaryFolder
  private let bank: LocalBank

  init() throws {
    folder = try TemporaryFolder()
    bank = try LocalBank(at: folder.file("bank.sqlite"))
  }

  private func size(_ name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: folder.file(name))[.size] as? Int ?? 0
  }

  @Test func aShortLogStaysAndALongOneGoesIntoTheFile() async throws {
    let empty = try size("bank.sqlite")
    for number in 1...20 { _ = try await bank.take(Sample.line(number, "Câu \(number)")) }
    #expect(try size("bank.sqlite") == empty)
    let stem = String(repeating: "dài ", count: 2000)
    for turn in 0..<40 { _ = try await bank.take(Sample.lines(100 + turn * 50..<150 + turn * 50, stem)) }
    let (file, log) = (try size("bank.sqlite"), try size("bank.sqlite-wal"))
    // 2,000 questions of 8 kB, of which the log holds the last quarter at most, and what indexes are written anew.
    #expect(file > 12 << 20)
    #expect(log < 40 << 20)
    _ = try await bank.take(Sample.line(5000, "Sau"))
    // The log is written from its beginning again, which does not make it due.
    #expect(try size("bank.sqlite") == file && size("bank.sqlite-wal") == log)
    #expect(try BankCheck(of: folder.file("bank.sqlite")).findings == [])
  }
}
