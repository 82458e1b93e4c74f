/// Work that a service does at once and then every day, for as long as it runs.
public struct DailyWork<Time: Clock>: Sendable where Time.Duration == Duration {
  private let clock: Time
  private let work: @Sendable () async -> Void

  /// Work.
  ///
  /// - Parameters:
  ///   - clock: tells when a day is over.
  ///   - work: what is done; it tells of its faults itself.
  public init(clock: Time, _ work: @escaping @Sendable () async -> Void) {
    self.clock = clock
    self.work = work
  }

  /// Does the work until the task is cancelled.
  public func run() async {
    while !Task.isCancelled {
      await work()
      do { try await clock.sleep(until: clock.now.advanced(by: .seconds(86_400)), tolerance: .seconds(60)) } catch {
        return
      }
    }
  }
}
