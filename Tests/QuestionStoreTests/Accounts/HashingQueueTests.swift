import Foundation
import QuestionAPI
import QuestionModel
import Synchronization
import Testing

@testable import QuestionStore

@Suite(.timeLimit(.minutes(10)))
struct HashingQueueTests {
  /// Jobs that run until they are let go, so that the queue's state is known without waiting for time to pass.
  private final class Barrier: Sendable {
    private let inside = Mutex((now: 0, most: 0))
    private let gate = DispatchSemaphore(value: 0)
    private let arrivals = DispatchSemaphore(value: 0)

    var most: Int { inside.withLock { $0.most } }

    func pass() {
      inside.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      arrivals.signal()
      gate.wait()
      inside.withLock { $0.now -= 1 }
    }

    func open(for count: Int) { for _ in 0..<count { gate.signal() } }

    /// Returns once so many more have come in.
    func awaitArrivals(_ count: Int) async {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { [arrivals] in
          for _ in 0..<count { arrivals.wait() }
          continuation.resume()
        }
      }
    }
  }

  @Test func aHundredComeAndTwoRunAtOnceAndTheRestAreToldToTryAgain() async throws {
    let queue = HashingQueue(width: 2, depth: 10)
    let barrier = Barrier()
    let results = await withTaskGroup(of: BankError?.self) { group in
      for _ in 0..<2 {
        group.addTask {
          do throws(BankError) { try await queue.run { barrier.pass() } } catch { return error }
          return nil
        }
      }
      await barrier.awaitArrivals(2)
      for _ in 0..<98 {
        group.addTask {
          do throws(BankError) { try await queue.run { barrier.pass() } } catch { return error }
          return nil
        }
      }
      var results: [BankError?] = []
      // Eighty-eight find the queue full while the two hold their places.
      while results.count < 88, let result = await group.next() { results.append(result) }
      #expect(queue.load == (running: 2, waiting: 10))
      barrier.open(for: 12)
      for await result in group { results.append(result) }
      return results
    }
    #expect(results.count == 100)
    #expect(results.prefix(88).allSatisfy { if case .unavailable = $0 { true } else { false } })
    #expect(results.suffix(12).allSatisfy { $0 == nil })
    #expect(barrier.most == 2 && queue.mostAtOnce == 2)
  }

  @Test func whoGivesUpLeavesTheQueue() async throws {
    let queue = HashingQueue(width: 1, depth: 1)
    let barrier = Barrier()
    let first = Task { try await queue.run { barrier.pass() } }
    await barrier.awaitArrivals(1)
    let second = Task { try await queue.run { barrier.pass() } }
    second.cancel()
    await #expect(throws: BankError.cancelled) { try await second.value }
    // The only place to wait is free again.
    let third = Task { try await queue.run { 3 } }
    barrier.open(for: 1)
    try await first.value
    #expect(try await third.value == 3)
  }

  @Test func anErrorGivesThePlaceBack() async throws {
    let queue = HashingQueue(width: 1, depth: 0)
    for _ in 0..<3 {
      await #expect(throws: BankError.preconditionRequired) {
        try await queue.run { throw BankError.preconditionRequired }
      }
    }
    #expect(try await queue.run { 1 } == 1)
  }

  /// The real cost, two at once: no more than their memory is taken, and the bank reads meanwhile.
  @Test func aRushOfSignInsHoldsNobodyUp() async throws {
    let queue = HashingQueue(width: 2, depth: 100)
    let school = try TestSchool(queue: queue)
    try await school.addAdministrator()
    for number in 0..<100 { try await school.add("hs\(number)", .student) }
    let token = try await school.signIn("quantri").token
    let before = try Self.residentBytes()
    let barrier = Barrier()
    // Two slow hashings have the places, as in a rush.
    async let slow: Void = queue.run { barrier.pass() }
    async let other: Void = queue.run { barrier.pass() }
    await barrier.awaitArrivals(2)
    let rush = Task {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<100 { group.addTask { _ = try await school.signIn("hs\(number)") } }
        try await group.waitForAll()
      }
    }
    for _ in 0..<50 {
      _ = try await school.bank.stats()
      #expect(try await school.bank.caller(bearing: token).name == "quantri")
    }
    barrier.open(for: 2)
    _ = try await (slow, other)
    try await rush.value
    #expect(queue.mostAtOnce == 2)
    #expect(try Self.residentBytes() - before < 200 << 20)
  }

  private static func residentBytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }
}
