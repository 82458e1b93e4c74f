import Foundation

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
final class RunningProgram: Sendable {
  private let process: Process
  private let end: Task<Int32, Never>
  private let outputPath: String
  private let errorsPath: String

  /// Starts it. What it says goes to `files` with an ending, or to the descriptors given, which are closed here.
  init(
    _ executable: String, _ arguments: [String], environment: [String: String], files: String, input: String? = nil,
    standardOutput: Int32? = nil, standardError: Int32? = nil
  ) throws {
    outputPath = files + ".out"
    errorsPath = files + ".err"
    process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? FileHandle.nullDevice
    let output = try Self.handle(standardOutput, or: outputPath)
    let errors = try Self.handle(standardError, or: errorsPath)
    process.standardOutput = output
    process.standardError = errors
    let (statuses, status) = AsyncStream.makeStream(of: Int32.self)
    end = Task { await statuses.first { _ in true } ?? -1 }
    process.terminationHandler = {
      status.yield($0.terminationReason == .exit ? $0.terminationStatus : -$0.terminationStatus)
      status.finish()
    }
    try process.run()
    try output.close()
    try errors.close()
  }

  private static func handle(_ descriptor: Int32?, or path: String) throws -> FileHandle {
    if let descriptor { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }

  var isRunning: Bool { process.isRunning }

  /// Sends a signal, unless it has ended.
  func signal(_ number: Int32) { if process.isRunning { kill(process.processIdentifier, number) } }

  /// Waits for its end; the status of one ended by a signal is the signal's number below zero.
  func outcome() async -> Outcome {
    let status = await end.value
    func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
    return Outcome(status: status, output: text(outputPath), errors: text(errorsPath))
  }
}
