import Foundation

/// The built `quiz` in a real pseudo-terminal, driven through tmux.
final class TerminalSession {
  /// What went wrong with the terminal itself.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Folder of the built programs: that of the test bundle.
  static var programs: URL {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(filePath: bundle).resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// A folder of this session's own.
  let folder: URL
  private let socket: String
  private let program: String

  /// Starts `quiz` on a bank, or another program of the project.
  init(
    database: URL, program: String = "quiz", arguments: String = "", environment: String = "", width: Int = 80,
    height: Int = 24
  ) throws {
    self.program = program
    folder = try Self.makeFolder()
    socket = folder.appending(path: "tmux").path
    let path = Self.programs.appending(path: program).path
    let command = """
      env SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8 LANG=C.UTF-8 XDG_STATE_HOME='\(folder.path)' \
      XDG_CONFIG_HOME='\(folder.path)' QUESTION_BANK_DATABASE='\(database.path)' \(environment) '\(path)' \(arguments); printf '\\r\\nleft with %s\\n' "$?"; exec cat
      """
    try tmux("new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh", "-c", command)
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// A new temporary folder.
  static func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quiz-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Presses keys as tmux names them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text.
  func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Uses the mouse at a cell, counted from 0, in xterm's first encoding, which tmux passes on as it is typed.
  func mouse(_ button: UInt8, x: Int, y: Int) throws {
    let bytes = [0x1B, 0x5B, 0x4D, Int(button) + 32, x + 33, y + 33].map { String($0, radix: 16) }
    try tmux(["send-keys", "-H"] + bytes)
  }

  /// Changes the terminal's size.
  func resize(width: Int, height: Int) throws {
    try tmux("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// The screen's text.
  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// Waits until the screen shows a text; every look at the screen is a process of its own, so nothing sleeps.
  @discardableResult
  func wait(for text: String, looks: Int = 3000) throws -> String {
    var last = ""
    for _ in 0..<looks {
      last = screen
      if last.contains(text) { return last }
    }
    throw Failure(description: "the screen never showed \"\(text)\"; it shows:\n\(last)")
  }

  /// The process id of the program that runs in the terminal.
  func programID() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try Self.output("/usr/bin/pgrep", ["-P", shell, "-x", program])
    guard let id = Int32(children.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Failure(description: "no \(program) runs under \(shell)")
    }
    return id
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Self.output("/usr/bin/tmux", ["-S", socket, "-f", "/dev/null"] + arguments)
  }

  /// Runs a program to its end and gives what it printed.
  ///
  /// Spawned without Foundation, which tells a program's end by a socket that the terminal server would inherit.
  static func output(
    _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> String {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (out, into) = (folder.appending(path: "out").path, folder.appending(path: "in").path)
    try Data(input.utf8).write(to: URL(filePath: into))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, into, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let names = variables.map { strdup($0) } + [nil]
    defer { for text in words + names { free(text) } }
    // Threads of a test run hold signals back, and the terminal server would never hear the one that ends it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var id = pid_t()
    guard posix_spawn(&id, program, &actions, &attributes, words, names) == 0 else {
      throw Failure(description: "\(program) does not start")
    }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")) ended with status \(status >> 8)")
    }
    return try String(contentsOfFile: out, encoding: .utf8)
  }
}
