internal import Foundation

/// A file that came in pieces and must be read out of order: it lies on the disk without a name, and is gone when nobody
/// holds it any more.
final class SpooledFile: Sendable {
  /// Most bytes of a package.
  static let maximumSize = 1 << 30

  private let descriptor: Int32
  private let limit: Int

  /// An empty file.
  init(limit: Int = maximumSize) throws(FormatFault) {
    self.limit = limit
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/questions.XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw FormatFault("no file can be made in \(folder): \(Self.reason()); make room there or set TMPDIR")
    }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(FormatFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw FormatFault("the package cannot be kept on the disk: \(Self.reason())")
      }
      rest = rest.dropFirst(count)
    }
    guard lseek(descriptor, 0, SEEK_CUR) <= limit else {
      throw FormatFault("the package is larger than \(limit >> 20) MiB; part it into several")
    }
  }

  /// Another descriptor of the same file, at its beginning; whoever takes it closes it.
  func duplicate() throws(FormatFault) -> Int32 {
    lseek(descriptor, 0, SEEK_SET)
    let copy = dup(descriptor)
    guard copy >= 0 else { throw FormatFault("the package cannot be opened: \(Self.reason())") }
    return copy
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
