import QuestionModel
import TerminalScreen

/// Where a person's lines come from.
public protocol LineSource: Sendable {
  /// The next line without its end; nil once there will be no more.
  mutating func next() async -> String?
}

/// Says lines and asks for lines, one below the other, without moving a cursor: for screen readers and pipes.
struct PlainConsole<Source: LineSource>: Sendable {
  /// Wide enough never to break a line: whoever reads it breaks lines as they like.
  static var width: Int { 100_000 }

  var source: Source
  let write: @Sendable (String) -> Void
  /// Whether the input has ended.
  private(set) var hasEnded = false

  init(source: Source, write: @escaping @Sendable (String) -> Void) {
    self.source = source
    self.write = write
  }

  /// Says one line, made fit for a terminal.
  func say(_ text: String = "") { write(TextCluster.sanitized(text) + "\n") }

  /// Says lines without their styles.
  func say(_ lines: [StyledLine]) {
    for line in lines { say(line.plainText) }
  }

  /// Asks for a line.
  ///
  /// - Returns: what was typed, without spaces around it; nil at the end of the input.
  mutating func ask(_ prompt: String) async -> String? {
    write(TextCluster.sanitized(prompt) + " ")
    guard !hasEnded, let line = await source.next() else {
      hasEnded = true
      write("\n")
      return nil
    }
    return line.trimmed
  }

  /// Asks for one of several numbered choices until a number among them comes.
  ///
  /// - Returns: the index of the choice, from 0; `fallback` for an empty line; nil at the end of the input.
  mutating func choose(_ title: String, _ choices: [String], fallback: Int? = nil, words: Words) async -> Int? {
    say(title)
    for (index, choice) in choices.enumerated() {
      say("  \(index + 1). \(choice)\(index == fallback ? " *" : "")")
    }
    while let line = await ask(words.numberPrompt(1, choices.count)) {
      if line.isEmpty, let fallback { return fallback }
      if let number = Int(line), choices.indices.contains(number - 1) { return number - 1 }
      say(words.notANumber(1, choices.count))
    }
    return nil
  }
}
