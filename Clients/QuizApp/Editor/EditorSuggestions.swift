import QuestionAPI
import QuestionModel
import TerminalScreen

/// Tags and passages of the bank that go on from what is typed.
extension EditorScreen {
  /// Asks which namespaces are closed.
  mutating func readNamespaces() -> [ScreenAction] { describing.ask(true).map { [.effect(.namespaces($0))] } ?? [] }

  /// The names of what is offered for the field that has the keyboard.
  var suggestions: [String] {
    focus == .passage ? passageSuggestions.map { QuestionText.oneLine(PassageText.title(of: $0.stem)) } : tagSuggestions
  }

  /// The tags that hold what the word at the cursor begins with, the commonest first.
  private var tagSuggestions: [String] {
    guard focus == .tags, let form, finding == nil else { return [] }
    let area = form[.tags]
    let word = area.characters[wordRange(in: area)]
    let taken = Set(String(area.characters).split(separator: " ").map(String.init))
    return knownTags.matching(String(word), without: taken)
  }

  /// The word of a line that the cursor stands in or behind.
  private func wordRange(in area: TextArea) -> Range<Int> {
    let characters = area.characters
    var start = area.cursor
    while start > 0, characters[start - 1] != " ", characters[start - 1] != "," { start -= 1 }
    var end = area.cursor
    while end < characters.count, characters[end] != " ", characters[end] != "," { end += 1 }
    return start..<end
  }

  /// Keys that choose among the suggestions while there are any: arrows go to one, Enter takes it.
  /// - Returns: whether the key was for them.
  mutating func takeSuggestion(_ key: Key, _ context: ScreenContext) -> Bool {
    let shown = suggestions
    guard !shown.isEmpty else { return false }
    switch key {
    case .down: suggestion = Swift.min((suggestion ?? -1) + 1, shown.count - 1)
    case .up where suggestion != nil: suggestion = suggestion == 0 ? nil : suggestion.map { $0 - 1 }
    case .escape where suggestion != nil: suggestion = nil
    case .enter: takeSuggestion(at: Swift.min(suggestion ?? 0, shown.count - 1), context)
    default: return false
    }
    return true
  }

  /// Takes one of the suggestions that are shown.
  mutating func takeSuggestion(at index: Int, _ context: ScreenContext) {
    guard focus != .passage else { return takePassage(at: index, context) }
    let shown = suggestions
    if shown.indices.contains(index) { take(shown[index], context) }
  }

  /// Puts a tag in place of the word at the cursor.
  private mutating func take(_ tag: String, _ context: ScreenContext) {
    guard let form else { return }
    note(.other)
    let range = wordRange(in: form[.tags])
    self.form?[.tags].select(range)
    self.form?[.tags].insert(tag + " ")
    suggestion = nil
    changed(context)
  }
}
