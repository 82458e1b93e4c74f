import Glibc
import QuizApp

/// A journal as files of a folder: `practice-ID.json` for each quiz under way (or another prefix for other things),
/// `results.jsonl` for what is done, `answers.jsonl` for every answer.
struct FileJournal: PracticeJournal {
  /// Why a file could not be used.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  let folder: String
  var prefix = "practice-"
  private static let suffix = ".json"

  func entries() throws -> [JournalEntry] {
    guard let stream = opendir(folder) else {
      guard errno == ENOENT else { throw Failure(path: folder, code: errno) }
      return []
    }
    defer { closedir(stream) }
    var found: [(changed: timespec, entry: JournalEntry)] = []
    while let record = readdir(stream) {
      let file = withUnsafeBytes(of: record.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard file.hasPrefix(prefix), file.hasSuffix(Self.suffix) else { continue }
      let name = String(file.dropFirst(prefix.count).dropLast(Self.suffix.count))
      var status = stat()
      guard stat("\(folder)/\(file)", &status) == 0, let bytes = try read("\(folder)/\(file)") else { continue }
      found.append((status.st_mtim, JournalEntry(name: name, bytes: bytes)))
    }
    return found.sorted { ($0.changed.tv_sec, $0.changed.tv_nsec) > ($1.changed.tv_sec, $1.changed.tv_nsec) }
      .map(\.entry)
  }

  func write(_ bytes: [UInt8], name: String) throws {
    try makeFolder()
    let target = path(of: name)
    let temporary = "\(target).\(getpid()).new"
    do {
      try write(bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
      guard rename(temporary, target) == 0 else { throw Failure(path: target, code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    try syncFolder()
  }

  func remove(name: String) throws {
    guard unlink(path(of: name)) == 0 || errno == ENOENT else { throw Failure(path: path(of: name), code: errno) }
  }

  func setAside(name: String) throws -> String {
    let target = path(of: name) + ".unreadable"
    guard rename(path(of: name), target) == 0 else { throw Failure(path: path(of: name), code: errno) }
    return target
  }

  func appendResult(_ line: [UInt8]) throws { try append(line, to: resultsPath) }

  func results() throws -> [UInt8] { try read(resultsPath) ?? [] }

  func appendAnswers(_ lines: [UInt8]) throws { try append(lines, to: answersPath) }

  func answers() throws -> [UInt8] { try read(answersPath) ?? [] }

  private var resultsPath: String { folder + "/results.jsonl" }
  private var answersPath: String { folder + "/answers.jsonl" }

  private func append(_ lines: [UInt8], to path: String) throws {
    try makeFolder()
    // A line that a crash cut off must not swallow these.
    let isCutOff = try lastByte(of: path).map { $0 != UInt8(ascii: "\n") } ?? false
    try write((isCutOff ? [UInt8(ascii: "\n")] : []) + lines, to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
  }

  /// The last byte of a file, which may be long; nil of one that is empty or not there.
  private func lastByte(of path: String) throws -> UInt8? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw Failure(path: path, code: errno) }
      return nil
    }
    defer { close(file) }
    guard lseek(file, -1, SEEK_END) >= 0 else { return nil }
    var byte: UInt8 = 0
    guard Glibc.read(file, &byte, 1) == 1 else { return nil }
    return byte
  }

  private func path(of name: String) -> String { "\(folder)/\(prefix)\(name)\(Self.suffix)" }

  private func makeFolder() throws {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else {
        throw Failure(path: made, code: errno)
      }
    }
  }

  private func read(_ path: String) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw Failure(path: path, code: errno) }
      return nil
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, code: errno) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  private func write(_ bytes: [UInt8], to path: String, flags: Int32) throws {
    let file = open(path, flags | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(path: path, code: errno) }
      done += count
    }
    guard fsync(file) == 0 else { throw Failure(path: path, code: errno) }
  }

  /// Makes the new name itself last through a crash.
  private func syncFolder() throws {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path: folder, code: errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw Failure(path: folder, code: errno) }
  }
}
