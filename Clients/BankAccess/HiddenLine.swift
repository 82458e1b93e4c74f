import Foundation

/// A line that somebody types at a terminal without its being shown.
public enum HiddenLine {
  /// Why there is none.
  public enum Failure: Error, Sendable, Hashable {
    /// The input is no terminal, or it has gone.
    case noTerminal
    /// The person gave up, by Control-C or Control-D.
    case givenUp
  }

  /// Reads a line key by key, so that the terminal is as before whichever way it ends.
  ///
  /// - Returns: what was typed.
  /// - Throws: `Failure` where nothing was.
  public static func read() throws(Failure) -> String {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw .noTerminal }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else { throw .noTerminal }
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = Foundation.read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      switch byte {
      case _ where count <= 0: throw .noTerminal
      case 3: throw .givenUp
      case 4 where bytes.isEmpty: throw .givenUp
      case 10, 13: return String(decoding: bytes, as: UTF8.self)
      case 8, 127: bytes = Array(String(decoding: bytes, as: UTF8.self).dropLast().utf8)
      case 21: bytes = []
      default: bytes.append(byte)
      }
    }
  }
}
