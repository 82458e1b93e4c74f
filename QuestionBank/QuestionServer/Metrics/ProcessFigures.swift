import Foundation

/// What the system says of this process.
struct ProcessFigures {
  let virtualMemory: Int
  let residentMemory: Int
  let openFiles: Int
  let cpuSeconds: Double
  let uptime: Double
  /// When the service was made, in seconds since 1970.
  static let start = Date().timeIntervalSince1970

  /// The figures now; nil where the system tells none.
  init?() {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
      let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    else { return nil }
    let pages = text.split(separator: " ").prefix(2).compactMap { Int($0) }
    guard pages.count == 2 else { return nil }
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    virtualMemory = pages[0] * pageSize
    residentMemory = pages[1] * pageSize
    openFiles = files.count
    uptime = Date().timeIntervalSince1970 - Self.start
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
    cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
