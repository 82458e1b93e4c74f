import Foundation

/// Asks for what must not be seen: on the terminal without showing it, else as lines of standard input.
enum PasswordPrompt {
  /// Asks for one secret.
  static func ask(_ question: String) throws(Failure) -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      guard let line = readLine(strippingNewline: true) else {
        throw Failure("A password is expected on standard input, and nothing came.")
      }
      return line
    }
    Console.ask(question)
    defer { Console.note("") }
    return try hidden()
  }

  /// Asks for a new secret, on a terminal twice.
  static func askForNew(_ question: String) throws(Failure) -> String {
    let password = try ask(question)
    guard isatty(STDIN_FILENO) == 1 else { return password }
    guard try ask("The same again: ") == password else {
      throw Failure("The two are not the same. Nothing was changed.")
    }
    return password
  }

  /// A line read key by key, so that the terminal is as before whichever way it ends.
  private static func hidden() throws(Failure) -> String {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw Failure("The terminal does not answer.") }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else { throw Failure("The terminal does not answer.") }
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      switch byte {
      case _ where count <= 0: throw Failure("The terminal is gone. Nothing was changed.")
      case 3: throw Failure("Given up. Nothing was changed.")
      case 4 where bytes.isEmpty: throw Failure("Given up. Nothing was changed.")
      case 10, 13: return String(decoding: bytes, as: UTF8.self)
      case 8, 127: bytes = Array(String(decoding: bytes, as: UTF8.self).dropLast().utf8)
      case 21: bytes = []
      default: bytes.append(byte)
      }
    }
  }
}
