import Glibc

/// How many files and connections the process may have open.
enum OpenFiles {
  /// Takes as many as the system lets it take by itself: a login often begins with 1,024, and a class of students comes
  /// on a connection each.
  static func allowAll() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
