import Foundation
import Testing

/// A service on a bank's file, in a terminal of its own.
final class TerminalService {
  let url: String
  private let terminal: TerminalSession

  init(_ bank: SampleBank) throws {
    terminal = try TerminalSession(
      database: bank.database, program: "question-bank", arguments: "serve --port 0", width: 200)
    let said = try terminal.wait(for: " at http://")
    url = String(try #require(said.firstMatch(of: #/ at (http:\S+)/#)).1)
  }

  // A service outlives its terminal unless it is told to end.
  deinit { if let id = try? terminal.programID() { kill(id, SIGTERM) } }
}
