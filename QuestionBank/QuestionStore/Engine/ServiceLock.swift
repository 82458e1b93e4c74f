import Foundation
public import QuestionAPI
import QuestionModel

/// A service that has a bank on this machine, as its lock file names it.
public struct RunningService: Sendable, Hashable {
  /// URL of the service.
  public let address: String
  /// What a caller bears to be known as one of the bank's own people; nil where the file names none.
  public let secret: String?
}

/// Held by the service that has a bank for as long as it runs; the file names its address, so that commands find it,
/// and a secret that only the file's owner can read, so that the owner's commands need no login.
public final class ServiceLock: Sendable {
  private let descriptor: Int32

  /// What a caller bears to be known as one of the bank's own people; made anew by every service.
  public let secret: String

  /// Marks a bank as served from here.
  ///
  /// - Parameters:
  ///   - database: path of the bank.
  ///   - address: URL of the service.
  /// - Throws: `BankError.unavailable` if another service has the bank.
  public init(database: String, address: String) throws(BankError) {
    let path = Self.path(of: database)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable("The file \(path) cannot be opened: \(SystemError.current).")
    }
    guard Self.lock(descriptor) else {
      let other = Self.service(in: descriptor)?.address
      close(descriptor)
      throw .unavailable("The bank \(database) is already served at \(other ?? "another address"). Use that service.")
    }
    // A file of an earlier service may be open to others, or be another person's.
    guard fchmod(descriptor, 0o600) == 0 else {
      let reason = SystemError.current
      close(descriptor)
      throw .unavailable("The file \(path) is not yours: \(reason). Remove it, and start the service again.")
    }
    secret = Self.newSecret()
    announce(address)
  }

  /// Takes the lock; who only asks for the address holds it too, but no longer than a moment.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(2000)
    }
    return false
  }

  deinit {
    ftruncate(descriptor, 0)
    // Empty, it tells everybody that no service runs.
    fchmod(descriptor, 0o644)
    close(descriptor)
  }

  /// Says where the service listens, once that is known.
  ///
  /// - Parameter address: URL of the service.
  public func announce(_ address: String) {
    let bytes = Array("\(address)\n\(secret)\n".utf8)
    // Cut afterwards, so that nobody who reads meanwhile finds it empty; what comes after two lines is not read.
    pwrite(descriptor, bytes, bytes.count, 0)
    ftruncate(descriptor, off_t(bytes.count))
  }

  /// The service that has a bank.
  ///
  /// - Parameter database: path of the bank.
  /// - Returns: where it is; nil where no service runs.
  /// - Throws: `BankError.unavailable` where the file is another person's, so that there may be one.
  public static func service(of database: String) throws(BankError) -> RunningService? {
    let path = path(of: database)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == EACCES else { return nil }
      throw .unavailable(
        "Another person's service has the bank \(database), says the file \(path). Use it with --server and its address."
      )
    }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
    return service(in: descriptor)
  }

  private static func path(of database: String) -> String { database + ".service" }

  private static func service(in descriptor: Int32) -> RunningService? {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return nil }
    let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.first.map { RunningService(address: $0, secret: lines.count > 1 ? lines[1] : nil) }
  }

  /// 256 random bits in hexadecimal digits.
  private static func newSecret() -> String {
    var generator = SystemRandomNumberGenerator()
    return Hex.text(of: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
