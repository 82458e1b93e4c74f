import Synchronization
import TerminalScreen

@testable import QuizApp

/// The program as prompts, with a person who types these lines and then goes away.
struct PlainScript {
  private struct Lines: LineSource {
    var lines: [String]
    /// What happens before a line is typed, by its place.
    let before: [Int: @Sendable () async -> Void]
    var place = 0

    mutating func next() async -> String? {
      await before[place]?()
      place += 1
      return lines.isEmpty ? nil : lines.removeFirst()
    }
  }

  private final class Transcript: Sendable {
    let text = Mutex("")
  }

  /// All that was said.
  let text: String
  /// Whether all that was asked for could be done.
  let isFine: Bool

  init(
    _ lines: [String], language: Language = .english, bank: FakeBank = FakeBank(),
    journal: MemoryJournal = MemoryJournal(), drafts: MemoryJournal = MemoryJournal(),
    beginning: AppModel.Beginning = .home, before: [Int: @Sendable () async -> Void] = [:],
    edit: (@Sendable (String) -> ExternalEdit)? = nil
  ) async {
    let transcript = Transcript()
    var program = PlainProgram(
      runner: AppHarness.runner(bank, journal, drafts), words: Words(language),
      source: Lines(lines: lines, before: before), clock: { .zero },
      write: { piece in transcript.text.withLock { $0 += piece } }, edit: edit)
    isFine = await program.run(beginning)
    text = transcript.text.withLock { $0 }
  }

  /// The number that the first prompt gives to what its words say; they may differ from bank to bank.
  static func number(of name: String, _ language: Language = .english, bank: FakeBank = FakeBank()) async -> String {
    let text = await PlainScript([], language: language, bank: bank).text
    let line = text.split(separator: "\n").first { $0.hasSuffix(". \(name)") || $0.contains(". \(name) (") }
    return line.map { String($0.prefix { $0 != "." }.filter { $0 != " " }) } ?? ""
  }
}
