import QuestionModel
import TerminalScreen

/// The form as numbered rows: each option with all its parts is one.
extension EditorScreen {
  /// The fields that have a number.
  var rows: [EditorField] {
    (form?.fields ?? []).filter { field in
      guard field.item != nil else { return true }
      guard case .mark = field else { return false }
      return true
    }
  }

  /// The row that a field is a part of.
  func row(of field: EditorField) -> EditorField { field.item.map { .mark(item: $0) } ?? field }

  /// The name of a field; an option's parts stand behind its letter.
  func label(of field: EditorField, _ words: Words) -> String {
    guard let item = field.item, let form else { return words.editorLabel(field) }
    let part = words.editorLabel(field)
    return words.plainItemName(item, form) + (part.isEmpty ? "" : ", \(part)")
  }
}

extension PlainProgram {
  /// Says every field with its number and what it holds.
  mutating func list(_ editor: EditorScreen) async {
    let lines = editor.rows.enumerated().flatMap { index, row in
      ["  \(index + 1). \(text(of: row, in: editor))"] + problems(of: row, in: editor)
    }
    await console.page(lines, words: words)
  }

  /// Says one field again after a change.
  func say(_ row: EditorField, of editor: EditorScreen) {
    guard editor.rows.contains(row) else { return }
    console.say(text(of: row, in: editor))
    sayProblems(of: row, in: editor)
  }

  /// Says what is wrong with a field.
  func sayProblems(of row: EditorField, in editor: EditorScreen) {
    for line in problems(of: row, in: editor) { console.say(line) }
  }

  private func problems(of row: EditorField, in editor: EditorScreen) -> [String] {
    editor.problems.filter { editor.row(of: $0.field) == row }.map { problem in
      let part = problem.field == row ? "" : words.editorLabel(problem.field)
      return "     \(Mark.warning) \(part.isEmpty ? "" : part + ": ")\(words.editorProblem(problem.reason))"
    }
  }

  private func text(of row: EditorField, in editor: EditorScreen) -> String {
    guard let form = editor.form else { return "" }
    switch row {
    case .mark(let item): return words.plainItem(item, form)
    case .attachment: return "+ \(words.editorLabel(row))"
    case .addition: return words.editorChoice(row, form, isFocused: false).plainText
    case .kind, .status, .truth, .scoring:
      return "\(words.editorLabel(row)): \(words.editorChoice(row, form, isFocused: false).plainText)"
    case .passage where editor.chosenPassage?.passage != nil:
      let title = editor.chosenPassage?.passage.map { PassageText.title(of: $0.content.stem) } ?? ""
      return "\(words.editorLabel(row)): \(words.plainValue(title))"
    default: return "\(words.editorLabel(row)): \(words.plainValue(form.string(row) ?? ""))"
    }
  }
}
