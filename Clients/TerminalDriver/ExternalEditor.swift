internal import CNcurses
import Glibc

extension Terminal {
  /// Lets a person edit the file at `path` and comes back when the editor ends. Control-C belongs to it meanwhile.
  ///
  /// - Parameters:
  ///   - editor: what the shell is told to run; it may hold options.
  ///   - path: the file.
  /// - Throws: `TerminalError` if the editor ends with a failure.
  public func run(editor: String, on path: String) throws(TerminalError) {
    try suspend { () throws(TerminalError) in try ExternalEditor.run(editor, on: path) }
  }
}

/// An editor in a terminal that nothing else draws on.
public enum ExternalEditor {
  /// Lets a person edit the file at `path` and comes back when the editor ends. Control-C belongs to it meanwhile.
  ///
  /// - Parameters:
  ///   - editor: what the shell is told to run; it may hold options.
  ///   - path: the file.
  /// - Throws: `TerminalError` if the editor ends with a failure.
  public static func run(_ editor: String, on path: String) throws(TerminalError) {
    let status = runShell("\(editor) \"$1\"", argument: path)
    guard status == 0 else { throw .commandFailed(editor, status: status) }
  }

  /// Runs `command` in a shell with `argument` as `$1`, with the usual signals, and waits for it.
  /// - Returns: its exit status; 128 and the signal's number when one ended it; -1 when it could not be run.
  private static func runShell(_ command: String, argument: String) -> Int32 {
    let signals = [SIGINT, SIGQUIT]
    var earlier = signals.map { _ in sigaction() }
    for (index, signal) in signals.enumerated() {
      _ = sigaction(signal, nil, &earlier[index])
      _ = curses_ignore_signal(signal)
    }
    defer {
      for (index, signal) in signals.enumerated() { _ = sigaction(signal, &earlier[index], nil) }
    }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in signals { sigaddset(&defaults, signal) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let words = ["/bin/sh", "-c", command, "sh", argument]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
