import QuestionModel
import TerminalScreen

/// What can be done with an option, a statement or an accepted answer.
enum PlainItemAction: Sendable, Hashable {
  case back
  case text
  case tolerance
  case command(EditorCommand)
}

extension PlainProgram {
  /// Lets the person change an option with all its parts.
  mutating func edit(item: String, of editor: inout EditorScreen) async {
    while !console.hasEnded, let form = editor.form, form.items.contains(where: { $0.id == item }) {
      let actions = Self.actions(on: form)
      let names = actions.map { action in
        switch action {
        case .back: words.back
        case .text: words.change
        case .tolerance: words.editorLabel(.tolerance(item: item))
        case .command(let command): words.editorCommand(command)
        }
      }
      let place = await console.choose(words.plainItem(item, form), names, fallback: 0, words: words)
      switch place.map({ actions[$0] }) {
      case nil, .back?: return
      case .text?: await ask(.text(item: item), of: &editor)
      case .tolerance?: await ask(.tolerance(item: item), of: &editor)
      case .command(.weight)?: await ask(.weight(item: item), of: &editor)
      case .command(.feedback)?: await ask(.feedback(item: item), of: &editor)
      case .command(.itemLevel)?: await ask(.itemLevel(item: item), of: &editor)
      case .command(let command)?:
        editor.focus = .mark(item: item)
        _ = editor.perform(command, context)
      }
      await keep(&editor)
    }
  }

  private static func actions(on form: EditorForm) -> [PlainItemAction] {
    var commands: [EditorCommand] = []
    switch form.kind {
    case .singleChoice, .multipleResponse: commands = [.toggleRight, .togglePinned]
    case .trueFalseCluster: commands = [.toggleRight]
    case .shortAnswer: commands = [.toggleExact]
    default: break
    }
    let details: [(EditorItem.Detail, EditorCommand)] = [
      (.weight, .weight), (.feedback, .feedback), (.level, .itemLevel),
    ]
    commands += details.filter { form.allows($0.0) }.map(\.1) + [.moveItemUp, .moveItemDown, .removeItem]
    return [.back, .text] + (form.kind == .numeric ? [.tolerance] : []) + commands.map(PlainItemAction.command)
  }

  /// Adds an option, a statement or an accepted answer.
  mutating func addItem(to editor: inout EditorScreen) async {
    var added: String?
    editor.change(context) { added = $0.addItem(after: nil) }
    guard let added else { return }
    await ask(.text(item: added), of: &editor)
    if editor.form?.kind == .numeric, !console.hasEnded { await ask(.tolerance(item: added), of: &editor) }
    say(.mark(item: added), of: editor)
  }
}
