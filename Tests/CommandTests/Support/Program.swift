import Foundation
import Synchronization

/// The built command.
enum Program {
  /// Its file, beside the test bundle.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "question-bank").path
  }()

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }
}

/// How a program ended and what it said.
struct Outcome: Sendable {
  let status: Int32
  let output: String
  let errors: String

  var lastLine: Substring { output.split(separator: "\n").last ?? "" }
}

/// A program that runs; whoever started it waits for its end or kills it.
///
/// Started and awaited by the system's own calls: Foundation watches its processes with `select`, and loses them where
/// a test run has more than a thousand files open.
final class RunningProgram: Sendable {
  private let process: pid_t
  private let end: Task<Int32, Never>
  private let hasEnded = Mutex(false)
  private let outputPath: String
  private let errorsPath: String

  /// Starts it. What it says goes to `files` with an ending, or to the descriptors given, which are closed here.
  init(
    _ words: [String], environment: [String: String], files: String, input: FileHandle? = nil,
    standardOutput: Int32? = nil, standardError: Int32? = nil
  ) throws {
    outputPath = files + ".out"
    errorsPath = files + ".err"
    let input = input ?? FileHandle.nullDevice
    let output = try Self.handle(standardOutput, or: outputPath)
    let errors = try Self.handle(standardError, or: errorsPath)
    process = try Self.spawn(
      words, environment: environment,
      descriptors: [input.fileDescriptor, output.fileDescriptor, errors.fileDescriptor])
    let (statuses, status) = AsyncStream.makeStream(of: Int32.self)
    end = Task { await statuses.first { _ in true } ?? -1 }
    let process = process
    // Waiting blocks, so it has a thread of its own.
    Thread.detachNewThread { [self] in
      var word: Int32 = 0
      while waitpid(process, &word, 0) < 0, errno == EINTR {}
      hasEnded.withLock { $0 = true }
      status.yield(word & 0x7F == 0 ? word >> 8 & 0xFF : -(word & 0x7F))
      status.finish()
    }
  }

  private static func handle(_ descriptor: Int32?, or path: String) throws -> FileHandle {
    if let descriptor { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }

  private static func spawn(_ words: [String], environment: [String: String], descriptors: [Int32]) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let fault = posix_spawn(&process, words[0], &actions, nil, &arguments, &variables)
    guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
    return process
  }

  var isRunning: Bool { hasEnded.withLock { !$0 } }

  /// Sends a signal, unless it has ended.
  func signal(_ number: Int32) { hasEnded.withLock { if !$0 { kill(process, number) } } }

  /// Waits for its end; the status of one ended by a signal is the signal's number below zero.
  func outcome() async -> Outcome {
    let status = await end.value
    func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
    return Outcome(status: status, output: text(outputPath), errors: text(errorsPath))
  }
}
