import Glibc
import QuestionModel

/// The language and the clock that the person's environment asks for.
enum ProcessLocale {
  /// The locale of messages, such as `vi_VN.UTF-8`.
  static var messages: String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name), !value.isEmpty { return value }
    }
    return ""
  }

  /// Difference of the local clock from UTC.
  static var secondsFromUTC: Int {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return 0 }
    return local.tm_gmtoff
  }

  /// An environment variable.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The time of day.
enum WallClock {
  static var now: Timestamp {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Timestamp(milliseconds: Int64(moment.tv_sec) * 1_000 + Int64(moment.tv_nsec) / 1_000_000)
  }
}

/// Where the state of the program is kept, by the XDG base directory specification.
enum StateFolder {
  static var path: String {
    if let state = ProcessLocale.variable("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/question-bank" }
    return (ProcessLocale.variable("HOME") ?? "/tmp") + "/.local/state/question-bank"
  }
}
