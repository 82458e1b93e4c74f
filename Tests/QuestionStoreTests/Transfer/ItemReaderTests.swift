import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

@testable import QuestionStore

/// Batches of an import.
struct ItemReaderTests {
  private func batches(lines: Int, length: Int) async throws -> [Int] {
    let line = "{\"content\":{\"kind\":\"shortAnswer\",\"stem\":\"\(String(repeating: "x", count: length))\"}}\n"
    let bytes = Array(String(repeating: line, count: lines).utf8)
    var reader = ItemReader(source: ChunkSource(bytes, size: 1 << 16), options: ImportOptions(format: .questionBank))
    var counts: [Int] = []
    while true {
      let batch = try await reader.next(2_000)
      guard !batch.isEmpty else { return counts }
      counts.append(batch.count)
    }
  }

  @Test("small items come by their number")
  func small() async throws {
    #expect(try await batches(lines: 4_500, length: 10) == [2_000, 2_000, 500])
  }

  @Test("large items come by their bytes, so that few of them are held")
  func large() async throws {
    let counts = try await batches(lines: 300, length: 100_000)
    #expect(counts.reduce(0, +) == 300 && counts.allSatisfy { $0 < 100 }, "\(counts)")
  }
}
