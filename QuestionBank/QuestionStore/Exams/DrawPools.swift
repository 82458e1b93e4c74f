import QuestionAPI
import QuestionModel

/// What the questions of the tests under way are drawn from: a class that begins at once costs one search.
actor DrawPools {
  /// What is drawn, and from what state of the bank.
  struct Key: Hashable, Sendable {
    let plan: Blueprint
    /// The bank's last change.
    let change: Int64
  }

  private typealias Making = Task<Result<DrawPool, BankError>, Never>

  /// Most tests that are kept.
  private static let size = 8
  private var kept: [(key: Key, making: Making)] = []

  /// What the questions of a plan are drawn from, made at most once.
  func pool(
    _ key: Key, make: @escaping @Sendable () async throws(BankError) -> DrawPool
  ) async throws(BankError) -> DrawPool {
    let making = kept.first { $0.key == key }?.making ?? begin(key, make)
    let result = await making.value
    // What failed is tried anew by whoever comes next.
    if case .failure = result { kept.removeAll { $0.key == key } }
    return try result.get()
  }

  private func begin(_ key: Key, _ make: @escaping @Sendable () async throws(BankError) -> DrawPool) -> Making {
    let making = Making {
      do throws(BankError) { return .success(try await make()) } catch { return .failure(error) }
    }
    // An older state of the same plan is not drawn from any more.
    kept.removeAll { $0.key.plan == key.plan }
    if kept.count >= Self.size { kept.removeFirst() }
    kept.append((key, making))
    return making
  }
}
