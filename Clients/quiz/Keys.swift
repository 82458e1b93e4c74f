import ArgumentParser
import QuestionModel
import QuizApp
import TerminalScreen

/// The commands with their keys.
struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every command of the screens, its keys and what it does.",
    discussion: """
      Keys are chosen in ~/.config/question-bank/terminal.json, or the file that $QUESTION_BANK_TERMINAL names, such as
      {"keys": {"editor.save": "F12", "browse.open": ["Enter", "o"]}}. --json prints such a file with every command.
      """)

  @Flag(help: "Print a settings file that says what holds now.")
  var json = false

  @OptionGroup var common: LanguageOption

  func run() async throws {
    let words = await common.words()
    let keys = try SettingsFile.load(words).keys
    StandardOutput.write(json ? template(keys) : table(keys, words))
  }

  private func template(_ keys: KeyMap) -> String {
    let entries = CommandCatalogue.all.map { command in
      let names = keys.keys(of: command).map { CanonicalJSON.text(of: .string($0.name)) }
      let value = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
      return "    \(CanonicalJSON.text(of: .string(command.name))): \(value)"
    }
    return "{\n  \"keys\": {\n\(entries.joined(separator: ",\n"))\n  }\n}\n"
  }

  private func table(_ keys: KeyMap, _ words: Words) -> String {
    let rows = CommandCatalogue.all.map { command in
      (command.name, keys.keys(of: command).map(\.name).joined(separator: ", "), command.label(words))
    }
    let first = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    let second = rows.map { DisplayWidth.of($0.1) }.max() ?? 0
    return rows.map { name, keys, label in
      "\(TextAlignment.left.pad(name, to: first))  \(TextAlignment.left.pad(keys, to: second))  \(label)\n"
    }.joined()
  }
}
