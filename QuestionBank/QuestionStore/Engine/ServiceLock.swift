import Foundation
public import QuestionAPI

/// Held by the service that has a bank for as long as it runs; the file names its address, so that commands find it.
public final class ServiceLock: Sendable {
  private let descriptor: Int32

  /// Marks a bank as served from here.
  ///
  /// - Parameters:
  ///   - database: path of the bank.
  ///   - address: URL of the service.
  /// - Throws: `BankError.unavailable` if another service has the bank.
  public init(database: String, address: String) throws(BankError) {
    let path = Self.path(of: database)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .unavailable("The file \(path) cannot be opened: \(SystemError.current).")
    }
    guard Self.lock(descriptor) else {
      let other = Self.address(in: descriptor)
      close(descriptor)
      throw .unavailable("The bank \(database) is already served at \(other ?? "another address"). Use that service.")
    }
    Self.write(address, to: descriptor)
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
    close(descriptor)
  }

  /// Says where the service listens, once that is known.
  ///
  /// - Parameter address: URL of the service.
  public func announce(_ address: String) { Self.write(address, to: descriptor) }

  /// The address of the service that has a bank.
  ///
  /// - Parameter database: path of the bank.
  /// - Returns: its URL; nil where no service runs.
  public static func address(of database: String) -> String? {
    let descriptor = open(path(of: database), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
    return address(in: descriptor)
  }

  private static func path(of database: String) -> String { database + ".service" }

  private static func write(_ address: String, to descriptor: Int32) {
    let bytes = Array(address.utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, bytes, bytes.count, 0)
  }

  private static func address(in descriptor: Int32) -> String? {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
