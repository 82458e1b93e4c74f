import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

@Suite(.serialized)
struct ChangeFeedTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  @Test func everyRevisionIsInTheFeedOnceWithoutGaps() async throws {
    let first = try await bank.create(Sample.draft("Một?", tags: ["a"]), idempotencyKey: nil)
    let second = try await bank.update(first.id, Sample.draft("Hai?", tags: ["a"]), expected: first.revision)
    _ = try await bank.take(Sample.lines(0..<5))
    _ = try await bank.take(Sample.lines(0..<5))
    _ = try await bank.take(Sample.lines(5..<9), ImportOptions(isDryRun: true))
    await #expect(throws: BankError.self) {
      try await bank.update(first.id, Sample.draft("Ba?"), expected: first.revision)
    }
    _ = try await bank.renameTags([Tag("a")], to: Tag("b"), by: Authorship())
    let feed = try await bank.feed()
    #expect(feed.map(\.sequence) == Array(1...8))
    #expect(feed.prefix(2).map(\.revision) == [first.revision, second.revision])
    #expect(feed.dropFirst(2).prefix(5).map(\.id) == (0..<5).map(Sample.id))
    #expect(feed.last?.id == first.id)
  }

  @Test(arguments: [1, 2, 7, 1000])
  func pagesJoinWithoutGapOrRepetition(limit: Int) async throws {
    _ = try await bank.take(Sample.lines(0..<15))
    #expect(try await bank.feed(limit: limit).map(\.sequence) == Array(1...15))
  }

  @Test func emptyFeedHasACursorThatHolds() async throws {
    let empty = try await bank.changes(since: nil, limit: 10, wait: .zero)
    #expect(empty.changes.isEmpty)
    _ = try await bank.take(Sample.lines(0..<1))
    #expect(try await bank.changes(since: empty.next, limit: 10, wait: .zero).changes.count == 1)
  }

  @Test(arguments: [0, 1001])
  func limitOutOfRangeIsRefused(limit: Int) async throws {
    await #expect(throws: BankError.self) { try await bank.changes(since: nil, limit: limit, wait: .zero) }
  }

  @Test(arguments: ["", "1", "x-1", "0123456789abcdef-", "0123456789abcdef--1"])
  func nonsenseAsACursorIsInvalid(cursor: String) async throws {
    let error = await #expect(throws: BankError.self) {
      try await bank.changes(since: cursor, limit: 10, wait: .zero)
    }
    guard case .invalid = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func cursorOfAnotherBankIsExpired() async throws {
    let other = try TestBank()
    let cursor = try await other.bank.changes(since: nil, limit: 10, wait: .zero).next
    await #expect(throws: BankError.cursorExpired) { try await bank.changes(since: cursor, limit: 10, wait: .zero) }
  }

  @Test(.timeLimit(.minutes(1)))
  func waitingEndsWithAWrite() async throws {
    let cursor = try await bank.changes(since: nil, limit: 10, wait: .zero).next
    async let waited = bank.changes(since: cursor, limit: 10, wait: .seconds(3600))
    // Whether the write comes before the waiting begins or in the middle of it, it must be seen.
    let record = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    #expect(try await waited.changes.map(\.revision) == [record.revision])
  }

  @Test(.timeLimit(.minutes(1)))
  func everyWaiterIsWoken() async throws {
    let cursor = try await bank.changes(since: nil, limit: 10, wait: .zero).next
    let bank = bank
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask { try await bank.changes(since: cursor, limit: 10, wait: .seconds(3600)).changes.count }
      }
      group.addTask {
        _ = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
        return 1
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [Int](repeating: 1, count: 21))
  }

  @Test(.timeLimit(.minutes(1)))
  func shortestWaitsEnd() async {
    // A time that is over before the waiting has begun must not wait for ever.
    let signal = ChangeSignal()
    for _ in 0..<2000 { await signal.wait(after: 0, for: .nanoseconds(1)) }
  }

  @Test(.timeLimit(.minutes(1)))
  func waitingEndsWithItsTask() async throws {
    let bank = bank
    let task = Task { try await bank.changes(since: nil, limit: 10, wait: .seconds(3600)) }
    task.cancel()
    _ = await task.result
  }
}
