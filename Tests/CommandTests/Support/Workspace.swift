import Foundation
import Synchronization

/// A folder with a bank of its own, where commands are run; gone after the test, with whatever still runs in it.
final class Workspace: Sendable {
  let path: String
  private let programs = Mutex<[RunningProgram]>([])

  init() throws {
    path = NSTemporaryDirectory() + "/question-command-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    for program in programs.withLock({ $0 }) { program.signal(SIGKILL) }
    try? FileManager.default.removeItem(atPath: path)
  }

  var database: String { file("bank.sqlite") }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: file(name)))
    return file(name)
  }

  /// Starts `question-bank` on this folder's bank or another; a launcher is a command line that runs it in turn.
  func start(
    _ arguments: [String], database: String? = nil, launcher: [String] = [], environment more: [String: String] = [:],
    input: FileHandle? = nil, standardOutput: Int32? = nil, standardError: Int32? = nil
  ) throws -> RunningProgram {
    let words = launcher + [Program.path] + arguments
    let environment = [
      "PATH": "/usr/bin:/bin", "HOME": path, "LC_ALL": "C.UTF-8", "USER": "tester",
      "QUESTION_BANK_DATABASE": database ?? self.database,
    ].merging(more) { $1 }
    return try programs.withLock { programs in
      let program = try RunningProgram(
        words, environment: environment, files: file("program-\(programs.count)"),
        input: input, standardOutput: standardOutput, standardError: standardError)
      programs.append(program)
      return program
    }
  }

  /// Runs `question-bank` to its end.
  func run(
    _ arguments: String..., database: String? = nil, launcher: [String] = [], input: String? = nil
  ) async throws -> Outcome {
    let input = try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) }
    return try await start(arguments, database: database, launcher: launcher, input: input).outcome()
  }
}
