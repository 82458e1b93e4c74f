import Foundation

/// The editor of the terminal client: how soon it stands, and how soon a key shows in a long text.
struct EditorSamples {
  private static let characters = 20_000
  private var openings = Samples()
  private var keys = Samples()

  /// Opens the first question of the list that the search has found, makes its stem long and types into it.
  mutating func measure(_ terminal: Terminal) throws {
    let clock = ContinuousClock()
    terminal.press("\r")
    terminal.settle()
    let start = clock.now
    terminal.press("e")
    var seen = ""
    while !seen.contains("Explanation") {
      let text = terminal.output(within: 5000)
      guard !text.isEmpty else { throw BenchFailure("quiz showed no editor; it showed: \(seen)") }
      seen += text
    }
    openings.add(clock.now - start)
    terminal.settle()
    let sentence = "Cho hàm số $y = x^3 - 3x$ có đồ thị như hình vẽ. "
    let text = String(repeating: sentence, count: Self.characters / sentence.count + 1).prefix(Self.characters)
    terminal.press("\u{1B}[200~\(text)\u{1B}[201~")
    terminal.settle()
    for key in ["x", "ư", "y", " ", "z", "\u{7F}", "\u{1B}OD", "a"] {
      let start = clock.now
      terminal.press(key)
      guard !terminal.output(within: 5000).isEmpty else { throw BenchFailure("quiz showed nothing after a key") }
      keys.add(clock.now - start)
      terminal.settle()
    }
  }

  func report(_ questions: Int, _ report: inout Report) {
    report.add("opening the editor, \(questions) questions: median", openings.quantile(0.5), "ms")
    report.add("key to frame in a stem of \(Self.characters) characters: median", keys.quantile(0.5), "ms")
    report.add("key to frame in a stem of \(Self.characters) characters: p95", keys.quantile(0.95), "ms")
  }
}
