import Foundation
import Glibc
import Testing

/// A service on a bank's file, in a terminal of its own.
final class TerminalService {
  let url: String
  private let terminal: TerminalSession

  /// A service at a port; 0 takes one that is free.
  init(_ bank: SampleBank, port: Int = 0) throws {
    terminal = try TerminalSession(
      database: bank.database, program: "question-bank", arguments: "serve --port \(port)", width: 200)
    let said = try terminal.wait(for: " at http://")
    url = String(try #require(said.firstMatch(of: #/ at (http:\S+)/#)).1)
  }

  /// The port that it has.
  var port: Int? { URL(string: url)?.port }

  /// Ends it as a failing machine does.
  func kill() throws {
    Glibc.kill(try terminal.programID(), SIGKILL)
    try terminal.wait(for: "left with 137")
  }

  // A service outlives its terminal unless it is told to end.
  deinit { if let id = try? terminal.programID() { Glibc.kill(id, SIGTERM) } }
}

extension TerminalSession {
  /// On the screen of other banks: exchanges, which brings one conflict, takes this bank's own side of it on the
  /// conflict screen, and exchanges once more.
  func takeOwnSide(of stem: String, seeing texts: [String]) throws {
    try press("s")
    try wait(for: "1 to be brought together")
    try press("c")
    try wait(for: "is:conflict")
    try wait(for: stem)
    try press("Enter", "Enter")
    try wait(for: "merge them")
    try press("c")
    try wait(for: "Edits made apart")
    for text in texts { try wait(for: text) }
    try press("m", "C-s")
    try wait(for: "single choice")
    // One after the other: two at once are another key.
    try press("Escape")
    try wait(for: "search: is:conflict")
    try press("Escape")
    try wait(for: "This bank:")
    try press("s")
  }
}
