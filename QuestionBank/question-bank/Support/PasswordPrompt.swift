import BankAccess
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

  private static func hidden() throws(Failure) -> String {
    do throws(HiddenLine.Failure) { return try HiddenLine.read() } catch {
      switch error {
      case .noTerminal: throw Failure("The terminal is gone. Nothing was changed.")
      case .givenUp: throw Failure("Given up. Nothing was changed.")
      }
    }
  }
}
