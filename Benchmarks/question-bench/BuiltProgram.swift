import Foundation

/// One of the built programs, run beside this one.
final class BuiltProgram {
  let id: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - name: its name; it lies where this program does.
  ///   - arguments: what it is given.
  ///   - environment: variables that it gets besides this program's own.
  ///   - terminal: device that is its terminal; without one it reads nothing and says nothing.
  /// - Throws: `BenchFailure` if it does not start.
  init(_ name: String, _ arguments: [String], environment: [String: String] = [:], terminal: String? = nil) throws {
    let here = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let path = here.appending(path: name).path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The first terminal that the leader of a session opens becomes the one it is controlled by.
    // The flag is POSIX_SPAWN_SETSID, which the C library hides from Swift by a feature macro.
    posix_spawnattr_setflags(&attributes, 0x80)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, terminal ?? "/dev/null", O_RDWR, 0)
    }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var id = pid_t()
    let fault = posix_spawn(&id, path, &actions, &attributes, words, settings)
    guard fault == 0 else {
      throw BenchFailure("\(path) does not start: \(String(cString: strerror(fault))). Build it for release first.")
    }
    self.id = id
  }

  /// Ends the program and waits until it is gone.
  func end() { signal(SIGTERM) }

  /// Kills the program, which has no chance to tidy up.
  func kill() { signal(SIGKILL) }

  private func signal(_ number: Int32) {
    Glibc.kill(id, number)
    wait()
  }

  /// Waits until the program has ended by itself.
  func wait() {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  /// Waits until the program has ended by itself.
  ///
  /// - Returns: the most memory that it had at once, in megabytes.
  func peakMegabytes() -> Double {
    var status: Int32 = 0
    var peak = 0.0
    // What `wait4` tells includes this program's own memory, which the other one has for a moment as it starts.
    while waitpid(id, &status, WNOHANG) == 0 {
      peak = max(peak, memory("VmHWM:"))
      usleep(5_000)
    }
    return peak
  }

  /// Its memory, in megabytes.
  var residentMegabytes: Double { memory("VmRSS:") }

  private func memory(_ name: String) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
  }
}

/// Why nothing could be measured.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
