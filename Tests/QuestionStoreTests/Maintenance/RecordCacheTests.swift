import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// Records kept in memory: never more than there is room for, never one from before a write.
struct RecordCacheTests {
  private func record(_ number: Int, bytes: Int = 1000) -> QuestionRecord {
    let revision = RevisionID(of: [UInt8](String(number).utf8))
    return QuestionRecord(
      id: QuestionID(high: UInt64(number) << 32, low: 7), revision: revision, heads: [revision],
      document: [UInt8](repeating: 0x20, count: bytes), keyDocument: nil)
  }

  @Test func keepsNoMoreThanThereIsRoomFor() {
    let cache = RecordCache(capacity: 16 * 10_000)
    var random = SplitMix64(seed: 3)
    for _ in 0..<5000 {
      let record = record(random.next(below: 2000), bytes: 200 + random.next(below: 2000))
      if cache.record(record.id) == nil { cache.insert(record, readIn: cache.epoch) }
      // Whatever is thrown out and moved about, an id never gives another's record.
      let asked = self.record(random.next(below: 2000)).id
      if let found = cache.record(asked) { #expect(found.id == asked) }
    }
    let kept = (0..<2000).compactMap { cache.record(record($0).id) }
    #expect(!kept.isEmpty)
    #expect(kept.reduce(0) { $0 + $1.body.count } <= 16 * 10_000)
  }

  @Test func whatIsAskedForOftenStays() {
    let cache = RecordCache(capacity: 16 * 20_000)
    cache.insert(record(0), readIn: cache.epoch)
    for number in 1..<3000 {
      cache.insert(record(number), readIn: cache.epoch)
      #expect(cache.record(record(0).id) != nil, "after \(number)")
    }
    #expect((1..<3000).contains { cache.record(record($0).id) == nil })
  }

  @Test func aRecordReadBeforeAWriteIsNotKept() {
    let cache = RecordCache(capacity: 1 << 20)
    let epoch = cache.epoch
    cache.insert(record(1), readIn: epoch)
    cache.removeAll()
    #expect(cache.record(record(1).id) == nil)
    cache.insert(record(2), readIn: epoch)
    #expect(cache.record(record(2).id) == nil)
    cache.insert(record(2), readIn: cache.epoch)
    #expect(cache.record(record(2).id) == record(2))
  }

  @Test func aRecordLargerThanItsPartIsNotKept() {
    let cache = RecordCache(capacity: 16 * 1000)
    cache.insert(record(1, bytes: 5000), readIn: cache.epoch)
    #expect(cache.record(record(1).id) == nil)
  }
}
