import QuestionAPI
import QuestionModel
import Synchronization
import Testing

@testable import QuestionStore

struct DrawPoolsTests {
  private struct NoQuestions: QuestionPool {
    func numbers(matching expression: SearchExpression) -> [Int64] { [] }
    func candidate(_ number: Int64) -> FillCandidate? { nil }
  }

  private static let plan = Blueprint(title: "Đề")
  private static let start = Timestamp(milliseconds: 1_770_000_000_000)

  /// Counts how often questions were read.
  private final class Reader: Sendable {
    let count = Mutex(0)
    let fails = Mutex(false)

    func read() throws(BankError) -> DrawPool {
      count.withLock { $0 += 1 }
      if fails.withLock({ $0 }) { throw .unavailable("away") }
      do { return try DrawPool(DrawPoolsTests.plan, from: NoQuestions(), seed: 1) } catch { throw .corrupt("\(error)") }
    }
  }

  @Test func aClassReadsTheBankOnce() async throws {
    let (pools, reader) = (DrawPools(), Reader())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          _ = try await pools.pool(Self.plan, change: 7, now: Self.start) { () async throws(BankError) in
            try reader.read()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(reader.count.withLock { $0 } == 1)
  }

  @Test func aChangedBankIsReadAnewAfterAWhileAndAFailureAtOnce() async throws {
    let (pools, reader) = (DrawPools(), Reader())
    func draw(_ change: Int64, after milliseconds: Int64) async throws -> Int {
      let now = Timestamp(milliseconds: Self.start.milliseconds + milliseconds)
      _ = try await pools.pool(Self.plan, change: change, now: now) { () async throws(BankError) in
        try reader.read()
      }
      return reader.count.withLock { $0 }
    }
    #expect(try await draw(1, after: 0) == 1)
    #expect(try await draw(2, after: DrawPools.freshness - 1) == 1)
    #expect(try await draw(2, after: DrawPools.freshness) == 2)
    // An unchanged bank is never read anew.
    #expect(try await draw(2, after: 100 * DrawPools.freshness) == 2)
    reader.fails.withLock { $0 = true }
    await #expect(throws: BankError.unavailable("away")) {
      try await draw(3, after: 200 * DrawPools.freshness)
    }
    reader.fails.withLock { $0 = false }
    #expect(try await draw(3, after: 200 * DrawPools.freshness) == 4)
  }
}
