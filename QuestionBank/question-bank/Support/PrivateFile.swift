import Foundation

/// A new file that its owner alone can read.
enum PrivateFile {
  /// Opens a new file, so that what is written to it later is not lost for a wrong path.
  static func open(_ path: String) throws(Failure) -> FileHandle {
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure("The file \(path) cannot be made: \(String(cString: strerror(errno))). Name one that is not there.")
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try open(path)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}
