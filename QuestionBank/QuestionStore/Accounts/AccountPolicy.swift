import QuestionAPI
import QuestionModel

/// How long things last and what they cost; the clock is handed in, so that tests need not wait.
struct AccountPolicy: Sendable {
  var hasher = PasswordHasher()
  var clock: @Sendable () -> Timestamp = { .now }
  /// How long a session may go unused.
  var sessionIdle = days(1) / 2
  /// How long a session lasts at most, of those on the staff and of students, who sit at machines of others.
  var staffSession = days(30)
  var studentSession = days(7)
  /// How far the stored time of last use may lag behind, so that reading does not write.
  var useLag = days(1) / 288
  /// Sessions of one account; the oldest make room.
  var maximumSessions = 20
  /// Tokens of one account.
  var maximumTokens = 50

  /// So many days in milliseconds.
  static func days(_ count: Int64) -> Int64 { count * 86_400_000 }

  /// How long after its last failure a name has to wait, in milliseconds: the sixth attempt half a minute, each one
  /// after it twice as long, a quarter of an hour at most, so that nobody can keep a classmate out for a day.
  static func wait(after failures: Int) -> Int64 {
    guard failures >= 5 else { return 0 }
    return min(30_000 << Int64(min(failures - 5, 10)), 900_000)
  }

  /// The end of a session that begins now.
  func sessionEnd(of role: Role) -> Timestamp {
    Timestamp(milliseconds: clock().milliseconds + (role == .student ? studentSession : staffSession))
  }
}
