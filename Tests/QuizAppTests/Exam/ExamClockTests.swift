import QuestionModel
import Testing

@testable import QuizApp

struct ExamClockTests {
  private let start = Timestamp(milliseconds: 1_770_000_000_000)

  private func time(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: start.milliseconds + seconds * 1000) }

  @Test func countsDownFromWhatTheBankSays() {
    var clock = ExamClock()
    #expect(clock.secondsLeft(at: .zero) == nil)
    clock.set(deadline: time(600), now: start, at: .seconds(40))
    #expect(clock.secondsLeft(at: .seconds(40)) == 600)
    #expect(clock.secondsLeft(at: .milliseconds(40_500)) == 600)
    #expect(clock.secondsLeft(at: .seconds(41)) == 599)
    #expect(clock.secondsLeft(at: .seconds(640)) == 0)
    #expect(clock.secondsLeft(at: .seconds(9_000)) == 0)
  }

  @Test func doesNotJumpForASecondAndFollowsATeacher() {
    var clock = ExamClock()
    clock.set(deadline: time(600), now: start, at: .zero)
    clock.set(deadline: time(600), now: time(11), at: .seconds(10))
    #expect(clock.secondsLeft(at: .seconds(10)) == 590)
    clock.set(deadline: time(900), now: time(20), at: .seconds(20))
    #expect(clock.secondsLeft(at: .seconds(20)) == 880)
    clock.set(deadline: nil, now: time(20), at: .seconds(20))
    #expect(clock.secondsLeft(at: .seconds(20)) == nil)
  }

  /// A laptop that slept is behind: what the bank says counts.
  @Test func catchesUpAfterASleep() {
    var clock = ExamClock()
    clock.set(deadline: time(600), now: start, at: .zero)
    clock.set(deadline: time(600), now: time(300), at: .seconds(10))
    #expect(clock.secondsLeft(at: .seconds(10)) == 300)
  }

  @Test func warnsForAWhile() {
    #expect(ExamClock.warning(601) == nil && ExamClock.warning(600) == 10 && ExamClock.warning(570) == nil)
    #expect(ExamClock.warning(300) == 5 && ExamClock.warning(271) == 5 && ExamClock.warning(270) == nil)
    #expect(ExamClock.warning(60) == 1 && ExamClock.warning(1) == 1 && ExamClock.warning(0) == nil)
  }
}
