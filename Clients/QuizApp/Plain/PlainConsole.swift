import QuestionModel
import TerminalScreen

/// Where a person's lines come from.
public protocol LineSource: Sendable {
  /// The next line without its end; nil once there will be no more.
  mutating func next() async -> String?

  /// The next line, which nobody beside the person may read.
  mutating func nextSecret() async -> String?
}

extension LineSource {
  /// The next line, where nothing shows what is typed.
  public mutating func nextSecret() async -> String? { await next() }
}

/// Says lines and asks for lines, one below the other, without moving a cursor: for screen readers and pipes.
struct PlainConsole<Source: LineSource>: Sendable {
  /// Wide enough never to break a line: whoever reads it breaks lines as they like.
  static var width: Int { 100_000 }
  /// Lines that are said before the person is asked whether to go on.
  static var pageLength: Int { 40 }

  var source: Source
  let write: @Sendable (String) -> Void
  /// Whether what was typed is repeated behind its prompt, as no terminal has shown it.
  let repeatsInput: Bool
  /// Whether the input has ended.
  private(set) var hasEnded = false

  init(source: Source, repeatsInput: Bool, write: @escaping @Sendable (String) -> Void) {
    self.source = source
    self.repeatsInput = repeatsInput
    self.write = write
  }

  /// Says one line, made fit for a terminal.
  func say(_ text: String = "") { write(TextCluster.sanitized(text) + "\n") }

  /// Says lines without their styles.
  func say(_ lines: [StyledLine]) {
    for line in lines { say(line.plainText) }
  }

  /// Says that something is not as it should be.
  func warn(_ text: String) { say("\(Mark.warning) \(text)") }

  /// Says lines page by page, as long as the person wants more.
  mutating func page(_ lines: [String], words: Words) async {
    for (index, line) in lines.enumerated() {
      if index > 0, index % Self.pageLength == 0 {
        guard let answer = await ask(words.morePrompt(lines.count - index)), answer.isEmpty else { return }
      }
      say(line)
    }
  }

  /// Says lines page by page, without their styles.
  mutating func page(_ lines: [StyledLine], words: Words) async { await page(lines.map(\.plainText), words: words) }

  /// Asks for a line.
  ///
  /// - Returns: what was typed, without spaces around it; nil at the end of the input.
  mutating func ask(_ prompt: String) async -> String? {
    write(TextCluster.sanitized(prompt) + " ")
    guard let line = await next() else {
      write("\n")
      return nil
    }
    if repeatsInput { say(String(line.prefix(200))) }
    return line.trimmed
  }

  /// Asks for a line that is a secret: it is not repeated, and taken as it is.
  ///
  /// - Returns: what was typed; nil at the end of the input.
  mutating func askSecret(_ prompt: String) async -> String? {
    write(TextCluster.sanitized(prompt) + " ")
    let line = hasEnded ? nil : await source.nextSecret()
    if line == nil { hasEnded = true }
    // What was typed has not moved the terminal to the next line.
    write("\n")
    return line
  }

  /// Asks for a text of any number of lines, which a line that is `.` ends; a line that is `..` stands for one `.`.
  ///
  /// - Returns: the text; nil where none was typed. What was typed before the input ended counts.
  mutating func askText(_ prompt: String) async -> String? {
    say(prompt)
    var lines: [String] = []
    while let line = await next(), line != "." { lines.append(line == ".." ? "." : line) }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private mutating func next() async -> String? {
    guard !hasEnded, let line = await source.next() else {
      hasEnded = true
      return nil
    }
    return line
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
      if let place = Self.place(line, of: choices.count) { return place }
      say(words.notANumber(1, choices.count))
    }
    return nil
  }

  /// The place, from 0, that a typed number from 1 names; nil where it names none of so many.
  static func place(_ line: String, of count: Int) -> Int? {
    guard let number = Int(line), number >= 1, number <= count else { return nil }
    return number - 1
  }
}
