import Foundation
import Glibc
import QuestionModel
import QuizApp

/// A file on this machine that is to become a part of a question.
enum AttachedFile {
  /// Reads it; `~` is the person's home folder. What is too large or has no end is not read at all.
  static func read(_ path: String) throws(AttachProblem) -> [UInt8] {
    let path = expanded(path)
    // A pipe that nobody writes to must not hold the program up.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw problem(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw problem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .notFile
    }
    guard status.st_size <= MediaType.maximumSize else { throw .tooLarge(Int(status.st_size)) }
    return try bytes(of: file)
  }

  /// The path as a shell would take it: `$HOME` for `~`, and another person's home folder for `~name`.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = ProcessLocale.variable("HOME"), !home.isEmpty else {
      return (path as NSString).expandingTildeInPath
    }
    return home + path.dropFirst()
  }

  /// A file may grow while it is read.
  private static func bytes(of file: Int32) throws(AttachProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= MediaType.maximumSize {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw problem(errno) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
    throw .tooLarge(bytes.count)
  }

  private static func problem(_ code: Int32) -> AttachProblem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    // A socket cannot be opened.
    case ENXIO: .notFile
    default: .unreadable(String(cString: strerror(code)))
    }
  }
}
