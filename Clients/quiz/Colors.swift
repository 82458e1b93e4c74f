import ArgumentParser
import Glibc
import QuizApp
import TerminalDriver
import TerminalScreen

/// The roles of the colour scheme.
struct Colors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the roles of the colour scheme.",
    discussion: """
      The scheme and its colours are set in ~/.config/question-bank/terminal.json, or the file that
      $QUESTION_BANK_TERMINAL names, such as {"scheme": "dark", "colors": {"accent": {"foreground": "cyan"}}}. Schemes:
      \(ColorScheme.Base.allCases.map(\.rawValue).joined(separator: ", ")). A colour is a name, 0 to 255 or "#rrggbb".
      """)

  @OptionGroup var common: LanguageOption

  func run() async throws {
    let words = await common.words()
    let scheme = try SettingsFile.load(words).scheme
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var text = "scheme: \(scheme.base.rawValue)\n"
    for role in StyleRole.allCases {
      let look = ShownLook(of: role, in: scheme)
      let name = TextAlignment.left.pad(role.name, to: 12)
      let parts = [
        "foreground \(Self.number(look.foreground, words))", "background \(Self.number(look.background, words))",
        TextAttributes.names.filter { look.attributes.contains($0.attribute) }.map(\.name).joined(separator: " "),
      ]
      text += (isTerminal ? look.sequence + name + "\u{1B}[0m" : name) + parts.joined(separator: "  ") + "\n"
    }
    StandardOutput.write(text)
  }

  private static func number(_ color: Int?, _ words: Words) -> String {
    TextAlignment.left.pad(color.map(String.init) ?? words.terminalColor, to: 14)
  }
}
