import Foundation

/// A pseudo-terminal that a program is run in.
final class Terminal {
  /// Name of the end that the program gets.
  let name: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(width: UInt16, height: UInt16) throws {
    // The C library's posix_openpt is hidden from Swift by a feature macro; these are its two requests.
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    guard descriptor >= 0, ioctl(descriptor, unlock, &isLocked) == 0, ioctl(descriptor, getNumber, &number) == 0,
      ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0
    else { throw BenchFailure("There is no pseudo-terminal to be had: \(String(cString: strerror(errno))).") }
    name = "/dev/pts/\(number)"
  }

  deinit { close(descriptor) }

  /// Presses a key, or pastes a text of any length: a terminal takes a few thousand bytes at once, so what the program
  /// writes meanwhile is read, or both would wait for each other.
  func press(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard Glibc.poll(&poll, 1, 5000) > 0 else { return }
      if poll.revents & Int16(POLLIN) != 0 { _ = read(descriptor, &buffer, buffer.count) }
      guard poll.revents & Int16(POLLOUT) != 0 else { continue }
      let written = bytes.prefix(1024).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// What the program writes next; empty where it stays silent that long.
  func output(within milliseconds: Int32) -> String {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return "" }
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }

  /// Reads until the program has been silent for a while.
  func settle() { while !output(within: 60).isEmpty {} }
}
