import QuestionServer
import Synchronization
import Testing

/// A clock that goes on only when it is told to.
private final class DayClock: Clock {
  struct Instant: InstantProtocol {
    var seconds: Int64 = 0

    func advanced(by duration: Duration) -> Instant { Instant(seconds: seconds + duration.components.seconds) }
    func duration(to other: Instant) -> Duration { .seconds(other.seconds - seconds) }
    static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
  }

  private struct State {
    var now = Instant()
    var naps: [Instant] = []
  }

  private let state = Mutex(State())
  /// Naps after which there is no waking.
  private let last: Int

  init(last: Int) { self.last = last }

  var now: Instant { state.withLock { $0.now } }
  var minimumResolution: Duration { .seconds(1) }
  var naps: [Int64] { state.withLock { $0.naps.map(\.seconds) } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let count = state.withLock { state in
      state.naps.append(deadline)
      state.now = deadline
      return state.naps.count
    }
    if count == last { throw CancellationError() }
  }
}

struct DailyWorkTests {
  @Test func workIsDoneAtOnceAndThenEveryDayUntilCancelled() async {
    let clock = DayClock(last: 3)
    let done = Mutex(0)
    await DailyWork(clock: clock) { done.withLock { $0 += 1 } }.run()
    #expect(done.withLock { $0 } == 3)
    #expect(clock.naps == [86_400, 172_800, 259_200])
  }
}
