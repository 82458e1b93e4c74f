import Foundation
public import QuestionAPI

/// What proves to a service who somebody is, kept between commands in a file that its owner alone can read.
///
/// The files are in `$XDG_STATE_HOME/question-bank/sessions`, one a service.
public struct RememberedToken: Sendable {
  private let url: String
  private let folder: String

  /// The token of a service.
  ///
  /// - Parameter url: the service.
  public init(of url: String) {
    self.url = Self.normalized(url)
    folder = Folders.state(ProcessInfo.processInfo.environment) + "/question-bank/sessions"
  }

  /// The file, named by the service.
  private var path: String { "\(folder)/\(QueryString.encoded(url).prefix(200))" }

  /// The token; nil where none is remembered.
  ///
  /// - Returns: the token.
  /// - Throws: `BankError.unavailable` where others may read the file.
  public func token() throws(BankError) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      throw .unavailable("Others may read the file \(path), so it is not used. Remove it, and sign in again.")
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    let lines = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    // The name of the file is no longer than file systems take, so the service stands in it too.
    guard lines.count == 2, lines[0] == url else { return nil }
    return String(lines[1])
  }

  /// Remembers a token.
  ///
  /// - Parameter token: what proves who somebody is.
  /// - Throws: `BankError.unavailable` where the file cannot be written.
  public func remember(_ token: String) throws(BankError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .unavailable("The folder \(folder) cannot be made. Give yourself the right to write there.") }
    let draft = "\(folder)/.\(UUID().uuidString)"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    let bytes = Array("\(url)\n\(token)\n".utf8)
    defer { unlink(draft) }
    guard descriptor >= 0 else {
      throw .unavailable("The folder \(folder) cannot be written. Give yourself the right to write there.")
    }
    let count = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard count == bytes.count, rename(draft, path) == 0 else {
      throw .unavailable("The file \(path) cannot be written. Make room on the disk and sign in again.")
    }
  }

  /// Forgets the token.
  public func forget() { unlink(path) }

  /// A URL as it tells one service from another.
  private static func normalized(_ url: String) -> String {
    let url = url.hasSuffix("/") ? String(url.dropLast()) : url
    guard let scheme = url.range(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    return url[..<scheme.upperBound].lowercased() + host.lowercased() + rest.dropFirst(host.count)
  }
}

/// Tokens in files that people name.
enum TokenFile {
  /// The token in a file: its first line.
  static func token(in path: String) throws(BankError) -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let line = text.split(whereSeparator: \.isNewline).first?.trimmingCharacters(in: .whitespaces), !line.isEmpty
    else { throw .unavailable("The file \(path) holds no token. Its first line must be one.") }
    return line
  }

  /// Refuses to send a token where others on the way can read it.
  static func requireSecrecy(of url: String) throws(BankError) {
    let url = url.lowercased()
    guard url.hasPrefix("http://") else { return }
    let authority = url.dropFirst("http://".count).prefix { $0 != "/" }
    let host = authority.first == "[" ? authority.prefix { $0 != "]" }.dropFirst() : authority.prefix { $0 != ":" }
    guard host != "localhost", host != "::1", !host.hasPrefix("127.") else { return }
    throw .unavailable("Others could read your token on its way to \(url). Use the service's https:// address.")
  }
}
