import Foundation

/// A file that a command writes.
struct OutputFile {
  private let handle: FileHandle
  private let written: String
  private let target: String

  /// Opens the file for writing, empty.
  ///
  /// - Parameters:
  ///   - path: the file; a link is followed, and a device or a pipe is written to and never replaced.
  ///   - whole: whether the file is to appear only when it is whole.
  /// - Throws: `Failure` if it cannot be opened.
  init(_ path: String, whole: Bool) throws(Failure) {
    target = URL(filePath: path).resolvingSymlinksInPath().path
    written = whole && !Self.isSpecial(target) ? target + ".part" : target
    let descriptor = open(written, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Failure("The file \(path) cannot be written: \(String(cString: strerror(errno))).")
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Adds bytes at the end.
  func write(_ data: Data) throws { try handle.write(contentsOf: data) }

  /// Puts the whole file in its place.
  func finish() throws {
    // A device or a pipe has nothing to put on a disk and says so.
    if !Self.isSpecial(written) { try handle.synchronize() }
    try handle.close()
    guard written == target || rename(written, target) == 0 else {
      throw Failure("The file \(target) cannot be written: \(String(cString: strerror(errno))).")
    }
  }

  /// Takes away what was written of a file that will not be whole.
  func abandon() {
    if written != target { unlink(written) }
  }

  /// Whether a path names a device, a pipe or the like.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Writes a whole file, or to standard output where none is named.
  static func write(_ text: String, to path: String?) throws {
    guard let path else {
      _ = Console.write(Array(text.utf8))
      return
    }
    let file = try OutputFile(path, whole: true)
    do {
      try file.write(Data(text.utf8))
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}
