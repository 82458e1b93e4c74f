/// Why the terminal could not be used; each says what to do.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Standard input or output is not a terminal.
  case notATerminal(String)
  /// Nothing is known about the terminal's kind.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor.
  case tooSimple(String)
  /// A terminal is open in this process already.
  case alreadyOpen
  /// A system call failed.
  case system(String, code: Int32)
  /// A program could not be run or reported a failure.
  case commandFailed(String, status: Int32)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .notATerminal(let name):
      "\(name) is not a terminal; use --plain in pipes and scripts"
    case .unknownTerminal(let kind):
      "the terminal kind '\(kind)' (TERM) is not known here; set TERM to one that is, such as xterm-256color or vt100"
    case .tooSimple(let kind):
      "the terminal kind '\(kind)' (TERM) cannot move its cursor; use --plain"
    case .alreadyOpen:
      "the terminal is open already; close it before opening it again"
    case .system(let call, let code):
      "\(call) failed with error \(code)"
    case .commandFailed(let command, let status):
      "'\(command)' ended with status \(status); set VISUAL or EDITOR to an editor that works"
    }
  }
}
