import Crypto
import Foundation
import QuestionAPI
import QuestionModel
import QuestionSync

/// Packs lines into a file, a few megabytes at a time, each a Zstandard frame of its own; together they unpack as one.
actor DumpWriter {
  private static let frame = 4 << 20

  private let path: String
  private let file: FileHandle
  private var pending: [UInt8] = []
  private var hash = SHA256()
  private var bytes = 0
  private(set) var lines = 0

  /// Opens a file that is not there yet.
  init(_ path: String) throws {
    self.path = path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      throw BankError.unavailable("The file \(path) cannot be written: \(SystemError.current).")
    }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func add(_ chunk: [UInt8]) throws {
    pending += chunk
    lines += chunk.count { $0 == UInt8(ascii: "\n") }
    if pending.count >= Self.frame { try flush() }
  }

  /// Writes what is left, and tells the file's size and SHA-256.
  func finish() throws -> (bytes: Int, digest: ContentDigest) {
    // An empty dump is a file of one empty frame, which unpacks.
    if !pending.isEmpty || bytes == 0 { try flush() }
    try file.synchronize()
    try file.close()
    guard let digest = ContentDigest(bytes: Array(hash.finalize())) else {
      throw BankError.unavailable("The file \(path) has no SHA-256.")
    }
    return (bytes, digest)
  }

  private func flush() throws {
    let packed = try Compression.compress(pending)
    pending = []
    hash.update(data: packed)
    bytes += packed.count
    do { try file.write(contentsOf: packed) } catch {
      throw BankError.unavailable("The file \(path) cannot be written: \(error.localizedDescription)")
    }
  }
}
