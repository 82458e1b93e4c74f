import Testing

extension Workspace {
  /// Starts the service, on a free port unless one is named, and waits until it says where it listens.
  func serve(_ options: String...) async throws -> (program: RunningProgram, address: String) {
    try await serve(options)
  }

  func serve(
    _ options: [String], port: Int = 0, standardError: Int32? = nil
  ) async throws -> (program: RunningProgram, address: String) {
    let terminal = try PseudoTerminal()
    let program = try start(
      ["serve", "--port", "\(port)"] + options, standardOutput: terminal.program,
      standardError: standardError)
    var said = ""
    for await part in terminal.text {
      said += part
      if let match = said.firstMatch(of: #/ at (https?:\S+) /#) { return (program, String(match.1)) }
    }
    let outcome = await program.outcome()
    throw ServiceDidNotStart(said: said + outcome.errors)
  }
}

struct ServiceDidNotStart: Error {
  let said: String
}
