import Glibc

/// A file that the person asked for.
enum WrittenFile {
  /// Why it cannot be written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  /// Writes a new file that nobody else may read, for it holds what people earned; one that is there is left alone.
  static func write(_ bytes: [UInt8], to path: String) throws -> String {
    let path = AttachedFile.expanded(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(file) }
    do { try write(bytes, to: file, at: path) } catch {
      // Half a file would be taken for a whole one.
      unlink(path)
      throw error
    }
    return path
  }

  private static func write(_ bytes: [UInt8], to file: Int32, at path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(path: path, code: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw Failure(path: path, code: errno) }
  }
}
