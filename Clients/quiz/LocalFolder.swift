import Glibc
import QuizApp

/// The folders and files of this machine.
enum LocalFolder {
  static let files = LocalFiles(
    look: { path throws(AttachProblem) in try look(path) }, open: { path throws(AttachProblem) in try open(path) })

  /// A file that is closed when nobody reads it any more. The descriptor is set once, and reading moves only the
  /// kernel's own place in the file.
  private final class Handle: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
  }

  private static func look(_ path: String?) throws(AttachProblem) -> FoundPath {
    let path = try whole(path.map(AttachedFile.expanded) ?? ".")
    var status = stat()
    guard stat(path, &status) == 0 else { throw problem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(path)
    case S_IFDIR: return .folder(FolderListing(path: path, try entries(of: path)))
    default: throw .notFile
    }
  }

  private static func whole(_ path: String) throws(AttachProblem) -> String {
    guard let resolved = realpath(path, nil) else { throw problem(errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func entries(of folder: String) throws(AttachProblem) -> [FolderListing.Entry] {
    guard let stream = opendir(folder) else { throw problem(errno) }
    defer { closedir(stream) }
    var entries: [FolderListing.Entry] = []
    while let record = readdir(stream) {
      let name = withUnsafeBytes(of: record.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard !name.hasPrefix("."), stat("\(folder)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: entries.append(FolderListing.Entry(name: name, isFolder: true, size: 0))
      case S_IFREG: entries.append(FolderListing.Entry(name: name, isFolder: false, size: Int(status.st_size)))
      default: break
      }
    }
    return entries
  }

  private static func open(_ path: String) throws(AttachProblem) -> OpenedFile {
    // A pipe that nobody writes to must not hold the program up.
    let descriptor = Glibc.open(AttachedFile.expanded(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(errno) }
    let handle = Handle(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .notFile
    }
    return OpenedFile(size: Int(status.st_size)) { () throws(AttachProblem) in
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = Glibc.read(handle.descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw problem(errno) }
        return count == 0 ? nil : Array(buffer.prefix(count))
      }
    }
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
