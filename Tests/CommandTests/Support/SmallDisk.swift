import Foundation
import Testing

/// A file system in memory.
enum SmallDisk {
  /// Does something on a small disk, which is gone afterwards.
  static func hold(at path: String, megabytes: Int, _ body: (String) async throws -> Void) async throws {
    try await mount(at: path, megabytes: megabytes)
    do { try await body(path) } catch {
      await unmount(path)
      throw error
    }
    await unmount(path)
  }

  private static func mount(at path: String, megabytes: Int) async throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #require(await Privileges.succeeds(["/bin/mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path]))
  }

  static func grow(_ path: String, toMegabytes size: Int) async -> Bool {
    await Privileges.succeeds(["/bin/mount", "-o", "remount,size=\(size)m", path])
  }

  /// Fills what is left of it with one file.
  static func fill(_ file: String) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0, count: 4096)
    while page.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) > 0 {}
  }

  private static func unmount(_ path: String) async { _ = await Privileges.succeeds(["/bin/umount", "-l", path]) }
}
