import QuestionAPI
import QuestionModel

/// What the questions of the tests under way are drawn from: a class that begins at once costs one search.
actor DrawPools {
  private typealias Making = Task<Result<DrawPool, BankError>, Never>

  private struct Kept {
    let plan: Blueprint
    /// The bank's last change when the pool was begun.
    let change: Int64
    let begun: Timestamp
    let making: Making
  }

  /// Most tests that are kept.
  private static let size = 8
  /// Milliseconds for which a pool is drawn from though the bank has changed: somebody who saves a question while a
  /// class begins must not cost each student a search.
  static let freshness: Int64 = 10_000

  private var kept: [Kept] = []

  /// What the questions of a plan are drawn from.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - change: the bank's last change.
  ///   - now: by the clock of the bank.
  ///   - make: reads the questions; it is asked at most once for a state of the bank.
  /// - Returns: the pool.
  /// - Throws: what `make` throws; whoever comes next tries anew.
  func pool(
    _ plan: Blueprint, change: Int64, now: Timestamp, make: @escaping @Sendable () async throws(BankError) -> DrawPool
  ) async throws(BankError) -> DrawPool {
    let known = kept.first {
      $0.plan == plan && ($0.change == change || now.milliseconds - $0.begun.milliseconds < Self.freshness)
    }
    let making = known?.making ?? begin(plan, change, now, make)
    let result = await making.value
    if case .failure = result { kept.removeAll { $0.making == making } }
    return try result.get()
  }

  private func begin(
    _ plan: Blueprint, _ change: Int64, _ now: Timestamp,
    _ make: @escaping @Sendable () async throws(BankError) -> DrawPool
  ) -> Making {
    let making = Making {
      do throws(BankError) { return .success(try await make()) } catch { return .failure(error) }
    }
    kept.removeAll { $0.plan == plan }
    if kept.count >= Self.size { kept.removeFirst() }
    kept.append(Kept(plan: plan, change: change, begun: now, making: making))
    return making
  }
}
