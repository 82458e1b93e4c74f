import Foundation

/// The terminal client on a bank: how soon its first frame stands, and how soon a key shows.
enum ClientBench {
  private static let width: UInt16 = 120
  private static let height: UInt16 = 36

  static func run(on database: URL, questions: Int, in folder: URL, report: inout Report) throws {
    let environment = [
      "QUESTION_BANK_DATABASE": database.path, "XDG_STATE_HOME": folder.path, "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
    var starts = Samples()
    var keys = Samples()
    var editor = EditorSamples()
    for _ in 0..<9 {
      let terminal = try Terminal(width: width, height: height)
      let clock = ContinuousClock()
      let start = clock.now
      let quiz = try BuiltProgram(
        "quiz", ["--language", "en"], environment: environment, terminal: terminal.name)
      defer { quiz.end() }
      // The figure of the bank is the last thing the first screen learns.
      var seen = ""
      while !seen.contains("questions") {
        let text = terminal.output(within: 5000)
        guard !text.isEmpty else { throw BenchFailure("quiz showed no first screen; it showed: \(seen)") }
        seen += text
      }
      starts.add(clock.now - start)
      terminal.settle()
      terminal.press("b")
      terminal.settle()
      try measureKeys(terminal, into: &keys)
      try editor.measure(terminal)
    }
    report.add(
      "first frame of quiz, \(questions) questions, with the bank's figures: median", starts.quantile(0.5), "ms")
    report.add("key to frame in browse, \(questions) questions: median", keys.quantile(0.5), "ms")
    report.add("key to frame in browse, \(questions) questions: p95", keys.quantile(0.95), "ms")
    editor.report(questions, &report)
  }

  /// Moves down and up the list and types into the search, each key after the frame of the one before.
  private static func measureKeys(_ terminal: Terminal, into samples: inout Samples) throws {
    let clock = ContinuousClock()
    let down = "\u{1B}OB"
    let up = "\u{1B}OA"
    for key in [down, down, down, up, down, down, up, "t", "i", "n", "h"] {
      let start = clock.now
      terminal.press(key)
      guard !terminal.output(within: 5000).isEmpty else { throw BenchFailure("quiz showed nothing after a key") }
      samples.add(clock.now - start)
      terminal.settle()
    }
  }
}
